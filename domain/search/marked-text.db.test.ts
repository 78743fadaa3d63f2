import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { excerptOf, readMarks } from "./marked-text.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

async function excerpt(body: string, asked: string): Promise<string> {
  const { rows } = await database.public.execute<{ cut: string }>(
    sql`select ${excerptOf(sql`${body}::text`, { text: asked, parts: [] })} as cut`,
  );
  return readMarks(rows[0]?.cut ?? null)
    .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
    .join("");
}

const filler = (n: number) =>
  Array.from({ length: n }, (_, at) => `Wagon ${at} left the yard.`).join(" ");

test("a short text is shown whole, with what was asked for marked", async () => {
  const quote = "We are not talking about the loss of sovereignty.";
  expect(await excerpt(quote, "sovereignty")).toBe(
    "We are not talking about the loss of [sovereignty].",
  );
  expect(await excerpt(quote, "harbour")).toBe(quote);
});

test("of a long one the place is shown, and that it was cut", async () => {
  const cut = await excerpt(`${filler(30)} The harbour froze. ${filler(30)}`, "harbour");
  expect(cut).toMatch(/^… .*\[harbour\] froze.* …$/);
  expect(cut.length).toBeLessThan(300);
  expect(await excerpt(`The harbour froze. ${filler(60)}`, "harbour")).toMatch(
    /^The \[harbour\] froze.* …$/,
  );
});

test("of a long one that has it elsewhere the beginning is shown, ending with a word", async () => {
  const cut = await excerpt(filler(60), "harbour");
  expect(cut).toMatch(/^Wagon 0 left the yard\. .*(?:\d|Wagon|left|the|yard\.) …$/);
  expect(cut.length).toBeGreaterThan(200);
});
