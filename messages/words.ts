import { createTranslator } from "use-intl/core";
import { defaultLanguage, isLanguage, type Language } from "./languages.ts";

type Messages = { [key: string]: string | Messages };

/** The words of one part of the UI in a language, as a function from key and values to text (ICU message syntax). */
export type Words<M extends Messages> = ReturnType<typeof createTranslator<M>>;

/**
 * What says one part of the UI in the languages that it is written in, by the default one in others. A part is a module of its own, so a page's script has the words
 * of what it shows. Translators are made once: each reads its messages into patterns, which takes longer than saying them.
 */
export function wordsOf<M extends Messages>(
  catalogues: Record<typeof defaultLanguage, M> & Partial<Record<Language, M>>,
): (language: string) => Words<M> {
  const made = new Map<Language, Words<M>>();
  return (language) => {
    const asked = isLanguage(language) ? language : defaultLanguage;
    const known = made.get(asked);
    if (known) return known;
    const words = createTranslator<M>({
      locale: asked,
      messages: catalogues[asked] ?? catalogues[defaultLanguage],
    });
    made.set(asked, words);
    return words;
  };
}

/** Translators read dots as nesting; codes are written flat, as the domain says them. */
export function nest(flat: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(flat).map(([code, words]) => [toKey(code), words]));
}

/** The key of a code among nested words. */
export function toKey(code: string): string {
  return code.replaceAll(".", "_");
}
