import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPageMetadata } from "./page-metadata.ts";

const ld = (json: unknown) =>
  `<script type="application/ld+json">${typeof json === "string" ? json : JSON.stringify(json)}</script>`;
const meta = (entries: [string, string][]) =>
  entries.map(([name, content]) => `<meta name="${name}" content="${content}">`).join("");
const page = (head: string, body = "") =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
const values = (html: string, address?: string) =>
  Object.fromEntries(
    Object.entries(readPageMetadata(html, { address: address ?? null })).map(([name, proposal]) => [
      name,
      proposal?.value,
    ]),
  );

const article = {
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  headline: "Trade grew again",
  author: [
    { "@type": "Person", name: "Jane van Doe" },
    { "@type": "Organization", name: "BelTA" },
  ],
  publisher: { "@type": "Organization", name: "Westhaven Press" },
  isPartOf: { "@type": "Periodical", name: "Westhaven Gazette" },
  datePublished: "2023-11-14T23:30:00+03:00",
  inLanguage: "en-GB",
  isAccessibleForFree: "False",
  url: "https://example.org/a",
  identifier: "https://doi.org/10.1000/abc",
};
const whole = {
  title: "Trade grew again",
  authors: [
    { kind: "person", name: { given: "Jane", family: "van Doe" } },
    { kind: "organisation", name: { literal: "BelTA" } },
  ],
  publisher: "Westhaven Press",
  containerTitle: "Westhaven Gazette",
  published: "2023-11-14",
  language: "en-GB",
  cslType: "article-newspaper",
  canonicalUrl: "https://example.org/a",
  doi: "10.1000/abc",
  isPaywalled: true,
};

describe("JSON-LD", () => {
  const text = JSON.stringify(article);
  test.each([
    ["as it should be", ld(article)],
    ["a list", ld([{ "@type": "BreadcrumbList" }, article])],
    [
      "a graph with references",
      ld({
        "@graph": [
          { ...article, publisher: { "@id": "#org" } },
          { "@id": "#org", "@type": "Organization", name: "Westhaven Press" },
        ],
      }),
    ],
    ["within a page", ld({ "@type": "WebPage", name: "Page", mainEntity: article })],
    [
      "several types, with the vocabulary's address",
      ld({ ...article, "@type": ["Thing", "https://schema.org/ReportageNewsArticle"] }),
    ],
    [
      "comments of its own and a comma too many",
      ld(`/* us */ ${text.replace(/\}$/, ",}")} // end`),
    ],
    ["within comments of HTML", ld(`<!-- ${text} -->`)],
    ["within CDATA", ld(`//<![CDATA[\n${text}\n//]]>`)],
    ["line ends within texts", ld(text.replace("Trade grew", "Trade\n\tgrew"))],
    ["encoded once too often", ld(text.replaceAll('"', "&quot;"))],
    ["after a script that is broken", `${ld('{"@type": ')}${ld(article)}`],
    [
      "after other articles of the page",
      ld([{ "@type": "NewsArticle", headline: "Another", url: "https://example.org/b" }, article]),
    ],
  ])("%s", (_what, script) => {
    expect(values(page(script), "https://www.example.org/a?utm_source=x")).toEqual(whole);
  });

  test("hostile data is bounded, and reaches nothing", () => {
    const deep = `${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`;
    const wide = JSON.stringify(
      Array.from({ length: 100_000 }, () => ({ "@type": "NewsArticle", headline: "x" })),
    );
    const proto =
      '{"__proto__":{"headline":"p"},"@type":"NewsArticle","headline":{"constructor":1},"author":{"name":["A B"]},"datePublished":[1],"@id":"__proto__"}';
    const circle =
      '{"@type":"NewsArticle","@id":"#a","author":{"@id":"#a"},"isPartOf":{"@id":"#a"}}';
    for (const script of [
      deep,
      wide,
      proto,
      circle,
      "[".repeat(1_000_000),
      `"${"\\\\".repeat(400_000)}`,
      "/*".repeat(400_000),
    ]) {
      const startedAt = performance.now();
      readPageMetadata(page(ld(script)));
      expect(performance.now() - startedAt).toBeLessThan(30_000);
    }
    expect(readPageMetadata(page(ld(proto))).title).toBeNull();
    expect(Object.hasOwn(Object.prototype, "headline")).toBe(false);
  });
});

