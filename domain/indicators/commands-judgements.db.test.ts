import { asc, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { adoptions } from "#db/schema/adoptions.ts";
import { deprecations } from "#db/schema/statistics.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { codesOf } from "#tests/factories/codes-of.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildSeries, buildStatistic, buildTwoYears } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { adoptStatistic, deprecateStatistic } from "./commands-judgements.ts";
import { withdrawStatistic } from "./commands-withdraw.ts";
import type { AdoptInput } from "./input.ts";
import { findStatistic } from "./queries-statistics.ts";

let database: TestDatabase;
let editor: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  editor = await buildStaff({ roles: ["editor"] });
});
afterAll(async () => await database.close());

const missingId = "01900000-0000-7000-8000-000000000000";
const reason = "It says how it was counted.";

/** Two reports of 2023 in one slice and coverage. */
async function buildRivals() {
  const { series, earlier, later } = await buildTwoYears();
  const target = { kind: "series" as const, seriesId: series.id };
  const rival = await buildStatistic({ target, nature: "claim", value: { value: "60" } });
  const adopt = async (statisticId: string | null, changes: Partial<AdoptInput> = {}) =>
    await adoptStatistic(editor, {
      statisticId,
      sliceId: series.sliceId,
      coverage: "goods",
      period: "2023",
      reason,
      ...changes,
    });
  return { series, earlier, later, rival, adopt };
}

async function listAdoptions(sliceId: string) {
  return await studioDb()
    .select()
    .from(adoptions)
    .where(eq(adoptions.sliceId, sliceId))
    .orderBy(asc(adoptions.n));
}

async function listDeprecations(statisticId: string) {
  return await studioDb()
    .select()
    .from(deprecations)
    .where(eq(deprecations.statisticId, statisticId))
    .orderBy(asc(deprecations.n));
}

describe("going by a value", () => {
  test("is written down with its reason, and the newest holds", async () => {
    const { series, later, rival, adopt } = await buildRivals();
    expect(requireValue(await adopt(later.statisticId))).toEqual({ n: 1 });
    expect((await listAuditRows()).at(-1)).toMatchObject({
      action: "adoption.set",
      thing: "slice",
      thingId: series.sliceId,
      actorId: editor.id,
      detail: { coverage: "goods", period: "2023", statisticId: later.statisticId, n: 1 },
    });
    expect(await findStatistic(editor, later.statisticId)).toMatchObject({
      adoptedBecause: reason,
    });
    requireValue(await adopt(rival.statisticId));
    expect(await findStatistic(editor, later.statisticId)).toMatchObject({ adoptedBecause: null });
    expect(await findStatistic(editor, rival.statisticId)).toMatchObject({
      adoptedBecause: reason,
    });
    requireValue(await adopt(null));
    expect(await findStatistic(editor, rival.statisticId)).toMatchObject({ adoptedBecause: null });
    expect(await listAdoptions(series.sliceId)).toMatchObject([
      { n: 1, statisticId: later.statisticId },
      { n: 2, statisticId: rival.statisticId },
      { n: 3, statisticId: null },
    ]);
  });

  test("takes the period however it is written", async () => {
    const { series, later, adopt } = await buildRivals();
    requireValue(await adopt(later.statisticId, { period: "2023-01/2023-12" }));
    expect(await listAdoptions(series.sliceId)).toMatchObject([{ period: "2023" }]);
    expect(codesOf(await adopt(later.statisticId, { period: "last year" }))).toEqual([
      "statistics.periodInvalid",
    ]);
  });

  test("of another slice, coverage or period, of nothing, or without a reason is refused", async () => {
    const { series, earlier, later, adopt } = await buildRivals();
    const elsewhere = await buildStatistic();
    const otherSlice = ["adoptions.otherSlice"];
    expect(codesOf(await adopt(elsewhere.statisticId))).toEqual(otherSlice);
    expect(codesOf(await adopt(earlier.statisticId))).toEqual(otherSlice);
    expect(codesOf(await adopt(later.statisticId, { coverage: "goods and services" }))).toEqual(
      otherSlice,
    );
    expect(codesOf(await adopt(missingId))).toEqual(otherSlice);
    expect(codesOf(await adopt(later.statisticId, { sliceId: missingId }))).toEqual([
      "thing.notFound",
    ]);
    expect(codesOf(await adopt(later.statisticId, { reason: " " }))).toEqual([
      "statistics.reasonMissing",
    ]);
    expect(await listAdoptions(series.sliceId)).toEqual([]);
  });

  test("of what was withdrawn as a mistake, or is disproved, is refused", async () => {
    const { later, rival, adopt } = await buildRivals();
    requireValue(await withdrawStatistic(editor, later.statisticId));
    expect(codesOf(await adopt(later.statisticId))).toEqual(["adoptions.otherSlice"]);
    const { statisticId } = rival;
    requireValue(await deprecateStatistic(editor, { statisticId, deprecated: true, reason }));
    expect(codesOf(await adopt(statisticId))).toEqual(["adoptions.deprecated"]);
    requireValue(await deprecateStatistic(editor, { statisticId, deprecated: false, reason }));
    expect(codesOf(await adopt(statisticId))).toEqual([]);
  });

  test("by twelve at once is numbered one after the other", async () => {
    const { series, later, rival, adopt } = await buildRivals();
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) => adopt(n % 2 ? later.statisticId : rival.statisticId)),
    );
    const numbers = answers.map((answer) => requireValue(answer).n).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
    expect((await listAdoptions(series.sliceId)).map(({ n }) => n)).toEqual(numbers);
  });
});

