import { parsePeriod } from "../periods.ts";

/** Texts of periods as DESIGN.md §4 writes them, or null where there is no such period: 30 February, May to January. */

function pad(number: number): string {
  return String(number).padStart(2, "0");
}

export function canonicalPeriod(text: string): string | null {
  return parsePeriod(text)?.text ?? null;
}

export function periodOfMonth(year: number, month: number): string | null {
  return canonicalPeriod(`${year}-${pad(month)}`);
}

/** Both ends included; a half-year, a quarter and a whole year are written as such. */
export function periodOfMonths(
  from: { year: number; month: number },
  to: { year: number; month: number },
): string | null {
  return canonicalPeriod(`${from.year}-${pad(from.month)}/${to.year}-${pad(to.month)}`);
}

export function periodOfDays(
  year: number,
  month: number,
  days: { from: number; to: number },
): string | null {
  const prefix = `${year}-${pad(month)}`;
  return canonicalPeriod(`${prefix}-${pad(days.from)}/${prefix}-${pad(days.to)}`);
}

/** A number of four digits and another a century or more away are two numbers. */
const yearsMax = 100;

export function periodOfYears(from: number, to: number): string | null {
  return to - from <= yearsMax ? canonicalPeriod(`${from}/${to}`) : null;
}

/** "2024-05-16": a day by itself. */
export function isDay(value: string | null | undefined): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value ?? "");
}

/** A day by itself, or a stretch of which the last day is told. */
export function endsOnDay(value: string | null | undefined): boolean {
  return /-\d{2}-\d{2}$/.test(value ?? "");
}
