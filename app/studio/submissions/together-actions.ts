"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { finishForm, readText, readTexts } from "#components/studio/form-answer.ts";
import { removeFilter, saveFilter } from "#domain/submissions/commands-filters.ts";
import { moderateTogether, undoTogether } from "#domain/submissions/commands-together.ts";
import { refuse } from "../refuse.ts";

/** The queue is shown again as it was narrowed, with the way back. */
export const togetherAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const other = readText(form, "of").trim().split("/").at(-1) ?? "";
  const done = await moderateTogether(actor, {
    submissionIds: readTexts(form, "submissionIds"),
    act: readText(form, "act"),
    of: other === "" ? null : other,
  });
  const keep = ["submissionIds", "act", "of"];
  if (!done.ok) return refuse(actor, done.problems, { form, keep });
  const params = new URLSearchParams(readText(form, "query"));
  params.set("done", done.value.togetherId);
  redirect(`/studio/submissions?${params}`);
});

export const undoTogetherAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const undone = await undoTogether(actor, { togetherId: readText(form, "togetherId") });
  if (!undone.ok) return refuse(actor, undone.problems, { form });
  refresh();
  return finishForm("done");
});

export const saveFilterAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const input = { name: readText(form, "name"), query: readText(form, "query") };
  const saved = await saveFilter(actor, input);
  if (!saved.ok) return refuse(actor, saved.problems, { form, keep: ["name"] });
  refresh();
  return finishForm("done");
});

export const removeFilterAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const removed = await removeFilter(actor, { filterId: readText(form, "filterId") });
  if (!removed.ok) return refuse(actor, removed.problems, { form });
  refresh();
  return finishForm("done");
});