test("Highwire", () => {
  const head = meta([
    ["citation_title", "On trade"],
    ["citation_author", "Doe, Jane"],
    ["citation_author", "Иванов, И. П."],
    ["citation_journal_title", "Journal of Trade"],
    ["citation_publication_date", "2023/11"],
    ["citation_doi", "doi:10.1000/xyz"],
    ["citation_publisher", "Press"],
    ["citation_language", "en"],
  ]);
  expect(values(page(head))).toMatchObject({
    title: "On trade",
    authors: [
      { kind: "person", name: { family: "Doe", given: "Jane" } },
      { kind: "person", name: { family: "Иванов", given: "И. П." } },
    ],
    containerTitle: "Journal of Trade",
    publisher: "Press",
    published: "2023-11",
    doi: "10.1000/xyz",
    cslType: "article-journal",
    language: "en",
  });
});

test("Dublin Core, Open Graph and bare HTML, each where the ones before say nothing", () => {
  const dublin = meta([
    ["DC.Title", "By DC"],
    ["DC.creator", "Jane Doe"],
    ["DCTERMS.issued", "2023"],
    ["DC.language", "rus"],
  ]);
  expect(values(page(dublin))).toMatchObject({
    title: "By DC",
    published: "2023",
    language: "ru",
    authors: [{ name: { given: "Jane", family: "Doe" } }],
  });
  const graph =
    '<meta property="og:title" content="By OG &amp; co"><meta property="og:site_name" content="Site"><meta property="og:type" content="article"><meta property="article:published_time" content="2023-11-14T00:30:00+0300"><meta property="article:author" content="https://facebook.com/jane"><meta property="og:locale" content="ru_RU">';
  expect(values(`<html><head>${graph}</head></html>`)).toMatchObject({
    title: "By OG & co",
    publisher: "Site",
    containerTitle: "Site",
    cslType: "article-newspaper",
    published: "2023-11-14",
    language: "ru-RU",
    authors: undefined,
  });
  const bare = page(
    "<title>By title</title>",
    '<h1>By <b>heading</b></h1><time datetime="2023-11-14T10:00">14 Nov</time>',
  );
  expect(readPageMetadata(bare)).toMatchObject({
    title: { value: "By title", from: "html", runnerUp: { value: "By heading", from: "html" } },
    published: { value: "2023-11-14" },
    cslType: { value: "webpage" },
    language: { value: "en" },
  });
});

test("who says it stands with each proposal, and who says otherwise", () => {
  const html = page(
    `${ld(article)}${meta([
      ["citation_title", "Another title"],
      ["date", "2020-01-01"],
    ])}`,
  );
  expect(readPageMetadata(html)).toMatchObject({
    title: { from: "json-ld", runnerUp: { value: "Another title", from: "highwire" } },
    published: { from: "json-ld", runnerUp: { value: "2020-01-01", from: "html" } },
    doi: { from: "json-ld", runnerUp: null },
  });
});

describe("titles", () => {
  const site = '<meta property="og:site_name" content="BelTA">';
  test.each([
    ["Trade grew — BelTA", site, "Trade grew"],
    ["BelTA | Trade grew", site, "Trade grew"],
    ["Trade grew - belta", site, "Trade grew"],
    ["Trade grew — BelTA", "", "Trade grew — BelTA"],
    ["Trade grew — a view from Minsk", site, "Trade grew — a view from Minsk"],
    ["BelTA", site, "BelTA"],
    ["How BelTA works", site, "How BelTA works"],
    ["Post-BelTA", site, "Post-BelTA"],
  ])("%s", (given, head, title) => {
    expect(values(page(`<title>${given}</title>${head}`)).title).toBe(title);
  });
});

