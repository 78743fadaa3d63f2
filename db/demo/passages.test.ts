import { expect, test } from "vitest";
import { listPassages } from "./brief-text.ts";
import { demoDossier } from "./dossier.ts";
import type { DemoPassage } from "./types.ts";

const texts = new Map(demoDossier.sources.map((source) => [source.key, source.notes.join("\n\n")]));

const passages: [where: string, passage: DemoPassage][] = [
  ...demoDossier.statistics.map((one): [string, DemoPassage] => [one.key, one.passage]),
  ...demoDossier.quotes.map((one): [string, DemoPassage] => [one.key, one.passage]),
  ...demoDossier.programmeAreas.map((one): [string, DemoPassage] => [one.key, one.passage]),
  ...demoDossier.projects.map((one): [string, DemoPassage] => [one.key, one.passage]),
  ...demoDossier.tradedGoods.map((one): [string, DemoPassage] => ["traded goods", one]),
  ...demoDossier.events.flatMap((one) =>
    one.evidence.map((passage): [string, DemoPassage] => [one.key, passage]),
  ),
  ...demoDossier.briefs.flatMap((one) =>
    listPassages(one).map((passage): [string, DemoPassage] => [one.slug, passage]),
  ),
];

test.each(passages)(
  "the passage of %s stands exactly once in the notes of its source",
  (_, passage) => {
    const text = texts.get(passage.source) ?? "";
    expect(text.split(passage.exact).length - 1, passage.exact).toBe(1);
  },
);

test("a quotation's passage is its words", () => {
  for (const quote of demoDossier.quotes) expect(quote.passage.exact).toBe(quote.text);
});

test("a figure's passage shows its digits, so that a reader can compare", () => {
  const inWords = ["completion-2025-01-izvestia", "investment-growth-2023-s1"];
  for (const statistic of demoDossier.statistics) {
    if (inWords.includes(statistic.key)) continue;
    const digits = [statistic.value, statistic.low, statistic.high].filter((one) => one !== null);
    for (const one of digits)
      expect(statistic.passage.exact.replaceAll(",", "")).toContain(one.replace("-", ""));
  }
});
