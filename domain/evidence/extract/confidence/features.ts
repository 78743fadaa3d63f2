/** What is known of a proposal that tells how often such ones are right: 1 where it is so, 0 where it isn't. */
export type Features<Name extends string> = Readonly<Record<Name, number>>;

/** Past this many units two places are taken to stand in different paragraphs, so that no stretch of a long text is read for each proposal. */
const reachUnits = 1_500;

export type Place = { start: number; end: number };

/** Where something stands that belongs to a proposal: within the same sentence, in one near by, or in another paragraph. */
export type Nearness = "sentence" | "paragraph" | "apart";

export function isForeign(language: string): boolean {
  return !/^en\b/i.test(language);
}

export function nearnessOf(text: string, one: Place, other: Place): Nearness {
  const from = Math.min(one.end, other.end);
  const to = Math.max(one.start, other.start);
  if (to <= from) return "sentence";
  if (to - from > reachUnits) return "apart";
  const between = text.slice(from, to);
  if (/\n\s*\n/u.test(between)) return "apart";
  return /[.!?…]["'”»’)]?\s+["'“«‘„(]?\p{Lu}|\n/u.test(between) ? "paragraph" : "sentence";
}

const words = /[\p{L}\p{N}]+/gu;

export function countWords(text: string, max: number): number {
  let count = 0;
  words.lastIndex = 0;
  while (count < max && words.test(text)) count += 1;
  return count;
}

export function toFlag(is: boolean): number {
  return is ? 1 : 0;
}
