/** What a form of the public's door bears of files that were taken for it (domain/submissions/files/held-file.ts). */
export const heldField = "held";
/** Why files weren't taken: the problem, as JSON. */
export const fileProblemField = "file-problem";
/** What is wrong with a form before its files are looked at (domain/submissions/check-form.ts). */
export const formProblems = [
  "submissions.trap",
  "submissions.formOld",
  "submissions.proofRefused",
  "submissions.codeInvalid",
  "submissions.codeUnknown",
  "submissions.closed",
  "submissions.slowDown",
] as const;
