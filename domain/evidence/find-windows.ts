/**
 * Where in a long text a pattern may stand although letters differ: the stretches that share most of its rare q-grams. Linear in the text,
 * whatever it holds, so that the costly approximate search runs on a few bounded windows only.
 */
export type Window = { start: number; end: number };

const windowsMax = 6;
const bucketBits = 16;
const bucketMask = (1 << bucketBits) - 1;

export function findWindows(text: string, pattern: string): Window[] {
  const gram = pattern.length >= 24 ? 4 : 3;
  if (pattern.length < gram || text.length <= pattern.length * 4) {
    return [{ start: 0, end: text.length }];
  }
  const block = Math.max(16, Math.ceil(pattern.length / 2));
  const sums = sumBlocks({ text, pattern, gram, block });
  return pickBlocks(sums).map((index) => ({
    // A pattern that begins anywhere in three neighbouring blocks lies whole in this window, with room for what was inserted.
    start: Math.max(0, (index - 1) * block),
    end: Math.min(text.length, (index + 5) * block),
  }));
}

/** For each block of the text, how much of the pattern's q-grams it holds; what is frequent in the text counts little. */
function sumBlocks({
  text,
  pattern,
  gram,
  block,
}: {
  text: string;
  pattern: string;
  gram: number;
  block: number;
}): Float64Array {
  const weights = new Float64Array(1 << bucketBits);
  eachGram(pattern, gram, (bucket) => {
    weights[bucket] = 1;
  });
  const counts = new Uint32Array(1 << bucketBits);
  eachGram(text, gram, (bucket) => {
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  });
  for (let bucket = 0; bucket <= bucketMask; bucket++) {
    if (weights[bucket] === 1) weights[bucket] = 1 / Math.sqrt(1 + (counts[bucket] ?? 0));
  }
  const sums = new Float64Array(Math.ceil(text.length / block));
  eachGram(text, gram, (bucket, at) => {
    const index = Math.floor(at / block);
    sums[index] = (sums[index] ?? 0) + (weights[bucket] ?? 0);
  });
  return sums;
}

/** The blocks with which the heaviest stretches of three begin, best first, none within the reach of a better one. */
function pickBlocks(sums: Float64Array): number[] {
  const best: { index: number; sum: number }[] = [];
  for (let index = 0; index < sums.length; index++) {
    const sum = (sums[index] ?? 0) + (sums[index + 1] ?? 0) + (sums[index + 2] ?? 0);
    const last = best.at(-1);
    if (sum === 0 || (best.length >= windowsMax * 4 && last !== undefined && last.sum >= sum))
      continue;
    best.push({ index, sum });
    best.sort((a, b) => b.sum - a.sum || a.index - b.index);
    best.splice(windowsMax * 4);
  }
  const picked: number[] = [];
  for (const { index } of best) {
    if (picked.every((other) => Math.abs(other - index) > 1)) picked.push(index);
  }
  return picked.slice(0, windowsMax);
}

/** Calls `visit` with a hash of each stretch of `gram` characters; two stretches may share a hash, which costs a window at worst. */
function eachGram(text: string, gram: number, visit: (bucket: number, at: number) => void): void {
  for (let at = 0; at + gram <= text.length; at++) {
    let hash = 0;
    for (let unit = at; unit < at + gram; unit++) {
      hash = (Math.imul(hash, 31) + text.charCodeAt(unit)) | 0;
    }
    visit((hash ^ (hash >>> bucketBits)) & bucketMask, at);
  }
}
