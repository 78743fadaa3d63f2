import { formsProblems as formsBe } from "./be/problems-forms.ts";
import { submissionsProblems as submissionsBe } from "./be/problems-submissions.ts";
import { problems } from "./en/problems.ts";
import { formsProblems as formsRu } from "./ru/problems-forms.ts";
import { submissionsProblems as submissionsRu } from "./ru/problems-submissions.ts";
import { nest, toKey, wordsOf } from "./words.ts";

/** Readers meet those of forms, and of what they send in; staff read English. */
const getWords = wordsOf({
  en: nest(problems),
  ru: nest({ ...problems, ...formsRu, ...submissionsRu }),
  be: nest({ ...problems, ...formsBe, ...submissionsBe }),
});

/** A problem of the domain (domain/result.ts) as a sentence for a person. */
export function sayProblem(
  problem: { code: string; values?: Record<string, string | number> },
  language: string,
): string {
  return getWords(language)(toKey(problem.code), problem.values ?? {});
}
