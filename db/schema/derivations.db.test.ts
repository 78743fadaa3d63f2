import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tx } from "#db/client.ts";
import { insertAudit, insertOrganisation } from "#tests/factories/rows.ts";
import {
  insertRun,
  insertSeries,
  insertSlice,
  insertStatistic,
} from "#tests/factories/statistic-rows.ts";
import { constraintOf } from "#tests/setup/refusal.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import type { series } from "./series.ts";
import { derivationInputs } from "./statistics.ts";

let database: TestDatabase;
const inTransaction = <T>(work: (tx: Tx) => Promise<T>) => database.studio.transaction(work);

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

type Way = Partial<typeof series.$inferInsert>;

/** A statistic of one series for each year from 2020 on, and their sum. */
const sumOfYears = (way: Way, mixesBecause?: string) =>
  inTransaction(async (tx) => {
    const seriesId = await insertSeries(tx, way);
    const before = await insertStatistic(tx, { statistic: { seriesId, period: "2020" } });
    const after = await insertStatistic(tx, { statistic: { seriesId, period: "2021" } });
    return await insertRun(tx, { vintageIds: [before.vintageId, after.vintageId], mixesBecause });
  });

/** The sum of values of two coverages of one slice by one compiler. */
const sumOfCoverages = (coverages: string[], mixesBecause?: string) =>
  inTransaction(async (tx) => {
    const one = { sliceId: await insertSlice(tx), compilerId: await insertOrganisation(tx) };
    const vintageIds: string[] = [];
    for (const coverage of coverages) {
      const seriesId = await insertSeries(tx, { ...one, coverage });
      vintageIds.push((await insertStatistic(tx, { statistic: { seriesId } })).vintageId);
    }
    return await insertRun(tx, { vintageIds, mixesBecause });
  });

const because = "One article gives both and says nothing else of them.";

test("values of one way of counting are reckoned with freely", async () => {
  await sumOfYears({});
});

test.each([
  ["different coverage", ["goods", "goods and services"]],
  ["stated and not stated", ["goods", "not_stated"]],
])("%s is refused without a reason, and taken with one", async (_name, coverages) => {
  expect(await constraintOf(sumOfCoverages(coverages))).toBe("derivation_runs_comparable");
  await sumOfCoverages(coverages, because);
});

test.each([
  ["coverage", { coverage: "not_stated" }],
  ["compiler", { compilerId: null }],
  ["basis of prices", { priceBasis: "not_stated" }],
] as [string, Way][])(
  "a %s that isn't stated joins nothing without a reason, not even itself",
  async (_name, way) => {
    expect(await constraintOf(sumOfYears(way))).toBe("derivation_runs_comparable");
    await sumOfYears(way, because);
  },
);

test("different units don't add up", async () => {
  const work = inTransaction(async (tx) => {
    const dollars = await insertStatistic(tx);
    const stated = { seriesId: null, what: "delegations", unitKind: "count" as const };
    const delegations = await insertStatistic(tx, { statistic: stated });
    await insertRun(tx, { vintageIds: [dollars.vintageId, delegations.vintageId] });
  });
  expect(await constraintOf(work)).toBe("derivation_runs_comparable");
});

test("a rate applies to a level, and adds up with none", async () => {
  const reckon = (operation: "implied_level" | "sum") =>
    inTransaction(async (tx) => {
      const way = { compilerId: await insertOrganisation(tx) };
      const rates = await insertSlice(tx, { unitKind: "percent", unitCode: null });
      const level = await insertStatistic(tx, {
        statistic: { seriesId: await insertSeries(tx, way) },
      });
      const rate = await insertStatistic(tx, {
        statistic: { seriesId: await insertSeries(tx, { ...way, sliceId: rates }) },
      });
      await insertRun(tx, { vintageIds: [level.vintageId, rate.vintageId], operation });
    });
  await reckon("implied_level");
  expect(await constraintOf(reckon("sum"))).toBe("derivation_runs_comparable");
});

test("a run has inputs", async () => {
  const work = inTransaction((tx) => insertRun(tx, { vintageIds: [] }));
  expect(await constraintOf(work)).toBe("derivation_runs_have_inputs");
});

test("a run gains no input later", async () => {
  const { runId } = await sumOfYears({});
  const work = inTransaction(async (tx) => {
    const { vintageId } = await insertStatistic(tx);
    await tx.insert(derivationInputs).values({ runId, position: 3, vintageId });
    await insertAudit(tx);
  });
  expect(await constraintOf(work)).toContain("only together with");
});
