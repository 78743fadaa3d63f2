import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tx } from "#db/client.ts";
import { insertAudit } from "#tests/factories/rows.ts";
import { insertSeries, insertSlice, insertStatistic } from "#tests/factories/statistic-rows.ts";
import { constraintOf } from "#tests/setup/refusal.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { adoptions } from "./adoptions.ts";
import { deprecations } from "./statistics.ts";

let database: TestDatabase;
let sliceId: string;
let statisticId: string;
const inTransaction = <T>(work: (tx: Tx) => Promise<T>) => database.studio.transaction(work);

beforeAll(async () => {
  database = await createTestDatabase();
  await inTransaction(async (tx) => {
    sliceId = await insertSlice(tx);
    const seriesId = await insertSeries(tx, { sliceId, coverage: "goods" });
    statisticId = (await insertStatistic(tx, { statistic: { seriesId } })).statisticId;
  });
});
afterAll(() => database.close());

const adopt = (overrides: Partial<typeof adoptions.$inferInsert>) =>
  inTransaction(async (tx) => {
    await tx.insert(adoptions).values({
      sliceId,
      coverage: "goods",
      period: "2023",
      n: 1,
      statisticId,
      reason: "The only one that says what it counts.",
      ...overrides,
    });
    await insertAudit(tx);
  });

test.each([
  ["coverage", { coverage: "goods and services" }],
  ["period", { period: "2022" }],
])("a statistic of another %s is not adopted", async (_name, overrides) => {
  expect(await constraintOf(adopt(overrides))).toBe("adoptions_fit");
});

test("a statistic of another slice is not adopted", async () => {
  const otherSliceId = await inTransaction(insertSlice);
  expect(await constraintOf(adopt({ sliceId: otherSliceId }))).toBe("adoptions_fit");
});

test("an adoption has a reason", async () => {
  expect(await constraintOf(adopt({ reason: "" }))).toBe("adoptions_have_reason");
});

test("at most one counts for a slice, coverage and period: of two at once one is taken, and the next follows it", async () => {
  const both = await Promise.allSettled([adopt({}), adopt({})]);
  expect(both.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  expect(await constraintOf(adopt({ n: 3 }))).toBe("adoptions_without_gaps");
  await adopt({ n: 2, statisticId: null, reason: "None can be told from the others." });
});

test("a disproved statistic is not adopted", async () => {
  await inTransaction(async (tx) => {
    await tx
      .insert(deprecations)
      .values({ statisticId, n: 1, deprecated: true, reason: "The source withdrew it." });
    await insertAudit(tx);
  });
  expect(await constraintOf(adopt({ n: 3 }))).toBe("adoptions_not_deprecated");
});
