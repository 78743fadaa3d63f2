/** What went wrong and what to do about it, in plain words. ICU message syntax; the keys are the problem codes of domain/result.ts. */
export const problems = {
  "auth.notAllowed": "You may not do this. Ask an admin if you should.",
  "input.required": "Fill in this field.",
  "input.tooLong": "This is too long: at most {max, number} characters.",
  "thing.notFound": "This is not here, or not yours to see.",
} as const;

export type ProblemCode = keyof typeof problems;
