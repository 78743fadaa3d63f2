import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fixtureArticle } from "#tests/fixtures/article.ts";
import { extract } from "./extract/extract.ts";
import type { FigureValue, Qualifier, Unit } from "./figure.ts";
import { formatFigure } from "./format-figure.ts";
import { readBack } from "./read-back.ts";

const usd: Unit = { kind: "currency", code: "USD" };
const percent: Unit = { kind: "percent", code: null };

function figure(value: string, qualifier: Qualifier, unit: Unit): FigureValue {
  return { value, low: null, high: null, qualifier, unit };
}

function judge(words: string, stored: FigureValue, context?: string): string {
  const language = /[а-я]/i.test(words + (context ?? "")) ? "ru" : "en";
  const result = readBack(words, stored, {
    language,
    ...(context === undefined ? {} : { context }),
  });
  return result.ok ? "ok" : result.reason;
}

type Row = [words: string, stored: FigureValue, verdict: string, context?: string];

const about49 = figure("49000000000", "~", usd);
const exact = figure("46500000000", "=", usd);
const over = figure("46500000000", ">", usd);
const under60 = figure("60000000000", "<", usd);
const delegations: Unit = { kind: "count", code: "delegations" };

const rows: Row[] = [
  // Approximations stay approximations.
  ["almost 49 billion dollars", about49, "ok"],
  ["around $49bn", about49, "ok"],
  ["почти 49 млрд долларов", about49, "ok"],
  ["49 billion dollars", about49, "qualifier"],
  ["more than 49 billion dollars", about49, "qualifier"],
  ["about 48 billion dollars", about49, "value"],
  ["about 50 billion dollars", about49, "value"],
  ["about 49 billion roubles", about49, "unit"],
  // Exact values: rounding is declared by the digits.
  ["46.5 billion dollars", exact, "ok"],
  ["47 billion dollars", exact, "ok"],
  ["46 billion dollars", exact, "value"],
  ["about 46 billion dollars", exact, "ok"],
  ["almost 47 billion dollars", exact, "ok"],
  ["almost 46 billion dollars", exact, "qualifier"],
  ["over 46 billion dollars", exact, "ok"],
  ["over 47 billion dollars", exact, "value"],
  ["over 40 billion dollars", exact, "value"],
  ["under 47 billion dollars", exact, "ok"],
  ["46,500,000,000 dollars", exact, "ok"],
  ["46.5 million dollars", exact, "value"],
  // Inequalities never turn round and are rounded away from their bound.
  ["more than 46.5 billion dollars", over, "ok"],
  ["over 46 billion dollars", over, "ok"],
  ["at least 46 billion dollars", over, "ok"],
  ["over 47 billion dollars", over, "value"],
  ["under 47 billion dollars", over, "qualifier"],
  ["46.5 billion dollars", over, "qualifier"],
  ["about 46.5 billion dollars", over, "qualifier"],
  ["just under 60 billion dollars", under60, "ok"],
  ["almost 60 billion dollars", under60, "ok"],
  ["about 60 billion dollars", under60, "qualifier"],
  ["more than 60 billion dollars", under60, "qualifier"],
  ["свыше 46 млрд долларов", over, "ok"],
  // Shares.
  ["a third", figure("33.3", "=", percent), "ok"],
  ["a third", figure("34", "=", percent), "value"],
  ["about a third", figure("34", "=", percent), "ok"],
  ["more than half", figure("54", "=", percent), "ok"],
  ["more than half", figure("46", "=", percent), "value"],
  ["треть", figure("33.3", "=", percent), "ok"],
  ["two points", figure("2", "=", percent), "unit"],
  ["6.3 percentage points", figure("6.3", "=", percent), "unit"],
  ["6.3 per cent", figure("6.3", "=", percent), "ok"],
  // Round zeros.
  ["about 1,500 people", figure("1534", "=", { kind: "count", code: "people" }), "ok"],
  ["1,500 people", figure("1534", "=", { kind: "count", code: "people" }), "value"],
  ["more than 1,500 people", figure("1534", "=", { kind: "count", code: "people" }), "ok"],
  // Counted nouns.
  ["87 delegations", figure("87", "=", delegations), "ok"],
  ["87 ministers", figure("87", "=", delegations), "unit"],
  ["87", figure("87", "=", delegations), "ok", "In 2023, 87 of them travelled."],
  ["28 программ", figure("28", "=", { kind: "count", code: "programmes" }), "ok"],
  // What the sentence supplies.
  [
    "45",
    figure("45000000000", "=", usd),
    "ok",
    "It was 33.3 billion dollars in 2019, and in 2022 – 45.",
  ],
  ["45", figure("45000000000", "=", usd), "unit"],
  ["90%", figure("90", "~", percent), "ok", "The majority, around 90%, were done."],
  ["90%", figure("90", "~", percent), "qualifier", "The majority, 90%, were done."],
  ["90%", figure("90", "=", percent), "value", "More than 90% were done."],
  // Falls.
  ["fell by 2.3%", figure("-2.3", "=", percent), "ok"],
  ["fell by 2.3%", figure("2.3", "=", percent), "ok"],
  ["rose by 2.3%", figure("-2.3", "=", percent), "value"],
  ["-2.3%", figure("-2.3", "=", percent), "ok"],
  // No figure at all.
  ["a lot of money", exact, "not_a_figure"],
  ["", exact, "not_a_figure"],
  ["in 2023", exact, "not_a_figure"],
  ["46.5 billion dollars and 12%", exact, "not_a_figure"],
];

