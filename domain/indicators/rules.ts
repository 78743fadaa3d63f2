import { compareDecimals } from "#domain/evidence/decimal.ts";
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

/** An ISO day or instant as an instant in UTC; null where it is neither. */
export function toInstant(text: string | null): Date | null {
  if (text === null || !/^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?$/.test(text))
    return null;
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? null : instant;
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
