import { compareDecimals, scaleDecimal } from "#domain/evidence/decimal.ts";
import type { Unit } from "#domain/evidence/figure.ts";
import { describeUnit } from "#domain/evidence/format-figure.ts";
import { parsePeriod } from "#domain/evidence/periods.ts";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";

/** The canonical text of a period; only a stated figure may do without one. */
export function checkPeriod(text: string | null, isStated: boolean): Result<string | null> {
  if (text === null)
    return isStated ? succeed(null) : fail({ code: "statistics.periodMissing", field: "period" });
  const period = parsePeriod(text);
  return period
    ? succeed(period.text)
    : fail({ code: "statistics.periodInvalid", field: "period" });
}

export function checkRange({
  low,
  high,
}: {
  low: string | null;
  high: string | null;
}): Problem | null {
  if (low === null || high === null || compareDecimals(low, high) <= 0) return null;
  return { code: "statistics.rangeReversed", field: "low" };
}

/** An ISO day or instant as an instant in UTC; null where it is neither, or no day of the calendar. */
export function toInstant(text: string | null): Date | null {
  if (text === null || !/^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?$/.test(text))
    return null;
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime())) return null;
  // JavaScript takes 31 February for 2 March.
  const [year, month, day] = text.slice(0, 10).split("-").map(Number);
  const isDay = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0)).getUTCDate() === day;
  return isDay ? instant : null;
}

const dayMs = 86_400_000;

/** When the world knew, as the editor says. What lies ahead nobody knows, and no later revision could follow it; a day is left for the earth's other side. */
export function checkKnownFrom(text: string, now: Date): Result<Date> {
  const field = "knownFrom";
  const given = toInstant(text);
  if (given === null) return fail({ code: "statistics.knownFromInvalid", field });
  return given.getTime() > now.getTime() + dayMs
    ? fail({ code: "statistics.knownInFuture", field })
    : succeed(given);
}

/**
 * When a revision became known: as given, else the day on which its source was published where that is later than what it replaces, else now; and always
 * later than what it replaces.
 */
export function chooseKnownFrom(
  { knownFrom }: { knownFrom: string | null },
  { since, after, now = new Date() }: { since: Date | null; after: Date; now?: Date },
): Result<Date> {
  if (knownFrom === null) {
    if (since && since > after) return succeed(since);
    return succeed(new Date(Math.max(now.getTime(), after.getTime() + 1)));
  }
  const given = checkKnownFrom(knownFrom, now);
  if (!given.ok || given.value > after) return given;
  return fail({
    code: "statistics.knownTooEarly",
    field: "knownFrom",
    values: { after: after.toISOString().slice(0, 10) },
  });
}

/**
 * Whether a figure may stand among a series' values: the same kind of unit and the same unit. Things counted may have other names ("tasks" among
 * "measures").
 */
export function checkUnit(figure: Unit, series: Unit): Problem | null {
  const isSame = figure.kind === "count" || figure.code === series.code;
  if (figure.kind === series.kind && isSame) return null;
  const values = { figure: describeUnit(figure, "en"), series: describeUnit(series, "en") };
  return { code: "statistics.otherUnit", field: "target", values };
}

/** A series of amounts of money says in which currency; one of anything else has none. */
export function checkCurrency(currency: string | null, indicator: Unit): Problem | null {
  if (currency === null || indicator.kind === "currency") return null;
  const values = { figure: currency, series: describeUnit(indicator, "en") };
  return { code: "statistics.otherUnit", field: "currency", values };
}

type InBaseUnits = {
  value: string | null;
  low: string | null;
  high: string | null;
  qualifier: string;
};
type Written = InBaseUnits & { scale: number };

/** Whether a value as a text writes it, at its scale, is this one to the digit, with the same qualifier. */
export function saysSame({ scale, ...written }: Written, value: InBaseUnits): boolean {
  const inBaseUnits = (decimal: string | null) =>
    decimal === null ? null : scaleDecimal(decimal, scale);
  return (
    isSameDecimal(inBaseUnits(written.value), value.value) &&
    isSameDecimal(inBaseUnits(written.low), value.low) &&
    isSameDecimal(inBaseUnits(written.high), value.high) &&
    written.qualifier === value.qualifier
  );
}

/**
 * The vintage that a further report of the same value is a witness to: of those given, the newest first, the newest that says so. What we had wrong nobody witnesses:
 * where our error was mended, what stood there before is out of the question.
 */
export function findWitnessed<V extends InBaseUnits & { cause: string }>(
  vintages: readonly V[],
  written: Written,
): V | null {
  const mended = vintages.findIndex(({ cause }) => cause === "our_error");
  const held = mended === -1 ? vintages : vintages.slice(0, mended + 1);
  return held.find((vintage) => saysSame(written, vintage)) ?? null;
}

type Reporting = { sourceId: string; independenceGroup: string | null };

/** What a passage counts as a witness with: passages of one independence group are one witness, and those of one source (DESIGN.md §2.14). */
export function independenceOf({ sourceId, independenceGroup }: Reporting): string {
  return independenceGroup === null ? `source ${sourceId}` : `group ${independenceGroup}`;
}

/** How many of the passages that report one value count. */
export function countIndependent(passages: readonly Reporting[]): number {
  return new Set(passages.map(independenceOf)).size;
}

type Reported = {
  reportedValue: string | null;
  reportedLow: string | null;
  reportedHigh: string | null;
  unitMult: number;
  qualifier: string;
  status: readonly string[];
};

/** Whether a revision says the same as what it would replace, also at another scale written with the same digits. */
export function isSameValue(before: Reported, after: Reported): boolean {
  return (
    isSameDecimal(before.reportedValue, after.reportedValue) &&
    isSameDecimal(before.reportedLow, after.reportedLow) &&
    isSameDecimal(before.reportedHigh, after.reportedHigh) &&
    before.unitMult === after.unitMult &&
    before.qualifier === after.qualifier &&
    [...before.status].sort().join() === [...after.status].sort().join()
  );
}

function isSameDecimal(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : compareDecimals(a, b) === 0;
}
