"use server";

import { refresh } from "next/cache";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { refuse } from "#app/studio/refuse.ts";
import { finishForm, readText } from "#components/studio/form-answer.ts";
import { markSpan } from "#domain/capture/commands-spans.ts";
import { addTranscript } from "#domain/capture/commands-transcripts.ts";
import type { AddTranscriptInput } from "#domain/capture/input-transcripts.ts";
import { fail, type Result, succeed } from "#domain/result.ts";

export const markSpanAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const result = await markSpan(actor, {
    captureId: readText(form, "captureId"),
    start: readText(form, "start"),
    end: readText(form, "end"),
    words: readText(form, "words"),
  });
  if (!result.ok) {
    return refuse(actor, result.problems, { form, keep: ["start", "end", "words"] });
  }
  refresh();
  return finishForm("done");
});

export const addTranscriptAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const given = await readTranscript(form);
  const result = given.ok
    ? await addTranscript(actor, {
        ...given.value,
        captureId: readText(form, "captureId"),
        // What is no choice of ours is refused in words.
        origin: readText(form, "origin") as AddTranscriptInput["origin"],
        madeBy: readText(form, "madeBy"),
      })
    : given;
  if (!result.ok) {
    return refuse(actor, result.problems, { form, keep: ["text", "origin", "madeBy"] });
  }
  refresh();
  return finishForm("done");
});

/** What was typed, unless a file was chosen. */
async function readTranscript(
  form: FormData,
): Promise<Result<Pick<AddTranscriptInput, "text" | "fileName">>> {
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) {
    const text = readText(form, "text");
    if (text.trim() === "") return fail({ code: "transcripts.nothing", field: "file" });
    return succeed({ text });
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    return succeed({ text, fileName: file.name.slice(-255) });
  } catch {
    return fail({ code: "transcripts.notText", field: "file" });
  }
}
