import { answerInThread } from "#domain/threads.ts";
import { cleanFile } from "./clean-file.ts";
import type { CleaningAnswer, CleaningQuestion } from "./clean-in-thread.ts";

/** What a thread of clean-in-thread.ts runs. */
answerInThread<CleaningQuestion, CleaningAnswer>(
  async ({ bytes, type }) => await cleanFile(bytes, type),
);