describe("deprecating", () => {
  test("keeps the statistic, says why, and tells the briefs by a job; taking it back tells nobody", async () => {
    const { statisticId } = await buildStatistic();
    const set = async (deprecated: boolean) =>
      requireValue(await deprecateStatistic(editor, { statisticId, deprecated, reason }));
    const jobs = async () => {
      const { rows } = await studioDb().execute(
        sql`select data from pgboss.job where name = 'raise-notices' and data ->> 'cause' <> 'rival' and data ->> 'statisticId' = ${statisticId}`,
      );
      return rows;
    };
    expect(await set(true)).toEqual({ n: 1 });
    expect(await jobs()).toEqual([{ data: { cause: "deprecation", statisticId } }]);
    expect(await findStatistic(editor, statisticId)).toMatchObject({ deprecatedBecause: reason });
    expect((await listAuditRows()).at(-1)).toMatchObject({
      action: "deprecation.set",
      thing: "statistic",
      thingId: statisticId,
      detail: { deprecated: true, n: 1 },
    });
    expect(await set(false)).toEqual({ n: 2 });
    expect(await jobs()).toHaveLength(1);
    expect(await findStatistic(editor, statisticId)).toMatchObject({ deprecatedBecause: null });
  });

  test("what the editors went by: they go by none from then on, in the same transaction", async () => {
    const { series, later, adopt } = await buildRivals();
    const { statisticId } = later;
    requireValue(await adopt(statisticId));
    requireValue(
      await deprecateStatistic(editor, { statisticId, deprecated: true, reason: "Withdrawn." }),
    );
    expect(await listAdoptions(series.sliceId)).toMatchObject([
      { n: 1, statisticId },
      { n: 2, statisticId: null, reason: "Withdrawn." },
    ]);
    expect((await listAuditRows()).slice(-2)).toMatchObject([
      { action: "deprecation.set" },
      { action: "adoption.set", detail: { statisticId: null, n: 2 } },
    ]);
  });

  test("and adopting at once never leaves a disproved value that the editors go by", async () => {
    for (let round = 0; round < 8; round += 1) {
      const { series, later, adopt } = await buildRivals();
      const { statisticId } = later;
      await Promise.all([
        deprecateStatistic(editor, { statisticId, deprecated: true, reason }),
        adopt(statisticId),
      ]);
      expect((await listAdoptions(series.sliceId)).at(-1)?.statisticId ?? null).toBeNull();
    }
  });

  test("by eight at once is numbered one after the other", async () => {
    const { statisticId } = await buildStatistic();
    await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        deprecateStatistic(editor, { statisticId, deprecated: n % 2 === 0, reason }),
      ),
    );
    expect((await listDeprecations(statisticId)).map(({ n }) => n)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ]);
  });

  test("nothing, without a reason, or as an author is refused", async () => {
    const { statisticId } = await buildStatistic();
    const author = await buildStaff();
    const input = { statisticId, deprecated: true, reason };
    expect(codesOf(await deprecateStatistic(editor, { ...input, statisticId: missingId }))).toEqual(
      ["thing.notFound"],
    );
    expect(codesOf(await deprecateStatistic(editor, { ...input, reason: "" }))).toEqual([
      "statistics.reasonMissing",
    ]);
    expect(codesOf(await deprecateStatistic(author, input))).toEqual(["auth.notAllowed"]);
    expect(await listDeprecations(statisticId)).toEqual([]);
  });
});

test("a series of ten people who make it at once is one", async () => {
  const { indicatorId } = await buildSeries();
  const made = await Promise.all(
    Array.from({ length: 10 }, () =>
      buildSeries({ indicatorId, coverage: "services", compilerId: null }),
    ),
  );
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
});
