import { getWords } from "./words.ts";

/** A finding of the evidence linter as a sentence for a person. */
export function sayFinding(
  finding: { rule: string; values: Record<string, string | number> },
  language: string,
): string {
  return getWords(language, "findings")(finding.rule, finding.values);
}
