"use server";

import { refresh } from "next/cache";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { finishForm, readText } from "#components/studio/form-answer.ts";
import { moveChannel, placeChannel, removeChannel } from "#domain/settings/commands-channels.ts";
import { refuse } from "../refuse.ts";

/** A new one, or with "was" what one of them is to be. */
export const placeChannelAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const was = readText(form, "was");
  const result = await placeChannel(actor, {
    ...(was === "" ? {} : { was }),
    kind: readText(form, "kind"),
    address: readText(form, "address"),
  });
  if (!result.ok) return refuse(actor, result.problems, { form, keep: ["kind", "address"] });
  refresh();
  return finishForm("done");
});

export const moveChannelAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const result = await moveChannel(actor, {
    address: readText(form, "address"),
    way: readText(form, "way"),
  });
  if (!result.ok) return refuse(actor, result.problems, { form });
  refresh();
  return finishForm("done");
});

export const removeChannelAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const result = await removeChannel(actor, { address: readText(form, "address") });
  if (!result.ok) return refuse(actor, result.problems, { form });
  refresh();
  return finishForm("done");
});
