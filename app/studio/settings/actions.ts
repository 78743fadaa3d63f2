"use server";

import { refresh } from "next/cache";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { finishForm, readText } from "#components/studio/form-answer.ts";
import { namePublication } from "#domain/settings/commands.ts";
import { refuse } from "../refuse.ts";

export const namePublicationAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const result = await namePublication(actor, {
    name: readText(form, "name"),
    about: readText(form, "about"),
    contact: readText(form, "contact"),
    timeZone: readText(form, "timeZone"),
    revisions: {
      name: readText(form, "nameRevision"),
      about: readText(form, "aboutRevision"),
      contact: readText(form, "contactRevision"),
      timeZone: readText(form, "timeZoneRevision"),
    },
  });
  if (!result.ok)
    return refuse(actor, result.problems, { form, keep: ["name", "about", "contact", "timeZone"] });
  refresh();
  return finishForm("done");
});
