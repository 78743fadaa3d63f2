"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { finishForm, readText } from "#components/studio/form-answer.ts";
import { putBack, throwAway } from "#domain/trash/commands-trash.ts";
import { parseThing } from "#domain/trash/input-trash.ts";
import type { ThrownAway } from "#domain/trash/view-trash.ts";
import { refuse } from "../refuse.ts";

/** Goes on to the trash, where it can be undone. */
export const throwAwayAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const thing = readThing(form);
  const thrown = thing.ok ? await throwAway(actor, thing.value) : thing;
  if (!thrown.ok) return refuse(actor, thrown.problems, { form });
  redirect(`/studio/trash?thrown=${nameThing(thrown.value)}`);
});

export const putBackAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const thing = readThing(form);
  const back = thing.ok ? await putBack(actor, thing.value) : thing;
  if (!back.ok) return refuse(actor, back.problems, { form });
  redirect(`/studio/trash?back=${nameThing(back.value)}`);
});

/** From the thing's own page, which stays. */
export const putBackHereAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const thing = readThing(form);
  const back = thing.ok ? await putBack(actor, thing.value) : thing;
  if (!back.ok) return refuse(actor, back.problems, { form });
  refresh();
  return finishForm("done");
});

function readThing(form: FormData) {
  return parseThing(readText(form, "kind"), readText(form, "id"));
}

function nameThing({ kind, id }: ThrownAway): string {
  return `${kind}:${id}`;
}
