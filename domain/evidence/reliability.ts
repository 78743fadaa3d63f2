/** What was said to be so sure, and whether it was right. */
export type Judged = { said: number; isRight: boolean };

/** Of all that was said to be at least `from` and less than `to` sure: how many, how sure on average, and what share of them was right. */
export type ReliabilityBin = { from: number; to: number; n: number; said: number; right: number };

/** `error` is the expected calibration error: by how much what was said and what was right differ, weighted by how often. */
export type Reliability = { n: number; bins: ReliabilityBin[]; error: number };

/** What isn't surer than not is one bin. */
const bounds = [0, 0.5, 0.6, 0.7, 0.8, 0.9];

/** Whether confidences mean something: a reliability table, without its empty rows. Null of nothing. */
export function measureReliability(judged: readonly Judged[]): Reliability | null {
  if (judged.length === 0) return null;
  const bins = bounds.flatMap((from, at) => {
    const to = bounds[at + 1] ?? 1;
    const own = judged.filter(({ said }) => said >= from && (said < to || to === 1));
    if (own.length === 0) return [];
    const said = own.reduce((sum, each) => sum + each.said, 0) / own.length;
    const right = own.filter(({ isRight }) => isRight).length / own.length;
    return [{ from, to, n: own.length, said, right }];
  });
  const apart = bins.reduce((sum, { n, said, right }) => sum + n * Math.abs(said - right), 0);
  return { n: judged.length, bins, error: apart / judged.length };
}
