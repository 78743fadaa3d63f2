import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { readPageMetadata } from "./page-metadata.ts";

const read = (head: string, body = "") =>
  readPageMetadata(
    parseHTML(`<!doctype html><html lang="ru-RU"><head>${head}</head><body>${body}</body></html>`)
      .document,
  );
const data = (json: unknown) =>
  `<script type="application/ld+json">${typeof json === "string" ? json : JSON.stringify(json)}</script>`;

const article = {
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  headline: "The council meets",
  datePublished: "2024-05-01T23:30:00+03:00",
  author: [
    { "@type": "Person", name: "Doe, Jane" },
    { "@type": "Organization", name: "Newsroom, North" },
  ],
  publisher: { "@type": "Organization", name: "Northern Post" },
  inLanguage: "en",
  isAccessibleForFree: "False",
};

test("what describes the article is believed before anything else", () => {
  const head = `<title>Other – Elsewhere</title><meta property="og:title" content="Other"><meta name="citation_author" content="Somebody Else">`;
  expect(read(head + data(article))).toEqual({
    title: "The council meets",
    authors: [{ family: "Doe", given: "Jane" }, { literal: "Newsroom, North" }],
    publisher: "Northern Post",
    published: "2024-05-01T23:30:00+03:00",
    language: "en",
    cslType: "article-newspaper",
    canonicalUrl: null,
    isFree: false,
  });
});

test.each<[string, string]>([
  ["in a list", data([{ "@type": "BreadcrumbList" }, article])],
  ["in a graph", data({ "@graph": [{ "@type": "WebPage", name: "Page" }, article] })],
  ["as what the page is about", data({ "@type": "WebPage", name: "Page", mainEntity: article })],
  ["of two types", data({ ...article, "@type": ["NewsArticle", "Article"] })],
  ["in a comment", data(`<!-- ${JSON.stringify(article)} -->`)],
  ["with broken lines", data(JSON.stringify(article).replace("The council", "The\ncouncil"))],
  ["after a broken script", data("{ not json") + data(article)],
])("the article is found %s", (_, head) => {
  expect(read(head)).toMatchObject({ title: "The council meets", publisher: "Northern Post" });
});

describe("Without that", () => {
  test("Highwire's words are, then Dublin Core's, then Open Graph's", () => {
    const og =
      '<meta property="og:title" content="OG"><meta property="og:site_name" content="Site"><meta property="article:published_time" content="2020-01-01">';
    const dc =
      '<meta name="DC.Title" content="DC"><meta name="dcterms.issued" content="2020-02"><meta name="DC.creator" content="One, A."><meta name="DC.creator" content="Two, B.">';
    const highwire =
      '<meta name="citation_title" content="HW"><meta name="citation_publication_date" content="2020/03/01"><meta name="citation_journal_title" content="Journal">';
    expect(read(og)).toMatchObject({
      title: "OG",
      published: "2020-01-01",
      publisher: "Site",
      cslType: null,
    });
    expect(read(og + dc)).toMatchObject({
      title: "DC",
      published: "2020-02",
      authors: [
        { family: "One", given: "A." },
        { family: "Two", given: "B." },
      ],
    });
    expect(read(og + dc + highwire)).toMatchObject({
      title: "HW",
      published: "2020/03/01",
      publisher: "Journal",
      cslType: "article-journal",
    });
  });

  test("the page's own title is, and its time, and its language", () => {
    expect(
      read(
        "<title> A \n title </title>",
        '<h1>Heading</h1><time datetime="2021-02-03">3 Feb</time>',
      ),
    ).toEqual({
      ...{
        title: "A title",
        authors: [],
        publisher: null,
        published: "2021-02-03",
        language: "ru-RU",
      },
      ...{ cslType: null, canonicalUrl: null, isFree: null },
    });
  });
});

test("a site's name is cut from a title only where the site calls itself so", () => {
  const site = '<meta property="og:site_name" content="BelTA">';
  expect(read(`<title>Trade grows – BELTA</title>${site}`).title).toBe("Trade grows");
  expect(read("<title>Trade grows – BelTA</title>").title).toBe("Trade grows – BelTA");
  expect(read(`<title>Prices – up again</title>${site}`).title).toBe("Prices – up again");
});

test("what means ill is read within bounds, and as text", () => {
  const deep = `${'{"@graph":['.repeat(5_000)}${"]}".repeat(5_000)}`;
  const many = Array.from({ length: 20_000 }, (_, n) => `<meta name="m${n}" content="${n}">`).join(
    "",
  );
  const hostile = data({
    "@type": "NewsArticle",
    headline: { "@value": "x".repeat(99_999) },
    author: { __proto__: null, name: 5 },
    publisher: "<img src=a onerror=b>",
  });
  const found = read(many + data(deep) + data("[".repeat(100_000)) + hostile);
  expect(found.title).toHaveLength(500);
  expect(found).toMatchObject({ authors: [], publisher: "<img src=a onerror=b>" });
});
