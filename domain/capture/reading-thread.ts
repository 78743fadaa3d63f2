import { answerInThread } from "#domain/threads.ts";
import { readCapture } from "./prepare.ts";
import type { ReadingAnswer, ReadingQuestion } from "./read-in-thread.ts";

/** What a thread of read-in-thread.ts runs. */
answerInThread<ReadingQuestion, ReadingAnswer>(async (question) => {
  if (question.kind === "capture") return await readCapture(question.capture, question.source);
  const { readTextLayer } = await import("./text-layers.ts");
  return await readTextLayer(question.file);
});
