const firstMs = 500;
const longestMs = 30_000;
const failuresMax = 10;

/** How long to wait before something that has failed so many times in a row is tried again; null when it isn't any more (after two or three minutes). */
export function nextDelayMs(failures: number): number | null {
  if (failures > failuresMax) return null;
  return Math.min(longestMs, firstMs * 2 ** (failures - 1));
}
