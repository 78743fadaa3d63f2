import { answerInThread } from "#domain/threads.ts";
import { formatReferences } from "./format-references.ts";
import type { FormatsAnswer, FormatsQuestion } from "./in-thread.ts";
import { readLibrary } from "./read-library.ts";

/** What the thread of in-thread.ts runs. */
answerInThread<FormatsQuestion, FormatsAnswer>(async (question) =>
  question.kind === "read"
    ? await readLibrary(question.text)
    : await formatReferences(question.sources, question.options),
);
