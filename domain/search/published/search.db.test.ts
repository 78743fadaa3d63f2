import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publicActor, systemActor } from "#domain/auth/actor.ts";
import { withdrawBrief } from "#domain/briefs/commands-withdraw.ts";
import { releaseStatistic } from "#domain/indicators/commands-release.ts";
import { paragraph } from "#domain/richtext/build.ts";
import {
  buildDocument,
  buildPublishedBrief,
  buildSave,
  citeQuote,
} from "#tests/factories/briefs.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { buildPerson } from "#tests/factories/people.ts";
import { buildQuote, findSpan, quotedWords } from "#tests/factories/quotes.ts";
import { buildRedactors } from "#tests/factories/redactions.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { buildIndicator, buildSeries, buildStatistic } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { indexPublished } from "./commands-index.ts";
import { searchPublished } from "./queries-search.ts";
import { noFilters, type SearchFilters } from "./view.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

const index = async () => {
  while (requireValue(await indexPublished(systemActor)) > 0);
};
/** As the public's role, by a connection of its own. */
const ask = async (typed: string, filters: Partial<SearchFilters> = {}, language = "en") =>
  await searchPublished(
    { typed, filters: { ...noFilters, ...filters }, page: 1, language },
    database.public,
  );
const find = async (typed: string, filters: Partial<SearchFilters> = {}) =>
  (await ask(typed, filters)).hits.map(({ kind, path }) => `${kind} ${path}`);
const findBriefs = async (typed: string) => await find(typed, { kind: "brief" });

test("a brief is found once it is published, in whatever form the word stands; never by what its draft says", async () => {
  const built = await buildPublishedBrief({
    title: "Lighthouses were repaired",
    blocks: [paragraph("Ёлочные игрушки вывезены из Союзного государства. Янка пайшоў у поле.")],
  });
  expect(await find("lighthouse")).toEqual([]);
  await index();
  const here = [`brief /briefs/${built.slug}`];
  expect(await find("lighthouse repairs")).toEqual(here);
  expect(await find("елочная игрушка")).toEqual(here);
  expect(await find("пайшоу")).toEqual(here);
  expect(await find('"союзное государство"')).toEqual(here);
  expect(await find('"государства союзного"')).toEqual([]);
  expect(await find("lighthouse -repaired")).toEqual([]);
  expect((await ask("lighthouse")).hits[0]).toMatchObject({
    title: "Lighthouses were repaired",
    language: "en",
    excerpt: expect.arrayContaining([{ text: "Lighthouses", isMarked: true }]),
  });
  await buildSave(built, await buildDocument({ title: "Piers", blocks: [paragraph("A jetty.")] }));
  await index();
  expect(await find("jetty")).toEqual([]);
  expect(await find("lighthouse")).toEqual(here);
});

test("a withdrawn brief is found no more, from the moment on", async () => {
  const built = await buildPublishedBrief({ title: "Windmills" });
  await index();
  expect(await findBriefs("windmill")).toHaveLength(1);
  requireValue(
    await withdrawBrief(built.editor, { briefId: built.briefId, note: "It was wrong." }),
  );
  expect(await findBriefs("windmill")).toEqual([]);
  await index();
  expect(await findBriefs("windmill")).toEqual([]);
});

test("a name is found in whatever letters it is spelt, also one letter off, and a quote by who said it", async () => {
  const person = await buildPerson({
    names: { ru: "Александр Лукашенко", en: "Alexander Lukashenko" },
  });
  const { textLayerId } = await buildCapture();
  const quote = await buildQuote({
    speaker: { kind: "person", personId: person.id, roleId: null },
    passage: { textLayerId, ...findSpan(quotedWords) },
  });
  await buildPublishedBrief({ title: "What was said", blocks: [citeQuote(quote)] });
  await index();
  const expected = [`person /people/${person.slug}`, `quote /quotes/${quote.code}`];
  for (const typed of ["Lukashenko", "Лукашенко", "Łukašenka", "лукашэнка", "Lukashenka"])
    expect((await find(typed)).filter((one) => !one.startsWith("brief")).sort(), typed).toEqual(
      expected,
    );
  expect(await find("mistakes Lukashenko", { kind: "quote" })).toEqual([expected[1]]);
  const { hits, similar } = await ask("Lukashemko");
  expect(hits).toEqual([]);
  expect(similar.map(({ path }) => path)).toContain(`/people/${person.slug}`);
  const { facets } = await ask("mistakes", { kind: "quote" });
  expect(facets.person).toEqual([{ value: person.id, name: "Alexander Lukashenko", count: 1 }]);
  expect(await find("mistakes", { person: person.id, kind: "quote" })).toHaveLength(1);
});

