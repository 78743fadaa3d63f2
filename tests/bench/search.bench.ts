import { growEntries } from "./grow-entries.ts";
import { type Bench, type Measurement, percentile, timeMs } from "./measure.ts";

/** A tenth of all, or what BENCH_SEARCH says: 1 is 100,000 briefs, a million statistics and 100,000 captures. */
const share = Number(process.env.BENCH_SEARCH ?? "1");
const runs = 40;

const questions: [name: string, typed: string, kind: "brief" | null][] = [
  ["a very common word", "w1x", null],
  ["a very common word among briefs", "w1x", "brief"],
  ["a rare word", "w49000x", null],
  ["two words", "w12x w300x", null],
  ["a phrase of common words", '"w1x w2x w1x w3x"', null],
  ["nonsense", "qwrtzpsdfg", null],
  ["a value", "46.5", null],
  ["a name with a typo", "Lukashemko", null],
  ["a common word without another", "w2x -w1x", null],
];

/**
 * Readers' search among a million and more entries: how soon what fits is found, ranked and counted, as the public's role; what is shown of twenty is read as every list is. Runs only when it is
 * picked, for it fills its system.
 */
export async function run(bench: Bench): Promise<Measurement[]> {
  await bench.system();
  await growEntries([
    { kind: "brief", count: 100_000 * share, words: 150 },
    { kind: "capture", count: 100_000 * share, words: 150 },
    { kind: "statistic", count: 1_000_000 * share, words: 8 },
  ]);
  const { publicDb } = await import("#db/client.ts");
  const { searchPublished } = await import("#domain/search/published/queries-search.ts");
  const { noFilters } = await import("#domain/search/published/view.ts");
  const measured: Measurement[] = [];
  for (const [name, typed, kind] of questions) {
    const asked = { typed, filters: { ...noFilters, kind }, page: 1, language: "en" };
    const times = await timeMs(() => searchPublished(asked, publicDb()), { runs });
    const value = percentile(times, 0.95);
    measured.push({ name: `${name}, found (p95)`, value, unit: "ms", target: 150 });
  }
  return measured;
}
