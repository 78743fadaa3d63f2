import { getHeapStatistics } from "node:v8";
import { parentPort } from "node:worker_threads";
import { readCapture } from "./prepare.ts";
import type { ReadingAnswer, ReadingQuestion } from "./read-in-thread.ts";

/** What a thread of read-in-thread.ts runs: one question at a time, each answered once. */
parentPort?.on("message", async (question: ReadingQuestion) => {
  const reading = await read(question);
  const heapMegabytes = getHeapStatistics().used_heap_size / 1_000_000;
  parentPort?.postMessage({ reading, heapMegabytes } satisfies ReadingAnswer);
});

async function read(question: ReadingQuestion): Promise<ReadingAnswer["reading"]> {
  try {
    if (question.kind === "capture") return await readCapture(question.capture, question.source);
    const { readTextLayer } = await import("./text-layers.ts");
    return await readTextLayer(question.file);
  } catch (error) {
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