test("a figure is found by its value, as a bare number and in any wording; not before it is released", async () => {
  const author = await buildStaff();
  const editor = await buildStaff({ roles: ["editor"] });
  const texts = { definition: "Sold both ways.", method: "As told.", limitations: "Differs." };
  const indicator = await buildIndicator({ title: "Trade turnover", ...texts }, author);
  const series = await buildSeries({ indicatorId: indicator.id }, author);
  const target = { kind: "series" as const, seriesId: series.id };
  const statistic = await buildStatistic({ target }, author);
  const asked = ["46.5", "46,5", "46,5 млрд", "$46.5 billion", "turnover 46.5", statistic.code];
  await index();
  for (const typed of asked) expect(await find(typed, { kind: "statistic" }), typed).toEqual([]);
  requireValue(await releaseStatistic(editor, statistic.statisticId));
  await index();
  for (const typed of asked)
    expect(await find(typed, { kind: "statistic" }), typed).toEqual([
      `statistic /statistics/${statistic.code}`,
    ]);
  for (const typed of ["46.6", "herring 46.5", "46,5 млн"])
    expect(await find(typed, { kind: "statistic" }), typed).toEqual([]);
});

test("what is withheld or removed for good is found no more, and is in no entry", async () => {
  const source = await buildSource({ title: "Quotas for herring" });
  const { captureId, textLayerId } = await buildCapture({ sourceId: source.id });
  const quote = await buildQuote({ passage: { textLayerId, ...findSpan(quotedWords) } });
  const again = paragraph(`Or: ${quotedWords.toLowerCase()}, as she put it.`);
  const built = await buildPublishedBrief({ title: "Harbours", blocks: [again, citeQuote(quote)] });
  await index();
  expect(await find("herring", { kind: "source" })).toHaveLength(1);
  expect(await find(`"${quotedWords}"`, { kind: "capture" })).not.toEqual([]);
  expect(await findBriefs(`harbour "${quotedWords}"`)).toEqual([`brief /briefs/${built.slug}`]);
  const { tryRedact } = await buildRedactors();
  requireValue(await tryRedact({ kind: "capture", captureId }));
  const expectGone = async () => {
    expect(await find(`"${quotedWords}"`)).not.toContain(`brief /briefs/${built.slug}`);
    expect(await find(`"${quotedWords}"`)).not.toContain(`quote /quotes/${quote.code}`);
    const { rows } = await database.public.execute(
      sql`select from published_search where words @@ search_query(${`"${quotedWords}"`}) and (thing = ${built.briefId} or thing = ${quote.id} or thing = ${captureId})`,
    );
    expect(rows).toEqual([]);
  };
  await expectGone();
  await index();
  await expectGone();
  expect(await findBriefs("harbour")).toHaveLength(1);
});

test("a thing under embargo is found no more, although its entry is still there", async () => {
  const editor = await buildStaff({ roles: ["editor"] });
  const author = await buildStaff();
  const target = {
    kind: "stated" as const,
    ...{ what: "Beavers resettled", unit: { kind: "count" as const, code: "beavers" } },
  };
  const statistic = await buildStatistic({ target, value: { value: "812", scale: 0 } }, author);
  requireValue(await releaseStatistic(editor, statistic.statisticId));
  await index();
  expect(await find("beaver")).toHaveLength(1);
  await database.studio.execute(
    sql`update statistics set embargo_until = clock_timestamp() + interval '1 day' where id = ${statistic.statisticId}`,
  );
  expect(await ask("beaver")).toMatchObject({ hits: [], count: 0 });
});

test("nobody but the system makes entries", async () => {
  expect(await indexPublished(publicActor)).toMatchObject({ ok: false });
});

test.each([
  ["nothing", "", true],
  ["what no text may hold", "\0", true],
  ["a piece of SQL", "'; drop table briefs; --", false],
  ["a phrase without an end", '"unclosed', false],
  ["signs alone", "- - & | ! * ( ) : <->", true],
  ["wildcards", "%_\\%", true],
  ["words that nobody searches by", "the of and", true],
  ["only what isn't wanted", "-steel", true],
  ["a picture sign", "🎏", true],
  ["markup", "<b>&amp;</b>", false],
  ["a sign that turns the direction", "\u202Eсоюз", false],
  ["words from right to left", "מגדלור مجلس", false],
  ["what Postgres's own questions are written in", "a:* & (b | !c)", false],
  ["5,000 characters", "я".repeat(5000), false],
  ["a number beyond all bounds", "1e999999999 -1e9", false],
  ["zero", "0", false],
])("%s is no question that breaks anything", async (_, typed, isNothing) => {
  const found = await ask(typed);
  expect([found.asked === null, found.hits]).toEqual([isNothing, []]);
});
