import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { describeBrief } from "#components/briefs/describe-brief.ts";
import { linkIndicator, linkIndicators } from "#components/indicators/linked-indicator.ts";
import { linkStatistic } from "#components/indicators/linked-statistic.ts";
import { linkPerson } from "#components/people/linked-person.ts";
import { linkQuote } from "#components/quotes/linked-quote.ts";
import { findListedLicence, reserved } from "#domain/settings/rules-licences.ts";
import { type Licence, noImprint } from "#domain/settings/view.ts";
import { indicatorsPath, versionPath } from "#domain/urls.ts";
import { publicIndicator, publicStatistic } from "#tests/fixtures/public-indicator.ts";
import { publishedPerson, publishedQuote } from "#tests/fixtures/published-quote.ts";
import { publishedBrief } from "#tests/fixtures/version-content.ts";
import { findLinkedFaults, takeThing } from "#tests/setup/linked-faults.ts";
import { linkPublisher, linkSite, toPlainDate, writeLinkedThings } from "./linked-things.ts";
import { HeadElements, type SiteHead } from "./site-head.tsx";
import { getSiteLocale } from "./site-locale.ts";

const site = {
  publicUrl: "https://monitor.example",
  locale: getSiteLocale("en", "Union State Monitor"),
  about: "Who said what.",
};
const { content } = publishedBrief;
const path = versionPath(content.brief.slug, content.brief.version);
const head = describeBrief({ ...publishedBrief, path }, site);
const print = (shown: SiteHead) =>
  renderToStaticMarkup(
    createElement(HeadElements, {
      head: shown,
      publicUrl: site.publicUrl,
      siteName: site.locale.siteName,
    }),
  );

test.each([
  ["a brief", head.things ?? []],
  ["an indicator", linkIndicator({ indicator: publicIndicator, vintage: null }, site)],
  [
    "an indicator as of a day",
    linkIndicator({ indicator: publicIndicator, vintage: "2024-05-31" }, site),
  ],
  [
    "the list of indicators",
    linkIndicators({ indicators: [publicIndicator], path: indicatorsPath() }, site),
  ],
  ["a statistic", linkStatistic(publicStatistic, site)],
  ["a person", linkPerson(publishedPerson, site)],
  ["a quotation", linkQuote(publishedQuote, site)],
  ["the front page", [linkSite(site), linkPublisher(site)]],
])("what %s says to machines has the shape that they ask for", (_, things) => {
  expect(findLinkedFaults(things)).toEqual([]);
});

test("who publishes is known elsewhere by its channels, and its own texts and data by their licence", () => {
  const licence = findListedLicence("CC-BY-SA-4.0");
  const own = {
    ...site,
    locale: getSiteLocale("en", "Union State Monitor", {
      strapline: "News of a harbour",
      channels: [
        { kind: "telegram", address: "https://t.me/monitor" },
        { kind: "email", address: "desk@monitor.example" },
      ],
      licence,
    }),
  };
  const things = describeBrief({ ...publishedBrief, path }, own).things ?? [];
  const data = linkIndicator({ indicator: publicIndicator, vintage: null }, own);
  expect(findLinkedFaults([...things, ...data])).toEqual([]);
  expect(takeThing(things, "NewsMediaOrganization")).toMatchObject({
    slogan: "News of a harbour",
    sameAs: ["https://t.me/monitor"],
    email: "desk@monitor.example",
  });
  expect(takeThing(things, "NewsArticle").license).toBe(licence?.url);
  expect(takeThing(data, "Dataset").license).toBe(licence?.url);
  expect(print(describeBrief({ ...publishedBrief, path }, own))).toContain(
    `<link rel="license" href="${licence?.url}"/>`,
  );
});

