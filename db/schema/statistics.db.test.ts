import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Tx } from "#db/client.ts";
import { insertPassage, insertPerson, insertRole, insertStaff } from "#tests/factories/rows.ts";
import {
  insertSeries,
  insertSlice,
  insertStatistic,
  insertVintage,
} from "#tests/factories/statistic-rows.ts";
import { constraintOf } from "#tests/setup/refusal.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { deprecations, statistics, vintages } from "./statistics.ts";

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

describe("vintages", () => {
  test("are numbered without gaps, and each is known later than the one before", async () => {
    const { statisticId } = await insertWith({});
    const add = (n: number, day: number) =>
      inTransaction((tx) =>
        insertVintage(tx, { statisticId, n, knownFrom: new Date(Date.UTC(2024, 0, day)) }),
      );
    expect(await constraintOf(add(3, 9))).toBe("vintages_without_gaps");
    expect(await constraintOf(add(2, 1))).toBe("vintages_known_later");
    await add(2, 5);
    expect(await constraintOf(add(2, 9))).toBe("vintages_without_gaps");
    expect(await constraintOf(add(3, 4))).toBe("vintages_known_later");
  });

  test("of two that come at once one is taken", async () => {
    const { statisticId } = await insertWith({});
    const add = () => inTransaction((tx) => insertVintage(tx, { statisticId, n: 2 }));
    const both = await Promise.allSettled([add(), add(), add()]);
    expect(both.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  });

  test.each([
    ["46.50", 9, "46500000000", "46.50"],
    ["3.05", 12, "3050000000000", "3.05"],
    ["-17.3", 0, "-17.3", "-17.3"],
    ["1", -3, "0.001", "1"],
    [
      "0.1234567890123456789012345678901234567890",
      0,
      "0.123456789012345678901234567890123456789",
      "0.1234567890123456789012345678901234567890",
    ],
  ])(
    "%s at 10^%i is %s, and keeps the source's decimals",
    async (reported, unitMult, value, kept) => {
      const { vintageId } = await insertWith({}, { reportedValue: reported, unitMult });
      const [row] = await database.studio.select().from(vintages).where(eq(vintages.id, vintageId));
      expect(row).toMatchObject({ value, reportedValue: kept });
    },
  );

  test("a range has no value", async () => {
    await insertWith({}, { reportedLow: "44", reportedHigh: "45", qualifier: "~" });
    const both = insertWith({}, { reportedLow: "44", reportedHigh: "45", reportedValue: "44.5" });
    expect(await constraintOf(both)).toBe("vintages_value_or_range");
    const turned = insertWith({}, { reportedLow: "45", reportedHigh: "44" });
    expect(await constraintOf(turned)).toBe("vintages_range_in_order");
  });

  test.each(["NaN", "Infinity", "-Infinity"])("%s is no value", async (reportedValue) => {
    expect(await constraintOf(insertWith({}, { reportedValue }))).toBe("vintages_finite");
  });

  test("all six qualifiers are kept", async () => {
    for (const qualifier of ["=", "~", "<", ">", "≤", "≥"] as const) {
      await insertWith({}, { qualifier });
    }
  });

  test("have at most one origin", async () => {
    const work = inTransaction(async (tx) => {
      const passageId = await insertPassage(tx);
      await insertStatistic(tx, { vintage: { passageId, noPassageBecause: "Told by telephone." } });
    });
    expect(await constraintOf(work)).toBe("vintages_at_most_one_origin");
  });
});

describe("periods", () => {
  test.each([
    ["2023", "[2023-01-01,2024-01-01)"],
    ["2023-S1", "[2023-01-01,2023-07-01)"],
    ["2024-Q1", "[2024-01-01,2024-04-01)"],
    ["2023-05", "[2023-05-01,2023-06-01)"],
    ["2021-09-09", "[2021-09-09,2021-09-10)"],
    ["2023-01/2023-09", "[2023-01-01,2023-10-01)"],
    ["2024/2026", "[2024-01-01,2027-01-01)"],
  ])("%s covers %s", async (period, during) => {
    const { statisticId } = await insertWith({ period });
    const [row] = await database.studio
      .select()
      .from(statistics)
      .where(eq(statistics.id, statisticId));
    expect(row?.during).toBe(during);
  });

  test.each(["2023-01/2023-06", "2023-Q1/2023-Q2", "2023-01/2023-12", "2023-05-01/2023-05-31"])(
    "%s has another, canonical name",
    async (period) => {
      expect(await constraintOf(insertWith({ period }))).toBe("statistics_period_canonical");
    },
  );

  test.each(["2023-13", "2023-Q5", "last year", "2023-02-30", "2023/2022", ""])(
    "%s is no period",
    async (period) => {
      await expect(insertWith({ period })).rejects.toThrow();
    },
  );
});

describe("a stated figure stands without a series", () => {
  const stated = { seriesId: null, what: "delegations", unitKind: "count" as const, period: null };

  test("and says what it is and in which unit", async () => {
    await insertWith(stated);
    expect(await constraintOf(insertWith({ ...stated, what: null }))).toBe(
      "statistics_series_or_stated",
    );
  });

  test("may be given a series later, and then keeps it", async () => {
    const { statisticId } = await insertWith({ ...stated, period: "2023" });
    const give = (unitKind: "count" | "currency" = "count") =>
      inTransaction(async (tx) => {
        const sliceId = await insertSlice(tx, { unitKind, unitCode: "delegations" });
        const seriesId = await insertSeries(tx, { sliceId });
        await tx.update(statistics).set({ seriesId }).where(eq(statistics.id, statisticId));
      });
    expect(await constraintOf(give("currency"))).toBe("statistics_unit_of_series");
    await give();
    expect(await constraintOf(give())).toBe("statistics_keep_series");
  });
});

test("one series, period, nature and speaker are one report; a forecast is another", async () => {
  const seriesId = await inTransaction((tx) => insertSeries(tx));
  await insertWith({ seriesId });
  expect(await constraintOf(insertWith({ seriesId }))).toBe("statistics_one_report");
  await insertWith({ seriesId, nature: "forecast" });
});

test("a named role's holder is named as the speaker", async () => {
  const work = inTransaction(async (tx) => {
    const saidByRoleId = await insertRole(tx, { personId: await insertPerson(tx) });
    await insertStatistic(tx, { statistic: { saidByRoleId } });
  });
  expect(await constraintOf(work)).toBe("statistics_role_unnamed");
});

test("a disproved statistic is deprecated with a reason", async () => {
  const { statisticId } = await insertWith({});
  const work = database.studio
    .insert(deprecations)
    .values({ statisticId, n: 1, deprecated: true, reason: "" })
    .execute();
  expect(await constraintOf(work)).toBe("deprecations_have_reason");
});

test("who made a statistic doesn't release it", async () => {
  const work = inTransaction(async (tx) => {
    const staffId = await insertStaff(tx);
    const { statisticId } = await insertStatistic(tx, { statistic: { createdBy: staffId } });
    await tx
      .update(statistics)
      .set({ releasedBy: staffId, releasedAt: new Date() })
      .where(eq(statistics.id, statisticId));
  });
  expect(await constraintOf(work)).toBe("statistics_released_by_second_person");
});
