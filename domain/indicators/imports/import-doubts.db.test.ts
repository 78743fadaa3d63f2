import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemActor } from "#domain/auth/actor.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildIndicator } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import {
  loadStatisticImport,
  readStatisticImport,
  startStatisticImport,
} from "./commands-imports.ts";
import { runStatisticImport } from "./commands-run.ts";
import { findStatisticImport, sampleStatisticImport } from "./queries-imports.ts";

let database: TestDatabase;
let author: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => await database.close());

async function look(importId: string) {
  const view = await findStatisticImport(author, importId);
  if (!view) throw new Error("No import.");
  return view;
}

/** A table that was read, and waits to be taken in. */
async function bring(text: string, indicatorId?: string) {
  const id = indicatorId ?? (await buildIndicator()).id;
  const started = await startStatisticImport(
    author,
    { indicatorId: id, fileName: "trade.csv" },
    Buffer.from(text),
  );
  const { importId } = requireValue(started);
  const { guess } = requireValue(await sampleStatisticImport(author, importId, 0));
  const { revision } = await look(importId);
  const mapping = { ...guess, scale: 9 };
  requireValue(await readStatisticImport(author, { importId, revision, mapping }));
  requireValue(await runStatisticImport(systemActor, importId));
  return { importId, indicatorId: id };
}

async function load(importId: string, note?: string) {
  const { revision } = await look(importId);
  return await loadStatisticImport(author, { importId, revision, ...(note && { note }) });
}

const listAccepted = async (indicatorId: string) => {
  const { rows } = await database.studio.execute<{ period: string; code: string; note: string }>(
    sql`select t.period, w.code, w.note from accepted_warnings w join vintages v on v.id = w.vintage_id join statistics t on t.id = v.statistic_id
      join series s on s.id = t.series_id join slices sl on sl.id = s.slice_id where sl.indicator_id = ${indicatorId} order by 1, 2`,
  );
  return rows;
};

const right = "coverage,period,value\ngoods,2019,44\ngoods,2020,45\ngoods,2021,46\ngoods,2022,47\n";
const slip = `${right}goods,2023,46500\n`;

test("what looks like a slip in a table is told by kind before anything is kept, and taken in only with a note that says why", async () => {
  const { importId, indicatorId } = await bring(slip);
  const { doubts } = await look(importId);
  expect(doubts).toMatchObject({ looked: 5, of: 5 });
  expect(doubts?.kinds.find(({ code }) => code === "offByPower")).toMatchObject({
    count: 1,
    examples: [{ period: "2023" }],
  });
  expect(await listAccepted(indicatorId)).toEqual([]);
  expect(await load(importId)).toEqual({
    ok: false,
    problems: [{ code: "imports.doubted", field: "note" }],
  });
  expect((await look(importId)).state).toBe("read");
  requireValue(await load(importId, "It is so."));
  requireValue(await runStatisticImport(systemActor, importId));
  expect(await look(importId)).toMatchObject({ state: "loaded", heedNote: "It is so." });
  expect(await listAccepted(indicatorId)).toContainEqual({
    period: "2023",
    code: "offByPower",
    note: "It is so.",
  });
});

test("a table in which nothing does needs no note, and keeps none", async () => {
  const { importId, indicatorId } = await bring(right);
  expect((await look(importId)).doubts?.kinds).toEqual([]);
  requireValue(await load(importId));
  requireValue(await runStatisticImport(systemActor, importId));
  expect((await look(importId)).state).toBe("loaded");
  expect(await listAccepted(indicatorId)).toEqual([]);
});

test("values are held against those that are there already", async () => {
  const { importId, indicatorId } = await bring(right);
  requireValue(await load(importId));
  requireValue(await runStatisticImport(systemActor, importId));
  const next = await bring("coverage,period,value\ngoods,2023,0.0465\n", indicatorId);
  expect((await look(next.importId)).doubts?.kinds).toMatchObject([
    { code: "offByPower", count: 1 },
  ]);
});

test("of a long table only so many are looked at, and that is said", async () => {
  const rows = Array.from({ length: 2100 }, (_, at) => {
    const month = `${1820 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
    return `goods,${month},${(40 + (at % 7) / 10).toFixed(1)}`;
  });
  const { importId } = await bring(`coverage,period,value\n${rows.join("\n")}\n`);
  expect((await look(importId)).doubts).toMatchObject({ looked: 95, of: 2100 });
});
