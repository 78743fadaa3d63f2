import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tx } from "#db/client.ts";
import { insertAudit } from "#tests/factories/rows.ts";
import {
  insertRun,
  insertSeries,
  insertSlice,
  insertStatistic,
} from "#tests/factories/statistic-rows.ts";
import { constraintOf } from "#tests/setup/refusal.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { derivationInputs } from "./statistics.ts";

let database: TestDatabase;
const inTransaction = <T>(work: (tx: Tx) => Promise<T>) => database.studio.transaction(work);

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** One statistic for each coverage, of one slice, and their sum. */
const sumOf = (coverages: string[], mixesBecause?: string) =>
  inTransaction(async (tx) => {
    const sliceId = await insertSlice(tx);
    const vintageIds: string[] = [];
    for (const [index, coverage] of coverages.entries()) {
      const first = coverages.indexOf(coverage) === index;
      const seriesId = first
        ? await insertSeries(tx, { sliceId, coverage })
        : seriesIds.get(coverage);
      if (seriesId) seriesIds.set(coverage, seriesId);
      const period = `202${index}`;
      const { vintageId } = await insertStatistic(tx, { statistic: { seriesId, period } });
      vintageIds.push(vintageId);
    }
    return await insertRun(tx, { vintageIds, mixesBecause });
  });
const seriesIds = new Map<string, string>();

test("values of one way of counting are reckoned with freely", async () => {
  await sumOf(["goods", "goods"]);
});

test.each([
  ["different coverage", ["goods", "goods and services"]],
  ["coverage that is not stated, even twice", ["not_stated", "not_stated"]],
  ["stated and not stated", ["goods", "not_stated"]],
])("%s is refused without a reason, and taken with one", async (_name, coverages) => {
  expect(await constraintOf(sumOf(coverages))).toBe("derivation_runs_comparable");
  await sumOf(coverages, "One article gives both and says nothing else of them.");
});

test("different units don't add up", async () => {
  const work = inTransaction(async (tx) => {
    const dollars = await insertStatistic(tx);
    const stated = { seriesId: null, what: "delegations", unitKind: "count" as const };
    const delegations = await insertStatistic(tx, { statistic: stated });
    await insertRun(tx, { vintageIds: [dollars.vintageId, delegations.vintageId] });
  });
  expect(await constraintOf(work)).toBe("derivation_runs_comparable");
});

test("a run has inputs", async () => {
  const work = inTransaction((tx) => insertRun(tx, { vintageIds: [] }));
  expect(await constraintOf(work)).toBe("derivation_runs_have_inputs");
});

test("a run gains no input later", async () => {
  const { runId } = await sumOf(["goods", "goods"]);
  const work = inTransaction(async (tx) => {
    const { vintageId } = await insertStatistic(tx);
    await tx.insert(derivationInputs).values({ runId, position: 3, vintageId });
    await insertAudit(tx);
  });
  expect(await constraintOf(work)).toContain("only together with");
});
