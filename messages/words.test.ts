import { readdir } from "node:fs/promises";
import compile from "icu-minify/compile";
import { createElement } from "react";
import { describe, expect, test } from "vitest";
import { defaultLanguage, languages } from "./languages.ts";
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

/** Every message that a file of words holds, by its key, exports together. */
async function readMessages(language: string, file: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const add = (said: unknown, key: string) => {
    if (typeof said === "string") found.set(key, said);
    else for (const [one, words] of Object.entries(said as object)) add(words, `${key}.${one}`);
  };
  add(await import(new URL(`./${language}/${file}`, import.meta.url).href), file);
  return found;
}

const listFiles = (language: string) => readdir(new URL(`./${language}/`, import.meta.url));

test("Every message of the house can be read", async () => {
  const all = await Promise.all(
    languages.map(async (language) =>
      (await listFiles(language)).map((file) => readMessages(language, file)),
    ),
  );
  const messages = (await Promise.all(all.flat())).flatMap((found) => [...found.values()]);
  expect(messages.length).toBeGreaterThan(3000);
  for (const text of messages) expect(() => compile(text), text).not.toThrow();
});

/** What is put into a message, elements too, by its name; of a plural with the forms that it has. */
function readNames(parts: unknown, found = new Map<string, string[]>()): Map<string, string[]> {
  if (!Array.isArray(parts)) return found;
  for (const part of parts) {
    if (!Array.isArray(part)) continue;
    const [name, kind, branches] = part;
    const isPlural = kind === 2;
    found.set(name, [...(found.get(name) ?? []), ...(isPlural ? Object.keys(branches) : [])]);
    const inside = typeof kind === "number" ? Object.values(branches ?? {}) : [part.slice(1)];
    for (const branch of inside) readNames(branch, found);
  }
  return found;
}

describe.each(languages.filter((language) => language !== defaultLanguage))("in %s", (language) => {
  test("every message says what the English one is given, and has the forms of its plurals", async () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const file of await listFiles(language)) {
      const english = await readMessages("en", file);
      const own = await readMessages(language, file);
      expect([...own.keys()], file).toEqual([...english.keys()]);
      for (const [key, text] of own) {
        const names = readNames(compile(text));
        const asked = readNames(compile(english.get(key) ?? ""));
        expect([...names.keys()].sort(), key).toEqual([...asked.keys()].sort());
        // One may be told apart alone; who names a form of several names all.
        for (const named of names.values())
          if (named.includes("few") || named.includes("many"))
            expect(named, key).toEqual(expect.arrayContaining(forms));
      }
    }
  });
});