describe("a writer's words must say what is stored", () => {
  test.each(rows)("%s for %o: %s", (words, stored, verdict, context) => {
    expect(judge(words, stored, context)).toBe(verdict);
  });
});

describe("a range stays a range", () => {
  const range: FigureValue = {
    value: null,
    low: "44000000000",
    high: "45000000000",
    qualifier: "~",
    unit: usd,
  };

  test.each([
    ["44–45 billion dollars", "ok"],
    ["between $44 and $45 billion", "ok"],
    ["44 to 45 billion dollars", "ok"],
    ["around 44.5 billion dollars", "value"],
    ["45 billion dollars", "value"],
    ["44–46 billion dollars", "value"],
  ])("%s: %s", (words, verdict) => {
    expect(judge(words, range)).toBe(verdict);
  });

  test("and one end alone is an inequality", () => {
    const open: FigureValue = { ...range, high: null, qualifier: "=" };
    expect(judge("at least 44 billion dollars", open)).toBe("ok");
    expect(judge("44 billion dollars", open)).toBe("qualifier");
  });
});

test("each figure that is extracted reads back from its own words where it stands", () => {
  const { figures, text, language } = extract(fixtureArticle.text);
  expect(figures.length).toBeGreaterThan(30);
  for (const figure of figures) {
    const result = readBack(figure.text, figure, { language, context: text, at: figure.start });
    expect([figure.text, result]).toEqual([figure.text, { ok: true }]);
  }
});

test("what formatFigure writes reads back, whatever the value", () => {
  const units: Unit[] = [
    usd,
    percent,
    { kind: "currency", code: "RUB" },
    { kind: "measure", code: "t" },
  ];
  const stored = fc.record({
    digits: fc.integer({ min: 1, max: 999_999 }),
    power: fc.integer({ min: -2, max: 9 }),
    qualifier: fc.constantFrom<Qualifier>("=", "~", "<", ">", "≤", "≥"),
    unit: fc.constantFrom(...units),
    locale: fc.constantFrom("en" as const, "ru" as const),
  });
  fc.assert(
    fc.property(stored, ({ digits, power, qualifier, unit, locale }) => {
      const value = power >= 0 ? `${digits}${"0".repeat(power)}` : String(digits / 10 ** -power);
      const kept = figure(value, qualifier, unit);
      const words = formatFigure(kept, null, locale);
      expect([words, readBack(words, kept, { language: locale })]).toEqual([words, { ok: true }]);
    }),
  );
});
