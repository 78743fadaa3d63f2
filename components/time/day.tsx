import type { WordsLocale } from "#domain/evidence/format-date.ts";
import { formatInstantDay } from "./instants.ts";

/** The day of an instant, with the instant itself for machines. */
export function Day({ instant, locale }: { instant: string; locale: WordsLocale }) {
  return <time dateTime={instant}>{formatInstantDay(instant, locale)}</time>;
}
