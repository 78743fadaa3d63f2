import { defaultLanguage, isLanguage, type Language } from "#messages/languages.ts";
import { getWords } from "#messages/words.ts";

export type SiteWords = ReturnType<typeof getWords<"site">>;

/** The language a page is shown in, its words, and the publication's name, which is a setting and no word of the language. */
export type SiteLocale = { language: Language; words: SiteWords; siteName: string };

/** Made once a language: reading a message of ICU syntax takes longer than filling it in. */
const locales = new Map<Language, SiteLocale>();

export function getSiteLocale(asked: string): SiteLocale {
  const language = isLanguage(asked) ? asked : defaultLanguage;
  const known = locales.get(language);
  if (known) return known;
  const words = getWords(language, "site");
  const locale = { language, words, siteName: words("siteName") };
  locales.set(language, locale);
  return locale;
}

/** Whether the first part of an address is a language of ours; to the router "/favicon.ico" is one too. */
export function isSiteLanguage(language: string): boolean {
  return isLanguage(language);
}

const rightToLeft = new Set(["ar", "fa", "he", "ur", "yi"]);

export function getDirection(language: string): "ltr" | "rtl" {
  return rightToLeft.has(language.split("-")[0] ?? "") ? "rtl" : "ltr";
}
