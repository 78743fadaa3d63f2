import { type SQL, sql } from "drizzle-orm";
import type { OwnBrief } from "./brief-maker.ts";
import {
  type Bench,
  type BenchSystem,
  describeSpread,
  type Measurement,
  percentile,
} from "./measure.ts";
import { objectAt, waitUntil, waitUntilPressed } from "./pressed.ts";
import { askWell } from "./requests.ts";

const publications = 30;
const briefs = 300;

/** From a publication to what readers get, and what the press has to do for it, on a site of hundreds of briefs. */
export async function run(bench: Bench): Promise<Measurement[]> {
  const system = await bench.system();
  const { openBriefMaker } = await import("./brief-maker.ts");
  const maker = await openBriefMaker(system.editor);
  await maker.publishMany(briefs);
  await waitUntilPressed();
  const brief = await maker.publishOwn();
  await waitUntil(() => objectAt(system, `/briefs/${brief.slug}`) !== null);
  const visible = await publishOften(system, brief);
  await waitUntilPressed();
  return [...visible, await countTouched(brief), ...(await pressEverything())];
}

/** Asked as a reader asks, one request after another from the moment at which the command has published. */
async function publishOften(system: BenchSystem, brief: OwnBrief): Promise<Measurement[]> {
  const [visible, pressed]: [number[], number[]] = [[], []];
  const path = `/briefs/${brief.slug}`;
  for (let n = 0; n < publications; n += 1) {
    await waitUntilPressed();
    const before = objectAt(system, path);
    const word = `publication${n}`;
    await brief.publishWith(word);
    const startedAt = performance.now();
    const isPressed = waitUntil(() => objectAt(system, path) !== before);
    while (!(await askWell(`${system.url}${path}`)).body.includes(word));
    visible.push(performance.now() - startedAt);
    pressed.push(await isPressed);
  }
  for (const times of [visible, pressed]) times.sort((a, b) => a - b);
  const what = `${publications} publications of a brief of ${brief.words} words with 40 citations, among ${briefs} others`;
  return [
    {
      name: "Publish to visible, median",
      value: percentile(visible, 0.5),
      unit: "ms",
      target: 150,
      note: `${what}; ${describeSpread(visible)}`,
    },
    { name: "… 95th percentile", value: percentile(visible, 0.95), unit: "ms", target: 1000 },
    {
      name: "Publish to pressed, median",
      value: percentile(pressed, 0.5),
      unit: "ms",
      target: null,
      note: `When the file replaces what is rendered at each request; ${describeSpread(pressed)}`,
    },
  ];
}

/** A change of one thing: which pages were pressed for it. */
async function countTouched(brief: OwnBrief): Promise<Measurement> {
  const { studioDb } = await import("#db/client.ts");
  const list = async (query: SQL) =>
    (await studioDb().execute(query)).rows.map((row) => String(Object.values(row)[0]));
  const [change] = await list(sql`select coalesce(max(change), 0) from tag_changes`);
  const [at] = await list(sql`select clock_timestamp()`);
  await brief.publishWith("once more");
  await waitUntilPressed();
  const carriers = new Set(
    await list(
      sql`select distinct path from page_tags where tag in (select tag from tag_changes where change > ${change})`,
    ),
  );
  const touched = await list(
    sql`select path from pressed_pages where pressed_at > ${at}::timestamptz order by path`,
  );
  const others = touched.filter((path) => !carriers.has(path));
  return {
    name: "One brief changed: pages pressed that don't carry it",
    value: others.length,
    unit: "pages",
    target: 0,
    note: `${touched.length} of ${await countPages()} pages pressed; ${carriers.size} carry it${others.map((path) => `; ${path} doesn't`).join("")}`,
  };
}

/** All pages are due, as after a new build. */
async function pressEverything(): Promise<Measurement[]> {
  const { studioDb } = await import("#db/client.ts");
  await studioDb().execute(sql`update pressed_pages set is_due = true`);
  const pages = await countPages();
  const startedAt = performance.now();
  await waitUntilPressed();
  const seconds = (performance.now() - startedAt) / 1000 - 0.5;
  return [
    {
      name: "Pressing all",
      value: pages / seconds,
      unit: "pages/s",
      target: 60,
      isFloor: true,
      note: `${pages} pages in ${seconds.toFixed(0)} s by one worker and one web`,
    },
  ];
}

async function countPages(): Promise<number> {
  const { studioDb } = await import("#db/client.ts");
  const { rows } = await studioDb().execute(
    sql`select count(*)::int as count from pressed_pages where object is not null`,
  );
  return Number(rows[0]?.count);
}
