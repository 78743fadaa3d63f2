/** What a form of the public's door bears of files that were taken for it (domain/submissions/files/held-file.ts). */
export const heldField = "held";
/** Of files that weren't taken: the problem, as JSON. */
export const fileProblemField = "file-problem";
