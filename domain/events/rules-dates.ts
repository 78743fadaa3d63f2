import { type EdtfDate, formatEdtf, parseEdtf } from "#domain/evidence/edtf.ts";
import type { WordsLocale } from "#domain/evidence/format-date.ts";

/** Which of several dates it was isn't known: "[2020,2021]", as EDTF level 2 writes one of a set. Two to four dates without a slash. */
const choicePattern = /^\[([^[\]/]+)\]$/;
const choicesMax = 4;
const firstDay = "0001-01-01";

/** The date of an event: what parseEdtf takes, or one of several. `from` and `to` are all days that it may have been on. Null where it is none. */
export function parseEventDate(text: string): EdtfDate | null {
  const dates = readChoices(text)?.map(parseEdtf) ?? [parseEdtf(text)];
  const known = dates.filter((date) => date !== null);
  if (known.length !== dates.length || known.length > choicesMax) return null;
  const from = known.map((date) => date.from).sort()[0];
  const to = known
    .map((date) => date.to)
    .sort()
    .at(-1);
  // There is no year 0, neither in history nor in the database.
  if (from === undefined || to === undefined || from < firstDay) return null;
  return { text, from, to };
}

/** Why a date isn't taken; null where it is. */
export function findDateProblem(
  text: string,
): "events.endsBeforeItBegins" | "events.dateInvalid" | null {
  if (parseEventDate(text) !== null) return null;
  const [start, end, ...more] = text.split("/").map(parseEdtf);
  return start && end && more.length === 0 && start.from >= end.to
    ? "events.endsBeforeItBegins"
    : "events.dateInvalid";
}

const or: Record<WordsLocale, string> = { en: " or ", ru: " или ", be: " ці " };

/** "2020 год или 2021 год" says the word once. */
const yearWord = /(?<=^\d{4})\sгод$/u;

/** "8 December 1999", "about 1998", "2020 or 2021". */
export function formatEventDate(text: string, locale: WordsLocale): string {
  const said = (readChoices(text) ?? [text]).map((date) => formatEdtf(date, locale));
  const isOfYears = said.every((words) => yearWord.test(words));
  return said
    .map((words, n) => (isOfYears && n < said.length - 1 ? words.replace(yearWord, "") : words))
    .join(or[locale]);
}

/** How well the time is known: a day, a stretch of known ends, somewhere within a month or longer, or not even that. */
export type Exactness = "day" | "span" | "within" | "uncertain";

export function findExactness(text: string): Exactness {
  if (/[[~?%X]/.test(text)) return "uncertain";
  if (text.includes("/")) return "span";
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? "day" : "within";
}

function readChoices(text: string): string[] | null {
  const [, inside] = choicePattern.exec(text) ?? [];
  const dates = inside?.split(",").map((date) => date.trim()) ?? [];
  return dates.length < 2 ? null : dates;
}
