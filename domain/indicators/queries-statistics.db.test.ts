import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publicActor } from "#domain/auth/actor.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import {
  buildDerivation,
  buildIndicator,
  buildRevision,
  buildSeries,
  buildStatistic,
  buildTwoYears,
} from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { rerunDerivation } from "./commands-derivations.ts";
import { withdrawStatistic } from "./commands-withdraw.ts";
import { findDerivation, findDerivationOfRun, listDerivations } from "./queries-derivations.ts";
import { findStatistic, listStatistics, listVintages } from "./queries-statistics.ts";

let database: TestDatabase;
let author: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => await database.close());

/** Where a line may break isn't what is tested here. */
const toSpaces = (text = "") => text.replaceAll("\u00a0", " ");

test("a statistic is found by what is measured, its period, its value and its source together", async () => {
  const title = `Rail freight ${randomUUID()}`;
  const indicator = await buildIndicator({ title });
  const series = await buildSeries({ indicatorId: indicator.id });
  const target = { kind: "series" as const, seriesId: series.id };
  const made = await buildStatistic({ target });
  await buildStatistic({ target, period: "2021", value: { value: "40" } });
  const found = await listStatistics(author, { search: `${title} 2023 46.5 Westhaven` });
  expect(found.map(({ id }) => id)).toEqual([made.statisticId]);
  expect(await listStatistics(author, { search: `${title} 1999` })).toEqual([]);
  expect(await listStatistics(author, { search: `${title} 100%_` })).toEqual([]);
});

test("stated figures can be listed apart, and what was withdrawn is in no list", async () => {
  const what = `Fishermen who wait ${randomUUID()}`;
  const target = {
    kind: "stated" as const,
    what,
    unit: { kind: "count" as const, code: "people" },
  };
  const stated = await buildStatistic({ target, value: { value: "4200", scale: 0 } });
  const ofSeries = await buildStatistic();
  const listed = await listStatistics(author, { statedOnly: true });
  const ids = listed.map(({ id }) => id);
  expect(ids).toContain(stated.statisticId);
  expect(ids).not.toContain(ofSeries.statisticId);
  requireValue(await withdrawStatistic(author, stated.statisticId));
  expect(await listStatistics(author, { search: what })).toEqual([]);
  expect(await findStatistic(author, stated.statisticId)).toMatchObject({ isWithdrawn: true });
});

test("vintages are given in the order asked, old ones too", async () => {
  const { earlier, later } = await buildTwoYears();
  await buildRevision(later.statisticId);
  const asked = [later.vintageId, randomUUID(), earlier.vintageId];
  const listed = await listVintages(author, asked);
  expect(
    listed.map(({ vintageId, vintage, printed }) => [vintageId, vintage, toSpaces(printed)]),
  ).toEqual([
    [later.vintageId, 1, "46.5 billion dollars"],
    [earlier.vintageId, 1, "44 billion dollars"],
  ]);
});

test("a derivation tells its runs and their arithmetic, and that a value was revised since", async () => {
  const { earlier, later } = await buildTwoYears();
  const vintageIds = [later.vintageId, earlier.vintageId];
  const { derivationId, runId } = await buildDerivation({ vintageIds });
  expect(await findDerivation(author, derivationId)).toMatchObject({ isStale: false });
  await buildRevision(later.statisticId);
  expect(await findStatistic(author, later.statisticId)).toMatchObject({
    reckonedIn: [{ derivationId }],
  });
  const stale = (await listDerivations(author)).find(({ id }) => id === derivationId);
  expect(stale?.isStale).toBe(true);
  expect(toSpaces(stale?.printed)).toBe("2.5 billion dollars");
  requireValue(await rerunDerivation(author, { derivationId }));
  const derivation = await findDerivationOfRun(author, runId);
  expect(derivation).toMatchObject({ id: derivationId, isStale: false });
  expect(
    derivation?.runs.map(({ n, inputs }) => [n, inputs.map(({ vintage }) => vintage)]),
  ).toEqual([
    [2, [2, 1]],
    [1, [1, 1]],
  ]);
  expect(toSpaces(derivation?.runs[1]?.formula)).toBe(
    "46.5 billion dollars − 44 billion dollars = 2.5 billion dollars",
  );
});

test("refuses: the public sees none of it", async () => {
  const made = await buildStatistic();
  const { derivationId, runId } = await buildDerivation();
  expect(await listStatistics(publicActor)).toEqual([]);
  expect(await findStatistic(publicActor, made.statisticId)).toBeNull();
  expect(await listVintages(publicActor, [made.vintageId])).toEqual([]);
  expect(await listDerivations(publicActor)).toEqual([]);
  expect(await findDerivation(publicActor, derivationId)).toBeNull();
  expect(await findDerivationOfRun(publicActor, runId)).toBeNull();
});
