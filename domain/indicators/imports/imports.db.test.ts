import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { statistics, vintages } from "#db/schema/statistics.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { codesOf } from "#tests/factories/codes-of.ts";
import { buildOrganisation } from "#tests/factories/people.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildIndicator } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { adoptStatistic } from "../commands-judgements.ts";
import {
  loadStatisticImport,
  readStatisticImport,
  startStatisticImport,
  stopStatisticImport,
} from "./commands-imports.ts";
import { runStatisticImport } from "./commands-run.ts";
import { undoStatisticImport } from "./commands-undo.ts";
import type { MappingInput } from "./input-mapping.ts";
import { findStatisticImport, sampleStatisticImport } from "./queries-imports.ts";

let database: TestDatabase;
let author: TestStaff;
let editor: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff({ roles: ["author"] });
  editor = await buildStaff({ roles: ["editor"] });
});
afterAll(async () => await database.close());

async function bring(indicatorId: string, text: string, mapping: Partial<MappingInput> = {}) {
  const { importId } = requireValue(
    await startStatisticImport(author, { indicatorId, fileName: "trade.csv" }, Buffer.from(text)),
  );
  const { guess } = requireValue(await sampleStatisticImport(author, importId, 0));
  const view = await look(importId);
  requireValue(
    await readStatisticImport(author, {
      importId,
      revision: view.revision,
      mapping: { ...guess, scale: 9, ...mapping },
    }),
  );
  requireValue(await runStatisticImport(systemActor, importId));
  return importId;
}

async function look(importId: string) {
  const view = await findStatisticImport(author, importId);
  if (!view) throw new Error("No import.");
  return view;
}

async function load(importId: string) {
  const { revision, doubts } = await look(importId);
  const note = doubts?.kinds.length ? "It is so." : null;
  requireValue(await loadStatisticImport(author, { importId, revision, note }));
  requireValue(await runStatisticImport(systemActor, importId));
  return await look(importId);
}

async function listValues(indicatorId: string) {
  const { rows } = await database.studio.execute<{ line: string }>(sql`
    select concat_ws(' ', sl.flow, s.coverage, t.period, v.n, v.reported_value, v.reported_low, v.reported_high, v.unit_mult, v.qualifier, v.status::text, v.cause) as line
    from vintages v join statistics t on t.id = v.statistic_id join series s on s.id = t.series_id join slices sl on sl.id = s.slice_id
    where sl.indicator_id = ${indicatorId} and t.withdrawn_at is null order by 1`);
  return rows.map(({ line }) => line);
}

const table = `flow;coverage;period;value;flag
export;goods;2022;22,4;
;;2023;~22,6;p
import;goods;2022;21,0;
;;2023;23–24;
;;2024;…;
;;soon;1;
import;goods;2022;21,5;
`;

describe("a table", () => {
  test("is read without being kept, and then taken in whole, in one audit row", async () => {
    const { id: indicatorId } = await buildIndicator();
    const importId = await bring(indicatorId, table);
    const before = (await listAuditRows()).length;
    expect(await look(importId)).toMatchObject({
      state: "read",
      done: 8,
      counts: { new: 4, revised: 0, equal: 0, refused: 2, missing: 1 },
    });
    const refused = (await look(importId)).examples.filter(({ state }) => state === "refused");
    expect(refused).toMatchObject([
      { n: 7, problem: { code: "imports.periodUnreadable", values: { text: "soon" } } },
      { n: 8, problem: { code: "imports.twice" }, text: "21,5" },
    ]);
    expect(await listValues(indicatorId)).toEqual([]);
    expect(await load(importId)).toMatchObject({ state: "loaded", counts: { new: 4 } });
    expect(await listValues(indicatorId)).toEqual([
      "export goods 2022 1 22.4 9 = {A} first",
      "export goods 2023 1 22.6 9 ~ {P} first",
      "import goods 2022 1 21.0 9 = {A} first",
      "import goods 2023 1 23 24 9 = {A} first",
    ]);
    const after = (await listAuditRows())
      .slice(before)
      .filter(({ thing }) => thing === "indicator");
    expect(after).toMatchObject([{ action: "statistic.load-import", thingId: indicatorId }]);
  });

  test("revises what it says otherwise, and leaves what it says again", async () => {
    const { id: indicatorId } = await buildIndicator();
    await load(await bring(indicatorId, table));
    const again = await bring(indicatorId, table.replace("21,0", "21,1"));
    expect(await look(again)).toMatchObject({
      counts: { new: 0, revised: 1, equal: 3, refused: 2 },
    });
    await load(again);
    expect(await listValues(indicatorId)).toContain(
      "import goods 2022 2 21.1 9 = {A} source_revised",
    );
  });

  test("may give several vintages of one value, each known later than the one before", async () => {
    const { id: indicatorId } = await buildIndicator();
    const importId = await bring(
      indicatorId,
      "period,value,released\n2023,46.5,2024-02-01\n2023,46.7,2024-05-01\n2023,46.9,2024-03-01\n",
    );
    expect((await load(importId)).counts).toMatchObject({ new: 1, revised: 1, refused: 1 });
    expect(await listValues(indicatorId)).toEqual([
      "not_stated 2023 1 46.5 9 = {A} first",
      "not_stated 2023 2 46.7 9 = {A} source_revised",
    ]);
  });

  test("names compilers that we know, and is refused those that we don't", async () => {
    const { id: indicatorId } = await buildIndicator();
    await buildOrganisation({ names: { en: "The Office of Tables" } });
    const importId = await bring(
      indicatorId,
      "compiler,period,value\nThe office of tables,2023,1.5\nNobody,2023,2.5\n",
    );
    expect(await look(importId)).toMatchObject({ counts: { new: 1, refused: 1 } });
    expect((await look(importId)).examples).toContainEqual(
      expect.objectContaining({
        problem: { code: "imports.compilerUnknown", values: { name: "Nobody" } },
      }),
    );
  });

  test("keeps forty digits, exponents and what isn't below zero exact", async () => {
    const { id: indicatorId } = await buildIndicator();
    const digits = "1234567890123456789012345678901234567890";
    await load(
      await bring(indicatorId, `period,value\n2021,${digits}\n2022,-0\n2023,4.65E-10\n`, {
        scale: 0,
      }),
    );
    expect(await listValues(indicatorId)).toEqual([
      `not_stated 2021 1 ${digits} 0 = {A} first`,
      "not_stated 2022 1 0 0 = {A} first",
      "not_stated 2023 1 0.000000000465 0 = {A} first",
    ]);
  });
});

