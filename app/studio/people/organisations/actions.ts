"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { finishForm, readText } from "#components/studio/form-answer.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { createPassage } from "#domain/capture/commands-passages.ts";
import { findWords } from "#domain/capture/queries-places.ts";
import {
  addOrganisationFact,
  createOrganisation,
  releaseOrganisation,
  updateOrganisation,
} from "#domain/people/commands.ts";
import { type Result, succeed } from "#domain/result.ts";
import { refuse } from "../../refuse.ts";
import { listNameFields, readNames, toNameFields } from "../read-people-forms.ts";

export const createOrganisationAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const note = readText(form, "note");
  const result = await createOrganisation(actor, { names: readNames(form), note });
  if (!result.ok) {
    const keep = [...listNameFields(form), "note"];
    return refuse(actor, result.problems, { form, keep, fields: toNameFields(form) });
  }
  redirect(`/studio/people/organisations/${result.value.id}?did=made`);
});

export const updateOrganisationAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const result = await updateOrganisation(actor, {
    organisationId: readText(form, "organisationId"),
    revision: readText(form, "revision"),
    names: readNames(form),
    note: readText(form, "note"),
  });
  if (!result.ok) {
    const keep = [...listNameFields(form), "note"];
    return refuse(actor, result.problems, { form, keep, fields: toNameFields(form) });
  }
  refresh();
  return finishForm("done");
});

const factNames = [
  "kind",
  "text",
  "relatedOrganisationId",
  "from",
  "to",
  "origin",
  "captureId",
  "words",
  "because",
];

export const addFactAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const read = (name: string) => readText(form, name);
  const origin = await readFactOrigin(actor, form);
  const result = origin.ok
    ? await addOrganisationFact(actor, {
        organisationId: read("organisationId"),
        kind: read("kind"),
        text: read("text"),
        relatedOrganisationId: read("relatedOrganisationId"),
        from: read("from"),
        to: read("to"),
        ...origin.value,
      })
    : origin;
  if (!result.ok) {
    const fields = { noPassageBecause: "because", passageId: "words" };
    return refuse(actor, result.problems, { form, keep: factNames, fields });
  }
  refresh();
  return finishForm("done");
});

/** A passage that was made for a fact which is then refused stays: it is there to be taken again, and nothing shows it. */
async function readFactOrigin(
  actor: Actor,
  form: FormData,
): Promise<Result<{ passageId: string } | { noPassageBecause: string }>> {
  if (readText(form, "origin") === "none") {
    return succeed({ noPassageBecause: readText(form, "because") });
  }
  const found = await findWords(actor, {
    captureId: readText(form, "captureId"),
    words: readText(form, "words"),
  });
  if (!found.ok) return found;
  if ("passageId" in found.value) return succeed(found.value);
  const made = await createPassage(actor, found.value);
  return made.ok ? succeed({ passageId: made.value.id }) : made;
}

export const releaseOrganisationAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const result = await releaseOrganisation(actor, readText(form, "organisationId"));
  if (!result.ok) return refuse(actor, result.problems, { form });
  refresh();
  return finishForm("done");
});
