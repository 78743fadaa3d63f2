"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { finishForm, readText } from "#components/studio/form-answer.ts";
import { liftHold, placeHold } from "#domain/holds/commands-holds.ts";
import type { HeldThing } from "#domain/holds/view-holds.ts";
import { refuse } from "../refuse.ts";

export const placeHoldAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const on = readHeld(readText(form, "kind"), readText(form, "id"));
  const placed = await placeHold(actor, {
    on,
    legalBasis: readText(form, "legalBasis"),
    remark: readText(form, "remark"),
  });
  if (!placed.ok) return refuse(actor, placed.problems, { form, keep: ["legalBasis", "remark"] });
  redirect("/studio/holds");
});

export const liftHoldAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const lifted = await liftHold(actor, {
    holdId: readText(form, "holdId"),
    reason: readText(form, "reason"),
  });
  if (!lifted.ok) return refuse(actor, lifted.problems, { form, keep: ["reason"] });
  refresh();
  return finishForm("done");
});

function readHeld(kind: string, id: string): HeldThing {
  return kind === "source" || kind === "brief" ? { kind, id } : null;
}
