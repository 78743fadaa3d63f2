import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sources } from "#db/schema/sources.ts";
import { type Actor, publicActor } from "#domain/auth/actor.ts";
import { deleteComment } from "#domain/briefs/comments/commands-comments.ts";
import { addTranscript } from "#domain/capture/commands-transcripts.ts";
import { paragraph } from "#domain/richtext/build.ts";
import {
  buildBrief,
  buildDocument,
  buildPublishedBrief,
  buildSave,
} from "#tests/factories/briefs.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { buildThread } from "#tests/factories/comments.ts";
import { buildPerson } from "#tests/factories/people.ts";
import { buildPicture, buildRegion } from "#tests/factories/pictures.ts";
import { buildQuote, findSpan } from "#tests/factories/quotes.ts";
import { buildRecording } from "#tests/factories/recordings.ts";
import { buildRedactors } from "#tests/factories/redactions.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildIndicator, buildSeries, buildStatistic } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { searchStudio } from "./queries-studio.ts";
import type { StudioKind } from "./view.ts";

let database: TestDatabase;
let author: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => await database.close());

const look = async (words: string, kind: StudioKind | null = null, actor: Actor = author) =>
  await searchStudio(actor, { words, kind, limit: 10, offset: 0 });

/** Where what was found is kept, by kind. */
const findPaths = async (words: string, actor: Actor = author) =>
  Object.fromEntries(
    (await look(words, null, actor))
      .filter(({ hits }) => hits.length > 0)
      .map(({ kind, hits }) => [kind, hits.map(({ path }) => path)]),
  );

const findMarked = async (words: string, kind: StudioKind) =>
  (await look(words, kind)).flatMap(({ hits }) =>
    hits.map(({ excerpt }) => excerpt.filter(({ isMarked }) => isMarked).map(({ text }) => text)),
  );

test("a brief is found by what its draft says and by what readers see of it, in whatever form the word stands", async () => {
  const published = await buildPublishedBrief({ title: "Lighthouses were repaired" });
  const paths = [`/studio/briefs/${published.briefId}`];
  expect(await findPaths("lighthouse repairs")).toEqual({ briefs: paths });
  await buildSave(
    published,
    await buildDocument({ title: "Piers", blocks: [paragraph("A jetty.")] }),
  );
  expect(await findPaths("lighthouses")).toEqual({ briefs: paths });
  expect(await findPaths("jetties")).toEqual({ briefs: paths });
  expect(await findMarked("lighthouse", "briefs")).toEqual([["Lighthouses"]]);
  expect(await findMarked("jetty", "briefs")).toEqual([["jetty"]]);
});

test("a capture is found in Russian by a stem, with е for ё, by a phrase, and without what is excluded", async () => {
  const { sourceId } = await buildCapture({
    content: { text: "Ёлочные игрушки вывезены. Соглашения Союзного государства подписаны." },
  });
  const path = `/studio/sources/${sourceId}/captures/1`;
  expect(await findPaths("елочная игрушка")).toEqual({ captures: [path] });
  expect(await findPaths('"союзное государство"')).toEqual({ captures: [path] });
  expect(await findPaths('"государство союзное"')).toEqual({});
  expect(await findPaths("соглашение -подписано")).toEqual({});
  expect(await findMarked("игрушка соглашение", "captures")).toEqual([["игрушки", "Соглашения"]]);
});

test("a capture is found by what was read in its picture, and by the transcript that came with it", async () => {
  const { captureId, sourceId } = await buildPicture();
  await buildRegion(author, { captureId, words: "Forty wagons of peat" });
  expect(await findPaths("peat wagon")).toEqual({
    captures: [`/studio/sources/${sourceId}/captures/1`],
  });
  const recording = await buildRecording();
  requireValue(
    await addTranscript(author, {
      captureId: recording.captureId,
      origin: "published",
      text: "[00:12] We shall dredge the estuary.",
    }),
  );
  expect(await findPaths("estuary dredged")).toEqual({
    captures: [`/studio/sources/${recording.sourceId}/captures/1`],
  });
});

test("a source is found by title, author, publisher and parts of its address; not once its import was taken back", async () => {
  const source = await buildSource({
    title: "Quotas for herring",
    publisher: { name: "Örebro Kurir", language: "en" },
    csl: { author: [{ family: "Zetterqvist" }] },
    url: "https://kurir.example/2023/sill-kvoter",
  });
  const found = { sources: [`/studio/sources/${source.id}`] };
  expect(await findPaths("herring quota")).toEqual(found);
  expect(await findPaths("Zetterqvist")).toEqual(found);
  expect(await findPaths("sill-kvot")).toEqual(found);
  expect(await findPaths(source.code.toUpperCase())).toEqual(found);
  expect(await findPaths("orebro")).toMatchObject(found);
  await database.studio
    .update(sources)
    .set({ withdrawnAt: new Date() })
    .where(eq(sources.id, source.id));
  expect(await findPaths("herring quota")).toEqual({});
});

test("a quote is found by its words and by whoever said it, who is found too, also where the name is spelt a little otherwise", async () => {
  const text = "“The ferry will not sail,” said the minister.";
  const { textLayerId } = await buildCapture({ content: { text } });
  const person = await buildPerson({
    names: { en: "Aurelia Vantongeren", ru: "Аурелия Вантонгерен" },
  });
  const quote = await buildQuote({
    speaker: { kind: "person", personId: person.id, roleId: null },
    passage: { textLayerId, ...findSpan("The ferry will not sail", text) },
    occasion: "Opening of the regatta",
  });
  const path = `/studio/quotes/${quote.id}`;
  expect(await findPaths("ferries sailing")).toMatchObject({ quotes: [path] });
  expect(await findPaths("regattas")).toEqual({ quotes: [path] });
  const byName = { quotes: [path], people: [`/studio/people/${person.id}`] };
  expect(await findPaths("Вантонгерен")).toEqual(byName);
  expect(await findPaths("Вантонгерин")).toEqual(byName);
  expect(await findPaths("aurelia VANTONGER")).toEqual(byName);
  expect(await findPaths("Vantongerin")).toEqual(byName);
});

