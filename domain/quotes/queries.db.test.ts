import { afterAll, beforeAll, expect, test } from "vitest";
import { findPeople } from "#domain/people/queries-speakers.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { buildPerson } from "#tests/factories/people.ts";
import { buildQuote, findSpan } from "#tests/factories/quotes.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { listQuotes } from "./queries.ts";

let database: TestDatabase;
let author: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => await database.close());

test("quotes are found by words, speaker, role, source and code, and е finds ё", async () => {
  const source = await buildSource({
    title: "Зелёный журнал",
    publisher: { name: "Журнал", language: "ru" },
    language: "ru",
  });
  const text = "«Ёлка растёт медленно», — сказала она.";
  const { textLayerId } = await buildCapture({ sourceId: source.id, content: { text } });
  const person = await buildPerson({ names: { en: "Vera Lunina", ru: "Вера Лунина" } });
  const quote = await buildQuote({
    passage: { textLayerId, ...findSpan("Ёлка растёт медленно", text) },
    speaker: { kind: "person", personId: person.id, roleId: person.roles[0]?.id ?? null },
  });
  for (const search of [
    "елка растет",
    "лунина медленно",
    "lunina minister",
    "зеленый журнал елка",
    quote.code,
  ]) {
    expect(
      (await listQuotes(author, { search })).map(({ id }) => id),
      search,
    ).toEqual([quote.id]);
  }
  expect(await listQuotes(author, { search: "елка быстро" })).toEqual([]);
  expect((await listQuotes(author, { personId: person.id })).map(({ id }) => id)).toEqual([
    quote.id,
  ]);
  expect((await listQuotes(author, { sourceId: source.id })).map(({ id }) => id)).toEqual([
    quote.id,
  ]);
  expect(await listQuotes(author, { sourceId: "x" })).toEqual([]);
});

test("of a blank search, people quoted most lately come first", async () => {
  const older = await buildPerson({ names: { en: "Quoted Before" } });
  const newer = await buildPerson({ names: { en: "Aa Never" } });
  const last = await buildPerson({ names: { en: "Zz Last" } });
  for (const person of [older, last]) {
    await buildQuote({ speaker: { kind: "person", personId: person.id } });
  }
  const found = (await findPeople(author, { search: "", limit: 100 })).map(({ id }) => id);
  expect(found.slice(0, 2)).toEqual([last.id, older.id]);
  expect(found.indexOf(newer.id)).toBeGreaterThan(1);
});
