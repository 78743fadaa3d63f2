import {
  addOneDay,
  countDaysInMonth,
  isCalendarDay,
  printCalendarDay,
  printMonth,
  printYear,
  readCalendarDay,
  subtractOneDay,
} from "./calendar.ts";
import {
  type CalendarDay,
  formatDay,
  formatDays,
  formatMonth,
  formatMonths,
  formatYear,
  formatYearAfterDate,
  formatYears,
  type WordsLocale,
} from "./format-date.ts";
import { remember } from "./remember.ts";

export type PeriodGranularity =
  | "year"
  | "half_year"
  | "quarter"
  | "month"
  | "day"
  | "years"
  | "months"
  | "days";

/**
 * A stretch of time that a statistic is about. `from` is its first day, `to` the day after its last. `text` is canonical: two periods over
 * the same days have the same text, whichever way they were written ("2023-01/2023-06" is "2023-S1").
 */
export type Period = Readonly<{
  text: string;
  from: string;
  to: string;
  granularity: PeriodGranularity;
}>;

type Span = { first: CalendarDay; last: CalendarDay };

/** The last year whose following day still has a year of four digits. */
const yearMax = 9998;
const partPattern = /^(\d{4})(?:-(?:Q([1-4])|S([12])|(\d{2})(?:-(\d{2}))?))?$/;
const halfNames = {
  en: ["first half", "second half"],
  ru: ["первое полугодие", "второе полугодие"],
  be: ["першае паўгоддзе", "другое паўгоддзе"],
};
const quarterNames = {
  en: ["first quarter", "second quarter", "third quarter", "fourth quarter"],
  ru: ["первый квартал", "второй квартал", "третий квартал", "четвёртый квартал"],
  be: ["першы квартал", "другі квартал", "трэці квартал", "чацвёрты квартал"],
};

/**
 * Reads DESIGN.md §4's periods: a year, a quarter (`2023-Q1`), a half (`2023-S1`), a month, a day, or an ISO 8601 interval of two of these
 * with both ends included (`2023-01/2023-09`). Null for anything else, and for intervals that end before they begin.
 */
export const parsePeriod = remember((text): Period | null => {
  const parts = text.split("/");
  const [start, end = start] = parts;
  if (parts.length > 2 || start === undefined || end === undefined) return null;
  const [from, to] = [parsePart(start), parsePart(end)];
  if (from === null || to === null) return null;
  return toPeriod({ first: from.first, last: to.last });
});

/** The period in words: "January–September 2023", "first half of 2023", "2024–2026". */
export function formatPeriod(period: Period, locale: WordsLocale): string {
  const { first, last } = readSpan(period);
  const year = formatYearAfterDate(first.year, locale);
  const of = locale === "en" ? " of" : "";
  switch (period.granularity) {
    case "year":
      return formatYear(first.year, locale);
    case "half_year":
      return `${halfNames[locale][(first.month - 1) / 6]}${of} ${year}`;
    case "quarter":
      return `${quarterNames[locale][(first.month - 1) / 3]}${of} ${year}`;
    case "month":
      return formatMonth(first.year, first.month, locale);
    case "day":
      return formatDay(first, locale);
    case "years":
      return formatYears(first.year, last.year, locale);
    case "months":
      return formatMonths(first, last, locale);
    case "days":
      return formatDays(first, last, locale);
  }
}

/** SDMX's form: the ISO start and duration ("2023-01-01/P9M"), which it also takes for stretches that no calendar unit names. */
export function formatSdmxPeriod(period: Period): string {
  const { first, last } = readSpan(period);
  const months = (last.year - first.year) * 12 + last.month - first.month + 1;
  if (period.granularity === "day" || period.granularity === "days") {
    return `${period.from}/P${countDays(period)}D`;
  }
  return `${period.from}/P${months % 12 === 0 ? `${months / 12}Y` : `${months}M`}`;
}

/** Whether every day of `inner` lies in `outer`. */
export function isWithinPeriod(inner: Period, outer: Period): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}

function countDays({ from, to }: Period): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

function parsePart(text: string): Span | null {
  const match = partPattern.exec(text);
  if (match === null) return null;
  const [, yearText, quarter, half, monthText, dayText] = match;
  const year = Number(yearText);
  if (year < 1 || year > yearMax) return null;
  if (quarter !== undefined) return spanMonths(year, Number(quarter) * 3 - 2, 3);
  if (half !== undefined) return spanMonths(year, Number(half) * 6 - 5, 6);
  if (monthText === undefined) return spanMonths(year, 1, 12);
  const month = Number(monthText);
  const day = { year, month, day: Number(dayText ?? 1) };
  if (!isCalendarDay(day)) return null;
  return dayText === undefined ? spanMonths(year, month, 1) : { first: day, last: day };
}

function spanMonths(year: number, month: number, months: number): Span {
  const lastMonth = month + months - 1;
  return {
    first: { year, month, day: 1 },
    last: { year, month: lastMonth, day: countDaysInMonth(year, lastMonth) },
  };
}

function readSpan(period: Period): Span {
  return {
    first: readCalendarDay(period.from),
    last: subtractOneDay(readCalendarDay(period.to)),
  };
}

function toPeriod(span: Span): Period | null {
  const from = printCalendarDay(span.first);
  const to = printCalendarDay(addOneDay(span.last));
  return from < to ? { ...nameSpan(span), from, to } : null;
}

/** The coarsest name that fits the days: what makes the text canonical. */
function nameSpan({ first, last }: Span): { text: string; granularity: PeriodGranularity } {
  const wholeMonths = first.day === 1 && last.day === countDaysInMonth(last.year, last.month);
  if (!wholeMonths) {
    const [from, to] = [printCalendarDay(first), printCalendarDay(last)];
    return from === to
      ? { text: from, granularity: "day" }
      : { text: `${from}/${to}`, granularity: "days" };
  }
  if (first.month === 1 && last.month === 12) {
    const [from, to] = [printYear(first.year), printYear(last.year)];
    return from === to
      ? { text: from, granularity: "year" }
      : { text: `${from}/${to}`, granularity: "years" };
  }
  return nameMonths(first, last);
}

function nameMonths(first: CalendarDay, last: CalendarDay) {
  const months = first.year === last.year ? last.month - first.month + 1 : null;
  const year = printYear(first.year);
  if (months === 1) return { text: printMonth(first), granularity: "month" as const };
  if (months === 3 && last.month % 3 === 0) {
    return { text: `${year}-Q${last.month / 3}`, granularity: "quarter" as const };
  }
  if (months === 6 && last.month % 6 === 0) {
    return { text: `${year}-S${last.month / 6}`, granularity: "half_year" as const };
  }
  return { text: `${printMonth(first)}/${printMonth(last)}`, granularity: "months" as const };
}
