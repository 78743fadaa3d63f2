"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { finishForm, readText } from "#components/studio/form-answer.ts";
import { createPerson, releasePerson, updatePerson } from "#domain/people/commands.ts";
import { addRole, endRole, updateRole } from "#domain/people/commands-roles.ts";
import { getRole } from "#domain/people/queries.ts";
import { refuse } from "../refuse.ts";
import {
  listNameFields,
  readNames,
  readRole,
  roleNames,
  toNameFields,
  toRoleFields,
} from "./read-people-forms.ts";

export const createPersonAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const role = readRole(form);
  const result = await createPerson(actor, { names: readNames(form), roles: role ? [role] : [] });
  if (!result.ok) {
    return refuse(actor, result.problems, {
      form,
      keep: [...listNameFields(form), ...roleNames],
      fields: { ...toNameFields(form), ...toRoleFields(form, "roles.0.") },
    });
  }
  redirect(`/studio/people/${result.value.id}?did=made`);
});

export const updatePersonAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const result = await updatePerson(actor, {
    personId: readText(form, "personId"),
    revision: readText(form, "revision"),
    names: readNames(form),
  });
  if (!result.ok) {
    const fields = toNameFields(form);
    return refuse(actor, result.problems, { form, keep: listNameFields(form), fields });
  }
  refresh();
  return finishForm("done");
});

export const addRoleAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const organisationId = readText(form, "organisationId");
  const role = readRole(form) ?? { titles: {}, organisation: null, from: "", to: "" };
  const result = await addRole(actor, {
    personId: readText(form, "personId"),
    ...role,
    ...(organisationId !== "" && { organisation: { id: organisationId } }),
  });
  if (!result.ok) {
    const fields = toRoleFields(form);
    return refuse(actor, result.problems, { form, keep: roleNames, fields });
  }
  refresh();
  return finishForm("done");
});

/** The titles in further languages stay; an organisation whose name wasn't touched stays the same one. */
export const updateRoleAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const roleId = readText(form, "roleId");
  const before = await getRole(actor, roleId);
  const role = readRole(form) ?? { titles: {}, organisation: null, from: "", to: "" };
  const isSameOrganisation = role.organisation?.name === before?.organisation?.name;
  const result = await updateRole(actor, {
    roleId,
    revision: readText(form, "revision"),
    ...role,
    titles: Object.keys(role.titles).length === 0 ? {} : { ...before?.titles, ...role.titles },
    ...(before?.organisation &&
      isSameOrganisation && { organisation: { id: before.organisation.id } }),
  });
  if (!result.ok) {
    const fields = toRoleFields(form);
    return refuse(actor, result.problems, { form, keep: roleNames, fields });
  }
  refresh();
  return finishForm("done");
});

export const endRoleAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const result = await endRole(actor, {
    roleId: readText(form, "roleId"),
    revision: readText(form, "revision"),
    to: readText(form, "to"),
  });
  if (!result.ok) return refuse(actor, result.problems, { form, keep: ["to"] });
  refresh();
  return finishForm("done");
});

export const releasePersonAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const result = await releasePerson(actor, readText(form, "personId"));
  if (!result.ok) return refuse(actor, result.problems, { form });
  refresh();
  return finishForm("done");
});
