import { afterAll, beforeAll, expect, test } from "vitest";
import { markSpan } from "#domain/capture/commands-spans.ts";
import { checkTranscription } from "#domain/capture/commands-transcriptions.ts";
import { listPassagePlaces } from "#domain/capture/queries-places.ts";
import { getQuote } from "#domain/quotes/queries.ts";
import { findPublicQuote } from "#domain/quotes/queries-published.ts";
import { brief, paragraph, passage } from "#domain/richtext/build.ts";
import { findPublicBytes, findPublicCapture } from "#domain/sources/queries-public-captures.ts";
import { buildBrief, buildPublishedBrief } from "#tests/factories/briefs.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { buildQuote } from "#tests/factories/quotes.ts";
import { buildRecording, buildSpan } from "#tests/factories/recordings.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildRestingOn } from "#tests/factories/resting-text.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { readEntry } from "#tests/factories/versions.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { submitBrief } from "./commands-review.ts";

let database: TestDatabase;
let first: TestStaff;
let second: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  [first, second] = [await buildStaff(), await buildStaff()];
});
afterAll(async () => await database.close());

const said = "The bridge opens in spring";
const url = "https://radio.example/evening.mp3";

/** A brief's text in which a value, a quotation and a passage rest on words that were heard in `captureId`. */
async function buildText(captureId: string, checker?: TestStaff) {
  const hear = async (words: string, start: string) =>
    await buildSpan(first, { captureId, words, start, ...(checker && { checker }) });
  const { passageId: ofValue } = await hear("46.5 billion dollars", "0:12");
  const { passageId: ofWords } = await hear(said, "0:15.5");
  return { ofValue, ofWords, ...(await buildRestingOn({ ofValue, ofWords }, "As heard")) };
}

test("what one person alone has heard is published nowhere until a second person has checked it", async () => {
  const { captureId } = await buildRecording();
  const { document, ofValue, ofWords } = await buildText(captureId);
  const { briefId, revision, author } = await buildBrief({ document });
  expect(await submitBrief(author, { briefId, revision })).toMatchObject({
    problems: [{ code: "briefs.blocked", values: { count: 3 } }],
  });
  for (const passageId of [ofValue, ofWords])
    requireValue(await checkTranscription(second, { passageId, corrected: null }));
  expect(await submitBrief(author, { briefId, revision })).toMatchObject({ ok: true });
});

test("a version says when it was heard, and claims no match of the words", async () => {
  const { id: sourceId, code } = await buildSource({ url });
  const { captureId, n } = await buildRecording({ sourceId });
  const { document, quote, ofValue } = await buildText(captureId, second);
  const version = await buildPublishedBrief({ document });
  expect(await readEntry(version, "statistic")).toMatchObject({
    standing: "stands",
    origin: {
      excerpt: { before: "", exact: "46.5 billion dollars", after: "" },
      ...{ exactSha256: null, locator: null, span: { start: 12, end: 20 } },
      capture: { method: "upload", mediaType: "audio/wav" },
    },
  });
  const published = await findPublicQuote(quote.code, "en");
  expect(published?.view.wordings).toMatchObject([{ verdict: "verbatim", readIn: "recording" }]);
  const shown = await findPublicCapture(code, String(n));
  expect(shown?.capture.passages).toMatchObject([
    {
      ...{ id: ofValue, mediaStartSeconds: 12, mediaEndSeconds: 20 },
      ...{ exact: "46.5 billion dollars", reading: { picture: null } },
    },
    { mediaStartSeconds: 15.5, exact: said },
  ]);
});

test("the studio says of a quotation that it stands in what we heard, and when", async () => {
  const { passageId } = await buildSpan(first, { words: said });
  const { id } = await buildQuote({ passage: { passageId } });
  expect((await getQuote(first, id))?.wordings).toMatchObject([
    { verdict: "verbatim", readIn: "recording", witnesses: [{ readIn: "recording" }] },
  ]);
  expect((await listPassagePlaces(first, [passageId])).get(passageId)).toMatchObject({
    ...{ exact: said, reading: { kind: "recording", start: 12, end: 20, outcome: null } },
  });
});

test("words of a recording that we don't hold are as noted by us, with their time and no hash at all", async () => {
  const { id: sourceId } = await buildSource({ url });
  const content = { method: "transcription" as const, text: "The evening news, on the web." };
  const { captureId } = await buildCapture({ sourceId, content });
  const { document, quote } = await buildText(captureId, second);
  const version = await buildPublishedBrief({ document });
  expect(await readEntry(version, "statistic")).toMatchObject({
    standing: "noted",
    origin: {
      ...{ exactSha256: null, span: { start: 12, end: 20 } },
      capture: { method: "transcription", sha256: null },
    },
  });
  const published = await findPublicQuote(quote.code, "en");
  expect(published?.view.wordings).toMatchObject([{ verdict: "as_noted", readIn: null }]);
});

test("a recording itself is handed to no reader, whatever its licence", async () => {
  const { id: sourceId, code } = await buildSource({ display: "full", licence: "CC BY 4.0" });
  const { captureId, n } = await buildRecording({ sourceId });
  const words = { start: "0:01", end: "0:02", words: "46.5 billion dollars" };
  const { passageId } = requireValue(await markSpan(first, { captureId, ...words }));
  requireValue(await checkTranscription(second, { passageId, corrected: null }));
  const blocks = [paragraph(passage(passageId, "It grew"))];
  await buildPublishedBrief({ document: brief({ title: "As heard", standfirst: "A.", blocks }) });
  expect(await findPublicCapture(code, String(n))).not.toBeNull();
  expect(await findPublicBytes(code, String(n))).toBeNull();
});
