"use server";

import { refresh } from "next/cache";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { finishForm } from "#components/studio/form-answer.ts";
import { sendTestMail } from "#domain/mail/commands-test.ts";
import { refuse } from "../refuse.ts";

export const sendTestMailAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const result = await sendTestMail(actor);
  if (!result.ok) return refuse(actor, result.problems, { form });
  refresh();
  return finishForm("done");
});
