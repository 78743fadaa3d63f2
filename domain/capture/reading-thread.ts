import { fail, succeed } from "#domain/result.ts";
import { answerInThread } from "#domain/threads.ts";
import { readCapture } from "./prepare.ts";
import type { ReadingAnswer, ReadingQuestion } from "./read-in-thread.ts";

/** What a thread of read-in-thread.ts runs. */
answerInThread<ReadingQuestion, ReadingAnswer>(async (question) => {
  if (question.kind === "capture") return await readCapture(question.capture, question.source);
  if (question.kind === "recording") {
    const { readRecording } = await import("./read-recording.ts");
    const reading = await readRecording(question.path);
    return reading ? succeed(reading) : fail({ code: "captures.notText" });
  }
  const { readTextLayer } = await import("./text-layers.ts");
  return await readTextLayer(question.file);
});
