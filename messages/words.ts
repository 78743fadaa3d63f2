import compile from "icu-minify/compile";
import format, { type FormatValues } from "icu-minify/format";
import type { ReactNode } from "react";
import type { createTranslator } from "use-intl/core";
import { defaultLanguage, isLanguage, type Language } from "./languages.ts";

type Messages = { [key: string]: string | Messages };

/** The same words in another language: what has a key in English has one there. */
export type In<M> = { [K in keyof M]: M[K] extends string ? string : In<M[K]> };

/** The words of one part of the UI in a language, as a function from key and values to text (ICU message syntax). */
export type Words<M extends Messages> = ReturnType<typeof createTranslator<M>>;

/**
 * What says one part of the UI in the languages that it is written in, by the default one in others. A part is a module of its own, so a page's script has the words
 * of what it shows. Translators are made once: each reads a message into a pattern when it first says it, which takes longer than saying it.
 */
export function wordsOf<M extends Messages>(
  catalogues: Record<typeof defaultLanguage, M> & Partial<Record<Language, In<M>>>,
): (language: string) => Words<M> {
  const made = new Map<Language, Words<M>>();
  return (language) => {
    const asked = isLanguage(language) ? language : defaultLanguage;
    const known = made.get(asked);
    if (known) return known;
    const said: Messages = catalogues[asked] ?? catalogues[defaultLanguage];
    const words: Words<M> = toWords(said, catalogues[asked] ? asked : defaultLanguage);
    made.set(asked, words);
    return words;
  };
}

/** What has no words is said by its key: the page stays whole. */
function toWords(messages: Messages, language: Language) {
  const patterns = new Map<string, ReturnType<typeof compile>>();
  const toPattern = (key: string) => {
    const known = patterns.get(key);
    if (known !== undefined) return known;
    const pattern = compile(findMessage(messages, key) ?? key);
    patterns.set(key, pattern);
    return pattern;
  };
  // What may stand for which name is said by `Words`.
  const say = (key: string, ...[values]: [values?: Record<string, unknown>, formats?: unknown]) => {
    const said = format(toPattern(key), language, values as FormatValues<string>, {
      formatters,
    });
    return typeof said === "string" ? said : said.join("");
  };
  return Object.assign(say, {
    /** What stands in a list bears a key of its own: elements are to be given one. */
    rich: (key: string, ...[values]: [values?: FormatValues<ReactNode>, formats?: unknown]) =>
      format(toPattern(key), language, values, { formatters }),
    markup: say,
    raw: (key: string) => findMessage(messages, key) ?? key,
    has: (key: string) => findMessage(messages, key) !== null,
  });
}

function findMessage(messages: Messages, key: string): string | null {
  let found: string | Messages | undefined = messages;
  for (const part of key.split("."))
    found = typeof found === "object" && Object.hasOwn(found, part) ? found[part] : undefined;
  return typeof found === "string" ? found : null;
}

/** Made once for each language and its options: to make one takes longer than to use it. */
const formatters = {
  getNumberFormat: rememberByArguments(
    (...asked: ConstructorParameters<typeof Intl.NumberFormat>) => new Intl.NumberFormat(...asked),
  ),
  getDateTimeFormat: rememberByArguments(
    (...asked: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
      new Intl.DateTimeFormat(...asked),
  ),
  getPluralRules: rememberByArguments(
    (...asked: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...asked),
  ),
};

function rememberByArguments<A extends unknown[], R>(make: (...asked: A) => R): (...asked: A) => R {
  const made = new Map<string, R>();
  return (...asked) => {
    const key = JSON.stringify(asked);
    const known = made.get(key);
    if (known) return known;
    const value = make(...asked);
    made.set(key, value);
    return value;
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
