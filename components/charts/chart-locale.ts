import type { ObservationStatus } from "#domain/evidence/figure.ts";
import type { WordsLocale } from "#domain/evidence/format-date.ts";
import { getChartsWords } from "#messages/charts.ts";
import type { Language } from "#messages/languages.ts";
import { getSiteWords } from "#messages/site.ts";

export type ChartWords = ReturnType<typeof getChartsWords>;
type SiteWords = ReturnType<typeof getSiteWords>;

/** The words of charts in a language, and how it writes figures. */
export type ChartLocale = {
  words: ChartWords;
  figures: WordsLocale;
  sayStatus: (status: ObservationStatus) => string;
};

/** Made once a language: reading a message of ICU syntax takes longer than filling it in. */
const localeByLanguage = new Map<Language, ChartLocale>();

export function getChartLocale(language: Language): ChartLocale {
  const known = localeByLanguage.get(language);
  if (known !== undefined) return known;
  const site: SiteWords = getSiteWords(language);
  const made: ChartLocale = {
    words: getChartsWords(language),
    figures: language,
    sayStatus: (status) => site(`evidence.status.${status}`),
  };
  localeByLanguage.set(language, made);
  return made;
}
