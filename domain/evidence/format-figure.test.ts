import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareDecimals, scaleDecimal } from "./decimal.ts";
import type { FigureValue, Qualifier, Unit } from "./figure.ts";
import type { WordsLocale } from "./format-date.ts";
import {
  describeUnit,
  type FigureFormat,
  formatDecimal,
  formatFigure,
  formatReported,
} from "./format-figure.ts";

const usd: Unit = { kind: "currency", code: "USD" };
const percent: Unit = { kind: "percent", code: null };
const count = (noun: string | null): Unit => ({ kind: "count", code: noun });

function figureOf(value: string, unit: Unit, qualifier: Qualifier = "="): FigureValue {
  return { value, low: null, high: null, qualifier, unit };
}
function rangeOf(low: string | null, high: string | null, unit: Unit): FigureValue {
  return { value: null, low, high, qualifier: "=", unit };
}
function formatOf(part: Partial<FigureFormat>): FigureFormat {
  return { scale: "auto", decimals: null, unit: "long", ...part };
}
/** Spaces that don't break are written as _ so that the tables below show them. */
function show(figure: FigureValue, locale: WordsLocale = "en", format: FigureFormat | null = null) {
  return formatFigure(figure, format, locale).replaceAll("\u00a0", "_");
}

test.each([
  [
    figureOf("46500000000", usd, ">"),
    "more than 46.5_billion_dollars",
    "более 46,5_миллиарда_долларов",
  ],
  [figureOf("33300000000", usd), "33.3_billion_dollars", "33,3_миллиарда_долларов"],
  [figureOf("45000000000", usd), "45_billion_dollars", "45_миллиардов_долларов"],
  [figureOf("2000000000", usd), "2_billion_dollars", "2_миллиарда_долларов"],
  [figureOf("2000000000", usd, "~"), "around 2_billion_dollars", "около 2_миллиардов_долларов"],
  [figureOf("1000000", usd), "1_million_dollars", "1_миллион_долларов"],
  [figureOf("1000000", usd, "<"), "less than 1_million_dollars", "менее 1_миллиона_долларов"],
  [
    figureOf("3050000000000", { kind: "currency", code: "RUB" }),
    "3.05_trillion_Russian roubles",
    "3,05_триллиона_российских рублей",
  ],
  [figureOf("1", usd), "1_dollar", "1_доллар"],
  [figureOf("21", usd), "21_dollars", "21_доллар"],
  [figureOf("112", usd), "112_dollars", "112_долларов"],
  [figureOf("0.5", usd), "0.5_dollars", "0,5_доллара"],
  [figureOf("90", percent, "~"), "around 90%", "около 90_%"],
  [figureOf("-2.1", percent), "−2.1%", "−2,1_%"],
  [
    figureOf("5.4", { kind: "percentage_points", code: null }),
    "5.4_percentage points",
    "5,4_процентного пункта",
  ],
  [
    figureOf("1", { kind: "percentage_points", code: null }),
    "1_percentage point",
    "1_процентный пункт",
  ],
  [figureOf("1.8", { kind: "ratio", code: null }), "1.8_times", "1,8_раза"],
  [figureOf("20000000", { kind: "measure", code: "t" }), "20_million_tonnes", "20_миллионов_тонн"],
  [figureOf("12", { kind: "measure", code: "GW.h" }), "12_gigawatt-hours", "12_гигаватт-часов"],
  [figureOf("7", { kind: "measure", code: "uncharted" }), "7_uncharted", "7_uncharted"],
  [figureOf("1234567", count(null)), "1,234,567", "1_234_567"],
  [
    rangeOf("44000000000", "45000000000", usd),
    "44–45_billion_dollars",
    "44–45_миллиардов_долларов",
  ],
  [
    rangeOf("900000000", "1200000000", usd),
    "0.9–1.2_billion_dollars",
    "0,9–1,2_миллиарда_долларов",
  ],
  [rangeOf("3", "5", percent), "3–5%", "3–5_%"],
  [rangeOf("-2", "3", percent), "−2 to 3%", "от −2 до 3_%"],
  [rangeOf("990", null, count(null)), "at least 990", "не менее 990"],
  [rangeOf(null, "990", count(null)), "at most 990", "не более 990"],
])("a figure is printed in both languages (%#)", (figure, english, russian) => {
  expect(show(figure, "en")).toBe(english);
  expect(show(figure, "ru")).toBe(russian);
});

test.each([
  [figureOf("46500000000", usd, ">"), "больш чым 46,5_мільярда_долараў"],
  [figureOf("2000000000", usd), "2_мільярды_долараў"],
  [figureOf("2000000000", usd, "~"), "каля 2_мільярдаў_долараў"],
  [figureOf("5000000", usd), "5_мільёнаў_долараў"],
  [figureOf("21", usd), "21_долар"],
  [figureOf("3", usd), "3_долары"],
  [figureOf("12", usd), "12_долараў"],
  [figureOf("0.5", usd), "0,5_долара"],
  [figureOf("1", usd, "~"), "каля 1_долара"],
  [figureOf("4", { kind: "currency", code: "BYN" }), "4_беларускія рублі"],
  [figureOf("5.4", { kind: "percentage_points", code: null }), "5,4_працэнтнага пункта"],
  [figureOf("1234567", count(null)), "1_234_567"],
  [figureOf("90", percent, "<"), "менш чым 90_%"],
  [rangeOf("-2", "3", percent), "ад −2 да 3_%"],
])("a figure is printed in Belarusian (%#)", (figure, belarusian) => {
  expect(show(figure, "be")).toBe(belarusian);
});

