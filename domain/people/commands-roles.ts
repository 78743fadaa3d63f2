import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { people, roles } from "#db/schema/people.ts";
import { quoteStates } from "#db/schema/quotes.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import { type Tag, tagOf } from "#domain/tags.ts";
import { parseRoleAddition, parseRoleEnd, parseRoleUpdate, type RoleInput } from "./input.ts";
import { findMaker, findRole } from "./queries.ts";
import { checkHeldDates, isRoleHeldOn } from "./rules.ts";
import type { RoleView } from "./view.ts";
import { findOrMakeOrganisation, insertRole, updateRoleRow } from "./writes.ts";

/** A role of a person; or, without one, a role at an organisation held by somebody unnamed. */
export async function addRole(actor: Actor, input: unknown): Promise<Result<RoleView>> {
  if (!can(actor, "person.update")) return fail({ code: "auth.notAllowed" });
  const parsed = parseRoleAddition(input);
  if (!parsed.ok) return parsed;
  const { personId, ...role } = parsed.value;
  const problems = checkHeldDates(role);
  if (personId === null && role.organisation === null) {
    problems.push({ code: "people.unnamedRoleNeedsOrganisation", field: "organisation" });
  }
  if (problems.length > 0) return fail(...problems);
  return await runWrite(actor, async ({ tx, audit, touch }) => {
    if (personId !== null && !(await findMaker(tx, people, personId))) {
      return fail({ code: "thing.notFound" });
    }
    const added = await addRoles(tx, { actor, personId, roles: [role] });
    if (!added.ok) return added;
    const roleId = added.value[0] ?? null;
    audit({ action: "person.update", thing: "role", thingId: roleId, detail: { personId } });
    const made = requireRole(roleId === null ? null : await findRole(tx, roleId));
    touch(...tagsOfHolders(made));
    return succeed(made);
  });
}

/** Changes a role's title, organisation or dates; refused where a quotation or a statistic rests on the role having been held at another time. */
export async function updateRole(actor: Actor, input: unknown): Promise<Result<RoleView>> {
  if (!can(actor, "person.update")) return fail({ code: "auth.notAllowed" });
  const parsed = parseRoleUpdate(input);
  if (!parsed.ok) return parsed;
  return await changeRole(actor, parsed.value.roleId, () => parsed.value);
}

/** Says until when a role was held. */
export async function endRole(actor: Actor, input: unknown): Promise<Result<RoleView>> {
  if (!can(actor, "person.update")) return fail({ code: "auth.notAllowed" });
  const parsed = parseRoleEnd(input);
  if (!parsed.ok) return parsed;
  const { roleId, revision, to } = parsed.value;
  return await changeRole(actor, roleId, (role) => ({
    revision,
    titles: role.titles,
    organisation: role.organisation && { id: role.organisation.id },
    from: role.from,
    to,
  }));
}

/** For commands: the ids of the new roles, in their order. */
export async function addRoles(
  tx: Tx,
  addition: { actor: Actor; personId: string | null; roles: RoleInput[] },
): Promise<Result<string[]>> {
  const ids: string[] = [];
  for (const role of addition.roles) {
    const organisationId = await resolveOrganisation(tx, addition.actor, role);
    if (!organisationId.ok) return organisationId;
    const row = { ...role, organisationId: organisationId.value };
    ids.push(await insertRole(tx, addition.personId, row));
  }
  return succeed(ids);
}

type RoleChange = RoleInput & { revision: number };

async function changeRole(
  actor: Actor,
  roleId: string,
  toChange: (role: RoleView) => RoleChange,
): Promise<Result<RoleView>> {
  return await runWrite(actor, async ({ tx, audit, touch }) => {
    const role = await findRole(tx, roleId);
    if (!role) return fail({ code: "thing.notFound" });
    const change = toChange(role);
    const problems = [...checkHeldDates(change), ...(await checkStillHeld(tx, roleId, change))];
    if (problems.length > 0) return fail(...problems);
    const organisationId = await resolveOrganisation(tx, actor, change);
    if (!organisationId.ok) return organisationId;
    const row = { ...change, roleId, organisationId: organisationId.value };
    if (!(await updateRoleRow(tx, row))) return fail({ code: "thing.changed" });
    const detail = { revision: change.revision, from: change.from, to: change.to };
    audit({ action: "person.update", thing: "role", thingId: roleId, detail });
    const changed = requireRole(await findRole(tx, roleId));
    touch(...tagsOfHolders(changed));
    return succeed(changed);
  });
}

/** Whose pages list it: who holds it, and where it is held. */
function tagsOfHolders({ personId, organisation }: RoleView): Tag[] {
  return [
    ...(personId === null ? [] : [tagOf("person", personId)]),
    ...(organisation === null ? [] : [tagOf("organisation", organisation.id)]),
  ];
}

/** Every quotation that names the role, also one revised since, was said while it was held, and so was every statistic. */
async function checkStillHeld(
  tx: Tx,
  roleId: string,
  change: { from: string | null; to: string | null },
): Promise<Problem[]> {
  await tx.select({ id: roles.id }).from(roles).where(eq(roles.id, roleId)).for("update");
  const said = await tx
    .select({ on: quoteStates.saidOnEdtf })
    .from(quoteStates)
    .where(eq(quoteStates.roleId, roleId));
  const outside = said.find(({ on }) => isRoleHeldOn(change, on) === false);
  if (outside) {
    return [{ code: "people.quoteRestsOnRole", field: "to", values: { date: outside.on ?? "" } }];
  }
  const reported = await listReportedOn(tx, roleId);
  const date = reported.find((on) => isRoleHeldOn(change, on) === false);
  return date ? [{ code: "people.statisticRestsOnRole", field: "to", values: { date } }] : [];
}

/** The days, as EDTF, on which the statistics that name the role were said; what was withdrawn rests on nothing. */
async function listReportedOn(tx: Tx, roleId: string): Promise<string[]> {
  const { rows } = await tx.execute<{ first: string; last: string }>(sql`
    select lower(said.days)::text as first, (upper(said.days) - 1)::text as last
    from statistics t cross join lateral (select statistic_said_on(t.id) as days) said
    where t.said_by_role_id = ${roleId} and t.withdrawn_at is null and said.days is not null`);
  return rows.map(({ first, last }) => (first === last ? first : `${first}/${last}`));
}

async function resolveOrganisation(
  tx: Tx,
  actor: Actor,
  role: RoleInput,
): Promise<Result<string | null>> {
  if (role.organisation === null) return succeed(null);
  const found = await findOrMakeOrganisation(tx, actor, role.organisation);
  return found ? succeed(found.id) : fail({ code: "thing.notFound", field: "organisation" });
}

function requireRole(role: RoleView | null): RoleView {
  if (role === null) throw new Error("The role that was just written is not there.");
  return role;
}
