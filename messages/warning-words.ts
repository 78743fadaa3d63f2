import { getWords } from "./words.ts";

/** A warning about a value that is entered, as a sentence for a person. */
export function sayWarning(
  warning: { code: string; values: Record<string, string | number> },
  language: string,
): string {
  return getWords(language, "warnings")(warning.code, warning.values);
}
