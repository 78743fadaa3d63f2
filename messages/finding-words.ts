import { findings } from "./en/findings.ts";
import { nest, toKey, wordsOf } from "./words.ts";

const getWords = wordsOf({ en: nest(findings) });

/** A finding of the evidence linter as a sentence for a person. */
export function sayFinding(
  finding: { rule: string; values: Record<string, string | number> },
  language: string,
): string {
  return getWords(language)(toKey(finding.rule), finding.values);
}
