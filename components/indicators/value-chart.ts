import type { ChartKind, ChartMark, ChartModel } from "#components/charts/chart-model.ts";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { formatInstantDay } from "#components/time/instants.ts";
import { formatEdtf } from "#domain/evidence/edtf.ts";
import type { Unit } from "#domain/evidence/figure.ts";
import { describeUnit } from "#domain/evidence/format-figure.ts";
import { groupByPeriod, listEnds } from "#domain/indicators/rules-public.ts";
import type { PublicValue } from "#domain/indicators/view-public.ts";
import { statisticPath } from "#domain/urls.ts";

/** More periods than these can't each hold a mark for every report. */
const periodsMax = 24;
const publishersMax = 8;

/** The chart of a slice: a mark for every report where some rival each other, else a line a way of counting. */
export function buildValueChart(
  {
    values,
    vintages,
    unit,
    label,
  }: {
    values: readonly PublicValue[];
    /** Every vintage of them, for what stood there first. */
    vintages: readonly PublicValue[];
    unit: Unit;
    label: string | null;
  },
  locale: SiteLocale,
): ChartModel {
  const { words, language, siteName } = locale;
  const kind = chooseKind(values);
  const publishers = [...new Set(values.flatMap(({ source }) => source?.publisher ?? []))];
  const known = values
    .map(({ knownFrom }) => knownFrom)
    .sort()
    .at(-1);
  const prices = [...new Set(values.flatMap(({ priceBasis }) => priceBasis ?? []))];
  return {
    kind,
    title: words(kind === "rivals" ? "indicatorPage.chartOfReports" : "indicatorPage.chartOfLines"),
    subtitle: [
      describeUnit(unit, language),
      ...(prices.length === 1 ? [words("indicatorPage.prices", { basis: prices[0] ?? "" })] : []),
      ...(label === null ? [] : [label]),
    ].join(", "),
    unit,
    source:
      publishers.length === 0
        ? words("indicatorPage.notStated")
        : [
            ...publishers.slice(0, publishersMax),
            ...(publishers.length > publishersMax ? [words("indicatorPage.andOthers")] : []),
          ].join(", "),
    credit: known === undefined ? siteName : `${siteName}, ${formatInstantDay(known, language)}`,
    notes: [],
    marks: toMarks(values, locale, listFirst(vintages)),
  };
}

function chooseKind(values: readonly PublicValue[]): ChartKind {
  const periods = groupByPeriod(values);
  const rival = periods.some((period) => period.values.length > 1);
  return rival && periods.length <= periodsMax ? "rivals" : "line";
}

/** Of each statistic what it gave first. */
function listFirst(vintages: readonly PublicValue[]): Map<string, PublicValue> {
  return new Map(
    vintages.flatMap((value) => (value.n === 1 ? [[value.statisticId, value] as const] : [])),
  );
}

/** What stood there first; null where that reads the same, or where it was no number. */
function findPrevious(value: PublicValue, first: PublicValue | undefined): ChartMark["previous"] {
  if (first === undefined || first.n === value.n || listEnds(first).length === 0) return null;
  const isSame =
    first.value === value.value &&
    first.low === value.low &&
    first.high === value.high &&
    first.qualifier === value.qualifier;
  const { low, high, qualifier } = first;
  return isSame ? null : { value: first.value, low, high, qualifier };
}

/** Values as marks; what has no period stands on no axis. */
export function toMarks(
  values: readonly PublicValue[],
  { language }: SiteLocale,
  first: ReadonlyMap<string, PublicValue> = new Map(),
): ChartMark[] {
  return values.flatMap((value) => {
    const { period, source } = value;
    if (period === null) return [];
    const published = source?.published ?? null;
    const from = [
      source?.publisher ?? null,
      published === null ? null : formatEdtf(published, language),
    ].filter((part) => part !== null);
    return {
      code: value.code,
      period,
      periodKind: value.periodKind,
      value: value.value,
      low: value.low,
      high: value.high,
      qualifier: value.qualifier,
      unit: value.unit,
      coverage: value.coverage,
      compiler: value.compiler,
      priceBasis: value.priceBasis,
      nature: value.nature,
      statuses: value.statuses,
      adopted: value.adoptedBecause !== null,
      deprecated: value.deprecatedBecause !== null,
      derived: value.derivationRunId !== null,
      saidBy: value.speaker,
      source: from.length === 0 ? null : from.join(", "),
      evidence: statisticPath(value.code),
      remark: null,
      panel: null,
      previous: findPrevious(value, first.get(value.statisticId)),
    };
  });
}
