import type { WordsLocale } from "./format-date.ts";

/** Words between the quotation marks of a language: “so” in English, «так» in Russian and Belarusian. */
export function inMarks(words: string, locale: WordsLocale): string {
  return locale === "en" ? `“${words}”` : `«${words}»`;
}
