import { big, growIndicators } from "./grow-indicators.ts";
import { type Bench, type Measurement, median, timeMs } from "./measure.ts";
import { askWell } from "./requests.ts";

/** Of indicators, a hundred statistics each; others by BENCH_INDICATORS=100,1000. */
const sizes = (process.env.BENCH_INDICATORS ?? "100,10000").split(",").map(Number);
const runs = 9;

type Cost = { what: string; value: number; target: number | null };

/**
 * What reading indicators costs among ten thousand statistics, and among a million: the last in milliseconds, and by the first. Runs only when it is picked, for it fills its system.
 */
export async function run(bench: Bench): Promise<Measurement[]> {
  const system = await bench.system();
  const measured: Cost[][] = [];
  for (const size of sizes) {
    await growIndicators(size, system.editor.id);
    measured.push(await measureAll(system.url));
  }
  const [first = [], last = first] = [measured[0], measured.at(-1)];
  return last.flatMap(({ what, value, target }, n) => [
    {
      name: `${what}, among ${(sizes.at(-1) ?? 0) * 100} statistics`,
      value,
      unit: "ms",
      target,
    },
    {
      name: `  the same by what it costs among ${(sizes[0] ?? 0) * 100}`,
      value: value / (first[n]?.value ?? value),
      unit: "times",
      target: 2,
    },
  ]);
}

async function measureAll(url: string): Promise<Cost[]> {
  const { publicDb } = await import("#db/client.ts");
  const queries = await import("#domain/indicators/queries-public.ts");
  const { listPublicStatistics, statisticsQuery } = await import(
    "#domain/indicators/queries-api.ts"
  );
  const { takeAsOf } = await import("#domain/indicators/rules-public.ts");
  const db = publicDb();
  const time = async (work: () => Promise<unknown>) =>
    median(await timeMs(work, { runs, warmUps: 2 }));
  const page = `${url}/indicators/${big.slug}`;
  return [
    {
      what: "the page of an indicator of 2,000 statistics, rendered",
      value: await time(() => askWell(`${page}?live`)),
      target: 150,
    },
    {
      what: "its values, read",
      value: await time(() => queries.findPublicIndicator(big.slug, "en", db)),
      target: null,
    },
    {
      what: "its values as known on a day",
      value: await time(async () => {
        const found = await queries.findPublicIndicator(big.slug, "en", db);
        return takeAsOf(found?.view.slices.flatMap(({ values }) => values) ?? [], "2020-06-30");
      }),
      target: 50,
    },
    {
      what: "the list of indicators",
      value: await time(() => queries.listPublicIndicators({ language: "en" }, db)),
      target: 100,
    },
    {
      what: "the list of indicators, its last page but one",
      value: await time(() =>
        queries.listPublicIndicators(
          { language: "en", page: Math.max(1, Math.floor((sizes.at(-1) ?? 0) / 30) - 1) },
          db,
        ),
      ),
      target: null,
    },
    {
      what: "200 statistics by the API",
      value: await time(() => listPublicStatistics(statisticsQuery.parse({}), db)),
      target: null,
    },
    { what: "its CSV", value: await time(() => askWell(`${page}.csv?live`)), target: null },
  ];
}
