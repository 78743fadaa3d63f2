import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Tx } from "#db/client.ts";
import { insertBrief, publishVersion } from "#tests/factories/brief-rows.ts";
import { insertOrganisation } from "#tests/factories/rows.ts";
import {
  insertRun,
  insertStatistic,
  insertVintage,
  type StatisticRows,
} from "#tests/factories/statistic-rows.ts";
import { constraintOf } from "#tests/setup/refusal.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { adoptions } from "./adoptions.ts";
import { series } from "./series.ts";
import { statistics, type vintages } from "./statistics.ts";

let database: TestDatabase;
const inTransaction = <T>(work: (tx: Tx) => Promise<T>) => database.studio.transaction(work);

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const insertWith = (
  statistic: Partial<typeof statistics.$inferInsert>,
  vintage: Partial<typeof vintages.$inferInsert> = {},
) => inTransaction((tx) => insertStatistic(tx, { statistic, vintage }));

describe("what is said of a report", () => {
  const change = (statisticId: string, to: Partial<typeof statistics.$inferInsert>) =>
    database.studio.update(statistics).set(to).where(eq(statistics.id, statisticId)).execute();
  const stated = { seriesId: null, what: "delegations", unitKind: "count" as const };

  const cite = async (tx: Tx, rows: StatisticRows) => {
    await publishVersion(tx, { briefId: await insertBrief(tx), citations: [rows] });
  };
  const reckon = async (tx: Tx, { vintageId }: StatisticRows) => {
    await insertRun(tx, { vintageIds: [vintageId], mixesBecause: "A test." });
  };
  const adopt = async (tx: Tx, { statisticId }: StatisticRows) => {
    const [of] = await tx
      .select({ sliceId: series.sliceId, coverage: series.coverage, period: statistics.period })
      .from(statistics)
      .innerJoin(series, eq(series.id, statistics.seriesId))
      .where(eq(statistics.id, statisticId));
    if (!of) throw new Error("The statistic has no series.");
    const reason = "The only one that says what it counts.";
    await tx
      .insert(adoptions)
      .values({ ...of, period: of.period ?? "", n: 1, statisticId, reason });
    await insertVintage(tx, { statisticId, n: 2 });
  };

  test("may be put right while nothing rests on it", async () => {
    const saidByOrganisationId = await inTransaction(insertOrganisation);
    const { statisticId } = await insertWith({});
    await change(statisticId, { period: "2024", nature: "claim", saidByOrganisationId });
    await change(statisticId, { periodKind: "as_of", saidByOrganisationId: null });
    const figure = await insertWith(stated);
    await change(figure.statisticId, { what: "embassies", unitKind: "measure", unitCode: "t" });
  });

  test.each([
    ["a version cites it", cite],
    ["something was reckoned from it", reckon],
    ["we go by it", adopt],
  ] as const)("stays once %s", async (_name, rest) => {
    const saidByOrganisationId = await inTransaction(insertOrganisation);
    const { statisticId } = await inTransaction(async (tx) => {
      const rows = await insertStatistic(tx);
      await rest(tx, rows);
      return rows;
    });
    for (const to of [
      { period: "2024" },
      { periodKind: "as_of" as const },
      { nature: "plan" as const },
      { saidByOrganisationId },
    ])
      expect(await constraintOf(change(statisticId, to))).toBe("statistics_settled");
    await change(statisticId, { period: "2023", nature: "count", revision: 2 });
  });

  test("but for the period of a stated figure that had none", async () => {
    const { statisticId } = await inTransaction(async (tx) => {
      const rows = await insertStatistic(tx, { statistic: { ...stated, period: null } });
      await cite(tx, rows);
      return rows;
    });
    expect(await constraintOf(change(statisticId, { what: "embassies" }))).toBe(
      "statistics_settled",
    );
    expect(await constraintOf(change(statisticId, { unitCode: "ships" }))).toBe(
      "statistics_settled",
    );
    await change(statisticId, { period: "2023-05-09", periodKind: "as_of" });
    expect(await constraintOf(change(statisticId, { period: "2023" }))).toBe("statistics_settled");
  });

  test("counts in the unit of its series, also once that is put right", async () => {
    const { statisticId } = await insertWith({});
    expect(await constraintOf(change(statisticId, { unitKind: "percent" }))).toBe(
      "statistics_unit_of_series",
    );
  });
});
