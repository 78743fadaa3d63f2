import { getWords } from "./words.ts";

/** A problem of the domain (domain/result.ts) as a sentence for a person. */
export function sayProblem(
  problem: { code: string; values?: Record<string, string | number> },
  language: string,
): string {
  const words = getWords(language, "problems");
  return words(problem.code.replaceAll(".", "_"), problem.values ?? {});
}
