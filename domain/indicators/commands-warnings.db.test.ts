import { afterAll, beforeAll, expect, test } from "vitest";
import { publishedAcceptedWarnings } from "#db/schema/accepted-warnings.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { codesOf } from "#tests/factories/codes-of.ts";
import { buildOrganisation } from "#tests/factories/people.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import {
  buildIndicator,
  buildSeries,
  buildStatistic,
  buildValue,
} from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { releaseStatistic } from "./commands-release.ts";
import { createStatistic, reviseStatistic } from "./commands-statistics.ts";
import { acceptWarning } from "./commands-warnings.ts";
import { findWarnings } from "./queries-warnings.ts";

let database: TestDatabase;
let author: TestStaff;
let editor: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff({ roles: ["author"] });
  editor = await buildStaff({ roles: ["editor"] });
});
afterAll(async () => await database.close());

const knownFrom = "2024-03-01";
const note = "The office says so itself: re-exports are counted once.";
const doubtsOf = async (statisticId: string) =>
  (await findWarnings(editor, statisticId))?.warnings.map(({ code }) => code);

/** Exports and imports of 2023 that come to 46.5 billion, and the series of the turnover, all by one compiler. */
async function buildTrade() {
  const { id: indicatorId } = await buildIndicator();
  const { id: compilerId } = await buildOrganisation();
  for (const [flow, value] of [
    ["export", "22.6"],
    ["import", "23.9"],
  ] as const) {
    const { id: seriesId } = await buildSeries({ indicatorId, flow, compilerId });
    await buildStatistic({ target: { kind: "series", seriesId }, value: { value, knownFrom } });
  }
  const turnover = await buildSeries({ indicatorId, flow: "turnover", compilerId });
  return { kind: "series" as const, seriesId: turnover.id };
}

test("a total that its parts miss is doubted, and one that they meet isn't", async () => {
  const target = await buildTrade();
  const right = await buildStatistic({ target, value: { value: "46.5", knownFrom } });
  expect(await doubtsOf(right.statisticId)).toEqual([]);
  const wrong = await buildStatistic({
    target: await buildTrade(),
    value: { value: "49.4", knownFrom },
  });
  expect(await doubtsOf(wrong.statisticId)).toEqual(["partsMissTotal"]);
});

test("growth is held against the levels that its title names", async () => {
  const target = await buildTrade();
  await buildStatistic({ target, value: { value: "46.5", knownFrom } });
  const level = await buildSeries({ flow: "turnover", compilerId: null });
  for (const [period, value] of [
    ["2022", "43.9"],
    ["2023", "46.5"],
  ] as const)
    await buildStatistic({
      target: { kind: "series", seriesId: level.id },
      period,
      value: { value, knownFrom },
    });
  const { id: indicatorId } = await buildIndicator({
    title: "Growth of trade turnover",
    unit: { kind: "percent", code: null },
  });
  const growth = await buildSeries({ indicatorId, flow: "turnover", compilerId: null });
  const grown = await buildStatistic({
    target: { kind: "series", seriesId: growth.id },
    value: { value: "16.0", scale: 0, knownFrom },
  });
  expect(await doubtsOf(grown.statisticId)).toEqual(["growthMissesLevels"]);
});

test("an author lets a value stand with a note, once it is doubted, and readers see the note with the value", async () => {
  const { statisticId } = await buildStatistic({
    target: await buildTrade(),
    value: { value: "49.4", knownFrom },
  });
  const code = "partsMissTotal" as const;
  expect(codesOf(await acceptWarning(author, { statisticId, code: "offByPower", note }))).toEqual([
    "statistics.warningGone",
  ]);
  expect(codesOf(await acceptWarning(author, { statisticId, code, note: " " }))).toEqual([
    "statistics.reasonMissing",
  ]);
  const { vintageId } = requireValue(await acceptWarning(author, { statisticId, code, note }));
  expect(await findWarnings(editor, statisticId)).toMatchObject({
    warnings: [],
    accepted: [{ vintageId, code, note, vintage: 1, by: author.name }],
  });
  expect(
    (await listAuditRows())
      .filter(({ thingId }) => thingId === statisticId)
      .map(({ action }) => action),
  ).toContain("statistic.accept-warning");
  expect(await database.public.select().from(publishedAcceptedWarnings)).toEqual([]);
  requireValue(await releaseStatistic(editor, statisticId));
  expect(await database.public.select().from(publishedAcceptedWarnings)).toMatchObject([
    { statisticId, vintageId, code, note },
  ]);
});

test("who asks for it is refused where a value is doubted, and isn't with a note", async () => {
  const target = await buildTrade();
  const value = await buildValue({ value: "49.4", knownFrom });
  const report = { target, period: "2023", value };
  expect(codesOf(await createStatistic(author, { ...report, heed: {} }))).toEqual([
    "statistics.looksLikeSlip",
  ]);
  const made = requireValue(await createStatistic(author, { ...report, heed: { note } }));
  expect((await findWarnings(editor, made.statisticId))?.accepted).toMatchObject([{ note }]);
  const revision = { statisticId: made.statisticId, after: 1, cause: "our_error" as const };
  const revised = await buildValue({ value: "46500" });
  expect(codesOf(await reviseStatistic(author, { ...revision, value: revised, heed: {} }))).toEqual(
    ["statistics.looksLikeSlip"],
  );
  const right = await buildValue({ value: "46.5" });
  requireValue(await reviseStatistic(author, { ...revision, value: right, heed: {} }));
  expect(await findWarnings(editor, made.statisticId)).toMatchObject({
    warnings: [],
    accepted: [{ vintage: 1 }],
  });
});
