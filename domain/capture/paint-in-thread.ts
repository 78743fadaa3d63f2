import type { PaintingProblem } from "#db/schema/transcriptions.ts";
import { openThreads, type ThreadBounds } from "#domain/threads.ts";
import type { PagePicture } from "./text-layers.ts";

export type PaintingQuestion = { bytes: Uint8Array; page: number };
export type PaintingAnswer = PagePicture | "damaged";

/** A scanned page takes about a second, more on a busy machine. What its program holds is bounded by itself. */
const bounds: ThreadBounds = { seconds: 60, megabytes: 300, threads: 1 };

/** Paints a page of a PDF, from 1, in a thread of its own; one that passes its bounds is ended. */
export const paintInThread = openPainter(bounds);

export function openPainter(given: ThreadBounds) {
  const ask = openThreads<PaintingQuestion, PaintingAnswer>(
    "domain/capture/painting-thread.ts",
    given,
  );
  return async (question: PaintingQuestion): Promise<PagePicture | PaintingProblem> =>
    (await ask(question)) ?? "too_much_work";
}
