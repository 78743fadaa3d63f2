"use server";

import { refresh } from "next/cache";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { descriptionPrefix } from "#components/media/description-prefix.ts";
import { finishForm, readText } from "#components/studio/form-answer.ts";
import { describePicture } from "#domain/media/commands.ts";
import { refuse } from "../refuse.ts";

export const describePictureAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const names = [...form.keys()].filter((name) => name.startsWith(descriptionPrefix));
  const given = names.flatMap((name) => {
    const text = readText(form, name).trim();
    return text === "" ? [] : [[name.slice(descriptionPrefix.length), text] as const];
  });
  const described = await describePicture(actor, {
    mediaId: readText(form, "mediaId"),
    revision: readText(form, "revision"),
    credit: readText(form, "credit"),
    descriptions: Object.fromEntries(given),
  });
  if (!described.ok) {
    const fields = Object.fromEntries(
      names.map((name) => [`descriptions.${name.slice(descriptionPrefix.length)}`, name]),
    );
    return refuse(actor, described.problems, { form, keep: ["credit", ...names], fields });
  }
  refresh();
  return finishForm("done");
});
