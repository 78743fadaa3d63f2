"use server";

import { redirect } from "next/navigation";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { readText } from "#components/studio/form-answer.ts";
import { liftEmbargo, setEmbargo } from "#domain/embargoes/commands-embargoes.ts";
import { embargoablePath, readEmbargoable } from "#domain/embargoes/view-embargoes.ts";
import { refuse } from "../refuse.ts";

export const setEmbargoAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const on = readOn(form);
  const set = await setEmbargo(actor, {
    on,
    at: readText(form, "at"),
    timeZone: readText(form, "timeZone"),
    reason: readText(form, "reason"),
  });
  if (!set.ok) return refuse(actor, set.problems, { form, keep: ["at", "timeZone", "reason"] });
  redirect(embargoablePath(on));
});

export const liftEmbargoAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const on = readOn(form);
  const lifted = await liftEmbargo(actor, { on, reason: readText(form, "liftReason") });
  if (!lifted.ok)
    return refuse(actor, lifted.problems, {
      form,
      keep: ["liftReason"],
      fields: { reason: "liftReason" },
    });
  redirect(embargoablePath(on));
});

/** What isn't there is refused by the command. */
function readOn(form: FormData) {
  const id = readText(form, "id");
  return readEmbargoable(readText(form, "kind"), id) ?? { kind: "source" as const, id };
}
