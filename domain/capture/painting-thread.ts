import { answerInThread } from "#domain/threads.ts";
import type { PaintingAnswer, PaintingQuestion } from "./paint-in-thread.ts";
import { paintPage } from "./paint-page.ts";

/** What a thread of paint-in-thread.ts runs. */
answerInThread<PaintingQuestion, PaintingAnswer>(
  async ({ bytes, page }) => await paintPage(bytes, page),
);
