/** What may be sent in, by content. A table is text too: nothing in it tells it from other text. */
export const sentFileTypes = [
  "application/pdf",
  "image/png",
  "image/jpeg",
  "image/webp",
  "text/plain",
] as const;
export type SentFileType = (typeof sentFileTypes)[number];

export const fileBytesMax = 25_000_000;
/** In one form. */
export const filesMax = 5;
/** All of one submission's, with those that were added later; the database counts them. */
export const submissionFilesMax = 10;

/** What a file picker offers; what comes is told by its content. */
export const pickerTypes = ".pdf,.png,.jpg,.jpeg,.webp,.txt,.csv";

/** Why a file isn't taken. */
export const fileProblems = [
  "empty",
  "tooLarge",
  "unsupported",
  "markup",
  "phonePicture",
  "twofold",
  "tooMany",
  "later",
  "busy",
  "slowDown",
  "noRoom",
] as const;
export type FileProblem = (typeof fileProblems)[number];

/** Why staff can't see a file that was taken. */
export const cleaningProblems = ["damaged", "locked", "too_large", "key_gone"] as const;
export type CleaningProblem = (typeof cleaningProblems)[number];

/** How a cleaned file is named when it is taken out. */
export const fileEndings: Record<SentFileType, string> = {
  "application/pdf": "pdf",
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
  "text/plain": "txt",
};
