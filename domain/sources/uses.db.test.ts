import { afterAll, beforeAll, expect, test } from "vitest";
import { publicActor } from "#domain/auth/actor.ts";
import { withdrawStatistic } from "#domain/indicators/commands-withdraw.ts";
import { uploadImage } from "#domain/media/commands.ts";
import { withdrawQuote } from "#domain/quotes/commands-release.ts";
import { chart, image, paragraph } from "#domain/richtext/build.ts";
import {
  buildBrief,
  buildDocument,
  buildPublishedBrief,
  buildSave,
  citeQuote,
  citeStatistic,
} from "#tests/factories/briefs.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { buildPerson } from "#tests/factories/people.ts";
import { drawPage } from "#tests/factories/pictures.ts";
import { buildQuote, findSpan, quotedWords } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildStatistic, reportedWords } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { findUses, nameUses, type UsedThing } from "./queries-citations.ts";

let database: TestDatabase;
let author: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => await database.close());

const find = async (thing: UsedThing) =>
  (await findUses(author, thing)).map(({ id, inDraft, inChart, version }) => ({
    ...{ id, inDraft, inChart, version },
  }));

test("a quote's uses are those of its source, its capture and its speaker, by draft and by version", async () => {
  const { captureId, sourceId, textLayerId } = await buildCapture();
  const another = await buildCapture({ sourceId });
  const person = await buildPerson();
  const quote = await buildQuote({
    speaker: { kind: "person", personId: person.id, roleId: null },
    passage: { textLayerId, ...findSpan(quotedWords) },
  });
  const things = [{ quoteId: quote.id }, { captureId }, { sourceId }, { personId: person.id }];
  for (const thing of things) expect(await find(thing)).toEqual([]);
  const published = await buildPublishedBrief({ blocks: [citeQuote(quote)] });
  await buildSave(published, await buildDocument());
  const draft = await buildBrief({ blocks: [citeQuote(quote)] });
  const used = [
    { id: published.briefId, inDraft: false, inChart: false, version: 1 },
    { id: draft.briefId, inDraft: true, inChart: false, version: null },
  ];
  for (const thing of things) {
    const found = await find(thing);
    expect(found).toHaveLength(2);
    expect(found).toEqual(expect.arrayContaining(used));
  }
  expect(await find({ captureId: another.captureId })).toEqual([]);
});

test("a statistic's uses are those of its capture; where a chart draws it, that is said", async () => {
  const { captureId, textLayerId } = await buildCapture();
  const origin = { kind: "span" as const, textLayerId, ...findSpan(reportedWords) };
  const { statisticId, vintageId } = await buildStatistic({ value: { origin } });
  const points = [[statisticId, vintageId]] as const;
  const brief = await buildBrief({ blocks: [chart({ points })] });
  const drawn = [{ id: brief.briefId, inDraft: true, inChart: true, version: null }];
  expect(await find({ statisticId })).toEqual(drawn);
  expect(await find({ captureId })).toEqual(drawn);
});

test("a picture's uses are the drafts and versions that show it", async () => {
  const { id: mediaId } = requireValue(
    await uploadImage(author, { bytes: await drawPage(), fileName: "map.png" }),
  );
  expect(await find({ mediaId })).toEqual([]);
  const statistic = await buildStatistic();
  const blocks = [image({ mediaId, alt: "A map" }), paragraph("It is ", citeStatistic(statistic))];
  const shown = await buildPublishedBrief({ blocks });
  expect(await find({ mediaId })).toEqual([
    { id: shown.briefId, inDraft: true, inChart: false, version: 1 },
  ]);
});

test("what a brief uses isn't withdrawn, and the refusal names the brief", async () => {
  const [quote, statistic] = [await buildQuote(), await buildStatistic()];
  await buildBrief({
    title: "The wall",
    blocks: [citeQuote(quote), paragraph("It is ", citeStatistic(statistic))],
  });
  const values = { count: 1, briefs: "“The wall”", more: 0 };
  expect(await withdrawQuote(author, quote.id)).toEqual({
    ok: false,
    problems: [{ code: "quotes.cited", values }],
  });
  expect(await withdrawStatistic(author, statistic.statisticId)).toEqual({
    ok: false,
    problems: [{ code: "statistics.inUse", values }],
  });
});

test("of many uses the first three are named", () => {
  const use = (n: number) => ({
    ...{ id: `${n}`, slug: `brief-${n}`, title: n === 2 ? null : `No. ${n}` },
    ...{ inDraft: true, inChart: false, version: null },
  });
  expect(nameUses([1, 2, 3, 4, 5].map(use))).toEqual({
    count: 5,
    briefs: "“No. 1”, “brief-2”, “No. 3”",
    more: 2,
  });
});

test("nobody but staff is told what uses a thing", async () => {
  const quote = await buildQuote();
  await buildBrief({ blocks: [citeQuote(quote)] });
  expect(await findUses(publicActor, { quoteId: quote.id })).toEqual([]);
});
