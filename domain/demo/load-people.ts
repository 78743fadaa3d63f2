import type { DemoRole, Dossier } from "#db/demo/types.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { createOrganisation, createPerson } from "#domain/people/commands.ts";
import { addRole } from "#domain/people/commands-roles.ts";
import { must } from "./must.ts";
import type { Loaded } from "./places.ts";

/** Organisations, then people with their roles, then roles whose holder nobody names. */
export async function loadPeople(actor: Actor, dossier: Dossier, loaded: Loaded): Promise<void> {
  for (const { key, names, note } of dossier.organisations) {
    loaded.organisations.set(key, must(await createOrganisation(actor, { names, note }), key).id);
  }
  for (const person of dossier.people) {
    const roles = person.roles.map((role) => toRole(role, loaded));
    const made = must(await createPerson(actor, { names: person.names, roles }), person.key);
    loaded.people.set(person.key, made.id);
    for (const role of person.roles) {
      const found = made.roles.find(({ title }) => title === role.title);
      if (found) loaded.roles.set(role.key, found.id);
    }
  }
  for (const role of dossier.unnamedRoles) {
    loaded.roles.set(
      role.key,
      must(await addRole(actor, { personId: null, ...toRole(role, loaded) }), role.key).id,
    );
  }
}

function toRole({ title, organisation, from, to }: DemoRole, loaded: Loaded) {
  return {
    titles: { en: title },
    organisation: { id: loaded.organisations.get(organisation) },
    from,
    to,
  };
}