test("where nothing was chosen nothing is said of texts, and of data what always was; all rights reserved is no address", () => {
  const licensed = (licence: Licence | null) => {
    const own = { ...site, locale: getSiteLocale("en", "Monitor", { ...noImprint, licence }) };
    const { license, copyrightNotice } = takeThing(
      describeBrief({ ...publishedBrief, path }, own).things ?? [],
      "NewsArticle",
    );
    const data = takeThing(
      linkIndicator({ indicator: publicIndicator, vintage: null }, own),
      "Dataset",
    );
    return [license, copyrightNotice, data.license];
  };
  expect(licensed(null)).toEqual([
    undefined,
    undefined,
    "https://creativecommons.org/licenses/by/4.0/",
  ]);
  expect(licensed(reserved)).toEqual([undefined, "all rights reserved", undefined]);
});

test("a brief names its authors, sources, quotations and corrections, and its version", () => {
  const article = takeThing(head.things ?? [], "NewsArticle");
  expect(article).toMatchObject({
    headline: content.title,
    datePublished: content.brief.firstPublishedAt,
    dateModified: content.brief.publishedAt,
    version: 2,
    identifier: `${site.publicUrl}${path}`,
    author: [{ "@type": "Person", name: "A. Author" }],
  });
  expect(article.citation).toHaveLength(content.counts.sources);
  const spoken = content.evidence.filter(
    (entry) => entry.kind === "quote" && entry.speech !== "indirect",
  );
  expect(spoken.length).toBeGreaterThan(0);
  expect(article.hasPart).toHaveLength(spoken.length);
  expect(JSON.stringify(article.correction)).toContain("It said 46 billion.");
});

test("a typing error that was mended doesn't make a brief newer", () => {
  const [latest, first] = publishedBrief.versions;
  if (!latest || !first) throw new Error("The fixture lacks versions.");
  const versions = [{ ...latest, changeClass: "typo" as const }, first];
  const { article } = describeBrief({ ...publishedBrief, versions, path }, site);
  expect(article?.modifiedAt).toBe(content.brief.firstPublishedAt);
});

test("of a brief that was withdrawn nothing is told but whose page it is", () => {
  const withdrawn = {
    ...content,
    brief: { ...content.brief, changeClass: "withdrawal" as const },
  };
  const { things } = describeBrief({ ...publishedBrief, content: withdrawn, path }, site);
  expect(things?.map((thing) => thing["@type"])).toEqual([
    "NewsMediaOrganization",
    "BreadcrumbList",
  ]);
});

test("what isn't the speaker's own words is no quotation to machines", () => {
  const types = linkQuote({ ...publishedQuote, speech: "indirect" }, site).map(
    (thing) => thing["@type"],
  );
  expect(types).toEqual(["BreadcrumbList"]);
});

test("no text can end the element that it stands in", () => {
  const name = "</script><script>alert(1)</script><!-- & \u2028";
  const written = writeLinkedThings([{ "@type": "Thing", name }]);
  expect(written).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(written)["@graph"][0].name).toBe(name);
  const html = print({ title: "", canonical: "/", things: [{ "@type": "Thing", name }] });
  expect(html.match(/<\/?script/g)).toEqual(["<script", "</script"]);
});

test("reference managers find title, authors, days, journal, language and address", () => {
  const html = print(head);
  const said = (name: string) =>
    new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1];
  expect(said("citation_title")).toBe(content.title);
  expect(said("citation_author")).toBe("A. Author");
  expect(said("citation_publication_date")).toBe("2026/11/05");
  expect(said("citation_online_date")).toBe("2026/11/12");
  expect(said("citation_journal_title")).toBe("Union State Monitor");
  expect(said("citation_language")).toBe("en");
  expect(said("citation_public_url")).toBe(`${site.publicUrl}${path}`);
  expect(said("citation_fulltext_world_readable")).toBe("");
  expect(said("og:type")).toBe("article");
  expect(said("article:published_time")).toBe(content.brief.firstPublishedAt);
  expect(said("article:modified_time")).toBe(content.brief.publishedAt);
  expect(said("article:author")).toBe("A. Author");
});

test.each([
  ["2023", "2023"],
  ["2023-05-04", "2023-05-04"],
  ["2023-05-04~", undefined],
  ["202X", undefined],
  ["2023/2024", undefined],
  ["2023-13", undefined],
  [null, undefined],
])("the date %s is told as %s", (edtf, told) => {
  expect(toPlainDate(edtf)).toBe(told);
});
