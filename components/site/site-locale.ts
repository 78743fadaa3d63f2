import { type Imprint, noImprint } from "#domain/settings/view.ts";
import { homePath, inEachLanguage, type PagesByLanguage } from "#domain/urls.ts";
import { defaultLanguage, isLanguage, type Language } from "#messages/languages.ts";
import { getSiteWords } from "#messages/site.ts";

export type SiteWords = ReturnType<typeof getSiteWords>;

/** The language a page is shown in, its words, and what the publication is called and prints of itself, which are settings and no words of the language. */
export type SiteLocale = {
  language: Language;
  words: SiteWords;
  siteName: string;
  imprint: Imprint;
  /** Where the page shown is to be read in each language; the front page, where there is no page. */
  addresses: PagesByLanguage;
};

const frontPages = inEachLanguage(homePath());

/** Made once a language: reading a message of ICU syntax takes longer than filling it in. */
const wordsByLanguage = new Map<Language, SiteWords>();

export function getSiteLocale(
  asked: string,
  siteName: string,
  imprint: Imprint = noImprint,
): SiteLocale {
  const language = getSiteLanguage(asked);
  const words = wordsByLanguage.get(language) ?? getSiteWords(language);
  wordsByLanguage.set(language, words);
  return { language, words, siteName, imprint, addresses: frontPages };
}

/** What a text's `lang` is to say on a page: nothing where the text is in the page's language. */
export function foreignTo(
  { language }: Pick<SiteLocale, "language">,
  textLanguage: string,
): string | undefined {
  return textLanguage === language ? undefined : textLanguage;
}

/** The same with the direction in which the text is written, for whole parts of a page. */
export function markForeign(
  locale: Pick<SiteLocale, "language">,
  textLanguage: string,
): { lang?: string; dir?: "ltr" | "rtl" } {
  const lang = foreignTo(locale, textLanguage);
  return lang === undefined ? {} : { lang, dir: getDirection(textLanguage) };
}

/** The language asked for, where the site speaks it. */
export function getSiteLanguage(asked: string): Language {
  return isLanguage(asked) ? asked : defaultLanguage;
}

/** Whether the first part of an address is a language of ours; to the router "/favicon.ico" is one too. */
export function isSiteLanguage(language: string): boolean {
  return isLanguage(language);
}

const rightToLeft = new Set(["ar", "fa", "he", "ur", "yi"]);

export function getDirection(language: string): "ltr" | "rtl" {
  return rightToLeft.has(language.split("-")[0] ?? "") ? "rtl" : "ltr";
}
