/** One figure of the benchmarks: what was measured, and what the project promises of it. */
export type Measurement = {
  name: string;
  /** Null: it couldn't be measured; the note says why. */
  value: number | null;
  unit:
    | "ms"
    | "s"
    | "KB"
    | "MB"
    | "keystrokes"
    | "F1"
    | "%"
    | "right"
    | "off"
    | "times"
    | "requests"
    | "pages"
    | "pages/s"
    | "rows/s"
    | "slips"
    | "values";
  /** At most this, or at least where `isFloor`; null for a figure that only explains another. */
  target: number | null;
  isFloor?: boolean;
  /** What exactly was measured, where the name doesn't say. */
  note?: string;
};

export type Benchmark = (bench: Bench) => Promise<Measurement[]>;

/** What benchmarks share: a running system, and a browser, each started by the first that asks. */
export type Bench = {
  system(): Promise<BenchSystem>;
  browser(): Promise<import("@playwright/test").Browser>;
};

export type BenchSystem = {
  url: string;
  dataFolder: string;
  /** Of the process that started all others. */
  pid: number;
  /** An editor who is signed in. */
  editor: import("#domain/auth/actor.ts").StaffActor;
  cookie: { name: string; value: string };
};

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

export function median(values: readonly number[]): number {
  return percentile(
    values.toSorted((a, b) => a - b),
    0.5,
  );
}

/** "median 12 ms, worst 40 ms" */
export function describeSpread(sorted: readonly number[]): string {
  const [middle, worst] = [percentile(sorted, 0.5), sorted.at(-1) ?? Number.NaN];
  return `median ${round(middle)} ms, worst ${round(worst)} ms of ${sorted.length}`;
}

export function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
