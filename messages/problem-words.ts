import { problems } from "./en/problems.ts";
import { nest, toKey, wordsOf } from "./words.ts";

const getWords = wordsOf({ en: nest(problems) });

/** A problem of the domain (domain/result.ts) as a sentence for a person. */
export function sayProblem(
  problem: { code: string; values?: Record<string, string | number> },
  language: string,
): string {
  return getWords(language)(toKey(problem.code), problem.values ?? {});
}
