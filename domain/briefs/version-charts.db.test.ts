import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { versionCitations } from "#db/schema/citations.ts";
import { chart } from "#domain/richtext/build.ts";
import { buildBrief, buildPublishedBrief } from "#tests/factories/briefs.ts";
import { writeBlocks } from "#tests/factories/drafts.ts";
import { handleNoticeJobs, listNoticeRows } from "#tests/factories/notices.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { buildRevision, buildSeries, buildStatistic } from "#tests/factories/statistics.ts";
import { readContent } from "#tests/factories/versions.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { listChartValues } from "./queries-chart.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

async function buildTrade() {
  const series = await buildSeries();
  const target = { kind: "series" as const, seriesId: series.id };
  const years = [];
  for (const [period, value] of [
    ["2021", "38.5"],
    ["2022", "44.1"],
    ["2023", "46.5"],
  ] as const)
    years.push(await buildStatistic({ target, period, value: { value } }));
  return { series, years };
}

const chartOf = (years: readonly { statisticId: string; vintageId: string }[]) =>
  writeBlocks(
    chart({
      title: "Every value reported",
      points: years.map(({ statisticId, vintageId }) => [statisticId, vintageId] as const),
    }),
  );

describe("a published chart", () => {
  test("is pinned value by value: a row each, and an entry each in the version's text", async () => {
    const { years } = await buildTrade();
    const version = await buildPublishedBrief({ document: chartOf(years) });
    const rows = await studioDb().select().from(versionCitations);
    const own = rows.filter(({ statisticId }) =>
      years.some((one) => one.statisticId === statisticId),
    );
    expect(own.map(({ position, vintageId }) => [position, vintageId]).sort()).toEqual(
      years.map(({ vintageId }, position) => [position, vintageId]),
    );
    const content = await readContent(version);
    expect(content.citations.map(({ plotted }) => plotted)).toEqual([0, 1, 2]);
    expect(
      content.evidence.map((entry) =>
        entry.kind === "statistic" ? [entry.figure.value, entry.priceBasis] : null,
      ),
    ).toEqual([
      ["38500000000", "current"],
      ["44100000000", "current"],
      ["46500000000", "current"],
    ]);
    expect(content.counts.figures).toBe(0);
  });

  test("keeps its values when one is revised, and its brief is told", async () => {
    const { years } = await buildTrade();
    const version = await buildPublishedBrief({ document: chartOf(years) });
    const before = await readContent(version);
    const draft = await buildBrief({ document: chartOf(years) });
    const { vintageId } = await buildRevision(years[0]?.statisticId ?? "");
    await handleNoticeJobs();
    for (const { briefId } of [version, draft])
      expect(await listNoticeRows(briefId)).toMatchObject([{ kind: "newer_vintage", vintageId }]);
    expect(await readContent(version)).toEqual(before);
  });
});

describe("what a chart may draw", () => {
  test("is every value of its slice at its newest vintage, in order of time, for staff only", async () => {
    const { series, years } = await buildTrade();
    await buildStatistic();
    const { vintageId } = await buildRevision(years[2]?.statisticId ?? "");
    const author = await buildStaff({ roles: ["author"] });
    const { values, evidence } = await listChartValues(author, series.sliceId, "en");
    expect(values.map((one) => [one.period, one.vintageId])).toEqual([
      ["2021", years[0]?.vintageId],
      ["2022", years[1]?.vintageId],
      ["2023", vintageId],
    ]);
    expect(Object.keys(evidence.statistics)).toHaveLength(3);
    expect((await listChartValues({ kind: "public" }, series.sliceId, "en")).values).toEqual([]);
    expect((await listChartValues(author, "no id", "en")).values).toEqual([]);
  });
});
