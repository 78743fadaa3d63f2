import { describe, expect, test } from "vitest";
import {
  type Article,
  fixtureArticle,
  realArticle,
  sharedFigures,
} from "#tests/fixtures/article.ts";
import { extract } from "./extract.ts";
import type { ExtractedFigure } from "./types.ts";

const articles: [string, Article | null][] = [
  ["the fixture", fixtureArticle],
  ["the real article", realArticle],
];

function isFigure(figure: ExtractedFigure, wanted: (typeof sharedFigures)[number]): boolean {
  return (
    figure.text.includes(wanted.has) &&
    figure.value === wanted.value &&
    figure.qualifier === wanted.qualifier &&
    (figure.unit.code ?? figure.unit.kind) === wanted.unit &&
    figure.status === wanted.status &&
    (wanted.period === null || figure.period?.value === wanted.period)
  );
}

describe.each(articles.filter(([, article]) => article !== null))("%s", (_, given) => {
  const article = given ?? fixtureArticle;
  const result = extract(article.text);
  const direct = result.quotes.filter((quote) => quote.kind !== "indirect");

  test("every quotation is found with its speaker and role, and nothing else is one", () => {
    expect(direct.map((quote) => quote.speaker?.text ?? null)).toEqual(
      article.quotations.map((quotation) => quotation.speaker),
    );
    for (const [index, { begins, roleHas }] of article.quotations.entries()) {
      expect(direct[index]?.text.startsWith(begins)).toBe(true);
      expect(direct[index]?.speaker?.role ?? "").toContain(roleHas);
    }
  });

  test("the slogans are quotations that nobody in particular says", () => {
    const slogans = direct.filter((quote) => quote.speaker === null);
    expect(slogans.map((quote) => quote.cue)).toEqual(["slogans", "slogans"]);
  });

  test("words held at a distance are no quotation", () => {
    expect(result.quotes.map((quote) => quote.text)).not.toContain("absorption");
  });

  test.each(sharedFigures)("$has is $value of $unit in $period", (wanted) => {
    expect(result.figures.filter((figure) => isFigure(figure, wanted))).toHaveLength(1);
  });

  test("the ambassador's forecast is attributed to him", () => {
    const forecast = result.figures.find(
      (figure) => figure.value === "50000000000" && figure.status === "F",
    );
    expect(forecast?.attributedTo?.text).toBe("Dmitry Krutoy");
  });
});
