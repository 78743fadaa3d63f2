import { readdir } from "node:fs/promises";
import compile from "icu-minify/compile";
import { createElement } from "react";
import { expect, test } from "vitest";
import { wordsOf } from "./words.ts";

const words = wordsOf({
  en: {
    rows: "{count, plural, =0 {No rows} one {One row} other {# rows}} of {total, number}",
    key: "Press <key>{name}</key>",
    nested: { kind: "{kind, select, brief {a brief} other {a thing}}" },
  },
})("en");

test("A message is said with its plural, its digits and its choice", () => {
  expect(words("rows", { count: 0, total: 5 })).toBe("No rows of 5");
  expect(words("rows", { count: 1, total: 5 })).toBe("One row of 5");
  expect(words("rows", { count: 1200, total: 12_000 })).toBe("1,200 rows of 12,000");
  expect(words("nested.kind", { kind: "brief" })).toBe("a brief");
});

test("What is given is said as it is, not read as a pattern", () => {
  expect(words.markup("key", { name: "{a} <b>", key: (text) => `‘${text}’` })).toBe(
    "Press ‘{a} <b>’",
  );
});

test("A message with elements keeps them between its words", () => {
  const key = (text: unknown) => createElement("kbd", { key: "key" }, text as string);
  expect(words.rich("key", { name: "?", key })).toEqual([
    "Press ",
    createElement("kbd", { key: "key" }, ["?"]),
  ]);
});

test("What has no words is said by its key, and is known to have none", () => {
  const loose: { (key: string): string; has(key: string): boolean } = wordsOf<
    Record<string, string>
  >({ en: { known: "Known" } })("ru");
  expect([loose("known"), loose("toString"), loose("un.known")]).toEqual([
    "Known",
    "toString",
    "un.known",
  ]);
  expect([loose.has("known"), loose.has("constructor")]).toEqual([true, false]);
});

test("Every message of the house can be read", async () => {
  const texts = (said: unknown): string[] =>
    typeof said === "string"
      ? [said]
      : typeof said === "object" && said !== null
        ? Object.values(said).flatMap(texts)
        : [];
  const files = await readdir(new URL("./en/", import.meta.url));
  const all = await Promise.all(
    files.map(async (file) => texts(await import(new URL(`./en/${file}`, import.meta.url).href))),
  );
  expect(all.flat().length).toBeGreaterThan(2000);
  for (const text of all.flat()) expect(() => compile(text), text).not.toThrow();
});
