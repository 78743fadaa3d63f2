"use server";

import { refresh } from "next/cache";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { finishForm, readText } from "#components/studio/form-answer.ts";
import { writeAboutPage } from "#domain/about/commands.ts";
import type { WritingInput } from "#domain/about/input.ts";
import { refuse } from "../../refuse.ts";

export const writeAboutPageAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const result = await writeAboutPage(actor, {
    page: readText(form, "page") as WritingInput["page"],
    after: readText(form, "after"),
    text: readText(form, "text"),
  });
  if (!result.ok) return refuse(actor, result.problems, { form, keep: ["text"] });
  refresh();
  return finishForm("done");
});
