import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { requireValue } from "#tests/factories/require-value.ts";
import { type LibraryEntry, libraryEntriesMax, readLibrary } from "./read-library.ts";

const read = async (text: string) => requireValue(await readLibrary(text));

async function readOne(text: string): Promise<Extract<LibraryEntry, { source: object }>> {
  const [entry] = (await read(text)).entries;
  if (entry === undefined || !("source" in entry)) {
    throw new Error(`Nothing was read: ${JSON.stringify(entry)}`);
  }
  return entry;
}

const codes = (entry: LibraryEntry | undefined) =>
  entry && "problems" in entry ? entry.problems.map(({ code }) => code) : [];

describe("BibTeX", () => {
  test("accents, umlauts, Cyrillic, organisations, strings and translators", async () => {
    const { source, key } = await readOne(`
      @comment{jabref-meta: databaseType:biblatex;}
      @string{bl = "Verlag " # bv}
      @string{bv = {Nord}}
      @book{müller2020, author = {M{\\"u}ller, J{\\"o}rg and {Министерство and Co} and Иванов, Иван and others},
        title = "{\\"U}ber {NATO} \\& \\v{S}koda", year = 2020, month = may, publisher = bl, language = {russian},
        translator = {Smith, Ann}, url = {https://example.org/b?c=%D0\\_x}, edition = {2}, isbn = {978-3}}`);
    expect(key).toBe("müller2020");
    expect(source).toMatchObject({
      title: "Über NATO & Škoda",
      cslType: "book",
      published: "2020-05",
      language: "ru",
      url: "https://example.org/b?c=%D0_x",
      translatedFrom: null,
      csl: {
        author: [
          { family: "Müller", given: "Jörg" },
          { literal: "Министерство and Co" },
          { family: "Иванов", given: "Иван" },
        ],
        translator: [{ family: "Smith", given: "Ann" }],
        publisher: "Verlag Nord",
        ISBN: "978-3",
      },
    });
  });

  test.each([
    ["date = {2020-05-01/2020-06-02}", "2020-05-01/2020-06-02"],
    ["date = {1999~}", "1999~"],
    ["date = {1999\\textasciitilde}", "1999~"],
    ["date = {199X}", "199X"],
    ["date = {2020-21}", "2020"],
    ["date = {2010/..}", "2010"],
    ["year = {c. 1998}", "1998~"],
    ["year = {[2001]}", "2001?"],
    ["year = 2020, month = {May 3}", "2020-05-03"],
    ["year = {2019--2020}", "2019/2020"],
    ["year = {in press}", null],
    ["year = {n.d.}", null],
    ["note = {no date at all}", null],
  ])("%s is published %s", async (field, published) => {
    const { source } = await readOne(`@misc{k, title = {A title in English}, ${field}}`);
    expect(source.published).toBe(published);
  });

  test("a translation whose original's language is told is one of ours", async () => {
    const { source } = await readOne(
      "@book{k, title={A}, langid={english}, origlanguage={russian}, origtitle={Ы}, origdate={1999}, translator={Smith, Ann}}",
    );
    expect(source).toMatchObject({
      language: "en",
      translatedFrom: "ru",
      translator: "Ann Smith",
      csl: { "original-title": "Ы", "original-date": "1999" },
    });
  });

  test("a broken entry costs itself, and is told with its line", async () => {
    const { entries } = await read(
      [
        "@book{a, title={One}}",
        "@book{b, title={Two, year=2020",
        "",
        "@book{c, title={Three}}",
        "@book{d title={Four}}",
        "@book{e, title={Five}}",
      ].join("\n"),
    );
    expect(entries.map(({ key, line }) => [key, line])).toEqual([
      ["a", 1],
      ["b", 2],
      ["c", 4],
      [null, 5],
      ["e", 6],
    ]);
    expect(entries.map(codes)).toEqual([
      [],
      ["library.entryUnclosed"],
      [],
      ["library.entryUnreadable"],
      [],
    ]);
  });

  test.each([
    ["never closed", (n: number) => `@article{k${n}, title = {T ${n}\n`],
    ["without equals signs", (n: number) => `@article{k${n}, title {T ${n}}}\n`],
    ["of nothing but quotation marks", (n: number) => `@article{k${n}, title = "T ${n}}\n`],
    ["on one line", (n: number) => `@article{k${n}, title = {T ${n} `],
  ])("a thousand entries %s end within a second", async (_what, toText) => {
    const startedAt = performance.now();
    const { entries } = await read(Array.from({ length: 1_000 }, (_, n) => toText(n)).join(""));
    expect(performance.now() - startedAt).toBeLessThan(30_000);
    expect(entries.every((entry) => codes(entry).length === 1)).toBe(true);
  });
});

