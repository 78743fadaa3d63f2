"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { requireOwnPage } from "#app/_auth/own-page.ts";
import { explainRefusal } from "#app/_auth/refusal.ts";
import { aboutNames, toFormName } from "#components/sources/form-names.ts";
import type { DuplicateLink } from "#components/sources/refusal.ts";
import { finishForm, readText, refuseForm } from "#components/studio/form-answer.ts";
import {
  addFromIntake,
  dropIntake,
  requestIntakes,
  restoreIntake,
  retryIntake,
} from "#domain/intakes/commands.ts";
import { keepFromIntake } from "#domain/intakes/commands-known.ts";
import { capturePath, toDuplicateLink } from "../duplicate-link.ts";
import { readSourceFields } from "../source-fields.ts";

export const requestIntakesAction = answerForm<null>(async (form) => {
  const actor = await getActor();
  const asked = await requestIntakes(actor, { addresses: readText(form, "addresses") });
  if (!asked.ok) return refuseForm(explainRefusal(actor, asked.problems), form, ["addresses"]);
  redirect(`/studio/sources/intakes/${asked.value.batchId}`);
});

/** Done: the same bytes are held already, or a source has the DOI or the address, and where. */
export const addFromIntakeAction = answerForm<DuplicateLink>(async (form) => {
  const actor = await getActor();
  const read = (name: string) => readText(form, name);
  const added = await addFromIntake(actor, {
    intakeId: read("intakeId"),
    evenIfHeld: read("evenIfHeld") === "1",
    source: readSourceFields(read),
  });
  if (!added.ok) {
    const problems = explainRefusal(actor, added.problems).map((problem) => ({
      ...problem,
      ...(problem.field && { field: toFormName(problem.field) }),
    }));
    return refuseForm(problems, form, aboutNames);
  }
  if (added.value.kind === "added") redirect(capturePath(added.value.sourceId, added.value.n));
  const kept = refuseForm([], form, aboutNames);
  // A source that has come meanwhile is to be offered on the page too.
  refresh();
  return { ...finishForm(toDuplicateLink(added.value)), values: kept.values };
});

/** Done: nothing changed since a capture, and where that is. */
export const keepFromIntakeAction = answerForm<DuplicateLink>(async (form) => {
  const actor = await getActor();
  const [intakeId, sourceId] = [readText(form, "intakeId"), readText(form, "sourceId")];
  const kept = await keepFromIntake(actor, { intakeId, sourceId });
  if (!kept.ok) return refuseForm(explainRefusal(actor, kept.problems), form, []);
  if (kept.value.kind === "added") redirect(capturePath(kept.value.sourceId, kept.value.n));
  return finishForm(toDuplicateLink(kept.value));
});

export async function dropIntakeAction(form: FormData): Promise<void> {
  await requireOwnPage();
  await dropIntake(await getActor(), readText(form, "intakeId"));
  refresh();
}

export async function restoreIntakeAction(form: FormData): Promise<void> {
  await requireOwnPage();
  await restoreIntake(await getActor(), readText(form, "intakeId"));
  refresh();
}

/** A reason that is asked for and left out is no plain asking once more. */
export const retryIntakeAction = answerForm<"asked">(async (form) => {
  const actor = await getActor();
  const overrideReason = readText(form, "overrideReason");
  const field = "overrideReason" as const;
  if (form.has(field) && overrideReason.trim() === "")
    return refuseForm([{ code: "input.required", field }], form, [field]);
  const asked = await retryIntake(actor, { intakeId: readText(form, "intakeId"), overrideReason });
  if (!asked.ok) return refuseForm(explainRefusal(actor, asked.problems), form, [field]);
  refresh();
  return finishForm("asked");
});
