import { warnings } from "./en/warnings.ts";
import { nest, toKey, wordsOf } from "./words.ts";

const getWords = wordsOf({ en: nest(warnings) });

/** A warning about a value that is entered, as a sentence for a person. */
export function sayWarning(
  warning: { code: string; values: Record<string, string | number> },
  language: string,
): string {
  return getWords(language)(toKey(warning.code), warning.values);
}
