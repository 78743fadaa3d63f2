"use server";

import { refresh } from "next/cache";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { finishForm, readText, readTexts } from "#components/studio/form-answer.ts";
import { placeBrief } from "#domain/briefs/commands-subjects.ts";
import { refuse } from "../../../refuse.ts";

export const placeBriefAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const result = await placeBrief(actor, {
    briefId: readText(form, "briefId"),
    subjectIds: readTexts(form, "subjectIds"),
    seen: readText(form, "seen")
      .split(" ")
      .filter((id) => id !== ""),
  });
  if (!result.ok) return refuse(actor, result.problems, { form, keep: ["subjectIds"] });
  refresh();
  return finishForm("done");
});
