import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publicActor } from "#domain/auth/actor.ts";
import { articleText, buildCapture } from "#tests/factories/captures.ts";
import { findSpan } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { createPassage } from "./commands-passages.ts";
import { findWords, listCaptureChoices, listPassagePlaces } from "./queries-places.ts";

let database: TestDatabase;
let author: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => await database.close());

test("a passage's place leads to its capture and its paragraph", async () => {
  const { captureId, sourceId, textLayerId } = await buildCapture();
  const words = "46.5 billion dollars";
  const passage = requireValue(await createPassage(author, { textLayerId, ...findSpan(words) }));
  const places = await listPassagePlaces(author, [passage.id, randomUUID(), "no id at all"]);
  expect([...places.keys()]).toEqual([passage.id]);
  expect(places.get(passage.id)).toMatchObject({
    exact: words,
    paragraph: 2,
    capture: { id: captureId, n: 1, method: "paste" },
    source: { id: sourceId, publisher: "Westhaven Gazette", language: "en" },
  });
});

test("words are found where they stand, whatever their typography", async () => {
  const { captureId, textLayerId } = await buildCapture();
  const found = await findWords(author, {
    captureId,
    words: '  "We must not repeat the mistakes of 2014," said Ingrid ',
  });
  const { start } = findSpan("“We must not repeat");
  const { end } = findSpan("said Ingrid");
  expect(found).toEqual({ ok: true, value: { textLayerId, start, end } });
});

test.each([
  { words: "46.6 billion dollars in 2023", code: "passages.wordsNotThere", why: "another figure" },
  { words: "6.5 billion dollars", code: "passages.wordsNotThere", why: "the end of a figure" },
  { words: "the", code: "passages.wordsOften", why: "what stands there in many places" },
  { words: "nothing of the kind", code: "passages.wordsNotThere", why: "words of no place" },
  { words: "   ", code: "input.required", why: "no words" },
])("$why can be the origin of nothing", async ({ words, code }) => {
  const { captureId } = await buildCapture();
  const found = await findWords(author, { captureId, words });
  expect(found).toEqual({ ok: false, problems: [{ code, field: "words" }] });
});

test("a capture that isn't chosen, or isn't there, is told apart from words that aren't", async () => {
  const unchosen = await findWords(author, { captureId: "", words: "46.5 billion" });
  expect(unchosen).toMatchObject({ problems: [{ code: "passages.chooseCapture" }] });
  const missing = await findWords(author, { captureId: randomUUID(), words: "46.5 billion" });
  expect(missing).toMatchObject({ problems: [{ code: "passages.wordsNotThere" }] });
});

test("the captures to choose from are those that have a text, the last one first", async () => {
  const first = await buildCapture();
  const second = await buildCapture({ content: { text: `${articleText} Once more.` } });
  const ids = (await listCaptureChoices(author)).map(({ id }) => id);
  expect(ids.slice(0, 2)).toEqual([second.captureId, first.captureId]);
});

test("refuses: the public sees no place, no capture and no words", async () => {
  const { captureId, textLayerId } = await buildCapture();
  const passage = requireValue(await createPassage(author, { textLayerId, ...findSpan("5.7%") }));
  expect(await listPassagePlaces(publicActor, [passage.id])).toEqual(new Map());
  expect(await listCaptureChoices(publicActor)).toEqual([]);
  expect(await findWords(publicActor, { captureId, words: "5.7%" })).toMatchObject({ ok: false });
});
