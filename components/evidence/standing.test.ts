import { expect, it } from "vitest";
import { getSiteLocale } from "#components/site/site-locale.ts";
import type { QuoteEntry } from "#domain/briefs/version-content.ts";
import { listAnswers } from "./standing.ts";

const entry = (language: string, nearness: QuoteEntry["nearness"]): QuoteEntry => ({
  kind: "quote",
  number: 1,
  label: "Anna Petrova",
  standing: "stands",
  code: "Q-1",
  quoteId: "q",
  wordingId: "w",
  speech: "direct",
  speaker: null,
  saidOn: null,
  occasion: null,
  language,
  text: "We are content.",
  otherWordings: [],
  verdict: "verbatim",
  nearness,
  translator: null,
  origin: {
    kind: "passage",
    passageId: "p",
    excerpt: null,
    exactSha256: null,
    locator: null,
    source: {
      code: "S-1",
      title: null,
      publisher: "Gazette",
      published: null,
      language: "ru",
      translator: null,
      owner: null,
      url: null,
    },
    capture: {
      number: 1,
      method: "paste",
      capturedAt: "2023-11-14T00:00:00.000Z",
      mediaType: null,
      sha256: null,
    },
  },
});

it("says of a translation that its original stands, where the passage has that and not the translation", () => {
  const { words } = getSiteLocale("en", "Union State Monitor");
  const [holding] = listAnswers(entry("en", "our_translation"), words);
  expect(holding).toBe("The original stands in the source, word for word");
  const others = [
    entry("ru-BY", "agency_translation"),
    entry("en", "translation_original_not_held"),
    entry("en", "original"),
  ];
  for (const other of others)
    expect(listAnswers(other, words)[0]).toBe("Stands in the source, word for word");
});
