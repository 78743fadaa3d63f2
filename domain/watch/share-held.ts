const wordsPerShingle = 4;

/** How much of a text stands in another, word for word: the share of its runs of four words, 0 to 1. A text of fewer words is compared whole. Linear. */
export function shareHeld(text: string, within: string): number {
  const [mine, theirs] = [listShingles(text), listShingles(within)];
  if (mine.size === 0) return 0;
  let found = 0;
  for (const shingle of mine) if (theirs.has(shingle)) found += 1;
  return found / mine.size;
}

function listShingles(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const size = Math.min(wordsPerShingle, words.length);
  const shingles = new Set<string>();
  if (size === 0) return shingles;
  for (let at = 0; at + size <= words.length; at += 1)
    shingles.add(words.slice(at, at + size).join(" "));
  return shingles;
}
