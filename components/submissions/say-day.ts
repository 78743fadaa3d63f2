import { formatInstantDay } from "#components/time/instants.ts";
import { localeOf } from "#domain/evidence/format-date.ts";

/** A day of UTC ("2026-11-30") in words. */
export function sayDay(day: string, language = "en"): string {
  return formatInstantDay(`${day}T00:00:00Z`, localeOf(language));
}
