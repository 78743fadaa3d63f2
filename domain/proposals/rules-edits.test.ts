import { describe, expect, test } from "vitest";
import type { ProposedFigure, ProposedQuote } from "#domain/capture/proposed.ts";
import {
  type FigureMade,
  isOtherSpeaker,
  listFigureEdits,
  listQuoteEdits,
  type QuoteMade,
} from "./rules-edits.ts";

const proposedQuote: ProposedQuote = {
  text: "The wall will stand",
  start: 10,
  end: 29,
  kind: "direct",
  cue: "said",
  speaker: { text: "Ingrid Halvorsen", start: 37, end: 53, role: null },
};
const quote: QuoteMade = {
  text: "The wall will stand",
  speech: "direct",
  span: { start: 10, end: 29 },
  speaker: { names: ["Ingrid Halvorsen", "Ингрид Халворсен"], titles: [] },
};
const proposedFigure: ProposedFigure = {
  text: "46.5 billion dollars",
  start: 100,
  end: 120,
  value: "46500000000",
  low: null,
  high: null,
  qualifier: "=",
  unit: { kind: "currency", code: "USD" },
  period: { text: "the first half of 2023", value: "2023-S1" },
  attributedTo: null,
  status: "A",
};
const figure: FigureMade = {
  value: "46500000000.0",
  low: null,
  high: null,
  qualifier: "=",
  unit: { kind: "currency", code: "USD" },
  period: "2023-01/2023-06",
  statuses: ["A"],
  span: { start: 100, end: 120 },
};

test("what is taken as it was proposed has no edits, however it is written", () => {
  expect(listQuoteEdits(proposedQuote, quote)).toEqual([]);
  expect(listFigureEdits(proposedFigure, figure)).toEqual([]);
});

test.each<[string, Partial<QuoteMade>, string[]]>([
  ["fewer words", { text: "The wall […]" }, ["words"]],
  ["another place", { span: { start: 10, end: 18 } }, ["words"]],
  ["another kind", { speech: "partial" }, ["kind"]],
  ["another speaker", { speaker: { names: ["Tobias Renn"], titles: [] } }, ["speaker"]],
  ["nobody", { speaker: "nobody" }, ["speaker"]],
  ["words that were redacted since", { text: null }, []],
])("of a quote is told: %s", (_, made, expected) => {
  expect(listQuoteEdits(proposedQuote, { ...quote, ...made })).toEqual(expected);
});

test.each<[string, Partial<FigureMade>, string[]]>([
  ["another value", { value: "46600000000" }, ["value"]],
  ["a range for a value", { value: null, low: "46000000000", high: "47000000000" }, ["value"]],
  ["another unit", { unit: { kind: "currency", code: "EUR" } }, ["unit"]],
  ["another period", { period: "2023" }, ["period"]],
  ["no period", { period: null }, ["period"]],
  ["another place", { span: { start: 100, end: 104 } }, ["words"]],
  ["another qualifier", { qualifier: "~" }, ["qualifier"]],
  ["another status", { statuses: ["F"] }, ["status"]],
])("of a figure is told: %s", (_, made, expected) => {
  expect(listFigureEdits(proposedFigure, { ...figure, ...made })).toEqual(expected);
});

describe("the speaker", () => {
  const berg = { names: ["Anna Berg", "Анна Берг"], titles: ["Minister of Finance"] };
  test.each([
    ["a last name", "Berg", berg, false],
    ["a name in another case", "Анны Берг", berg, false],
    ["a role", "the minister", berg, false],
    ["another name", "Ivan Holm", berg, true],
    ["a noun that names nobody", "the spokesman", berg, null],
    ["letters in which we have no name", "Иван Холм", { names: ["Ivan Holm"], titles: [] }, null],
    ["a withheld identity", "Anna Berg", null, null],
    ["a body", "Ministry of Trade", { names: ["Ministry of Trade"], titles: [] }, false],
    ["nobody in the text, and somebody chosen", null, berg, true],
    ["nobody in either", null, "nobody" as const, false],
  ])("%s", (_, read, chosen, expected) => {
    expect(isOtherSpeaker(read, chosen)).toBe(expected);
  });
});
