/** How many of `ranges` begin before token `at`; they are sorted. */
export function countStartsBefore(ranges: readonly { from: number }[], at: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.from ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
