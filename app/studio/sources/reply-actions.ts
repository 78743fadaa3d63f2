"use server";

import { refresh } from "next/cache";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { explainRefusal } from "#app/_auth/refusal.ts";
import { finishForm, readText, refuseForm } from "#components/studio/form-answer.ts";
import type { FormState } from "#components/studio/form-state.ts";
import type { Actor } from "#domain/auth/actor.ts";
import type { Result } from "#domain/result.ts";
import { addReply, releaseReply, withdrawReply } from "#domain/sources/commands-replies.ts";

/** Sends a form's fields to a command, and shows the page anew. */
async function send(
  form: FormData,
  names: readonly string[],
  run: (actor: Actor, read: (name: string) => string) => Promise<Result<unknown>>,
): Promise<FormState<"done">> {
  const actor = await getActor();
  const result = await run(actor, (name) => readText(form, name));
  if (!result.ok) return refuseForm(explainRefusal(actor, result.problems), form, names);
  refresh();
  return finishForm("done");
}

const addNames = ["text", "saidBy", "receivedOn", "language"];

export const addReplyAction = answerForm<"done">(
  async (form) =>
    await send(form, addNames, async (actor, read) => {
      const [text, saidBy] = [read("text"), read("saidBy")];
      const [receivedOn, language] = [read("receivedOn"), read("language")];
      const reply = { sourceId: read("sourceId"), text, saidBy, receivedOn, language };
      return await addReply(actor, reply);
    }),
);

export const releaseReplyAction = answerForm<"done">(
  async (form) =>
    await send(form, [], async (actor, read) => await releaseReply(actor, read("replyId"))),
);

export const withdrawReplyAction = answerForm<"done">(
  async (form) =>
    await send(
      form,
      ["note"],
      async (actor, read) =>
        await withdrawReply(actor, { replyId: read("replyId"), note: read("note") }),
    ),
);
