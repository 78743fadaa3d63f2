import { warnings as be } from "./be/warnings.ts";
import { warnings as en } from "./en/warnings.ts";
import { warnings as ru } from "./ru/warnings.ts";
import { nest, toKey, wordsOf } from "./words.ts";

const getWords = wordsOf({ en: nest(en), ru: nest(ru), be: nest(be) });

/** A warning about a value that is entered, as a sentence for a person. */
export function sayWarning(
  warning: { code: string; values: Record<string, string | number> },
  language: string,
): string {
  return getWords(language)(toKey(warning.code), warning.values);
}
