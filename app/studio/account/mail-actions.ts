"use server";

import { refresh } from "next/cache";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { finishForm, readText } from "#components/studio/form-answer.ts";
import { chooseMail } from "#domain/mail/commands-wishes.ts";
import { refuse } from "../refuse.ts";

const fields = ["addressed", "followed", "digestHour"];

export const chooseMailAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const result = await chooseMail(actor, {
    // What isn't one of the choices is refused.
    addressed: readText(form, "addressed") as "at_once",
    followed: readText(form, "followed") as "at_once",
    digestHour: readText(form, "digestHour"),
    revision: readText(form, "revision"),
  });
  if (!result.ok) return refuse(actor, result.problems, { form, keep: fields });
  refresh();
  return finishForm("done");
});
