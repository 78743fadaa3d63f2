import { defaultLanguage, isLanguage, type Language } from "#messages/languages.ts";
import { getWords } from "#messages/words.ts";

export type SiteWords = ReturnType<typeof getWords<"site">>;

/** The language a page is shown in, and its words. */
export type SiteLocale = { language: Language; words: SiteWords };

export function getSiteLocale(language: string): SiteLocale {
  return {
    language: isLanguage(language) ? language : defaultLanguage,
    words: getWords(language, "site"),
  };
}

/** Whether the first part of an address is a language of ours; to the router "/favicon.ico" is one too. */
export function isSiteLanguage(language: string): boolean {
  return isLanguage(language);
}

const rightToLeft = new Set(["ar", "fa", "he", "ur", "yi"]);

export function getDirection(language: string): "ltr" | "rtl" {
  return rightToLeft.has(language.split("-")[0] ?? "") ? "rtl" : "ltr";
}
