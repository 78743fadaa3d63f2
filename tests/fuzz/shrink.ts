/** The shortest part of a text that was found, within some seconds, on which `fails` still holds. */
export function shrink(text: string, fails: (text: string) => boolean, seconds = 20): string {
  const until = performance.now() + seconds * 1000;
  let shortest = text;
  for (let size = Math.ceil(text.length / 2); size >= 1; ) {
    const shorter = findShorter(shortest, size, (part) => performance.now() < until && fails(part));
    if (shorter === null) size = size === 1 ? 0 : Math.ceil(size / 2);
    else shortest = shorter;
    if (performance.now() >= until) break;
  }
  return shortest;
}

function findShorter(text: string, size: number, fails: (text: string) => boolean): string | null {
  for (let at = 0; at < text.length; at += size) {
    const part = text.slice(0, at) + text.slice(at + size);
    if (fails(part)) return part;
  }
  return null;
}
