import { read, utils } from "@e965/xlsx";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ChartFigure } from "#components/charts/chart-figure.tsx";
import { getChartLocale } from "#components/charts/chart-locale.ts";
import { describeChart } from "#components/charts/describe-chart.ts";
import { planChart } from "#components/charts/plan-chart.ts";
import { chooseMagnitude } from "#components/charts/value-scale.ts";
import { getSiteLocale, type SiteLocale } from "#components/site/site-locale.ts";
import { qualifiers, type Unit } from "#domain/evidence/figure.ts";
import { localeOf } from "#domain/evidence/format-date.ts";
import { formatSign } from "#domain/evidence/format-sign.ts";
import { magnitudePowers } from "#domain/evidence/unit-words.ts";
import { listRows } from "#domain/indicators/exports/list-rows.ts";
import { toData } from "#domain/indicators/exports/to-data.ts";
import { writeCsv, writeWideCsv } from "#domain/indicators/exports/write-csv.ts";
import { writeXlsx } from "#domain/indicators/exports/write-xlsx.ts";
import { compareReports } from "#domain/indicators/rules-public.ts";
import type { PublicValue } from "#domain/indicators/view-public.ts";
import { publicIndicator } from "#tests/fixtures/public-indicator.ts";
import { publicValue } from "#tests/fixtures/public-value.ts";
import { type PrintedFigure, readPrinted, readText, shift } from "#tests/setup/read-printed.ts";
import { sayComparison } from "./say-comparison.ts";
import { SiteIndicatorHead } from "./site-indicator-head.tsx";
import { SiteIndicatorsPage } from "./site-indicators-page.tsx";
import { listRevisions, SiteRevisions } from "./site-revisions.tsx";
import { SiteStatisticPage } from "./site-statistic-page.tsx";
import { SiteValuesTable } from "./site-values.tsx";
import { buildValueChart } from "./value-chart.ts";

const dollars: Unit = { kind: "currency", code: "USD" };
const units: Unit[] = [
  dollars,
  { kind: "percent", code: null },
  { kind: "ratio", code: null },
  { kind: "count", code: "programmes" },
];

/** Digits as a source writes them: up to forty, zero, below zero, decimals with zeros at their end, and what is written with an exponent. */
const written = fc.oneof(
  fc
    .tuple(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.nat({ max: 20 }))
    .map(([digits, places]) => toDecimal(digits, places)),
  fc
    .tuple(fc.integer({ min: -9999, max: 9999 }), fc.nat({ max: 4 }))
    .map(([digits, places]) => toDecimal(BigInt(digits), places)),
  fc
    .tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -30, max: 30 }))
    .map(([digits, exponent]) => shift(String(digits), exponent)),
  fc.constantFrom("0", "0.0", "12.0", "-0.50", "1000", "999999.9999"),
);

function toDecimal(digits: bigint, places: number): string {
  const text = (digits < 0n ? -digits : digits).toString().padStart(places + 1, "0");
  const at = text.length - places;
  const decimal = places === 0 ? text : `${text.slice(0, at)}.${text.slice(at)}`;
  return digits < 0n ? `-${decimal}` : decimal;
}

const scale = fc.constantFrom(0, 0, 3, 6, 9, 12, 2, -3);

/** A value as the database holds it: as reported, at its scale, and in base units. */
const value: fc.Arbitrary<PublicValue> = fc
  .record({
    a: written,
    b: written,
    scale,
    qualifier: fc.constantFrom(...qualifiers),
    shape: fc.constantFrom("value", "value", "value", "range", "low", "high"),
    unit: fc.constantFrom(...units),
  })
  .map(({ a, b, shape, qualifier, ...rest }) => {
    const [low, high] = Number(a) <= Number(b) ? [a, b] : [b, a];
    const reported = {
      reportedValue: shape === "value" ? a : null,
      reportedLow: shape === "range" || shape === "low" ? low : null,
      reportedHigh: shape === "range" || shape === "high" ? high : null,
    };
    const inUnits = (digits: string | null) => (digits === null ? null : shift(digits, rest.scale));
    return publicValue({
      ...rest,
      ...reported,
      value: inUnits(reported.reportedValue),
      low: inUnits(reported.reportedLow),
      high: inUnits(reported.reportedHigh),
      qualifier: shape === "value" ? qualifier : "=",
    });
  });

/** What must be read back: a lone end is at least or at most it; equal ends are said once. */
function expectedOf({
  value: one,
  low,
  high,
  qualifier,
}: Pick<PublicValue, "value" | "low" | "high" | "qualifier">): PrintedFigure {
  const ends = [one, low, high].flatMap((end) => (end === null ? [] : [shift(end, 0)]));
  const sign = one !== null || (low !== null && high !== null) ? qualifier : low ? "≥" : "≤";
  return { sign, ends: [...new Set(ends)] };
}

const languages = ["en", "ru", "be"].map((language) => {
  const figures = localeOf(language);
  const locale: SiteLocale = { ...getSiteLocale("en", "Monitor"), language: figures };
  return [language, { figures, locale, chart: { ...getChartLocale("en"), figures } }] as const;
});

const render = (element: React.ReactElement) => renderToStaticMarkup(element);
const pick = (html: string, pattern: RegExp) => readText(pattern.exec(html)?.[1] ?? "");
const runs = { numRuns: 60 };