test("a counted noun is printed as the source wrote it", () => {
  expect(show(figureOf("28", count("programmes")))).toBe("28_programmes");
  expect(show(figureOf("990", count("activities"), ">"))).toBe("more than 990_activities");
  expect(show(figureOf("28", count("программ")), "ru")).toBe("28_программ");
});

test("a format chooses the scale, the unit and the most decimals", () => {
  const figure = figureOf("29520000000", usd);
  expect(show(figure, "en", formatOf({ scale: "million" }))).toBe("29,520_million_dollars");
  expect(show(figure, "en", formatOf({ unit: "short" }))).toBe("29.52_bn_$");
  expect(show(figure, "ru", formatOf({ unit: "short" }))).toBe("29,52_млрд_долл.");
  expect(show(figure, "en", formatOf({ unit: "none", scale: "unit" }))).toBe("29,520,000,000");
  expect(show(figure, "en", formatOf({ decimals: 1 }))).toBe("29.5_billion_dollars");
  expect(show(figureOf("40000000000", usd), "en", formatOf({ decimals: 1 }))).toBe(
    "40_billion_dollars",
  );
  expect(
    show(figureOf("8", { kind: "currency", code: "TRY" }), "en", formatOf({ unit: "short" })),
  ).toBe("8_TRY");
});

describe("rounding", () => {
  test.each([
    ["46590000000", ">", "more than 46.5_billion_dollars"],
    ["46510000000", "<", "less than 46.6_billion_dollars"],
    ["46590000000", "≥", "at least 46.5_billion_dollars"],
    ["46510000000", "≤", "at most 46.6_billion_dollars"],
    ["46590000000", "=", "46.6_billion_dollars"],
    ["-46510000000", ">", "more than −46.6_billion_dollars"],
  ] as const)("of %s with %s claims no more than was known", (value, qualifier, expected) =>
    expect(show(figureOf(value, usd, qualifier), "en", formatOf({ decimals: 1 }))).toBe(expected),
  );

  test("of a range goes outwards", () =>
    expect(show(rangeOf("44260000000", "45310000000", usd), "en", formatOf({ decimals: 1 }))).toBe(
      "44.2–45.4_billion_dollars",
    ));

  test("never turns an inequality round, whatever the value and the places", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom<Qualifier>(">", "≥", "<", "≤"),
        (digits, decimals, qualifier) => {
          const value = scaleDecimal(digits.toString(), -4);
          const format = formatOf({ decimals, scale: "million", unit: "none" });
          const printed = formatFigure(figureOf(value, count(null), qualifier), format, "en");
          const number = printed
            .replace(/^\D*?(?=[−\d])/, "")
            .replace(/\u00a0.*$/, "")
            .replaceAll(",", "")
            .replace("−", "-");
          const order = compareDecimals(scaleDecimal(number, 6), value);
          expect(order).not.toBe(qualifier === ">" || qualifier === "≥" ? 1 : -1);
        },
      ),
    );
  });
});

test("digits are printed one by one, beyond what a float can hold", () => {
  expect(formatDecimal("123456789012345678901234567890.123456789", "en")).toBe(
    "123,456,789,012,345,678,901,234,567,890.123456789",
  );
  expect(formatDecimal("0.125", "en", 2)).toBe("0.12");
});

test.each([
  [usd, "US dollars", "доллары США"],
  [{ kind: "currency", code: "BYN" }, "Belarusian roubles", "белорусский рубль"],
  [{ kind: "currency", code: "TRY" }, "Turkish Lira", "турецкая лира"],
  [{ kind: "currency", code: "?!" }, "?!", "?!"],
  [percent, "per cent", "проценты"],
  [{ kind: "measure", code: "t" }, "tonnes", "тонн"],
  [count("programmes"), "programmes", "programmes"],
  [count(null), "number", "число"],
] as [Unit, string, string][])(
  "a unit is described in both languages (%#)",
  (unit, english, russian) => {
    expect(describeUnit(unit, "en")).toBe(english);
    expect(describeUnit(unit, "ru")).toBe(russian);
  },
);

test.each([
  [{ value: "46500" }, 6, usd, "46,500 million dollars", "46 500 миллионов долларов"],
  [{ value: "46.50" }, 9, usd, "46.50 billion dollars", "46,50 миллиарда долларов"],
  [{ value: "12.0" }, 0, percent, "12.0%", "12,0 %"],
  [{ value: "12.00" }, 5, usd, "1,200,000 dollars", "1 200 000 долларов"],
  [{ value: "5.25" }, 1, count("programmes"), "52.5 programmes", "52,5 programmes"],
  [
    { low: "59.0", high: "60" },
    9,
    usd,
    "59.0–60.0 billion dollars",
    "59,0–60,0 миллиардов долларов",
  ],
] as [Partial<FigureValue>, number, Unit, string, string][])(
  "a figure stands as its source has it: in its scale, and with its zeros (%#)",
  (part, scale, unit, english, russian) => {
    const figure = { value: null, low: null, high: null, qualifier: "=" as const, ...part, unit };
    const plain = (text: string) => text.replaceAll("\u00a0", " ");
    expect(plain(formatReported({ ...figure, scale }, "en"))).toBe(english);
    expect(plain(formatReported({ ...figure, scale }, "ru"))).toBe(russian);
  },
);