describe("RIS", () => {
  test("tags of both specifications beside each other, people, organisations and a long line", async () => {
    const { source } = await readOne(
      [
        "TY  - NEWS",
        "AU  - Иванов, Иван",
        "A1  - Министерство здравоохранения",
        "A4  - Smith, Ann",
        "TI  - Заголовок  - и ещё",
        "  на второй строке",
        "T2  - Газета",
        "PY  - 2020",
        "DA  - 2020/05/01",
        "UR  - https://example.org/a",
        "DO  - https://doi.org/10.1000/ab(c)",
        "LA  - ru",
        "SP  - 1",
        "EP  - 5",
        "SN  - 1234-567X",
        "ER  - ",
      ].join("\r\n"),
    );
    expect(source).toMatchObject({
      title: "Заголовок - и ещё на второй строке",
      cslType: "article-newspaper",
      published: "2020-05-01",
      language: "ru",
      csl: {
        author: [{ family: "Иванов", given: "Иван" }, { literal: "Министерство здравоохранения" }],
        translator: [{ family: "Smith", given: "Ann" }],
        "container-title": "Газета",
        DOI: "10.1000/ab(c)",
        ISSN: "1234-567X",
        page: "1-5",
      },
    });
  });

  test("what lacks its end or its type costs itself", async () => {
    const { entries } = await read(
      "AU  - A, B\nER  - \nTY  - JOUR\nTI  - One\nTY - BOOK\nTI - Two\n\nTY  - WHAT\nTI  - Three\nER  - ",
    );
    expect(entries.map(({ line }) => line)).toEqual([1, 3, 5, 8]);
    expect(entries.map(codes)).toEqual([["library.entryWithoutType"], [], [], []]);
    expect(entries[3]).toMatchObject({
      source: { cslType: "document" },
      notices: [{ code: "library.typeUnknown" }, { code: "library.languageGuessed" }],
    });
  });
});

describe("CSL-JSON", () => {
  test("what Zotero and Better BibTeX write", async () => {
    const { source, notices } = await readOne(
      JSON.stringify([
        {
          id: "http://zotero.org/users/1/items/AB",
          type: "article-journal",
          title: "On <i>E. coli</i>",
          language: "en-US",
          author: [
            { family: "Gogh", given: "V.", "non-dropping-particle": "van" },
            { literal: "World Bank" },
            { family: "BelTA" },
            { family: "King", given: "M. L.", suffix: "Jr." },
          ],
          issued: {
            "date-parts": [
              ["2020", 5],
              [2020, 6],
            ],
            circa: 1,
          },
          note: "original-date: 1999\nA word\nDOI: 10.1000/x",
          URL: "https://example.org/a",
        },
      ]),
    );
    expect(notices).toEqual([]);
    expect(source).toMatchObject({
      title: "On E. coli",
      language: "en-US",
      published: "2020-05~/2020-06~",
      note: "A word",
      csl: {
        author: [
          { family: "van Gogh", given: "V." },
          { literal: "World Bank" },
          { literal: "BelTA" },
          { family: "King", given: "M. L., Jr." },
        ],
        "original-date": "1999",
        DOI: "10.1000/x",
      },
    });
  });

  test.each([
    [{ "date-parts": [[2020]], season: 2 }, "2020"],
    [{ raw: "2020-05-01" }, "2020-05-01"],
    [{ literal: "Spring 2020" }, "2020"],
    [{ literal: "n.d." }, null],
    ["2020~", "2020~"],
    [{ "date-parts": [[]] }, null],
    [{ "date-parts": "2020" }, null],
    [7, null],
  ])("issued %j is published %s", async (issued, published) => {
    const { source } = await readOne(JSON.stringify({ type: "book", title: "A title", issued }));
    expect(source.published).toBe(published);
  });

  test("items that are none, and parts that are anything, cost themselves", async () => {
    const hostile =
      '{"type":"book","title":"T","__proto__":{"author":[1]},"author":{"a":1},"issued":[],"constructor":{"prototype":1},"language":["x"]}';
    const { entries } = await read(`[1, null, {"title":"T"}, {"type":"book"}, ${hostile}]`);
    expect(entries.map(codes)).toEqual([
      ["library.entryNoRecord"],
      ["library.entryNoRecord"],
      ["library.entryWithoutType"],
      ["sources.nameless"],
      [],
    ]);
    expect(Object.hasOwn(Object.prototype, "author")).toBe(false);
  });
});

test.each([
  ["", "library.empty"],
  [" \n", "library.empty"],
  ["[]", "library.empty"],
  ["Dear Sir, write to me at a@b.c", "library.unknownFormat"],
  ["<html></html>", "library.unknownFormat"],
  ['[{"type":"book"', "library.jsonBroken"],
  ["[".repeat(200_000), "library.jsonBroken"],
  [`[${"1,".repeat(libraryEntriesMax + 1)}1]`, "library.tooMany"],
  ["x".repeat(20_000_001), "library.tooLarge"],
])("a text that is no library is told as such (%#)", async (text, code) => {
  expect(await readLibrary(text)).toMatchObject({ ok: false, problems: [{ code }] });
});

test("an entry of one huge field is refused, and the next is read", async () => {
  const { entries } = await read(`@book{a, title={${"x".repeat(300_000)}}}\n@book{b, title={T}}`);
  expect(entries.map(codes)).toEqual([["library.entryTooLong"], []]);
});

test("any text at all ends in entries or a reason", async () => {
  const piece = fc.constantFrom(
    "@book{",
    "k,",
    "title=",
    "{",
    "}",
    '"',
    "T",
    "\n",
    ",",
    "TY  - ",
    "JOUR",
    "ER  - ",
    "[",
    "]",
    '{"type":"book"',
    "\\",
    "year=",
    "2020",
    "#",
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 40 }).map((all) => all.join("")),
      async (text) => {
        const library = await readLibrary(text);
        expect(library.ok || library.problems.length === 1).toBe(true);
      },
    ),
  );
});