describe("an import", () => {
  test("that is stopped takes nothing in", async () => {
    const { id: indicatorId } = await buildIndicator();
    const importId = await bring(indicatorId, table);
    const { revision } = await look(importId);
    requireValue(await loadStatisticImport(author, { importId, revision }));
    requireValue(await stopStatisticImport(author, importId));
    requireValue(await runStatisticImport(systemActor, importId));
    expect(await look(importId)).toMatchObject({ state: "stopped" });
    expect(await listValues(indicatorId)).toEqual([]);
    expect(codesOf(await loadStatisticImport(author, { importId, revision }))).toEqual([
      "imports.notNow",
    ]);
  });

  test("of rubbish is refused row by row, and has nothing to take in", async () => {
    const { id: indicatorId } = await buildIndicator();
    const rubbish = Array.from({ length: 12_000 }, (_, at) => `2023,x${at}`).join("\n");
    const importId = await bring(indicatorId, `period,value\n2022,1\n${rubbish}\n`);
    expect(await look(importId)).toMatchObject({ counts: { new: 1, refused: 12_000 } });
    expect((await look(importId)).examples.length).toBe(201);
  });

  test("is taken back while nothing rests on it: what it made is gone, what it revised is as before", async () => {
    const { id: indicatorId } = await buildIndicator();
    await load(await bring(indicatorId, table));
    const second = await bring(
      indicatorId,
      table.replace("21,0", "21,1").replace("export", "balance"),
    );
    await load(second);
    expect(
      codesOf(await undoStatisticImport(await buildStaff({ roles: ["author"] }), second)),
    ).toEqual(["auth.notAllowed"]);
    expect(requireValue(await undoStatisticImport(author, second))).toEqual({
      withdrawn: 2,
      restored: 1,
    });
    expect(await listValues(indicatorId)).toEqual([
      "export goods 2022 1 22.4 9 = {A} first",
      "export goods 2023 1 22.6 9 ~ {P} first",
      "import goods 2022 1 21.0 9 = {A} first",
      "import goods 2022 2 21.1 9 = {A} source_revised",
      "import goods 2022 3 21.0 9 = {A} our_error",
      "import goods 2023 1 23 24 9 = {A} first",
    ]);
    expect((await look(second)).state).toBe("undone");
  });

  test("on which something rests stays", async () => {
    const { id: indicatorId } = await buildIndicator();
    const importId = await bring(indicatorId, "coverage,period,value\ngoods,2023,46.5\n");
    await load(importId);
    const [made] = await database.studio
      .select({ id: statistics.id })
      .from(statistics)
      .innerJoin(vintages, eq(vintages.statisticId, statistics.id))
      .where(eq(vintages.importId, importId));
    const { rows } = await database.studio.execute<{ id: string }>(
      sql`select slice_id as id from series s join statistics t on t.series_id = s.id where t.id = ${made?.id}`,
    );
    requireValue(
      await adoptStatistic(editor, {
        sliceId: rows[0]?.id ?? "",
        coverage: "goods",
        period: "2023",
        statisticId: made?.id ?? "",
        reason: "The only one.",
      }),
    );
    expect(codesOf(await undoStatisticImport(editor, importId))).toEqual(["imports.inUse"]);
  });
});
