import {
  addOrganisationFact,
  createOrganisation,
  createPerson,
  releaseOrganisation,
  releasePerson,
  updateOrganisation,
  updatePerson,
} from "#domain/people/commands.ts";
import { addRole, endRole, updateRole } from "#domain/people/commands-roles.ts";
import { type CommandCases, missingId } from "./command-case.ts";

const names = { en: "Vera Lunina" };
const titles = { en: "Chair" };
const personId = missingId;
const organisationId = missingId;
const roleId = missingId;
const fact = { kind: "owner", text: "The state", noPassageBecause: "Beyond dispute." };

export const cases: CommandCases = {
  createPerson: { action: "person.create", run: (actor) => createPerson(actor, { names }) },
  updatePerson: {
    action: "person.update",
    run: (actor) => updatePerson(actor, { personId, revision: 1, names }),
  },
  releasePerson: { action: "person.release", run: (actor) => releasePerson(actor, personId) },
  createOrganisation: {
    action: "person.create",
    run: (actor) => createOrganisation(actor, { names }),
  },
  updateOrganisation: {
    action: "person.update",
    run: (actor) => updateOrganisation(actor, { organisationId, revision: 1, names }),
  },
  releaseOrganisation: {
    action: "person.release",
    run: (actor) => releaseOrganisation(actor, organisationId),
  },
  addOrganisationFact: {
    action: "person.update",
    run: (actor) => addOrganisationFact(actor, { organisationId, ...fact }),
  },
  addRole: { action: "person.update", run: (actor) => addRole(actor, { personId, titles }) },
  updateRole: {
    action: "person.update",
    run: (actor) => updateRole(actor, { roleId, revision: 1, titles }),
  },
  endRole: {
    action: "person.update",
    run: (actor) => endRole(actor, { roleId, revision: 1, to: "2023" }),
  },
};
