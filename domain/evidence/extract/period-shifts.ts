import { countDaysInMonth } from "../calendar.ts";
import { type Period, parsePeriod } from "../periods.ts";
import { canonicalPeriod, periodOfMonths } from "./period-values.ts";

/** Arithmetic on periods as texts: what "a year earlier" and "the previous quarter" need. */

const dayMs = 86_400_000;

export function shiftDays(day: string, by: number): string {
  return new Date(Date.parse(day) + by * dayMs).toISOString().slice(0, 10);
}

export function countDays(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs;
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: string): number {
  return new Date(day).getUTCDay() || 7;
}

const years = /(^|\/)(\d{4})/g;

/** The same part of another year: 2024-Q1 by -1 is 2023-Q1. Null where that year has no such day. */
export function shiftYears(value: string, by: number): string | null {
  return canonicalPeriod(
    value.replace(years, (_, lead: string, year: string) => `${lead}${Number(year) + by}`),
  );
}

export function lastYearOf(value: string): number {
  return Number(/(\d{4})[^/]*$/.exec(value)?.[1] ?? 0);
}

/** "the same period of 2023": the part of the year that `value` is, in another year. */
export function inYear(value: string, year: number): string | null {
  return shiftYears(value, year - lastYearOf(value));
}

export function countMonths({ from, to }: Period): number {
  return (
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7))
  );
}

/** Of the same number of months, or both of days. */
export function isAsLong(one: string, other: string): boolean {
  const [a, b] = [parsePeriod(one), parsePeriod(other)];
  return (
    a !== null && b !== null && one.length === other.length && countMonths(a) === countMonths(b)
  );
}

/** Within the other, and shorter. */
export function isPartOf(one: string, other: string): boolean {
  const [a, b] = [parsePeriod(one), parsePeriod(other)];
  if (a === null || b === null) return false;
  return a.from >= b.from && a.to <= b.to && (a.from !== b.from || a.to !== b.to);
}

/** Months from January of year 0. */
export function firstMonth(value: string): number {
  return Number(value.slice(0, 4)) * 12 + Number(parsePeriod(value)?.from.slice(5, 7) ?? 1) - 1;
}

export function periodFromMonth(first: number, count: number): string | null {
  const last = first + count - 1;
  return periodOfMonths(
    { year: Math.floor(first / 12), month: (first % 12) + 1 },
    { year: Math.floor(last / 12), month: (last % 12) + 1 },
  );
}

/** The period of the same length next to it; a season of two years ("2023/24") moves by one. Null for days. */
export function shiftPeriod(value: string, by: number): string | null {
  const period = parsePeriod(value);
  if (!period || period.granularity === "day" || period.granularity === "days") return null;
  const months = countMonths(period);
  if (period.granularity === "years" && months === 24) return shiftYears(value, by);
  return periodFromMonth(firstMonth(value) + by * months, months);
}

/** The first or last day of a period. */
export function edgeDay(value: string, edge: "first" | "last"): string | null {
  const period = parsePeriod(value);
  if (!period) return null;
  if (edge === "first") return period.from;
  const last = firstMonth(period.from) + countMonths(period) - 1;
  const [year, month] = [Math.floor(last / 12), (last % 12) + 1];
  const day = countDaysInMonth(year, month);
  return canonicalPeriod(`${year}-${String(month).padStart(2, "0")}-${day}`);
}
