import { createTranslator } from "use-intl/core";
import { en } from "./en.ts";
import { defaultLanguage, isLanguage } from "./languages.ts";

const catalogues = { en };

export type Words = typeof en;
export type Namespace = keyof Words;

/** Made once: each reads the messages that it says into patterns, which takes longer than saying them. */
const made = new Map<string, unknown>();

/** The words of one part of the UI in a language, as a function from key and values to text (ICU message syntax). */
export function getWords<N extends Namespace>(
  language: string,
  namespace: N,
): ReturnType<typeof createTranslator<Words, N>> {
  const locale = isLanguage(language) ? language : defaultLanguage;
  const known = made.get(`${locale} ${namespace}`);
  if (known) return known as ReturnType<typeof createTranslator<Words, N>>;
  const words = createTranslator<Words, N>({ locale, messages: catalogues[locale], namespace });
  made.set(`${locale} ${namespace}`, words);
  return words;
}
