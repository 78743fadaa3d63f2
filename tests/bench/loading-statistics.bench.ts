import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { removeEmbeddedPostgres, startEmbeddedPostgres } from "#db/embedded.ts";
import { migrate } from "#db/migrate.ts";
import type { Measurement } from "./measure.ts";
import { countProcessorMs } from "./processor-time.ts";

const seriesCount = 10_000;
const periodsOfSeries = 100;
/** A table that is read before, so that what is measured doesn't hold what a first reading costs. */
const warmUpSeries = 20;

/** A table of a million values in 10,000 series, read and taken in by the commands of the studio into a Postgres of its own: rows a second, and what the process holds at most. Runs only when it is picked. */
export async function run(): Promise<Measurement[]> {
  const dataFolder = resolve(".data", `bench-${process.pid}`);
  const server = await startEmbeddedPostgres({ dataFolder, log: () => undefined });
  try {
    await migrate(server.url);
    process.env.DATABASE_URL = server.url;
    process.env.PLUMBLINE_DATA = dataFolder;
    return await measure();
  } finally {
    const { closeDb } = await import("#db/client.ts");
    const { closeJobs } = await import("#domain/jobs/enqueue.ts");
    await closeJobs();
    await closeDb();
    await server.stop();
    await removeEmbeddedPostgres(dataFolder);
  }
}

async function measure(): Promise<Measurement[]> {
  const { buildIndicator } = await import("#tests/factories/statistics.ts");
  const { id: indicatorId } = await buildIndicator();
  await takeIn(indicatorId, buildTable(warmUpSeries, "warm-up"));
  const rows = seriesCount * periodsOfSeries;
  const table = buildTable(seriesCount, "series");
  const held = watchMemory(table.length);
  const took = await takeIn(indicatorId, table);
  const peak = held();
  return [
    {
      name: `Statistics taken in from CSV (${rows} in ${seriesCount} series, with their vintages)`,
      value: rows / took.loadingSeconds,
      unit: "rows/s",
      target: 15_000,
      isFloor: true,
      note: `${took.loadingSeconds.toFixed(0)} s; reading it for its preview before took ${took.readingSeconds.toFixed(0)} s; this process worked ${(took.processorMs / 1000).toFixed(0)} s`,
    },
    {
      name: "Memory held meanwhile, beyond the table's own bytes",
      value: peak,
      unit: "MB",
      target: 400,
    },
  ];
}

async function takeIn(indicatorId: string, bytes: Buffer) {
  const imports = await import("#domain/indicators/imports/commands-imports.ts");
  const { runStatisticImport } = await import("#domain/indicators/imports/commands-run.ts");
  const { findStatisticImport } = await import("#domain/indicators/imports/queries-imports.ts");
  const { systemActor } = await import("#domain/auth/actor.ts");
  const { requireValue } = await import("#tests/factories/require-value.ts");
  const started = { indicatorId, fileName: "trade.csv" };
  const { importId } = requireValue(
    await imports.startStatisticImport(systemActor, started, bytes),
  );
  const revision = async () => (await findStatisticImport(systemActor, importId))?.revision ?? 0;
  const mapping = {
    headerFrom: 1,
    headerRows: 1,
    columns: [
      "breakdown" as const,
      "coverage" as const,
      "period" as const,
      "value" as const,
      "flag" as const,
    ],
    scale: 6,
    because: "A table made for measuring",
  };
  const timed = async (work: () => Promise<unknown>) => {
    const startedAt = performance.now();
    await work();
    return (performance.now() - startedAt) / 1000;
  };
  const count = countProcessorMs(process.pid);
  requireValue(
    await imports.readStatisticImport(systemActor, {
      importId,
      revision: await revision(),
      mapping,
    }),
  );
  const readingSeconds = await timed(() => runStatisticImport(systemActor, importId));
  requireValue(
    await imports.loadStatisticImport(systemActor, {
      importId,
      revision: await revision(),
      note: "Made for measuring, and as they come",
    }),
  );
  const loadingSeconds = await timed(() => runStatisticImport(systemActor, importId));
  const loaded = await findStatisticImport(systemActor, importId);
  if (loaded?.state !== "loaded")
    throw new Error(`Not taken in: ${JSON.stringify(loaded?.problem)}`);
  return { readingSeconds, loadingSeconds, processorMs: count() ?? 0 };
}

function buildTable(series: number, name: string): Buffer {
  const lines = ["item,coverage,period,value,flag"];
  for (let at = 0; at < series; at += 1) {
    for (let year = 0; year < periodsOfSeries; year += 1) {
      const value = ((at * 7919 + year * 104_729) % 1_000_000) / 100;
      lines.push(
        `${name} ${at},goods,${1925 + year},${value.toFixed(2)},${year % 10 === 0 ? "E" : ""}`,
      );
    }
  }
  return Buffer.from(lines.join("\n"));
}

/** The most that the process holds from now until it is asked, in MB, beyond what it holds now and a table's bytes. */
function watchMemory(tableBytes: number): () => number {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  let isOver = false;
  const watch = async () => {
    while (!isOver) {
      most = Math.max(most, process.memoryUsage().rss);
      await wait(100);
    }
  };
  void watch();
  return () => {
    isOver = true;
    return Math.max(0, most - before - tableBytes) / 1_000_000;
  };
}
