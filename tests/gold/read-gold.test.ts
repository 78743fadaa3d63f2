import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseGold, readGold } from "./read-gold.ts";

const languages = ["en", "ru"] as const;
const files = languages.flatMap((language) =>
  listFiles(language).map((file) => ({ language, file, path: join(folderOf(language), file) })),
);

function folderOf(language: string): string {
  return join(import.meta.dirname, language);
}

function listFiles(language: string): string[] {
  const folder = folderOf(language);
  return existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".xml")) : [];
}

function parse(body: string) {
  return parseGold(
    "01-wire.dev.xml",
    `<text language="en" publishedOn="2024-03-12" style="wire">${body}</text>`,
  );
}

describe("the gold set", () => {
  test.each(files)("$language/$file reads, and has 300 words or more", ({ language, path }) => {
    const gold = readGold(path);
    expect(gold.language).toBe(language);
    expect(gold.text.trim().split(/\s+/).length).toBeGreaterThanOrEqual(300);
    expect(gold.text).not.toMatch(/[<>]|&\w+;/);
    for (const { start, end, text } of [
      ...gold.quotes,
      ...gold.figures,
      ...gold.periods,
      ...gold.people,
    ]) {
      expect(gold.text.slice(start, end)).toBe(text);
    }
  });

  test.each(files)(
    "$language/$file marks no mark around a quotation, and no comma after it",
    ({ path }) => {
      for (const { text, kind } of readGold(path).quotes) {
        expect(text).not.toMatch(/,$/);
        if (kind !== "direct") expect(text).not.toMatch(/\.$/);
        expect(text).not.toMatch(/^["“„«‘].*["”“»’]$/s);
      }
    },
  );

  test.each(files)("$language/$file names each person and organisation once", ({ path }) => {
    const names = readGold(path).people.map(({ text }) => text);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(languages.filter((language) => listFiles(language).length > 0))(
    "%s has fifteen texts or more for development, and four or more held back",
    (language) => {
      const texts = listFiles(language).map((file) => readGold(join(folderOf(language), file)));
      const held = texts.filter(({ set }) => set === "held").length;
      expect(texts.length - held).toBeGreaterThanOrEqual(15);
      expect(held).toBeGreaterThanOrEqual(4);
      expect(new Set(texts.map(({ name }) => name.split("-")[0])).size).toBe(texts.length);
    },
  );
});

describe("a marked text", () => {
  test("is its text without the tags, with everything marked at its place", () => {
    const gold = parse(
      `<n role="minister">Ann &amp; Co</n>: "<q kind="direct" speaker="Ann &amp; Co">We sold <f v="2000000" q="&lt;" u="currency:USD" p="2023-01/2023-06">almost $2m</f> in <t v="2023-01/2023-06">the first half</t></q>".`,
    );
    expect(gold.text).toBe('Ann & Co: "We sold almost $2m in the first half".');
    expect(gold.set).toBe("dev");
    expect(gold.quotes).toEqual([
      {
        start: 11,
        end: 47,
        text: "We sold almost $2m in the first half",
        kind: "direct",
        speaker: "Ann & Co",
      },
    ]);
    expect(gold.figures).toEqual([
      {
        start: 19,
        end: 29,
        text: "almost $2m",
        value: "2000000",
        low: null,
        high: null,
        qualifier: "<",
        unit: { kind: "currency", code: "USD" },
        period: "2023-S1",
        status: "A",
        direction: null,
        attributedTo: "Ann & Co",
      },
    ]);
    expect(gold.periods).toEqual([
      { start: 33, end: 47, text: "the first half", value: "2023-S1" },
    ]);
    expect(gold.people).toEqual([{ start: 0, end: 8, text: "Ann & Co", role: "minister" }]);
  });

  test.each([
    ["<x>a</x>", "<x> is no tag"],
    ['<q kind="direct" who="b">a</q>', 'no attribute "who"'],
    ['<q kind="loud">a</q>', 'kind="loud"'],
    ["<q>a</q>", "no kind"],
    ['<q kind="direct">a', "<q> is not closed"],
    ['<q kind="direct">a <n>b</q></n>', "<n> is not closed"],
    ["a</n>", "a tag is closed that isn't open"],
    ["<n/>", "<n> is not closed"],
    ["<n> a</n>", "a space at its edge"],
    ['<f v="1,5" u="percent">a</f>', "no decimal number"],
    ['<f v="1.5">a</f>', "no u"],
    ['<f v="1.5" u="currency:dollars">a</f>', "doesn't fit its kind"],
    ['<f v="1.5" u="percent:x">a</f>', "doesn't fit its kind"],
    ['<f v="1.5" u="weight:t">a</f>', 'u="weight"'],
    ['<f lo="1.5" u="percent">a</f>', 'both "lo" and "hi"'],
    ['<f lo="3" hi="2" u="percent">a</f>', 'not under "hi"'],
    ['<f v="3" u="percent" p="2023-Q5">a</f>', "no period"],
    ['<f v="3" u="percent" q="circa">a</f>', 'q="circa"'],
    ['<t v="last year">a</t>', "no period"],
    ["<t>a</t>", "no v"],
    ["<text>a</text>", "and no other"],
  ])("stops at %s", (body, why) => {
    expect(() => parse(body)).toThrow(why);
  });

  test("stops at a name that tells no set, and at a text without its date", () => {
    expect(() => parseGold("wire.xml", "<text/>")).toThrow("NN-style.dev.xml");
    expect(() => parseGold("01-a.held.xml", '<text language="en" style="a">b</text>')).toThrow(
      "no publishedOn",
    );
  });
});
