import { formatDay, type WordsLocale } from "#domain/evidence/format-date.ts";

/** The day of an instant in UTC, as words: "12 November 2026". */
export function formatInstantDay(instant: string, locale: WordsLocale): string {
  const at = readInstant(instant);
  return formatDay(
    { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() },
    locale,
  );
}

/** To the minute, in UTC: "2026-11-12 09:14 UTC". The same in every language: it is for checking, not for reading. */
export function formatInstantMinute(instant: string): string {
  return `${readInstant(instant).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

function readInstant(instant: string): Date {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) throw new Error(`Not an instant: ${instant}`);
  return at;
}
