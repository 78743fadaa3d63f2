import { createTranslator } from "use-intl/core";
import { en } from "./en.ts";
import { defaultLanguage, isLanguage } from "./languages.ts";

const catalogues = { en };

export type Words = typeof en;
export type Namespace = keyof Words;

/** The words of one part of the UI in a language, as a function from key and values to text (ICU message syntax). */
export function getWords<N extends Namespace>(language: string, namespace: N) {
  const locale = isLanguage(language) ? language : defaultLanguage;
  return createTranslator<Words, N>({ locale, messages: catalogues[locale], namespace });
}
