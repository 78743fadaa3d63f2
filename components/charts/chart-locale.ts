import type { ObservationStatus } from "#domain/evidence/figure.ts";
import type { WordsLocale } from "#domain/evidence/format-date.ts";
import type { Language } from "#messages/languages.ts";
import { getWords } from "#messages/words.ts";

export type ChartWords = ReturnType<typeof getWords<"charts">>;
type SiteWords = ReturnType<typeof getWords<"site">>;

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
  const site: SiteWords = getWords(language, "site");
  const made: ChartLocale = {
    words: getWords(language, "charts"),
    figures: language,
    sayStatus: (status) => site(`evidence.status.${status}`),
  };
  localeByLanguage.set(language, made);
  return made;
}
