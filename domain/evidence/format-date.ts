/** Words for dates, shared by periods and EDTF dates. Everything is UTC: a date here is a day of the calendar, not an instant. */
export type WordsLocale = "en" | "ru" | "be";

/** Of a BCP 47 language, the one that figures and dates are printed in: Russian, Belarusian, or English for all others. */
export function localeOf(language: string): WordsLocale {
  const [primary] = language.toLowerCase().split("-");
  return primary === "ru" || primary === "be" ? primary : "en";
}

export type CalendarDay = { year: number; month: number; day: number };

/** English dates are written day first ("8 December 1999"), as on the site. Formatters are made once: making one takes longer than a hundred dates. */
const makeFormats = (locale: string) => ({
  month: new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" }),
  dayAndMonth: new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", timeZone: "UTC" }),
});
const formats = { en: makeFormats("en-GB"), ru: makeFormats("ru-RU"), be: makeFormats("be-BY") };
/** A year that stands alone, one behind a date, and several: nothing is added in English. */
const yearWords = { ru: ["год", "года", "годы"], be: ["год", "года", "гады"] } as const;

/** "November"; Russian and Belarusian give the nominative ("ноябрь"), as it stands before a year. */
export function formatMonthName(month: number, locale: WordsLocale): string {
  return formats[locale].month.format(toInstant({ year: 2001, month, day: 1 }));
}

/** "8 December"; Russian and Belarusian give the genitive ("8 декабря"). */
export function formatDayAndMonth({ month, day }: CalendarDay, locale: WordsLocale): string {
  return formats[locale].dayAndMonth.format(toInstant({ year: 2000, month, day }));
}

/** "8 December 1999", "8 декабря 1999 года". */
export function formatDay(date: CalendarDay, locale: WordsLocale): string {
  return `${formatDayAndMonth(date, locale)} ${formatYearAfterDate(date.year, locale)}`;
}

/** "November 2023", "ноябрь 2023 года". */
export function formatMonth(year: number, month: number, locale: WordsLocale): string {
  return `${formatMonthName(month, locale)} ${formatYearAfterDate(year, locale)}`;
}

/** "2023", "2023 год". */
export function formatYear(year: number, locale: WordsLocale): string {
  return locale === "en" ? String(year) : `${year} ${yearWords[locale][0]}`;
}

/** A year that follows a month, a day or a part of the year: "2023", "2023 года". */
export function formatYearAfterDate(year: number, locale: WordsLocale): string {
  return locale === "en" ? String(year) : `${year} ${yearWords[locale][1]}`;
}

/**
 * A stretch of whole months: "January–September 2023", "November 2022 – March 2023". The dash is spaced where an end holds a space, as all
 * languages set it.
 */
export function formatMonths(first: CalendarDay, last: CalendarDay, locale: WordsLocale): string {
  if (first.year !== last.year) {
    return `${formatMonth(first.year, first.month, locale)} – ${formatMonth(last.year, last.month, locale)}`;
  }
  const [from, to] = [formatMonthName(first.month, locale), formatMonthName(last.month, locale)];
  return `${from}–${to} ${formatYearAfterDate(last.year, locale)}`;
}

/** A stretch of days: "4–10 May 2023", "28 April – 4 May 2023". */
export function formatDays(first: CalendarDay, last: CalendarDay, locale: WordsLocale): string {
  if (first.year !== last.year) return `${formatDay(first, locale)} – ${formatDay(last, locale)}`;
  if (first.month === last.month) return `${first.day}–${formatDay(last, locale)}`;
  return `${formatDayAndMonth(first, locale)} – ${formatDay(last, locale)}`;
}

/** "2024–2026", "2024–2026 годы". */
export function formatYears(first: number, last: number, locale: WordsLocale): string {
  return locale === "en" ? `${first}–${last}` : `${first}–${last} ${yearWords[locale][2]}`;
}

function toInstant({ year, month, day }: CalendarDay): Date {
  const instant = new Date(0);
  // setUTCFullYear takes years below 100 as they are, which Date.UTC doesn't.
  instant.setUTCFullYear(year, month - 1, day);
  return instant;
}
