import { describe, expect, it } from "vitest";
import { type Marked, measures, rate, type Tally } from "./score.ts";

const text = "“Trade grew,” said Ada Weber, to 46.5 billion dollars in 2023.";
const marked: Marked = {
  text,
  quotes: [{ start: 1, end: 11, kind: "direct", speaker: { text: "Ada Weber" } }],
  figures: [
    {
      start: 33,
      end: 53,
      value: "46500000000",
      low: null,
      high: null,
      qualifier: "=",
      unit: { kind: "currency", code: "USD" },
      period: { value: "2023" },
    },
  ],
  periods: [{ start: 57, end: 61, value: "2023" }],
  people: [{ start: 19, end: 28, name: "Ada Weber" }],
};
const right: Tally = { right: 1, extra: 0, missed: 0 };
const wrong: Tally = { right: 0, extra: 1, missed: 1 };

function score(measure: string, changes: Partial<Marked>): Tally | null | undefined {
  return measures[measure]?.(marked, { ...marked, ...changes });
}

describe("the score", () => {
  it("is full for what is marked itself", () => {
    for (const [name, count] of Object.entries(measures)) {
      if (name === "… of four words or more" || name === "reported speech") continue;
      expect(count(marked, marked), name).toEqual(right);
    }
  });

  it("takes marks and a comma at the ends of a quotation for nothing", () => {
    const quotes = marked.quotes.map((quote) => ({ ...quote, start: 0, end: 13 }));
    expect(score("quotations in marks", { quotes })).toEqual(right);
  });

  it.each([
    ["another speaker", "… with their speaker", { speaker: { text: "Max Weber" } }, wrong],
    ["the speaker's last name", "… with their speaker", { speaker: { text: "Weber" } }, right],
    ["fewer words", "quotations in marks", { end: 6 }, wrong],
  ])("counts %s", (_, measure, changes, expected) => {
    const quotes = marked.quotes.map((quote) => ({ ...quote, ...changes }));
    expect(score(measure, { quotes })).toEqual(expected);
  });

  it.each([
    ["another value", "figures, value", { value: "46.5" }],
    ["another unit", "… with unit", { unit: { kind: "currency" as const, code: "EUR" } }],
    ["another qualifier", "… with qualifier", { qualifier: ">" as const }],
    ["another period", "… with their own period", { period: { value: "2022" } }],
    ["another place", "figures, value", { start: 0, end: 5 }],
  ])("counts %s of a figure as found wrongly, and as missed", (_, measure, changes) => {
    const figures = marked.figures.map((figure) => ({ ...figure, ...changes }));
    expect(score(measure, { figures })).toEqual(wrong);
  });

  it("lets one thing found answer for one that is marked", () => {
    const periods = [...marked.periods, ...marked.periods];
    expect(score("periods", { periods })).toEqual({ right: 1, extra: 1, missed: 0 });
  });

  it("says nothing of what an engine doesn't look for", () => {
    expect(measures.periods?.(marked, {})).toBeNull();
    expect(rate({ right: 0, extra: 0, missed: 0 })).toEqual({
      precision: null,
      recall: null,
      f1: null,
    });
  });
});