test.each([
  ["By Jane Doe and John Smith", ["Doe", "Smith"]],
  ["Jane Doe, John Smith", ["Doe", "Smith"]],
  ["Doe, Jane; Smith, John", ["Doe", "Smith"]],
  ["Иван Иванов", ["Иванов"]],
  ["Иванов Иван", ["Иванов"]],
  ["Иванов Иван Петрович", ["Иванов"]],
  ["Иван Петрович Иванов", ["Иванов"]],
  ["Автор: Ольга Ковальчук", ["Ковальчук"]],
  ["BelTA", ["BelTA"]],
  ["Редакция", ["Редакция"]],
  ["Пресс-служба министерства", ["Пресс-служба министерства"]],
  ["jane@example.org", []],
])("the byline %s", (byline, families) => {
  const authors = readPageMetadata(page(meta([["author", byline]]))).authors?.value ?? [];
  expect(authors.map(({ name }) => ("family" in name ? name.family : name.literal))).toEqual(
    families,
  );
});

describe("the day", () => {
  test("is the page's own, whatever its zone", () => {
    for (const [time, day] of [
      ["2023-11-14T23:30:00-11:00", "2023-11-14"],
      ["2023-11-14T00:10:00+12:00", "2023-11-14"],
    ] as const) {
      expect(values(page(meta([["article:published_time", time]]))).published).toBe(day);
    }
  });

  test("in UTC gives way to the local day that the page shows", () => {
    const html = page(
      meta([["article:published_time", "2023-11-14T21:30:00Z"]]),
      "<time>15 November 2023, 00:30</time>",
    );
    expect(readPageMetadata(html).published).toMatchObject({
      value: "2023-11-15",
      from: "html",
      runnerUp: { value: "2023-11-14", from: "open-graph" },
    });
    const far = page(
      meta([["article:published_time", "2023-11-14T21:30:00Z"]]),
      "<time>20 November 2023</time>",
    );
    expect(readPageMetadata(far).published?.value).toBe("2023-11-14");
  });

  test("that is no date is left out", () => {
    expect(
      readPageMetadata(
        page(
          meta([
            ["date", "yesterday"],
            ["article:published_time", "{{date}}"],
          ]),
        ),
      ).published,
    ).toBeNull();
  });
});

test("letters that show another language than the page says go before it", () => {
  const html = page("<title>Товарооборот вырос за год</title>");
  expect(readPageMetadata(html).language).toEqual({
    value: "ru",
    from: "text",
    runnerUp: { value: "en", from: "html" },
  });
});

test("addresses that lead nowhere aren't proposed, and short ones are made whole", () => {
  expect(
    values(page('<link rel="canonical" href="/a?b=1">'), "https://example.org/x").canonicalUrl,
  ).toBe("https://example.org/a?b=1");
  expect(
    readPageMetadata(page('<link rel="canonical" href="javascript:alert(1)">')).canonicalUrl,
  ).toBeNull();
});

test.each([
  ["30 MB of words", `${page("<title>T</title>")}${"<p>words words words</p>".repeat(1_250_000)}`],
  [
    "a hundred thousand meta elements",
    page(`<title>T</title>${'<meta name="author" content="Jane Doe">'.repeat(100_000)}`),
  ],
  ["a hundred thousand elements within one another", `<title>T</title>${"<div>".repeat(100_000)}`],
  [
    "an attribute of 10 MB",
    `<title>T</title><meta name="author" content="${"x".repeat(10_000_000)}">`,
  ],
  ["a title that never ends", `<title>T${" ".repeat(5_000_000)}`],
  [
    "a million separators",
    `<title>T</title><meta name="author" content="${"a, ".repeat(600)}"><meta property="og:site_name" content="${"a".repeat(190)}">`,
  ],
])("%s end within seconds", (_what, html) => {
  const startedAt = performance.now();
  expect(readPageMetadata(html).title?.value).toBe("T");
  expect(performance.now() - startedAt).toBeLessThan(30_000);
});

test("any markup at all gives proposals or none", () => {
  const piece = fc.constantFrom(
    "<meta ",
    'name="author"',
    'content="',
    '">',
    "<title>",
    "</title>",
    '<script type="application/ld+json">',
    "</script>",
    '{"@type":"Article"',
    "}",
    "[",
    ",",
    "A",
    " ",
    "<h1>",
    "<time>",
    "2023",
    "&quot;",
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 30 }).map((all) => all.join("")),
      (html) => {
        readPageMetadata(html);
      },
    ),
  );
});
