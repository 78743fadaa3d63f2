import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { requireValue } from "#tests/factories/require-value.ts";
import type { CitableSource } from "./citable-source.ts";
import { citationStyles } from "./citation-styles.ts";
import { formatReferences } from "./format-references.ts";
import { printReferences } from "./print-references.ts";

const base: CitableSource = {
  code: "w-1",
  title: "Trade grew again",
  cslType: "article-newspaper",
  publisher: { name: "Westhaven Press" },
  csl: {
    author: [{ family: "Müller", given: "Jörg" }, { literal: "BelTA" }],
    "container-title": "Westhaven Gazette",
  },
  published: "2023-11-14",
  language: "en",
  translator: null,
  url: "https://example.org/a?b=1&c=2",
};
const book: CitableSource = {
  ...base,
  code: "w-2",
  title: "Экономика",
  cslType: "book",
  csl: { author: [{ family: "Иванов", given: "Иван Петрович" }], "publisher-place": "Минск" },
  published: "2019",
  language: "ru",
  url: null,
};

const format = async (sources: CitableSource[], id: string, language: "en" | "ru" = "en") =>
  requireValue(await formatReferences(sources, { style: { id }, language }));
const texts = async (...given: Parameters<typeof format>) =>
  (await format(...given)).map(({ text }) => text);

test("what stands in no paper or site of its own is named by its publisher, once", async () => {
  const wire = { ...base, publisher: { name: "TASS" }, csl: {} };
  expect(await texts([wire], "apa")).toEqual([
    "Trade grew again. (2023, November 14). TASS. https://example.org/a?b=1&c=2",
  ]);
  expect(await texts([wire], "ieee")).toEqual([
    "[1] ‘Trade grew again’, TASS, Nov. 14, 2023. [Online]. Available: https://example.org/a?b=1&c=2",
  ]);
});

test.each([
  [
    "apa",
    "Müller, J. & BelTA. (2023, November 14). Trade grew again. Westhaven Gazette. https://example.org/a?b=1&c=2",
  ],
  [
    "chicago-author-date",
    "Müller, Jörg and BelTA. 2023. ‘Trade Grew Again’. Westhaven Gazette, 14 November 2023. https://example.org/a?b=1&c=2.",
  ],
  [
    "chicago-note-bibliography",
    "Müller, Jörg and BelTA. ‘Trade Grew Again’. Westhaven Gazette. 14 November 2023. https://example.org/a?b=1&c=2.",
  ],
  [
    "harvard-cite-them-right",
    "Müller, J. and BelTA (2023) ‘Trade grew again’, Westhaven Gazette, 14 November. Available at: https://example.org/a?b=1&c=2.",
  ],
  [
    "ieee",
    "[1] J. Müller and BelTA, ‘Trade grew again’, Westhaven Gazette, Westhaven Press, Nov. 14, 2023. [Online]. Available: https://example.org/a?b=1&c=2",
  ],
  [
    "modern-language-association",
    "Müller, Jörg and BelTA. ‘Trade Grew Again’. Westhaven Gazette, 14 Nov. 2023, https://example.org/a?b=1&c=2.",
  ],
  [
    "vancouver",
    "1. Müller J, BelTA. Trade grew again. Westhaven Gazette [Internet]. 2023 Nov 14; Available from: https://example.org/a?b=1&c=2",
  ],
  ["gost-r-7-0-5-2008", "1. Müller J., BelTA. Trade grew again // Westhaven Gazette. 2023."],
])("%s", async (id, reference) => {
  expect(await texts([base], id)).toEqual([reference]);
});

test("every style that is offered is there, and prints a book in Russian words", async () => {
  for (const { id } of citationStyles) expect(await texts([book], id, "ru")).toHaveLength(1);
  expect(await texts([book], "gost-r-7-0-5-2008", "ru")).toEqual([
    "1. Иванов И. П. Экономика. Минск: Westhaven Press, 2019.",
  ]);
  expect(await texts([base], "apa", "ru")).toEqual([
    "Müller, J. & BelTA. (2023, ноябрь 14). Trade grew again. Westhaven Gazette. https://example.org/a?b=1&c=2",
  ]);
});

test("the style orders, and each reference names its source", async () => {
  const references = await format([book, base], "apa");
  expect(references.map(({ code }) => code)).toEqual(["w-1", "w-2"]);
  expect(references.map(({ runs }) => runs.some(({ tags }) => tags.includes("i")))).toEqual([
    true,
    true,
  ]);
  // An engine that is used again has forgotten what it printed before.
  expect(await texts([book], "apa")).toHaveLength(1);
});