test("an indicator is found by what it says of itself, a statistic by value at any scale, by what it counts and by code", async () => {
  const indicator = await buildIndicator({
    title: "Cargo of timber",
    definition: "Logs that are floated.",
  });
  const series = await buildSeries({ indicatorId: indicator.id });
  const target = { kind: "series" as const, seriesId: series.id };
  const statistic = await buildStatistic({ target, value: { value: "73.19" } });
  const stated = await buildStatistic({
    target: { kind: "stated", what: "Beavers resettled", unit: { kind: "count", code: "beavers" } },
    value: { value: "812", scale: 0 },
  });
  expect(await findPaths("floated log")).toEqual({
    indicators: [`/studio/indicators/${indicator.id}`],
  });
  const path = `/studio/statistics/${statistic.statisticId}`;
  expect((await findPaths("73.19")).statistics).toEqual([path]);
  expect((await findPaths("73,19 млрд")).statistics).toEqual([path]);
  expect((await findPaths("timber 73.19")).statistics).toEqual([path]);
  expect((await findPaths("herring 73.19")).statistics).toBeUndefined();
  expect(await findPaths("beaver")).toEqual({
    statistics: [`/studio/statistics/${stated.statisticId}`],
  });
});

test("a comment is found until its writer takes it away", async () => {
  const brief = await buildBrief();
  const { threadId, commentId } = await buildThread(author, {
    briefId: brief.briefId,
    body: "Ask the harbourmaster.",
  });
  expect(await findPaths("harbourmasters")).toEqual({
    comments: [`/studio/briefs/${brief.briefId}/comments#thread-${threadId}`],
  });
  requireValue(await deleteComment(author, { commentId }));
  expect(await findPaths("harbourmasters")).toEqual({});
});

test("words that were taken away for good are found nowhere", async () => {
  const { captureId, sourceId } = await buildCapture({
    content: { text: "Oxana Testifier saw the manifest." },
  });
  expect(await findPaths("manifest")).toEqual({
    captures: [`/studio/sources/${sourceId}/captures/1`],
  });
  const { tryRedact } = await buildRedactors();
  requireValue(await tryRedact({ kind: "capture", captureId }));
  expect(await findPaths("manifest")).toEqual({});
  expect(await findPaths("Testifier")).toEqual({});
});

test("a speaker who must not be named is found by what readers are told, and by the name nowhere", async () => {
  const quote = await buildQuote(
    {
      occasion: "A talk in the vestibule",
      speaker: {
        ...{ kind: "withheld", description: "An official", reason: "They would be dismissed." },
        ...{ voucherId: author.id, identity: "Torvald Nightingale" },
      },
    },
    author,
  );
  expect(await look("vestibule", "quotes")).toMatchObject([
    { hits: [{ path: `/studio/quotes/${quote.id}`, title: "An official" }] },
  ]);
  expect(await findPaths("Nightingale")).toEqual({});
});

test("who holds no role in the work finds nothing, nor does the public", async () => {
  await buildSource({ title: "Barnacles" });
  expect(Object.keys(await findPaths("barnacles"))).toEqual(["sources"]);
  expect(await findPaths("barnacles", await buildStaff({ roles: [] }))).toEqual({});
  expect(await findPaths("barnacles", publicActor)).toEqual({});
});

test("of one kind there are pages, newest first, and all are counted", async () => {
  const made: string[] = [];
  for (const n of [1, 2, 3]) made.push((await buildSource({ title: `Windmill ${n}` })).id);
  const page = async (offset: number) =>
    await searchStudio(author, { words: "windmill", kind: "sources", limit: 2, offset });
  const paths = made.reverse().map((id) => ({ path: `/studio/sources/${id}` }));
  expect(await page(0)).toMatchObject([
    { kind: "sources", count: 3, isMore: false, hits: paths.slice(0, 2) },
  ]);
  expect(await page(2)).toMatchObject([{ hits: paths.slice(2) }]);
});

test.each([
  ["nothing", ""],
  ["what no text may hold", "\0"],
  ["a piece of SQL", "'; drop table briefs; --"],
  ["a phrase without an end", '"unclosed'],
  ["signs alone", "- - or or"],
  ["wildcards", "%_\\%"],
  ["words that nobody searches by", "the of and"],
  ["a picture sign", "🎏"],
  ["markup", "<b>&amp;</b>"],
  ["a sign that turns the direction", "\u202Eсоюз"],
  ["what Postgres's own questions are written in", "a:* & (b | !c)"],
  ["5,000 characters", "я".repeat(5000)],
  ["a number beyond all bounds", "1e999999999 -1e9"],
])("%s is no question that breaks anything", async (_, words) => {
  await expect(look(words)).resolves.toBeInstanceOf(Array);
});

test("a text of more words than can be indexed is kept, and its beginning is found", async () => {
  const syllables = Array.from({ length: 80_000 }, (_, n) => `слово${n.toString(36)}`);
  const { sourceId } = await buildCapture({
    content: { text: `Парадигматический ${syllables.join(" ")}` },
  });
  expect(await findPaths("парадигматический")).toEqual({
    captures: [`/studio/sources/${sourceId}/captures/1`],
  });
});
