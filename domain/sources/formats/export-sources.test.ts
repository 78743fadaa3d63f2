import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { requireValue } from "#tests/factories/require-value.ts";
import { cslTypes } from "../rules.ts";
import type { CitableSource } from "./citable-source.ts";
import { libraryFormats } from "./detect-format.ts";
import { exportSources } from "./export-sources.ts";
import { readLibrary } from "./read-library.ts";

const article: CitableSource = {
  code: "w-4k7m2xq",
  title: "Товарооборот вырос на 5% & «почти» {30} млрд $ #1_a ~ ^ \\ Über NATO",
  cslType: "article-newspaper",
  publisher: { name: "Издательский дом" },
  csl: {
    author: [
      { family: "Müller-Łódź", given: "Jörg" },
      { literal: "Министерство торговли and Co, Ltd" },
    ],
    editor: [{ family: "Doe", given: "J." }],
    "container-title": "СБ. Беларусь & сегодня",
    volume: "12",
    issue: "3",
    page: "10-15",
    DOI: "10.1000/a_b(c)%d",
    ISSN: "1234-567X",
    "publisher-place": "Минск",
  },
  published: "2023-11-14",
  language: "ru",
  translator: null,
  url: "https://example.org/a_b?c=%D0%B0&d=~e#f",
};

async function roundTrip(source: CitableSource, format: (typeof libraryFormats)[number]) {
  const { text } = await exportSources([source], format);
  const { format: detected, entries } = requireValue(await readLibrary(text));
  expect(detected).toBe(format);
  const [entry] = entries;
  if (entry === undefined || !("source" in entry))
    throw new Error(`${text}\n${JSON.stringify(entry)}`);
  return { key: entry.key, notices: entry.notices, ...entry.source };
}

describe.each(libraryFormats)("%s", (format) => {
  test("an article comes back as it was", async () => {
    const back = await roundTrip(article, format);
    const { author, ...csl } = article.csl;
    // A name with a comma in it is a person's in RIS.
    const [first, second] = [
      { family: "Müller-Łódź", given: "Jörg" },
      { family: "Министерство торговли and Co", given: "Ltd" },
    ];
    expect(back).toMatchObject({
      key: article.code,
      notices: [],
      title: article.title,
      cslType: article.cslType,
      published: article.published,
      language: article.language,
      url: article.url,
      csl: {
        ...csl,
        publisher: "Издательский дом",
        author: format === "ris" ? [first, second] : author,
      },
    });
  });

  test.each(cslTypes)("a %s stays one", async (cslType) => {
    expect((await roundTrip({ ...article, cslType }, format)).cslType).toBe(cslType);
  });

  test.each(["2023", "2023-11", "2023-11-14", "2020-08/2020-12", "202X", "2023~", null])(
    "published %s",
    async (published) => {
      const back = await roundTrip({ ...article, published }, format);
      expect(back.published).toBe(published);
      expect(back.notices).toEqual([]);
    },
  );

  test("a title and an author of any signs at all come back", async () => {
    const signs = fc.constantFrom(
      ..."aяÜ{}\\%&$#_~^\"',:;.()-@=<>/ NATO".split(""),
      "\\textbf",
      "{{",
      "and ",
    );
    const words = fc
      .array(signs, { minLength: 1, maxLength: 20 })
      .map((all) => `T${all.join("")}`.replace(/\s+/g, " ").trim());
    await fc.assert(
      fc.asyncProperty(words, async (title) => {
        expect((await roundTrip({ ...article, title, csl: {} }, format)).title).toBe(title);
      }),
      { numRuns: 200 },
    );
  });

  test("a thousand sources are written and read again within seconds", async () => {
    const startedAt = performance.now();
    const many = Array.from({ length: 1_000 }, (_, n) => ({ ...article, code: `w-${n}` }));
    const { text } = await exportSources(many, format);
    expect(requireValue(await readLibrary(text)).entries).toHaveLength(1_000);
    expect(performance.now() - startedAt).toBeLessThan(30_000);
  });

  test("no source is an empty file", async () => {
    expect((await exportSources([], format)).text.replace(/[[\]\s]/g, "")).toBe("");
  });
});
