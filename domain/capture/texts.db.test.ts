import { afterAll, beforeAll, expect, it } from "vitest";
import { publicActor } from "#domain/auth/actor.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { buildRegion } from "#tests/factories/pictures.ts";
import { buildSpan } from "#tests/factories/recordings.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { insertCapture } from "#tests/factories/rows.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { checkTranscription } from "./commands-transcriptions.ts";
import { searchTexts } from "./queries-texts.ts";

let database: TestDatabase;
let author: TestStaff;
const text = "The minister said: “We’ll open 100% of the gates,\nand soon.” Nobody asked when.";

beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
  await database.studio.transaction((tx) => insertCapture(tx, { text }));
});
afterAll(() => database.close());

it.each([
  ["the words as they stand", "open 100% of the gates", "open 100% of the gates"],
  ["another apostrophe and case", "we'll Open", "We’ll open"],
  ["a line that breaks elsewhere", "gates, and soon", "gates,\nand soon"],
])("finds %s, and says where", async (_what, words, exact) => {
  const [place, ...others] = await searchTexts(author, words);
  expect(others).toEqual([]);
  expect(place).toMatchObject({ exact, standing: "text" });
  const span = place && "start" in place.reference ? place.reference : null;
  expect(text.slice(span?.start, span?.end)).toBe(exact);
});

it("finds nothing that only comes near, and a per cent sign means itself", async () => {
  expect(await searchTexts(author, "open 100 of the gates")).toEqual([]);
  expect(await searchTexts(author, "open 90% of the gates")).toEqual([]);
  expect(await searchTexts(author, "minister%when")).toEqual([]);
});

it("is for the staff alone", async () => {
  expect(await searchTexts(publicActor, "the gates")).toEqual([]);
});

it("finds words that were read in a picture, and says whether a second person has checked them", async () => {
  const [first, second] = [author, await buildStaff()];
  const { passageId } = await buildRegion(first, {
    words: "The wall stands on 1,300 tons of rock",
  });
  const find = async (words: string) =>
    (await searchTexts(first, words)).map(({ reference, standing }) => ({ reference, standing }));
  expect(await find("1,300 tons of rock")).toEqual([
    { reference: { passageId }, standing: "read_unchecked" },
  ]);
  const corrected = "The wall stands on 1,300 tonnes of rock";
  const made = requireValue(await checkTranscription(second, { passageId, corrected }));
  expect(await find("1,300 tons of rock")).toEqual([]);
  requireValue(await checkTranscription(first, { passageId: made.passageId, corrected: null }));
  expect(await find("1,300 tonnes of rock")).toEqual([{ reference: made, standing: "read" }]);
});

it("finds words that were heard in a recording, and says whether a second person has checked them", async () => {
  const { passageId } = await buildSpan(author, { words: "It rests on 900 piles" });
  const find = async () =>
    (await searchTexts(author, "900 piles")).map(({ reference, standing }) => ({
      ...{ reference, standing },
    }));
  expect(await find()).toEqual([{ reference: { passageId }, standing: "heard_unchecked" }]);
  const second = await buildStaff();
  requireValue(await checkTranscription(second, { passageId, corrected: null }));
  expect(await find()).toEqual([{ reference: { passageId }, standing: "heard" }]);
  const notes = { method: "transcription" as const, text: "Evening news, heard on the web." };
  const noted = await buildCapture({ content: notes });
  const words = { captureId: noted.captureId, words: "It rests on 901 piles" };
  await buildSpan(author, { ...words, checker: second });
  expect(await searchTexts(author, "901 piles")).toMatchObject([{ standing: "note" }]);
});
