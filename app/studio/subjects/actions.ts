"use server";

import { refresh } from "next/cache";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { finishForm, readText } from "#components/studio/form-answer.ts";
import { chooseByLanguage } from "#domain/by-language.ts";
import { formatSlug } from "#domain/slug.ts";
import { createSubject, moveSubject, updateSubject } from "#domain/subjects/commands.ts";
import { listNameFields, readNames, toNameFields } from "../people/read-people-forms.ts";
import { refuse } from "../refuse.ts";

export const createSubjectAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const names = readNames(form);
  const given = readText(form, "slug").trim();
  const slug = given || formatSlug(chooseByLanguage(names)) || "subject";
  const result = await createSubject(actor, {
    slug,
    names,
    description: readText(form, "description"),
  });
  if (!result.ok) {
    return refuse(actor, result.problems, {
      form,
      keep: ["slug", "description", ...listNameFields(form)],
      fields: toNameFields(form),
    });
  }
  refresh();
  return finishForm("done");
});

export const updateSubjectAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const result = await updateSubject(actor, {
    subjectId: readText(form, "subjectId"),
    revision: readText(form, "revision"),
    names: readNames(form),
    description: readText(form, "description"),
  });
  if (!result.ok) {
    const keep = ["description", ...listNameFields(form)];
    return refuse(actor, result.problems, { form, keep, fields: toNameFields(form) });
  }
  refresh();
  return finishForm("done");
});

export const moveSubjectAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const result = await moveSubject(actor, {
    subjectId: readText(form, "subjectId"),
    way: readText(form, "way"),
  });
  if (!result.ok) return refuse(actor, result.problems, { form });
  refresh();
  return finishForm("done");
});
