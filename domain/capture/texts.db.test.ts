import { afterAll, beforeAll, expect, it } from "vitest";
import { publicActor } from "#domain/auth/actor.ts";
import { insertCapture } from "#tests/factories/rows.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
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
  expect(place).toMatchObject({ exact, isNote: false });
  expect(text.slice(place?.start, place?.end)).toBe(exact);
});

it("finds nothing that only comes near, and a per cent sign means itself", async () => {
  expect(await searchTexts(author, "open 100 of the gates")).toEqual([]);
  expect(await searchTexts(author, "open 90% of the gates")).toEqual([]);
  expect(await searchTexts(author, "minister%when")).toEqual([]);
});

it("is for the staff alone", async () => {
  expect(await searchTexts(publicActor, "the gates")).toEqual([]);
});
