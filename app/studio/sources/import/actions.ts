"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { explainRefusal } from "#app/_auth/refusal.ts";
import { finishForm, readText, readTexts, refuseForm } from "#components/studio/form-answer.ts";
import { decodeText } from "#domain/capture/decode-text.ts";
import { findHeldBytes } from "#domain/capture/queries-held.ts";
import { importLibrary, undoImport } from "#domain/sources/commands-imports.ts";

export const importLibraryAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const bytes = await findHeldBytes(actor, readText(form, "held"));
  const numbers = (name: string) => readTexts(form, name).map(Number).filter(Number.isInteger);
  const text = (bytes && decodeText(bytes, null)?.text) ?? "";
  const choice = { text, leave: numbers("leave"), again: numbers("again") };
  const result = await importLibrary(actor, choice);
  if (!result.ok) return refuseForm(explainRefusal(actor, result.problems), form, []);
  redirect(`/studio/sources/import/${result.value.importId}`);
});

export const undoImportAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const result = await undoImport(actor, readText(form, "id"));
  if (!result.ok) return refuseForm(explainRefusal(actor, result.problems), form, []);
  refresh();
  return finishForm("done");
});
