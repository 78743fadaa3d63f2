/** One figure of the benchmarks: what was measured, and what the project promises of it. */
export type Measurement = {
  name: string;
  value: number;
  unit: "ms" | "s" | "KB" | "keystrokes" | "MB/s";
  /** At most this, or at least, where `isFloor`. */
  target: number;
  isFloor?: boolean;
  note?: string;
};

export type Benchmark = () => Promise<Measurement[]>;

/** Runs work several times after a warm-up and gives the sorted times in milliseconds. */
export async function timeMs(
  work: () => unknown,
  { runs, warmUps = 3 }: { runs: number; warmUps?: number },
): Promise<number[]> {
  for (let i = 0; i < warmUps; i++) await work();
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const startedAt = performance.now();
    await work();
    times.push(performance.now() - startedAt);
  }
  return times.sort((a, b) => a - b);
}

/** The value below which the given share of sorted times lies. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
