import { openThreads } from "#domain/threads.ts";
import type { CleaningProblem, SentFileType } from "./rules.ts";

export type CleaningQuestion = { bytes: Uint8Array; type: SentFileType };
export type CleaningAnswer = Uint8Array | CleaningProblem;

/** A document of a thousand pages takes some seconds. */
const bounds = { seconds: 60, megabytes: 500, threads: 1 };

/** As cleanFile, in a thread; null where it passes its bounds. */
export const cleanInThread = openThreads<CleaningQuestion, CleaningAnswer>(
  "domain/submissions/files/cleaning-thread.ts",
  bounds,
);
