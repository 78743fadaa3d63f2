import { organisations, people } from "#db/schema/people.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { checkRelease } from "#domain/release-rules.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { peopleTag, sourcesTag, tagOf } from "#domain/tags.ts";
import { addRoles } from "./commands-roles.ts";
import {
  parseFactAddition,
  parseOrganisationCreation,
  parseOrganisationUpdate,
  parsePersonCreation,
  parsePersonUpdate,
} from "./input.ts";
import { findMaker, findOrganisation, findPerson } from "./queries.ts";
import { checkFactOrigin, checkHeldDates } from "./rules.ts";
import type { OrganisationView, PersonView } from "./view.ts";
import {
  insertFact,
  insertOrganisation,
  insertPerson,
  releaseOrganisationRow,
  releasePersonRow,
  updateOrganisationRow,
  updatePersonRow,
} from "./writes.ts";

/** A person, with the roles that are known. The slug comes from the name and never changes. No name stands in the trail. */
export async function createPerson(actor: Actor, input: unknown): Promise<Result<PersonView>> {
  if (!can(actor, "person.create")) return fail({ code: "auth.notAllowed" });
  const parsed = parsePersonCreation(input);
  if (!parsed.ok) return parsed;
  const problems = parsed.value.roles.flatMap(checkHeldDates);
  if (problems.length > 0) return fail(...problems);
  return await runWrite(actor, async ({ tx, audit }) => {
    const personId = await insertPerson(tx, actor, parsed.value.names);
    const added = await addRoles(tx, { actor, personId, roles: parsed.value.roles });
    if (!added.ok) return added;
    audit({
      action: "person.create",
      thing: "person",
      thingId: personId,
      detail: { roles: added.value },
    });
    return succeed(requireView(await findPerson(tx, personId)));
  });
}

/** Other names for a person. A quote shows the names as they are now; a published version keeps those it printed. */
export async function updatePerson(actor: Actor, input: unknown): Promise<Result<PersonView>> {
  if (!can(actor, "person.update")) return fail({ code: "auth.notAllowed" });
  const parsed = parsePersonUpdate(input);
  if (!parsed.ok) return parsed;
  const { personId, revision } = parsed.value;
  return await runWrite(actor, async ({ tx, audit }) => {
    if (!(await findMaker(tx, people, personId))) return fail({ code: "thing.notFound" });
    if (!(await updatePersonRow(tx, parsed.value))) return fail({ code: "thing.changed" });
    audit({ action: "person.update", thing: "person", thingId: personId, detail: { revision } });
    return succeed(requireView(await findPerson(tx, personId)));
  });
}

/** A second person says that readers may see this person although no published version names them. */
export async function releasePerson(actor: Actor, personId: string): Promise<Result<PersonView>> {
  if (!can(actor, "person.release")) return fail({ code: "auth.notAllowed" });
  return await runWrite(actor, async ({ tx, audit, touch }) => {
    const maker = await findMaker(tx, people, personId);
    if (!maker) return fail({ code: "thing.notFound" });
    const release = checkRelease(actor, maker);
    if ("problem" in release) return fail(release.problem);
    if (!maker.isReleased) {
      await releasePersonRow(tx, personId, release.by.id);
      audit({ action: "person.release", thing: "person", thingId: personId });
      touch(peopleTag, tagOf("person", personId));
    }
    return succeed(requireView(await findPerson(tx, personId)));
  });
}

/** An organisation: who publishes, employs, counts or speaks. */
export async function createOrganisation(
  actor: Actor,
  input: unknown,
): Promise<Result<OrganisationView>> {
  if (!can(actor, "person.create")) return fail({ code: "auth.notAllowed" });
  const parsed = parseOrganisationCreation(input);
  if (!parsed.ok) return parsed;
  const problems = parsed.value.facts.flatMap(checkFactOrigin);
  if (problems.length > 0) return fail(...problems);
  return await runWrite(actor, async ({ tx, audit }) => {
    const organisationId = await insertOrganisation(tx, actor, parsed.value);
    for (const fact of parsed.value.facts) await insertFact(tx, actor, organisationId, fact);
    const detail = { facts: parsed.value.facts.length };
    audit({ action: "person.create", thing: "organisation", thingId: organisationId, detail });
    return succeed(requireView(await findOrganisation(tx, organisationId)));
  });
}

export async function updateOrganisation(
  actor: Actor,
  input: unknown,
): Promise<Result<OrganisationView>> {
  if (!can(actor, "person.update")) return fail({ code: "auth.notAllowed" });
  const parsed = parseOrganisationUpdate(input);
  if (!parsed.ok) return parsed;
  const { organisationId, revision } = parsed.value;
  return await runWrite(actor, async ({ tx, audit, touch }) => {
    if (!(await findMaker(tx, organisations, organisationId))) {
      return fail({ code: "thing.notFound" });
    }
    if (!(await updateOrganisationRow(tx, parsed.value))) return fail({ code: "thing.changed" });
    const entry = { thing: "organisation", thingId: organisationId, detail: { revision } };
    touch(sourcesTag);
    audit({ action: "person.update", ...entry });
    return succeed(requireView(await findOrganisation(tx, organisationId)));
  });
}

/** As for people. */
export async function releaseOrganisation(
  actor: Actor,
  organisationId: string,
): Promise<Result<OrganisationView>> {
  if (!can(actor, "person.release")) return fail({ code: "auth.notAllowed" });
  return await runWrite(actor, async ({ tx, audit, touch }) => {
    const maker = await findMaker(tx, organisations, organisationId);
    if (!maker) return fail({ code: "thing.notFound" });
    const release = checkRelease(actor, maker);
    if ("problem" in release) return fail(release.problem);
    if (!maker.isReleased) {
      await releaseOrganisationRow(tx, organisationId, release.by.id);
      audit({ action: "person.release", thing: "organisation", thingId: organisationId });
      touch(peopleTag, tagOf("organisation", organisationId));
    }
    return succeed(requireView(await findOrganisation(tx, organisationId)));
  });
}

/** Who owns or funds an organisation, or its legal form: by one rule for all, each with a passage or the reason why there is none. */
export async function addOrganisationFact(
  actor: Actor,
  input: unknown,
): Promise<Result<OrganisationView>> {
  if (!can(actor, "person.update")) return fail({ code: "auth.notAllowed" });
  const parsed = parseFactAddition(input);
  if (!parsed.ok) return parsed;
  const { organisationId, ...fact } = parsed.value;
  const problems = [...checkFactOrigin(fact), ...checkHeldDates(fact)];
  if (problems.length > 0) return fail(...problems);
  return await runWrite(actor, async ({ tx, audit, touch }) => {
    if (!(await findMaker(tx, organisations, organisationId))) {
      return fail({ code: "thing.notFound" });
    }
    const factId = await insertFact(tx, actor, organisationId, fact);
    touch(sourcesTag);
    const detail = { factId, kind: fact.kind };
    audit({ action: "person.update", thing: "organisation", thingId: organisationId, detail });
    return succeed(requireView(await findOrganisation(tx, organisationId)));
  });
}

function requireView<T>(view: T | null): T {
  if (view === null) throw new Error("What was just written is not there.");
  return view;
}
