import type { CalendarDay } from "./format-date.ts";

/** The proleptic Gregorian calendar on plain numbers: no clock, no time zone. */
export function countDaysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function isCalendarDay({ year, month, day }: CalendarDay): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= countDaysInMonth(year, month);
}

/** The calendar day after one that exists. */
export function addOneDay({ year, month, day }: CalendarDay): CalendarDay {
  if (day < countDaysInMonth(year, month)) return { year, month, day: day + 1 };
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 };
}

/** The calendar day before one that exists. */
export function subtractOneDay({ year, month, day }: CalendarDay): CalendarDay {
  if (day > 1) return { year, month, day: day - 1 };
  if (month === 1) return { year: year - 1, month: 12, day: 31 };
  return { year, month: month - 1, day: countDaysInMonth(year, month - 1) };
}

/** "2023-05-04". Such texts order as their days do. */
export function printCalendarDay({ year, month, day }: CalendarDay): string {
  return `${printYear(year)}-${pad(month)}-${pad(day)}`;
}

export function printMonth({ year, month }: CalendarDay): string {
  return `${printYear(year)}-${pad(month)}`;
}

export function printYear(year: number): string {
  return String(year).padStart(4, "0");
}

/** The day that a text of ours ("2023-05-04") names. Throws for anything else: it is for texts we printed. */
export function readCalendarDay(text: string): CalendarDay {
  const [year, month, day] = text.split("-").map(Number);
  if (year === undefined || month === undefined || day === undefined) {
    throw new Error(`Not a day: ${text}`);
  }
  return { year, month, day };
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
