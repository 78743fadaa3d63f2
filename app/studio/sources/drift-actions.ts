"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { explainRefusal } from "#app/_auth/refusal.ts";
import { finishForm, readText, refuseForm } from "#components/studio/form-answer.ts";
import { replaceWitness, undoReplacement } from "#domain/briefs/commands-replace.ts";
import { decideDrift } from "#domain/watch/commands-drifts.ts";

export const decideDriftAction = answerForm<"decided">(async (form) => {
  const actor = await getActor();
  const decision = readText(form, "decision") === "accepted" ? "accepted" : "dismissed";
  const input = {
    driftId: readText(form, "driftId"),
    decision,
    reason: readText(form, "reason"),
  } as const;
  const result = await decideDrift(actor, input);
  if (!result.ok) return refuseForm(explainRefusal(actor, result.problems), form, ["reason"]);
  refresh();
  return finishForm("decided");
});

/** Leads back to the source of the passage that was replaced. */
export const replaceWitnessAction = answerForm<never>(async (form) => {
  const actor = await getActor();
  const read = (name: string) => readText(form, name);
  const passageId = read("passageId");
  const witness =
    passageId === ""
      ? { textLayerId: read("textLayerId"), start: Number(read("start")), end: Number(read("end")) }
      : { passageId };
  const driftId = read("driftId");
  const result = await replaceWitness(actor, { driftId, witness });
  if (!result.ok) return refuseForm(explainRefusal(actor, result.problems), form, []);
  redirect(`/studio/sources/${result.value.sourceId}#drifts`);
});

export const undoReplacementAction = answerForm<"undone">(async (form) => {
  const actor = await getActor();
  const result = await undoReplacement(actor, { driftId: readText(form, "driftId") });
  if (!result.ok) return refuseForm(explainRefusal(actor, result.problems), form, []);
  refresh();
  return finishForm("undone");
});
