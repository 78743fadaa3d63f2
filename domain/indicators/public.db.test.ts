import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publicActor, systemActor } from "#domain/auth/actor.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { buildCitingBrief } from "#tests/factories/briefs.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import {
  buildIndicator,
  buildRevision,
  buildSeries,
  buildStatistic,
  reportedWords,
} from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { adoptStatistic, deprecateStatistic } from "./commands-judgements.ts";
import { releaseIndicator, releaseStatistic } from "./commands-release.ts";
import { listPublicStatistics, statisticsQuery } from "./queries-api.ts";
import {
  findPublicIndicator,
  findPublicStatistic,
  listPublicIndicators,
} from "./queries-public.ts";
import { takeAsOf } from "./rules-public.ts";

let database: TestDatabase;
let author: TestStaff;
let editor: TestStaff;
let other: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
  editor = await buildStaff({ roles: ["editor"] });
  other = await buildStaff({ roles: ["editor"] });
});
afterAll(async () => await database.close());

const texts = {
  definition: "What is sold both ways.",
  method: "As reported.",
  limitations: "Sources count differently.",
};

/** An indicator that says all that it must, with one value that the author has entered. */
async function buildEntered() {
  const indicator = await buildIndicator(texts, author);
  const series = await buildSeries({ indicatorId: indicator.id }, author);
  const target = { kind: "series" as const, seriesId: series.id };
  return { indicator, series, target, statistic: await buildStatistic({ target }, author) };
}

const read = async (slug: string) => (await findPublicIndicator(slug, "en"))?.view ?? null;
const readValues = async (slug: string) =>
  (await read(slug))?.slices.flatMap(({ values }) => values) ?? [];

describe("an indicator", () => {
  test("is nobody's to see until a second person releases it, with its values and their sources", async () => {
    const { indicator, statistic } = await buildEntered();
    expect(await read(indicator.slug)).toBeNull();
    expect(await findPublicStatistic(statistic.code, "en")).toBeNull();
    const released = requireValue(await releaseIndicator(editor, indicator.id));
    expect(released).toEqual({ released: 1, waiting: 0 });
    expect(await readValues(indicator.slug)).toMatchObject([
      { code: statistic.code, value: "46500000000", source: { code: expect.any(String) } },
    ]);
    const rows = await listAuditRows();
    expect(rows.slice(-2).map(({ action }) => action)).toEqual([
      "source.release",
      "indicator.release",
    ]);
    requireValue(await releaseIndicator(editor, indicator.id));
    expect(await listAuditRows()).toHaveLength(rows.length);
  });

  test("says first what, how, and what it can't tell", async () => {
    const { id } = await buildIndicator({ ...texts, method: "" }, author);
    expect(await releaseIndicator(editor, id)).toEqual({
      ok: false,
      problems: [{ code: "indicators.textMissing", field: "method" }],
    });
  });

  test("is released by nobody who made it, or may not", async () => {
    const { id } = await buildIndicator(texts, editor);
    for (const actor of [editor, systemActor])
      expect(await releaseIndicator(actor, id)).toMatchObject({ ok: false });
    for (const actor of [author, publicActor]) {
      expect(await releaseIndicator(actor, id)).toEqual({
        ok: false,
        problems: [{ code: "auth.notAllowed" }],
      });
    }
  });

  test("is public too once a published version cites one of its values, and shows that one alone", async () => {
    const indicator = await buildIndicator(texts);
    const series = await buildSeries({ indicatorId: indicator.id });
    const target = { kind: "series" as const, seriesId: series.id };
    await buildStatistic({ target, period: "2022" });
    const { statistic } = await buildCitingBrief({ target });
    expect(await readValues(indicator.slug)).toMatchObject([{ code: statistic.code }]);
    expect((await read(indicator.slug))?.citedIn).toMatchObject([{ isCurrent: true, n: 1 }]);
  });

  test("holds back what who releases it has entered, until somebody else does", async () => {
    const { indicator, target } = await buildEntered();
    const own = await buildStatistic({ target, period: "2022" }, editor);
    expect(requireValue(await releaseIndicator(editor, indicator.id))).toEqual({
      released: 1,
      waiting: 1,
    });
    expect((await readValues(indicator.slug)).map(({ period }) => period)).toEqual(["2023"]);
    expect(requireValue(await releaseIndicator(other, indicator.id)).released).toBe(1);
    expect((await readValues(indicator.slug)).map(({ code }) => code)).toContain(own.code);
  });

  test("names a source that its own finder alone has seen", async () => {
    const { indicator, target } = await buildEntered();
    const source = await buildSource({ title: "A table" }, editor);
    const { textLayerId } = await buildCapture({
      sourceId: source.id,
      content: { text: `In 2021 it was ${reportedWords}.` },
    });
    const text = `In 2021 it was ${reportedWords}.`;
    const start = text.indexOf(reportedWords);
    const origin = { kind: "span" as const, textLayerId, start, end: start + reportedWords.length };
    await buildStatistic({ target, period: "2021", value: { origin } }, author);
    expect(await releaseIndicator(editor, indicator.id)).toEqual({
      ok: false,
      problems: [{ code: "release.sourceNeedsSecondPerson", values: { source: source.code } }],
    });
    expect(await read(indicator.slug)).toBeNull();
  });
});

