import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDecimals, compareDecimals, parseDecimal } from "../decimal.ts";
import { formatDecimal } from "../format-figure.ts";
import type { CellValue } from "./cell-reading.ts";
import { readCell } from "./read-cell.ts";

const plain: CellValue = {
  kind: "value",
  value: null,
  low: null,
  high: null,
  qualifier: "=",
  scale: null,
  unit: null,
  statuses: [],
  nature: null,
  terms: [],
  footnotes: [],
};

describe("what a cell says", () => {
  const cases: [string, Partial<CellValue>][] = [
    ["46.5", { value: "46.5" }],
    ["46,5", { value: "46.5" }],
    ["46.50", { value: "46.50" }],
    ["1\u00a0234,5", { value: "1234.5" }],
    ["1\u2009234\u2009567,5", { value: "1234567.5" }],
    ["1\u202f234", { value: "1234" }],
    ["1,234,567.5", { value: "1234567.5" }],
    ["1.234.567,5", { value: "1234567.5" }],
    ["1'234'567", { value: "1234567" }],
    ["0,234", { value: "0.234" }],
    [".5", { value: "0.5" }],
    ["-0", { value: "0" }],
    ["-0.00", { value: "0.00" }],
    ["−2,1", { value: "-2.1" }],
    ["– 2.1", { value: "-2.1" }],
    ["4.65E+10", { value: "46500000000" }],
    ["1e-7", { value: "0.0000001" }],
    ["~44–45 F", { low: "44", high: "45", qualifier: "~", statuses: ["F"], nature: "forecast" }],
    ["44-45", { low: "44", high: "45" }],
    ["от 44 до 45", { low: "44", high: "45" }],
    ["ад 44 да 45 млрд", { low: "44", high: "45", scale: 9 }],
    ["-5–-3", { low: "-5", high: "-3" }],
    [">46.5", { value: "46.5", qualifier: ">" }],
    ["≥ 46,5", { value: "46.5", qualifier: "≥" }],
    [">=46", { value: "46", qualifier: "≥" }],
    ["не менее 46", { value: "46", qualifier: "≥" }],
    ["больш за 46", { value: "46", qualifier: ">" }],
    ["about 46", { value: "46", qualifier: "~" }],
    ["=22.6+23.9", { value: "46.5", terms: ["22.6", "23.9"] }],
    ["=22,6 + 23,4", { value: "46.0", terms: ["22.6", "23.4"] }],
    ["= 50 - 3.5 bn", { value: "46.5", terms: ["50", "-3.5"], scale: 9 }],
    ["=46.5", { value: "46.5" }],
    ["46,5¹", { value: "46.5", footnotes: ["¹"] }],
    ["46,5¹⁾ *", { value: "46.5", footnotes: ["¹⁾", "*"] }],
    ["46.5 (1)", { value: "46.5", footnotes: ["(1)"] }],
    ["46,5 1)", { value: "46.5", footnotes: ["1)"] }],
    ["6.3%", { value: "6.3", unit: "percent" }],
    ["6,3 %", { value: "6.3", unit: "percent" }],
    ["0.4 pp", { value: "0.4", unit: "percentage_points" }],
    ["0,4 п.п.", { value: "0.4", unit: "percentage_points" }],
    ["0.4 percentage points", { value: "0.4", unit: "percentage_points" }],
    ["46.5bn", { value: "46.5", scale: 9 }],
    ["46,5 млрд", { value: "46.5", scale: 9 }],
    ["46,5 млрд.", { value: "46.5", scale: 9 }],
    ["46,5 мільярда", { value: "46.5", scale: 9 }],
    ["12 тысяч E", { value: "12", scale: 3, statuses: ["E"] }],
    ["40k", { value: "40", scale: 3 }],
    ["46.5 B", { value: "46.5", statuses: ["B"] }],
    ["46.5 p", { value: "46.5", statuses: ["P"] }],
    ["46.5p", { value: "46.5", statuses: ["P"] }],
    ["46.5 EP", { value: "46.5", statuses: ["E", "P"] }],
    ["46.5 plan", { value: "46.5", nature: "plan" }],
    ["46,5 прогноз", { value: "46.5", statuses: ["F"], nature: "forecast" }],
    [
      "1234567890123456789012345678901234567890",
      { value: "1234567890123456789012345678901234567890" },
    ],
  ];
  test.each(cases)("%s", (text, expected) =>
    expect(readCell(text)).toEqual({ ...plain, ...expected }),
  );

  test.each([
    ["", "empty"],
    ["\u00a0 \u200b", "empty"],
  ])("nothing in %j", (text, kind) => expect(readCell(text).kind).toBe(kind));

  test.each([
    ["…", "O"],
    ["...", "O"],
    ["н/д", "O"],
    [":", "O"],
    ["x", "M"],
    ["х", "M"],
    ["–", "M"],
    ["-", "M"],
    ["c", "Q"],
    ["Q", "Q"],
    ["L", "L"],
    ["not collected", "L"],
  ])("%s has no value, as SDMX's %s", (text, status) =>
    expect(readCell(text)).toEqual({ kind: "missing", status, footnotes: [] }),
  );

  test("a missing value may have a note", () =>
    expect(readCell("…¹")).toEqual({ kind: "missing", status: "O", footnotes: ["¹"] }));

  test.each([
    ["rubbish", "notANumber"],
    ["12.345.67", "notANumber"],
    ["1 2 3", "unknownWords"],
    ["1,234", "ambiguousComma"],
    ["46.5B", "ambiguousLetter"],
    ["46.5 b", "ambiguousLetter"],
    ["(46.5)", "inBrackets"],
    ["=SUM(A1:A3)", "formula"],
    ["=A1+B1", "formula"],
    ["=22.6*2", "formula"],
    ["=22.6+", "formula"],
    ["22.6+23.9", "sumWithoutEquals"],
    ["45–44", "rangeReversed"],
    [">44–45", "rangeQualified"],
    ["46.5 O", "missingWithValue"],
    ["46.5 dollars", "unknownWords"],
    ["1e999", "tooLong"],
    ["9".repeat(61), "tooLong"],
    ["x".repeat(301), "tooLong"],
    ["¹", "notANumber"],
    ["<script>alert(1)</script>", "notANumber"],
  ])("refuses %s", (text, problem) =>
    expect(readCell(text)).toMatchObject({ kind: "problem", problem }),
  );
});

