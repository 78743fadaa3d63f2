import { afterAll, beforeAll, expect, test } from "vitest";
import { publicActor, systemActor } from "#domain/auth/actor.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { readFigureAt } from "./queries-figures.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

const filler = "The board met again and nothing was decided that day. ";
const words = "The wall took 1,300 tonnes of stone in 2019. ";

function spanOf(text: string, part: string) {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
}

test.each([
  ["a short paragraph", `First paragraph.\n\n${words}`],
  // So long that the whole can't be read while somebody waits.
  ["an endless one", `${filler.repeat(4_000)}${words}${filler.repeat(4_000)}`],
])("a figure in %s is read in its place, with the period beside it", async (_, text) => {
  const { textLayerId } = await buildCapture({ content: { text } });
  const span = spanOf(text, "1,300");
  const read = await readFigureAt(systemActor, { textLayerId, ...span });
  expect(read?.figure).toMatchObject({ value: "1300", period: { value: "2019" } });
  expect(text.slice(read?.place.start, read?.place.end)).toBe(read?.figure.text);
});

test("where no figure stands none is read, and who may not read is told nothing", async () => {
  const text = `First paragraph.\n\n${words}Once more.`;
  const { textLayerId } = await buildCapture({ content: { text } });
  const nothing = { textLayerId, ...spanOf(text, "First") };
  expect(await readFigureAt(systemActor, nothing)).toBeNull();
  const there = { textLayerId, ...spanOf(text, "1,300") };
  expect(await readFigureAt(publicActor, there)).toBeNull();
});
