import { expect, test } from "vitest";
import { correctedVersion } from "#tests/fixtures/version-content.ts";
import { findKeyFigure } from "./rules-key-figure.ts";

const { citations, evidence } = correctedVersion;

test("the first figure that a reader comes to is a brief's key figure", () => {
  const isFigure = (number: number) =>
    ["statistic", "derivation"].includes(evidence.find((one) => one.number === number)?.kind ?? "");
  const first = citations.find(({ entry }) => isFigure(entry));
  expect(findKeyFigure(correctedVersion)?.number).toBe(first?.entry);
});

test("what only a chart shows, a quotation or a passage isn't", () => {
  const plotted = citations.map((citation, place) => ({ ...citation, plotted: place }));
  expect(findKeyFigure({ citations: plotted, evidence })).toBeNull();
  const quotes = evidence.filter(({ kind }) => kind === "quote");
  expect(findKeyFigure({ citations, evidence: quotes })).toBeNull();
});