describe.each(languages)("in %s, every value printed is the value stored", (_, setting) => {
  const { figures, locale, chart } = setting;
  const check = (text: string, stored: Parameters<typeof expectedOf>[0], power = 0) => {
    // "от … до …" and "… to …" part the ends of a range below zero; what leads says no more than that.
    expect(readPrinted(text, figures, power), text).toEqual(expectedOf(stored));
  };

  test("in the list, the value strip, the table, among rivals and on its own page", () =>
    fc.assert(
      fc.property(value, (one) => {
        const { unit } = one;
        const listed = { ...publicIndicator, unit, values: [one] };
        const view = { indicators: [listed], hasMore: false, page: 1, subject: null, subjects: [] };
        const list = render(createElement(SiteIndicatorsPage, { view, locale }));
        check(pick(list, /<p class="latest">(.*?)<\/p>/s), one);

        const head = render(
          createElement(SiteIndicatorHead, { values: [one], period: "2023", locale }),
        );
        check(pick(head, /<p class="big">(.*?)<\/p>/s), one);
        const largest = Math.max(
          ...[one.value, one.low, one.high].flatMap((end) =>
            end === null ? [] : Math.abs(Number(end)),
          ),
        );
        const power = magnitudePowers[chooseMagnitude(largest)];
        check(pick(head, /<a class="v"[^>]*>(.*?)<\/a>/s), one, power);

        const table = render(
          createElement(SiteValuesTable, { values: [one], caption: "All", locale }),
        );
        check(pick(table, /<a href="\/statistics\/[^"]*">(.*?)<\/a>/s), one);

        const statistic = {
          vintages: [one],
          rivals: [],
          doubts: [],
          witnesses: [],
          independent: 1,
          derivations: [],
          indicator: null,
          citedIn: [],
        };
        const page = render(createElement(SiteStatisticPage, { statistic, locale }));
        check(pick(page, /<h1[^>]*>(.*?)<small>/s), one);
      }),
      runs,
    ));

  test("on the chart: in its words, and in its table", () =>
    fc.assert(
      fc.property(value, value, ({ unit, ...first }, other) => {
        const one = { ...first, unit, period: "2022" };
        const values = [one, { ...other, unit, period: "2023" }];
        const model = buildValueChart({ values, vintages: [], unit, label: null }, locale);
        const plan = planChart(model, chart);
        const power = magnitudePowers[plan.scale.magnitude];
        const html = render(createElement(ChartFigure, { chart: model, locale: chart, id: "c" }));
        const rows = [...html.matchAll(/<tr>.*?<\/tr>/gs)].map(([row]) => row);
        for (const mark of plan.drawn) {
          check(formatSign(mark, plan.scale.magnitude, figures), mark, power);
          expect(describeChart(plan)).toContain(plan.print(mark));
          const row = rows.find((text) => readText(text).startsWith(mark.period)) ?? "";
          check(pick(row, /<td class="number"[^>]*>(.*?)<\/td>/s), mark, power);
        }
      }),
      runs,
    ));

  test("in the sentence on rivals, and among what was revised", () =>
    fc.assert(
      fc.property(value, value, (one, other) => {
        const rivals = [one, { ...other, unit: one.unit }];
        const comparison = compareReports(rivals);
        const [sentence = ""] = sayComparison(comparison, "2023", locale);
        const [, ends = ""] = /(?: values?, from | gives? )(.*)\.$/su.exec(sentence) ?? [];
        if (comparison.range !== null) check(ends, comparison.range);

        const { vintageId, ...again } = { ...other, unit: one.unit };
        const values = [one, { ...again, statisticId: one.statisticId, n: 2, vintageId }];
        const html = render(
          createElement(SiteRevisions, { revisions: listRevisions(values), locale }),
        );
        const cells = [...html.matchAll(/<td class="number"[^>]*>(.*?)<\/td>/gs)];
        check(readText(cells[0]?.[1] ?? ""), one);
        check(readText(cells[1]?.[1] ?? ""), { ...other });
      }),
      runs,
    ));
});

test("in what is taken away (CSV long and wide, JSON, XLSX) every value is the value stored", () =>
  fc.assert(
    fc.property(value, (one) => {
      const choice = { asOf: null, vintages: "all" } as const;
      const indicator = {
        ...publicIndicator,
        slices: [{ id: "slice", label: null, values: [one] }],
      };
      const rows = listRows(indicator, choice, "https://monitor.example");
      const [long] = parse<Record<string, string>>(writeCsv(rows), { columns: true });
      const site = { publicUrl: "https://monitor.example", publication: "Monitor" };
      const [json] = toData(indicator, choice, site).values;
      const sheet = read(writeXlsx(rows, "Trade")).Sheets.Values;
      const [cells] = sheet ? utils.sheet_to_json<Record<string, unknown>>(sheet) : [];
      for (const end of ["value", "low", "high"] as const) {
        const stored = one[end];
        expect(long?.[end]).toBe(stored ?? "");
        expect(json?.[end]).toBe(stored ?? undefined);
        const cell = cells?.[end];
        if (stored === null) expect(cell).toBe("");
        else expect(readCell(cell)).toBe(shift(stored, 0));
      }
      const [wide = {}] = parse<Record<string, string>>(writeWideCsv(rows), { columns: true });
      const cell = Object.values(wide).at(-1) ?? "";
      expect(readWide(cell), cell).toEqual(expectedOf(one));
    }),
    { numRuns: 80 },
  ));

/** A number of a workbook, which is a float, by the digits that a spreadsheet shows; or text. */
function readCell(cell: unknown): string {
  const text = String(cell);
  const [digits = "", exponent = "0"] = text.split("e");
  return shift(digits, Number(exponent));
}

/** A cell of the wide table: a value with its sign, or two ends. */
function readWide(cell: string): PrintedFigure {
  const [, sign = "", rest = ""] = /^([~<>≤≥]?)(.*)$/su.exec(cell) ?? [];
  const ends = rest.split("–").map((end) => shift(end, 0));
  return { sign: sign === "" ? "=" : sign, ends: [...new Set(ends)] };
}