describe("where the decimal sign is known", () => {
  test.each([
    ["1,234", ".", "1234"],
    ["1,234", ",", "1.234"],
    ["1.234", ",", "1234"],
    ["1.234", ".", "1.234"],
  ] as const)("%s with %s is %s", (text, decimalSign, value) =>
    expect(readCell(text, { decimalSign })).toMatchObject({ value }),
  );

  test("the other sign parts no decimals", () =>
    expect(readCell("46.5", { decimalSign: "," })).toMatchObject({ problem: "notANumber" }));
});

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.integer({ min: 0, max: 15 }))
  .map(([digits, places]) => {
    const text = digits
      .toString()
      .replace("-", "")
      .padStart(places + 1, "0");
    const sign = digits < 0n ? "-" : "";
    return places === 0 ? sign + text : `${sign}${text.slice(0, -places)}.${text.slice(-places)}`;
  });

function group(decimal: string, separator: string, decimalSign: string): string {
  const [whole = "", rest] = decimal.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, separator);
  return rest === undefined ? grouped : `${grouped}${decimalSign}${rest}`;
}

describe("properties", () => {
  const isSame = (text: string, decimal: string, decimalSign: "." | ",") => {
    const read = readCell(text, { decimalSign });
    return (
      read.kind === "value" && read.value !== null && compareDecimals(read.value, decimal) === 0
    );
  };

  test("every decimal is read to the digit, however it is grouped and parted", () =>
    fc.assert(
      fc.property(
        decimals,
        fc.constantFrom(
          [" ", ","],
          ["\u00a0", ","],
          ["\u2009", "."],
          ["\u202f", ","],
          [".", ","],
          [",", "."],
          ["'", "."],
          ["", "."],
          ["", ","],
        ),
        (decimal, [separator = "", sign = "."]) =>
          isSame(group(decimal, separator, sign), decimal, sign === "," ? "," : "."),
      ),
    ));

  test("what we print is read back as it was, in both notations", () =>
    fc.assert(
      fc.property(decimals, (decimal) => {
        const canonical = parseDecimal(decimal) ?? "";
        return (
          isSame(formatDecimal(canonical, "en"), canonical, ".") &&
          isSame(formatDecimal(canonical, "ru"), canonical, ",")
        );
      }),
    ));

  test("a sum is exact", () =>
    fc.assert(
      fc.property(fc.array(decimals, { minLength: 2, maxLength: 6 }), (terms) => {
        const text = terms.join("+").replaceAll("+-", "-");
        const read = readCell(`=${text}`, { decimalSign: "." });
        const sum = terms.reduce(addDecimals);
        return (
          (read.kind === "problem" && read.problem === "tooLong") ||
          (read.kind === "value" && read.value !== null && compareDecimals(read.value, sum) === 0)
        );
      }),
    ));

  test("any text is understood or refused, and a value is a decimal", () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 40 }),
          fc.string({
            unit: fc.constantFrom(..."0123456789.,-–~<>=+eE% ¹*()FxEPмлрдbn…"),
            maxLength: 16,
          }),
        ),
        (text) => {
          const read = readCell(text);
          if (read.kind !== "value") return true;
          return [read.value, read.low, read.high, ...read.terms].every(
            (number) => number === null || parseDecimal(number) !== null,
          );
        },
      ),
      { numRuns: 3000 },
    ));
});
