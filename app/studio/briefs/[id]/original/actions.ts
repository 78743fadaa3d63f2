"use server";

import { refresh } from "next/cache";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { finishForm, readText } from "#components/studio/form-answer.ts";
import { setOriginal } from "#domain/briefs/translations/commands-translations.ts";
import { refuse } from "../../../refuse.ts";

export const setOriginalAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const result = await setOriginal(actor, {
    briefId: readText(form, "briefId"),
    original: readText(form, "original"),
    seen: readText(form, "seen"),
  });
  if (!result.ok) return refuse(actor, result.problems, { form, keep: ["original"] });
  refresh();
  return finishForm("done");
});
