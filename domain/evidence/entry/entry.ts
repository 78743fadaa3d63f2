import type { FigureValue, ObservationStatus, Unit } from "../figure.ts";
import { formatFigure } from "../format-figure.ts";
import { findInterval } from "../interval.ts";
import type { SeriesEvidence } from "../lint/snapshot.ts";
import { parsePeriod } from "../periods.ts";
import type { Weighed } from "../sum-figures.ts";

/** How a series counts, as the linter has it; and in which unit. */
export type EntryKey = Omit<SeriesEvidence, "sliceId"> & { unit: Unit };

export type EntryValue = {
  /** Of the statistic; null for one that isn't there yet. */
  id: string | null;
  /** Canonical: periods.ts. */
  period: string;
  periodKind: "over" | "as_of";
  nature: "count" | "forecast" | "plan" | "claim";
  figure: FigureValue;
  statuses: readonly ObservationStatus[];
  /** Where its passage stands; null where it has none. */
  sourceId: string | null;
  /** ISO day. */
  knownFrom: string | null;
};

/** One value a period, that which the editors would go by. */
export type EntrySeries = { key: EntryKey; values: ReadonlyMap<string, EntryValue> };

/** What a value stands among. */
export type EntryContext = {
  /** The series it is entered in, without itself. */
  own: EntrySeries;
  /** The other series of the same indicator. */
  siblings: readonly EntrySeries[];
  /** Series that say how this one changed from the same period a year before. */
  growths: readonly EntrySeries[];
  /** Those whose change this series says. */
  levels: readonly EntrySeries[];
  /** It is said to be a part of a whole. */
  isShare: boolean;
};

export const entryWarningCodes = [
  "partsMissTotal",
  "periodsMissTotal",
  "sharesMissWhole",
  "growthMissesLevels",
  "percentForPoints",
  "offByPower",
  "otherPeriodsValue",
  "sameAsOther",
  "partAboveWhole",
  "periodsOverlap",
  "shareAboveWhole",
  "otherYearsRate",
  "rateMisses",
  "knownBeforeEnd",
] as const;
export type EntryWarningCode = (typeof entryWarningCodes)[number];

/** Something about a value that may well be a slip. `values` fill the sentence of messages/en/warnings.ts. */
export type EntryWarning = { code: EntryWarningCode; values: Record<string, string | number> };

export type EntryRule = (value: EntryValue, context: EntryContext) => EntryWarning[];

/** Amounts of one period may be added to those of the next; shares and stocks may not. */
export function isFlow({ periodKind, figure }: EntryValue): boolean {
  const { kind } = figure.unit;
  return periodKind === "over" && (kind === "currency" || kind === "count" || kind === "measure");
}

/** What it may be by its own rounding. */
export function weigh({ figure }: EntryValue): Weighed {
  return { figure, interval: findInterval(figure, null) };
}

export function say(figure: FigureValue): string {
  return formatFigure(figure, null, "en");
}

/** Roughly, for comparing sizes; null for a range, whose middle is nobody's, and zero, which is as far from all. */
export function sizeOf({ figure }: EntryValue): number | null {
  const size = Math.abs(Number(figure.value ?? Number.NaN));
  return size > 0 && Number.isFinite(size) ? size : null;
}

const dayMs = 86_400_000;

/** Days since 1970 of a period's beginning and its end, which is the day after its last. */
export function daysOf(period: string): { from: number; to: number } | null {
  const read = parsePeriod(period);
  return read && { from: Date.parse(read.from) / dayMs, to: Date.parse(read.to) / dayMs };
}

/** The same stretch of another year. */
export function shiftYears(period: string, years: number): string | null {
  const shifted = period.replace(
    /(^|\/)(\d{4})/g,
    (_, before: string, year: string) => before + String(Number(year) + years).padStart(4, "0"),
  );
  return parsePeriod(shifted)?.text ?? null;
}

const parts = ["indicator", "area", "counterpart", "flow", "breakdown"] as const;
const ways = ["coverage", "compiler", "priceBasis"] as const;

/** Whether two series are the same but for what is named. Units are compared apart. */
export function differsOnlyIn(
  one: EntryKey,
  other: EntryKey,
  name: (typeof parts)[number] | (typeof ways)[number] | null,
): boolean {
  return [...parts, ...ways].every((each) => each === name || one[each] === other[each]);
}

export function isSameUnit(one: Unit, other: Unit): boolean {
  return one.kind === other.kind && one.code === other.code;
}

/** What isn't stated joins nothing, unless one source says both (DESIGN.md §2.6). */
export function mayJoin(key: EntryKey, values: readonly EntryValue[]): boolean {
  if (key.coverage !== null && key.compiler !== null) return true;
  const [first] = values;
  return (
    first != null &&
    first.sourceId !== null &&
    values.every(({ sourceId }) => sourceId === first.sourceId)
  );
}
