import type { Actor } from "#domain/auth/actor.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { createOrganisation, createPerson } from "#domain/people/commands.ts";
import { addRole } from "#domain/people/commands-roles.ts";
import type { OrganisationView, PersonView, RoleView } from "#domain/people/view.ts";
import { requireValue } from "./require-value.ts";

/** A minister with one role, held from 2020 on. */
export async function buildPerson(
  overrides: { names?: Record<string, string>; roles?: unknown[] } = {},
  actor: Actor = systemActor,
): Promise<PersonView> {
  const role = {
    titles: { en: "Minister of Trade" },
    organisation: { name: "Ministry of Trade", language: "en" },
    from: "2020",
  };
  const names = { en: "Maria Petrova", ru: "Мария Петрова" };
  return requireValue(await createPerson(actor, { names, roles: [role], ...overrides }));
}

export async function buildOrganisation(
  overrides: { names?: Record<string, string>; note?: string; facts?: unknown[] } = {},
  actor: Actor = systemActor,
): Promise<OrganisationView> {
  const names = { en: "Westhaven Gazette" };
  return requireValue(await createOrganisation(actor, { names, ...overrides }));
}

/** A diplomat whom the report doesn't name. */
export async function buildUnnamedRole(
  overrides: { titles?: Record<string, string>; from?: string; to?: string } = {},
): Promise<RoleView> {
  const role = {
    titles: { en: "Diplomat of the embassy" },
    organisation: { name: "Embassy", language: "en" },
  };
  return requireValue(await addRole(systemActor, { ...role, ...overrides }));
}