test.each([
  ["202X", "2020s"],
  ["2023~", "ca. 2023"],
  ["2020-08/2020-12", "2020, August–December"],
  [null, "n.d."],
])("published %s is printed %s", async (published, printed) => {
  expect(await texts([{ ...base, published }], "apa")).toEqual([
    expect.stringContaining(`(${printed})`),
  ]);
});

test("nothing that a source or a style holds becomes markup of ours", async () => {
  const title = '<script>alert(1)</script> & <i onclick="x">a</i> <a href="javascript:1">b</a> "q"';
  const [reference] = await format(
    [{ ...base, title, url: 'https://a.org/"><img src=x onerror=alert(1)>' }],
    "ieee",
  );
  const html = printReferences(reference ? [reference] : [], "html").replace(
    /<\/?(?:i|b|sup|sub)>/g,
    "",
  );
  expect(/<p>(.*)<\/p>/.exec(html)?.[1]).not.toMatch(/[<>]/);
  expect(html).toContain("&lt;script&gt;");
  const [styled] = requireValue(
    await formatReferences([base], {
      style: { xml: style('<text variable="title" prefix="&lt;img src=x onerror=alert(1)&gt;"/>') },
      language: "en",
    }),
  );
  expect(printReferences(styled ? [styled] : [], "html")).not.toMatch(/<img/);
});

const style = (layout: string, macros = "") => `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>T</title><id>t</id><updated>2023-01-01T00:00:00+00:00</updated></info>
  ${macros}
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout>${layout}</layout></bibliography>
</style>`;

describe("a style that somebody gives", () => {
  const give = async (xml: string) =>
    await formatReferences([base], { style: { xml }, language: "en" });

  test("prints", async () => {
    expect(
      requireValue(
        await give(
          style('<text macro="m"/>', '<macro name="m"><text variable="title" suffix="!"/></macro>'),
        ),
      ),
    ).toEqual([
      { code: "w-1", text: "Trade grew again!", runs: [{ text: "Trade grew again!", tags: [] }] },
    ]);
  });

  test("without a bibliography prints its citations", async () => {
    const xml = style("").replace(/<bibliography>.*<\/bibliography>/s, "");
    expect(requireValue(await give(xml))).toMatchObject([{ text: "Trade grew again" }]);
  });

  const doubling = Array.from(
    { length: 40 },
    (_, n) => `<macro name="m${n}"><text macro="m${n + 1}"/><text macro="m${n + 1}"/></macro>`,
  ).join("");
  test.each([
    ["no XML", "hello", "styles.notXml"],
    ["cut off", style("").slice(0, 200), "styles.notXml"],
    ["tags that cross", style("<group><text></group></text>"), "styles.notXml"],
    ["a document type", `<!DOCTYPE style [<!ENTITY a "aaaa">]>${style("")}`, "styles.notXml"],
    ["another language", "<html><body/></html>", "styles.notCsl"],
    ["no namespace", style("").replace(/xmlns="[^"]*"/, ""), "styles.notCsl"],
    [
      "a dependent style",
      style("").replace(
        "<id>",
        '<link href="http://www.zotero.org/styles/apa" rel="independent-parent"/><id>',
      ),
      "styles.dependent",
    ],
    [
      "a macro within itself",
      style(
        '<text macro="a"/>',
        '<macro name="a"><text macro="b"/></macro><macro name="b"><text macro="a"/></macro>',
      ),
      "styles.macrosCircular",
    ],
    [
      "macros that double forty times",
      style('<text macro="m0"/>', doubling),
      "styles.tooIntricate",
    ],
    ["depth", style("<group>".repeat(5_000) + "</group>".repeat(5_000)), "styles.tooIntricate"],
    ["a megabyte", style(" ".repeat(1_000_000)), "styles.tooLarge"],
  ])("%s is refused within a second", async (_what, xml, code) => {
    const startedAt = performance.now();
    expect(await give(xml)).toMatchObject({ ok: false, problems: [{ code }] });
    expect(performance.now() - startedAt).toBeLessThan(30_000);
  });
});

test("the styles' licence is kept with them", () => {
  const folder = "domain/sources/formats/styles/";
  expect(readFileSync(`${folder}README.md`, "utf8")).toContain("https://citationstyles.org/");
  for (const { id } of citationStyles)
    expect(readFileSync(`${folder}${id}.csl`, "utf8")).toContain("by-sa/3.0");
});

test("a style that isn't there is told", async () => {
  expect(
    await formatReferences([base], { style: { id: "../../secrets" }, language: "en" }),
  ).toMatchObject({
    problems: [{ code: "styles.unknown" }],
  });
});
