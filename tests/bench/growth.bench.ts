import { readFileSync } from "node:fs";
import { join } from "node:path";
import { growSite } from "./grow-site.ts";
import {
  type Bench,
  type BenchSystem,
  type Measurement,
  median,
  round,
  timeMs,
} from "./measure.ts";
import { startOwnFront } from "./own-front.ts";
import { ask, askWell } from "./requests.ts";

/** Of briefs, smallest first; others by BENCH_BRIEFS=100,100000, which takes minutes to be made. */
const sizes = (process.env.BENCH_BRIEFS ?? "100,1000,10000").split(",").map(Number);
const runs = 15;
const pressSeconds = 10;
/** The real worker rests while the workers of a newer build are there, and only what is measured is pressed. */
const build = "bench";

type Cost = { what: string; unit: "ms" | "MB" | "pages/s"; value: number; target: number | null };

/**
 * What each thing costs on a site of a hundred briefs, of a thousand, of ten thousand: the last by the first. Runs only when it is picked, in a system of its own, for nothing else can be
 * measured on what it leaves.
 */
export async function run(bench: Bench): Promise<Measurement[]> {
  const system = await bench.system();
  const { buildPublishedBrief } = await import("#tests/factories/briefs.ts");
  const { recordWorker } = await import("#domain/press/writes-builds.ts");
  await recordWorker(build);
  const isThere = setInterval(() => void recordWorker(build), 10_000);
  try {
    const template = await buildPublishedBrief();
    const measured: Cost[][] = [];
    for (const size of sizes) {
      await growSite(template, size);
      measured.push(await measureAll(system, template));
    }
    return compare(measured);
  } finally {
    clearInterval(isThere);
  }
}

type Template = { briefId: string; slug: string };

async function measureAll(system: BenchSystem, { briefId, slug }: Template): Promise<Cost[]> {
  const cookie = `${system.cookie.name}=${system.cookie.value}`;
  const request = async (path: string, headers = {}) =>
    median(await timeMs(() => askWell(`${system.url}${path}`, { headers }), { runs }));
  const costs: Cost[] = [];
  const add = (what: string, value: number, target: number | null, unit: Cost["unit"] = "ms") =>
    costs.push({ what, unit, value, target });
  add("a brief's page, rendered", await request(`/briefs/${slug}?live`), 1.5);
  add("the desk", await request("/studio", { cookie }), 1.5);
  // Two hundred at most.
  add("the studio's list of briefs", await request("/studio/briefs", { cookie }), 2);
  add("the public list of briefs, rendered", await request("/briefs?live"), null);
  const pressed = await openPress(system);
  add("pressing what one changed brief is made into", await pressed.one(briefId), 1.5);
  add("pressing all", await pressed.all(), null, "pages/s");
  add("the front's memory, all briefs asked for", await weighFront(system), 1.5, "MB");
  return costs;
}

async function openPress({ dataFolder, url }: BenchSystem) {
  const { systemActor } = await import("#domain/auth/actor.ts");
  const { pressTagged, pressWaiting } = await import("#domain/press/commands.ts");
  const { listAllPages } = await import("#domain/press/pages.ts");
  const { openPressRoom } = await import("#domain/press/room.ts");
  const { addPages, makeAllDue } = await import("#domain/press/writes.ts");
  const { studioDb } = await import("#db/client.ts");
  const { tagOf } = await import("#domain/tags.ts");
  const port = Number(readFileSync(join(dataFolder, "web"), "utf8"));
  const room = openPressRoom({ port: () => port, publicUrl: url }, build);
  return {
    /** Its page, its history, its version and their JSON. */
    async one(briefId: string): Promise<number> {
      const tags = [tagOf("brief", briefId)];
      return median(await timeMs(() => pressTagged(systemActor, room, tags), { runs }));
    },
    /** Of all pages, as many as come in so long: a second. */
    async all(): Promise<number> {
      await addPages(studioDb(), await listAllPages());
      await makeAllDue(studioDb());
      const startedAt = performance.now();
      const signal = AbortSignal.timeout(pressSeconds * 1000);
      const pressed = await pressWaiting(systemActor, room, { signal });
      if (!pressed.ok) throw new Error("Nobody may press.");
      const pages = Object.values(pressed.value).reduce((sum, each) => sum + each, 0);
      return (pages * 1000) / (performance.now() - startedAt);
    },
  };
}

async function weighFront({ dataFolder }: BenchSystem): Promise<number> {
  const { studioDb } = await import("#db/client.ts");
  const { sql } = await import("drizzle-orm");
  const { rows } = await studioDb().execute(sql`select slug from briefs where state = 'published'`);
  const databaseUrl = process.env.DATABASE_URL ?? "";
  const front = await startOwnFront({ dataFolder, databaseUrl });
  try {
    for (const { slug } of rows) await ask(`http://localhost:${front.port}/briefs/${slug}`);
    return front.memoryMb();
  } finally {
    await front.stop();
  }
}

function compare(measured: readonly Cost[][]): Measurement[] {
  const [first = []] = measured;
  return first.map(({ what, unit, target }, at) => {
    const values = measured.map((costs) => costs[at]?.value ?? Number.NaN);
    return {
      name: `Growth: ${what}`,
      value: (values.at(-1) ?? Number.NaN) / (values[0] ?? Number.NaN),
      unit: "times",
      target,
      note: values.map((value, n) => `${sizes[n]} briefs: ${round(value)} ${unit}`).join("; "),
    };
  });
}
