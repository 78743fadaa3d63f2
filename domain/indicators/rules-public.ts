import { compareDecimals } from "#domain/evidence/decimal.ts";
import type { FigureValue } from "#domain/evidence/figure.ts";
import { type PeriodGranularity, parsePeriod } from "#domain/evidence/periods.ts";
import type { PublicValue } from "./view-public.ts";

/** What an indicator's page says of its values; all of it made from them. */

/** Of each statistic the vintage that was known at the end of a day ("2024-01-31"), or the newest; statistics that nobody knew of by then are left out. */
export function takeAsOf(values: readonly PublicValue[], day: string | null = null): PublicValue[] {
  const held = new Map<string, PublicValue>();
  for (const value of values) {
    if (day !== null && value.knownFrom.slice(0, 10) > day) continue;
    const other = held.get(value.statisticId);
    if (!other || other.n < value.n) held.set(value.statisticId, value);
  }
  return [...held.values()];
}

/** Whether there is a number to compare, and nobody has shown it to be wrong. */
export function isInForce(value: PublicValue): boolean {
  return value.deprecatedBecause === null && listEnds(value).length > 0;
}

export function isForecast({ nature, statuses }: PublicValue): boolean {
  return nature === "forecast" || nature === "plan" || statuses.includes("F");
}

const granularities: Record<string, PeriodGranularity> = {
  annual: "year",
  "half-yearly": "half_year",
  quarterly: "quarter",
  monthly: "month",
};

/**
 * The period that a page begins with: the latest of the indicator's own frequency for which somebody reports what was counted; where there is none, the latest for
 * which anything was reported.
 */
export function findHeadlinePeriod(
  values: readonly PublicValue[],
  frequency: string | null,
): string | null {
  const inForce = values.filter(isInForce);
  const wanted = granularities[frequency ?? ""];
  const regular = inForce.filter(
    ({ period }) => wanted !== undefined && readGranularity(period) === wanted,
  );
  const own = regular.length > 0 ? regular : inForce;
  const counted = own.filter((value) => !isForecast(value));
  return findLatest(counted.length > 0 ? counted : own);
}

function readGranularity(period: string | null): PeriodGranularity | null {
  return period === null ? null : (parsePeriod(period)?.granularity ?? null);
}

function findLatest(values: readonly PublicValue[]): string | null {
  let latest: { text: string; to: string; from: string } | null = null;
  for (const { period } of values) {
    const read = period === null ? null : parsePeriod(period);
    if (!read) continue;
    const isLater =
      latest === null || read.to > latest.to || (read.to === latest.to && read.from < latest.from);
    if (isLater) latest = read;
  }
  return latest?.text ?? null;
}

/** Values by what they count: stated coverages by name, those that don't say last; in each the adopted one first, then by size. */
export function groupByCoverage(
  values: readonly PublicValue[],
): { coverage: string | null; values: PublicValue[] }[] {
  const groups = new Map<string | null, PublicValue[]>();
  for (const value of values) {
    groups.set(value.coverage, [...(groups.get(value.coverage) ?? []), value]);
  }
  return [...groups]
    .map(([coverage, group]) => ({ coverage, values: group.toSorted(compareInGroup) }))
    .sort((a, b) => compareCoverages(a.coverage, b.coverage));
}

function compareCoverages(a: string | null, b: string | null): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareInGroup(a: PublicValue, b: PublicValue): number {
  const rank = (value: PublicValue) =>
    (value.adoptedBecause === null ? 1 : 0) + (value.deprecatedBecause === null ? 0 : 2);
  const byRank = rank(a) - rank(b);
  if (byRank !== 0) return byRank;
  const [low, other] = [listEnds(a)[0], listEnds(b)[0]];
  if (low === undefined || other === undefined) return low === other ? 0 : low ? -1 : 1;
  return compareDecimals(low, other);
}

export type Comparison = {
  /** Reports with a number that nobody has shown to be wrong. */
  reports: number;
  /** How many numbers they give, an inequality or an approximation taken for its number. */
  distinct: number;
  /** From the least to the greatest of them; one value where they agree; null where there is no report, or where they aren't in one unit. */
  range: FigureValue | null;
  coverages: { coverage: string | null; count: number }[];
  forecasts: number;
  provisional: number;
  deprecated: number;
};

/** What reports of one slice and period have in common, and how they differ. */
export function compareReports(values: readonly PublicValue[]): Comparison {
  const inForce = values.filter(isInForce);
  return {
    reports: inForce.length,
    distinct: new Set(inForce.map((value) => listEnds(value).join("–"))).size,
    range: findRange(inForce),
    coverages: groupByCoverage(inForce).map(({ coverage, values: { length: count } }) => ({
      coverage,
      count,
    })),
    forecasts: inForce.filter(isForecast).length,
    provisional: inForce.filter(({ statuses }) => statuses.includes("P")).length,
    deprecated: values.filter(({ deprecatedBecause }) => deprecatedBecause !== null).length,
  };
}

/** Values in different units have none. */
export function findRange(values: readonly PublicValue[]): FigureValue | null {
  const [first] = values;
  if (!first) return null;
  const { unit } = first;
  if (values.some((one) => one.unit.kind !== unit.kind || one.unit.code !== unit.code)) return null;
  const ends = values.flatMap(listEnds).sort(compareDecimals);
  const [low, high] = [ends[0], ends.at(-1)];
  if (low === undefined || high === undefined) return null;
  return low === high
    ? { value: low, low: null, high: null, qualifier: "=", unit }
    : { value: null, low, high, qualifier: "=", unit };
}

/**
 * The one value that may stand alone for a period: all reports count the same thing, and either there is but one or the editors go by one. Null where only a range would be honest.
 */
export function findSingle(values: readonly PublicValue[]): PublicValue | null {
  const inForce = values.filter(isInForce);
  const [first] = inForce;
  if (!first || inForce.some(({ coverage }) => coverage !== first.coverage)) return null;
  return inForce.length === 1
    ? first
    : (inForce.find(({ adoptedBecause }) => adoptedBecause !== null) ?? null);
}

/** The ends of what is reported, lowest first: one for a value, none for what is missing. */
export function listEnds({
  value,
  low,
  high,
}: Pick<PublicValue, "value" | "low" | "high">): string[] {
  if (value !== null) return [value];
  return [low, high].filter((end) => end !== null);
}

export function toFigure({ value, low, high, qualifier, unit }: PublicValue): FigureValue {
  return { value, low, high, qualifier, unit };
}

/** Values by period, the latest first; those without one last. */
export function groupByPeriod(
  values: readonly PublicValue[],
): { period: string | null; values: PublicValue[] }[] {
  const groups = new Map<string | null, PublicValue[]>();
  for (const value of values) {
    groups.set(value.period, [...(groups.get(value.period) ?? []), value]);
  }
  const endOf = (period: string | null) => {
    const read = period === null ? null : parsePeriod(period);
    return read ? `${read.to} ${read.from}` : "";
  };
  return [...groups]
    .map(([period, group]) => ({ period, values: group }))
    .sort((a, b) => (endOf(a.period) < endOf(b.period) ? 1 : -1));
}

/** A day of the calendar in an address ("2024-01-31"), null where none is asked for, undefined where it is none. */
export function readVintageDay(text: string | null): string | null | undefined {
  if (text === null) return null;
  const day = parsePeriod(text);
  return day?.granularity === "day" && day.text === text ? text : undefined;
}
