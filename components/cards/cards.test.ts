import sharp from "sharp";
import { describe, expect, it, test } from "vitest";
import { getSiteLocale } from "#components/site/site-locale.ts";
import { findKeyFigure } from "#domain/briefs/rules-key-figure.ts";
import { publicIndicator } from "#tests/fixtures/public-indicator.ts";
import { correctedVersion } from "#tests/fixtures/version-content.ts";
import { makeBriefCard } from "./brief-card.ts";
import { type Card, cardSize, describeCard, getCardWords } from "./card.ts";
import { drawCard } from "./draw-card.ts";
import { drawCardPng } from "./draw-card-png.ts";
import { makeIndicatorCard } from "./indicator-card.ts";
import { makePublicationCard } from "./publication-card.ts";

const locale = getSiteLocale("en", "Union State Monitor");
const card: Card = {
  publication: "Union State Monitor",
  title: "How big is trade between Russia and Belarus?",
  figure: { printed: "46.5 billion US dollars", label: "Trade turnover, 2023" },
  source: "Source: TASS, 24 May 2024",
  dated: "Version 2, 3 March 2025",
};
const hard: Partial<Card>[] = [
  { title: "Газ" },
  { title: "Торговля России и Беларуси ".repeat(12).slice(0, 300) },
  { title: "Programmes implemented ".repeat(14).slice(0, 300), figure: null, source: null },
  { title: "W".repeat(80) },
  { title: "Щ".repeat(80), figure: null },
  { title: "@%".repeat(40), figure: null },
  { title: "" },
  { figure: { printed: "Ж".repeat(90), label: "Ш".repeat(300) } },
  { source: "M".repeat(200), dated: "М".repeat(100) },
  { publication: "Щ".repeat(120) },
  { title: "<b>&amp; “quotes”</b>", source: "]]>" },
];

function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>(?:<tspan[^>]*>)?([^<]*)/g)].map(([, text = ""]) => text);
}

describe("a card", () => {
  it("says title, figure, what it counts and source, and fits what is short in large letters", () => {
    const svg = drawCard(card);
    expect(textsOf(svg)).toEqual([
      "Union State Monitor",
      "How big is trade between",
      "Russia and Belarus?",
      "46.5 billion US dollars",
      "Trade turnover, 2023",
      "Source: TASS, 24 May 2024",
      "Version 2, 3 March 2025",
    ]);
    expect(svg).toContain('font-size="70"');
    expect(svg).not.toContain("var(--");
  });

  it("cuts a title of 300 characters with an ellipsis, and goes on with a word of 80 in the next line", () => {
    expect(textsOf(drawCard({ ...card, ...hard[1] })).some((text) => text.endsWith("…"))).toBe(
      true,
    );
    const lines = textsOf(drawCard({ ...card, title: "w".repeat(80) })).filter((text) =>
      text.startsWith("www"),
    );
    expect(lines.join("")).toBe("w".repeat(80));
    expect(lines.length).toBeGreaterThan(1);
  });

  test.each(hard)("of hard words keeps off its edges: %o", async (words) => {
    const png = await drawCardPng({ ...card, ...words });
    const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([cardSize.width, cardSize.height]);
    const paper = data.subarray(0, info.channels);
    const isPaper = (x: number, y: number) =>
      data
        .subarray((y * info.width + x) * info.channels)
        .compare(paper, 0, info.channels, 0, info.channels) === 0;
    for (let y = 0; y < info.height; y += 1)
      for (const x of [40, info.width - 66, info.width - 40]) expect(isPaper(x, y)).toBe(true);
    for (let x = 0; x < info.width; x += 1) expect(isPaper(x, info.height - 20)).toBe(true);
  });

  it("is the same bytes each time, and small", async () => {
    const [one, other] = [await drawCardPng(card), await drawCardPng(card)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    expect(one.length).toBeLessThan(60_000);
  });
});

describe("what a card says of a brief", () => {
  it("is the figure that the version comes to first, as its evidence list prints it, with its source", () => {
    const made = makeBriefCard(correctedVersion, locale);
    const entry = findKeyFigure(correctedVersion);
    expect(made.figure).toEqual({
      printed: entry?.kind === "statistic" ? entry.inSource : entry?.printedResult,
      label: entry?.label,
    });
    expect(made.title).toBe(correctedVersion.title);
    expect(made.source).toMatch(/^(Source|As noted by us|Our arithmetic)/);
    expect(made.dated).toMatch(/^Version 2, /);
  });

  it("has no figure where the text cites none, or where it was withdrawn", () => {
    const none = makeBriefCard({ ...correctedVersion, citations: [] }, locale);
    expect([none.figure, none.source]).toEqual([null, null]);
    const { brief } = correctedVersion;
    const gone = makeBriefCard(
      { ...correctedVersion, brief: { ...brief, changeClass: "withdrawal" } },
      locale,
    );
    expect(gone.figure).toBeNull();
    expect(gone.dated).toMatch(/^Withdrawn /);
  });

  it("is told in words to those who can't see it", () => {
    const words = getCardWords("en");
    expect(describeCard(card, words)).toBe(
      "Union State Monitor: “How big is trade between Russia and Belarus?” 46.5 billion US dollars: Trade turnover, 2023. Source: TASS, 24 May 2024.",
    );
  });
});

describe("what a card says of an indicator", () => {
  it("is the range where its reports count different things, and how many there are", () => {
    const made = makeIndicatorCard(publicIndicator, locale);
    expect(made.title).toBe(publicIndicator.title);
    expect(made.figure?.label).toMatch(/reports for 2023$/);
    expect(made.source).toMatch(/^Sources?: /);
  });

  it("is nothing but its title where it has no value", () => {
    const made = makeIndicatorCard({ ...publicIndicator, slices: [] }, locale);
    expect([made.figure, made.source]).toEqual([null, null]);
  });
});

test("a page without a card of its own has the publication's: what it says of itself, or its promise", () => {
  expect(makePublicationCard(locale, "Russia and Belarus, as written down.").title).toBe(
    "Russia and Belarus, as written down.",
  );
  expect(makePublicationCard(locale, null).title).toBe(locale.words("promise"));
});