describe("a revision", () => {
  test("is seen once somebody else has released it, and the value before stays to be read", async () => {
    const { indicator, statistic } = await buildEntered();
    requireValue(await releaseIndicator(editor, indicator.id));
    await buildRevision(statistic.statisticId, { value: { knownFrom: "2024-06-01" } }, author);
    expect((await readValues(indicator.slug)).map(({ n }) => n)).toEqual([1]);
    requireValue(await releaseIndicator(editor, indicator.id));
    const values = await readValues(indicator.slug);
    expect(values.map(({ n, value }) => [n, value])).toEqual([
      [1, "46500000000"],
      [2, "47000000000"],
    ]);
    expect(takeAsOf(values).map(({ n }) => n)).toEqual([2]);
    expect(takeAsOf(values, "2024-05-31").map(({ n }) => n)).toEqual([1]);
    const page = await findPublicStatistic(statistic.code, "en");
    expect(page?.view.vintages.map(({ n }) => n)).toEqual([2, 1]);
  });

  test("of a released statistic is released by itself as well, by somebody else than who entered it", async () => {
    const { statistic } = await buildEntered();
    requireValue(await releaseStatistic(editor, statistic.statisticId));
    await buildRevision(statistic.statisticId, {}, editor);
    expect(await releaseStatistic(editor, statistic.statisticId)).toMatchObject({ ok: false });
    expect((await findPublicStatistic(statistic.code, "en"))?.view.vintages).toHaveLength(1);
    requireValue(await releaseStatistic(other, statistic.statisticId));
    expect((await findPublicStatistic(statistic.code, "en"))?.view.vintages).toHaveLength(2);
  });
});

test("rivals, what the editors go by, and what is shown to be wrong stand beside each other", async () => {
  const { indicator, series, statistic } = await buildEntered();
  const said = await buildSeries({ indicatorId: indicator.id, compilerId: null }, author);
  const rival = await buildStatistic(
    { target: { kind: "series", seriesId: said.id }, nature: "claim" },
    author,
  );
  requireValue(await releaseIndicator(editor, indicator.id));
  const { sliceId } = series;
  const key = { sliceId, coverage: "goods", period: "2023" };
  requireValue(
    await adoptStatistic(editor, {
      ...key,
      statisticId: statistic.statisticId,
      reason: "Its parts add up.",
    }),
  );
  requireValue(
    await deprecateStatistic(editor, {
      statisticId: rival.statisticId,
      deprecated: true,
      reason: "It was withdrawn.",
    }),
  );
  const page = await findPublicStatistic(statistic.code, "en");
  expect(page?.view.vintages[0]?.adoptedBecause).toBe("Its parts add up.");
  expect(page?.view.rivals).toMatchObject([
    { code: rival.code, deprecatedBecause: "It was withdrawn." },
  ]);
});

test("the list gives the last values of each, by title", async () => {
  const { indicator } = await buildEntered();
  requireValue(await releaseIndicator(editor, indicator.id));
  const { view, tags } = await listPublicIndicators({ language: "en" });
  const listed = view.indicators.find(({ slug }) => slug === indicator.slug);
  expect(listed?.values.map(({ period }) => period)).toEqual(["2023"]);
  expect(tags).toContain("indicators");
  expect((await listPublicIndicators({ language: "en", subject: "none" })).view.indicators).toEqual(
    [],
  );
});

test("the API's list goes on page by page in one order, and is narrowed", async () => {
  const { indicator, target } = await buildEntered();
  for (const period of ["2020", "2021", "2022"]) await buildStatistic({ target, period }, author);
  requireValue(await releaseIndicator(editor, indicator.id));
  const ask = async (asked: Record<string, string>) =>
    await listPublicStatistics(statisticsQuery.parse({ indicator: indicator.slug, ...asked }));
  const whole = (await ask({})).values.map(({ code }) => code);
  const paged: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await ask({ limit: "3", ...(cursor === null ? {} : { cursor }) });
    paged.push(...page.values.map(({ code }) => code));
    cursor = page.next;
  } while (cursor !== null);
  expect(paged).toEqual(whole);
  expect(new Set(whole).size).toBe(4);
  const periods = async (asked: Record<string, string>) =>
    (await ask(asked)).values.map(({ period }) => period).sort();
  expect(await periods({ from: "2021-01-01", to: "2022-12-31" })).toEqual(["2021", "2022"]);
  expect(await periods({ period: "2020" })).toEqual(["2020"]);
  expect(await periods({ coverage: "services" })).toEqual([]);
  for (const wrong of [
    { limit: "0" },
    { limit: "1001" },
    { from: "soon" },
    { cursor: "x" },
    { by: "x" },
  ])
    expect(statisticsQuery.safeParse(wrong).success).toBe(false);
});

test("what is no address of an indicator or a statistic is asked of no database", async () => {
  for (const text of ["", "Trade", "a_b", "'; --"]) {
    expect(await findPublicIndicator(text, "en")).toBeNull();
    expect(await findPublicStatistic(text, "en")).toBeNull();
  }
});
