import { describeUnit } from "#domain/evidence/format-figure.ts";
import { formatSdmxPeriod, parsePeriod } from "#domain/evidence/periods.ts";
import { capturePath, statisticPath } from "#domain/urls.ts";
import { takeAsOf } from "../rules-public.ts";
import type { PublicIndicator, PublicValue } from "../view-public.ts";

/**
 * A vintage as whoever takes the data away gets it. Values are decimals in base units, exactly as stored, and empty where a report gives none; `not_stated` is a value of
 * its own. Days are ISO 8601.
 */
export type ExportRow = Record<ExportColumn, string>;

/** The columns of a long table, in order, with what each holds. */
export const exportColumns = {
  statistic: "Code of the report; its page is at statistic_url",
  indicator: "Code of the indicator",
  slice: "Code of the slice: the indicator for one area, counterpart, flow and breakdown",
  series: "Code of the series: a slice counted in one way",
  area: "ISO 3166 code or name; empty: the indicator has none",
  counterpart: "ISO 3166 code or name of the other side",
  flow: "turnover, export or import, seen from the area",
  breakdown: "The part of it",
  coverage: "What is counted; not_stated is a value of its own",
  compiler: "Who counted; not_stated where the source doesn't say",
  currency: "ISO 4217, of amounts of money",
  price_basis: "current, constant of a year, or not_stated",
  unit: "Unit of value, low and high",
  period: "2023, 2023-S1, 2023-Q1, 2023-05, a day, or an interval with both ends included",
  period_start: "Its first day",
  period_end: "Its last day",
  period_sdmx: "Start and duration, as SDMX writes it",
  period_kind: "over the period, or as_of its last day",
  value: "Decimal in the unit; empty for a range and for what is missing",
  low: "Lower end of a range",
  high: "Upper end of a range",
  qualifier: "= as stated, ~ about, < > ≤ ≥",
  nature: "count, forecast, plan or claim",
  status: "SDMX CL_OBS_STATUS letters, a space between",
  said_by: "Who is named as having said it",
  said_as: "The speaker's role that day",
  adopted: "yes: the value the editors go by among reports that count the same for the period",
  adopted_because: "Why",
  deprecated: "yes: shown to be wrong",
  deprecated_because: "Why",
  vintage: "Number of the vintage, from 1",
  cause: "first, source_revised or our_error",
  known_from: "Day since when this is known",
  known_until: "Day since when something else is known; empty: still held",
  note: "The editors' note",
  origin: "passage, arithmetic, or why there is no passage",
  evidence_url: "The passage that says so, in the copy that we hold",
  source: "Code of the source",
  source_title: "Its title",
  publisher: "Who published it",
  published: "When, EDTF",
  statistic_url: "Everything known of the report",
} as const;
export type ExportColumn = keyof typeof exportColumns;

/** Which vintages: all of them, or of each report the one that was known at the end of a day. */
export type ExportChoice = { asOf: string | null; vintages: "all" | "newest" };

/** One row a vintage, by slice and period. `publicUrl` is where the site stands. */
export function listRows(
  indicator: PublicIndicator,
  { asOf, vintages }: ExportChoice,
  publicUrl: string,
): ExportRow[] {
  return indicator.slices.flatMap(({ values }) => {
    const known = values.filter(({ knownFrom }) => asOf === null || knownFrom.slice(0, 10) <= asOf);
    const next = new Map(
      known.map((value) => [`${value.statisticId} ${value.n}`, value.knownFrom]),
    );
    const shown = vintages === "all" ? known : takeAsOf(values, asOf);
    return shown.map((value) =>
      toRow(value, {
        until: next.get(`${value.statisticId} ${value.n + 1}`) ?? null,
        publicUrl,
      }),
    );
  });
}

type Setting = { until: string | null; publicUrl: string };

/** A row; `until` is the instant since when something else is known. */
export function toRow(value: PublicValue, { until, publicUrl }: Setting): ExportRow {
  const { unit } = value;
  return {
    statistic: value.code,
    indicator: value.indicatorSlug ?? "",
    slice: value.sliceId ?? "",
    series: value.seriesId ?? "",
    area: value.area ?? "",
    counterpart: value.counterpart ?? "",
    flow: value.flow ?? "",
    breakdown: value.breakdown ?? "",
    coverage: value.coverage ?? "not_stated",
    compiler: value.compiler ?? "not_stated",
    currency: unit.kind === "currency" ? (unit.code ?? "") : "",
    price_basis: value.priceBasis ?? "not_stated",
    unit: describeUnit(unit, "en"),
    ...toPeriodCells(value),
    value: value.value ?? "",
    low: value.low ?? "",
    high: value.high ?? "",
    qualifier: value.qualifier,
    nature: value.nature,
    status: value.statuses.join(" "),
    said_by: value.speaker ?? "",
    said_as: value.role ?? "",
    ...toJudgementCells(value),
    vintage: String(value.n),
    cause: value.cause,
    known_from: value.knownFrom.slice(0, 10),
    known_until: until?.slice(0, 10) ?? "",
    note: value.note ?? "",
    ...toEvidenceCells(value, publicUrl),
    statistic_url: `${publicUrl}${statisticPath(value.code)}`,
  };
}

function toPeriodCells({ period: text, periodKind }: PublicValue) {
  const period = text === null ? null : parsePeriod(text);
  return {
    period: text ?? "",
    period_start: period?.from ?? "",
    period_end: period ? dayBefore(period.to) : "",
    period_sdmx: period ? formatSdmxPeriod(period) : "",
    period_kind: periodKind,
  };
}

function toJudgementCells({ adoptedBecause, deprecatedBecause }: PublicValue) {
  return {
    adopted: adoptedBecause === null ? "" : "yes",
    adopted_because: adoptedBecause ?? "",
    deprecated: deprecatedBecause === null ? "" : "yes",
    deprecated_because: deprecatedBecause ?? "",
  };
}

function toEvidenceCells(value: PublicValue, publicUrl: string) {
  const { source, captureN, passageId } = value;
  const path =
    source === null || captureN === null ? null : capturePath(source.code, captureN, passageId);
  return {
    origin: value.derivationRunId !== null ? "arithmetic" : (value.noPassageBecause ?? "passage"),
    evidence_url: path === null ? "" : `${publicUrl}${path}`,
    source: source?.code ?? "",
    source_title: source?.title ?? "",
    publisher: source?.publisher ?? "",
    published: source?.published ?? "",
  };
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

/** Columns that hold numbers: a leading minus there is a sign and no formula. */
export const numberColumns: ReadonlySet<string> = new Set(["value", "low", "high", "vintage"]);
