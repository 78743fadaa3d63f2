import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { organisationFacts } from "#db/schema/organisation-facts.ts";
import { organisations, people, roles } from "#db/schema/people.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { chooseByLanguage } from "#domain/by-language.ts";
import { chooseFreeSlug, formatSlug } from "#domain/slug.ts";
import { isNotTrashed } from "#domain/sql.ts";
import type { OrganisationFactInput, OrganisationReference } from "./input.ts";

/** The only writer of people, organisations, their facts and roles. */

type Names = Record<string, string>;

export async function insertPerson(tx: Tx, actor: Actor, names: Names): Promise<string> {
  const slug = await takeSlug(tx, formatSlug(chooseByLanguage(names)) || "person");
  const rows = await tx
    .insert(people)
    .values({ slug, names, createdBy: toStaffId(actor) })
    .returning({ id: people.id });
  return requireId(rows);
}

/** False if the row has moved on since `revision`. */
export async function updatePersonRow(
  tx: Tx,
  change: { personId: string; revision: number; names: Names },
): Promise<boolean> {
  const rows = await tx
    .update(people)
    .set({ names: change.names, revision: change.revision + 1 })
    .where(and(eq(people.id, change.personId), eq(people.revision, change.revision)))
    .returning({ id: people.id });
  return rows.length === 1;
}

export async function insertOrganisation(
  tx: Tx,
  actor: Actor,
  organisation: { names: Names; note: string | null },
): Promise<string> {
  const wanted = formatSlug(chooseByLanguage(organisation.names)) || "organisation";
  const slug = await takeSlug(tx, wanted);
  const rows = await tx
    .insert(organisations)
    .values({ ...organisation, slug, createdBy: toStaffId(actor) })
    .returning({ id: organisations.id });
  return requireId(rows);
}

/** False if the row has moved on since `revision`. */
export async function updateOrganisationRow(
  tx: Tx,
  change: { organisationId: string; revision: number; names: Names; note: string | null },
): Promise<boolean> {
  const rows = await tx
    .update(organisations)
    .set({ names: change.names, note: change.note, revision: change.revision + 1 })
    .where(
      and(eq(organisations.id, change.organisationId), eq(organisations.revision, change.revision)),
    )
    .returning({ id: organisations.id });
  return rows.length === 1;
}

/**
 * The organisation that is meant: the one of this id, or the one that bears this name in any language (but for case), or a new one. Null if
 * there is none of this id. Two who name a new one at the same moment get the same.
 */
export async function findOrMakeOrganisation(
  tx: Tx,
  actor: Actor,
  reference: OrganisationReference,
): Promise<{ id: string; isNew: boolean } | null> {
  if ("id" in reference) {
    const rows = await tx
      .select({ id: organisations.id })
      .from(organisations)
      .where(eq(organisations.id, reference.id));
    return rows[0] ? { id: rows[0].id, isNew: false } : null;
  }
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('organisation'))`);
  const rows = await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(
      sql`exists (select from jsonb_each_text(${organisations.names}) as n where lower(n.value) = lower(${reference.name})) and ${isNotTrashed("organisation", "organisations.id")}`,
    )
    .orderBy(organisations.createdAt)
    .limit(1);
  if (rows[0]) return { id: rows[0].id, isNew: false };
  const names = { [reference.language]: reference.name };
  return { id: await insertOrganisation(tx, actor, { names, note: null }), isNew: true };
}

export async function insertFact(
  tx: Tx,
  actor: Actor,
  organisationId: string,
  fact: OrganisationFactInput,
): Promise<string> {
  const rows = await tx
    .insert(organisationFacts)
    .values({
      organisationId,
      kind: fact.kind,
      text: fact.text,
      relatedOrganisationId: fact.relatedOrganisationId,
      fromEdtf: fact.from,
      toEdtf: fact.to,
      passageId: fact.passageId,
      noPassageBecause: fact.noPassageBecause,
      createdBy: toStaffId(actor),
    })
    .returning({ id: organisationFacts.id });
  return requireId(rows);
}

export type RoleRow = {
  titles: Names;
  organisationId: string | null;
  from: string | null;
  to: string | null;
};

export async function insertRole(tx: Tx, personId: string | null, role: RoleRow): Promise<string> {
  const rows = await tx
    .insert(roles)
    .values({ personId, ...toRoleColumns(role) })
    .returning({ id: roles.id });
  return requireId(rows);
}

/** False if the row has moved on since `revision`. */
export async function updateRoleRow(
  tx: Tx,
  change: { roleId: string; revision: number } & RoleRow,
): Promise<boolean> {
  const rows = await tx
    .update(roles)
    .set({ ...toRoleColumns(change), revision: change.revision + 1 })
    .where(and(eq(roles.id, change.roleId), eq(roles.revision, change.revision)))
    .returning({ id: roles.id });
  return rows.length === 1;
}

export async function releasePersonRow(tx: Tx, id: string, staffId: string): Promise<void> {
  await tx
    .update(people)
    .set({ releasedBy: staffId, releasedAt: sql`clock_timestamp()` })
    .where(eq(people.id, id));
}

export async function releaseOrganisationRow(tx: Tx, id: string, staffId: string): Promise<void> {
  await tx
    .update(organisations)
    .set({ releasedBy: staffId, releasedAt: sql`clock_timestamp()` })
    .where(eq(organisations.id, id));
}

function toRoleColumns(role: RoleRow) {
  return {
    titles: role.titles,
    organisationId: role.organisationId,
    fromEdtf: role.from,
    toEdtf: role.to,
  };
}

/**
 * A slug that no person and no organisation has or had, for they share their addresses. The lock makes two who want the same one at the same moment wait for one
 * another.
 */
async function takeSlug(tx: Tx, wanted: string): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('slug'), hashtext(${wanted}))`);
  const { rows } = await tx.execute<{ slug: string }>(sql`
    select slug from (
      select slug from people union all select slug from organisations
      union all select slug from slug_redirects where kind in ('people', 'organisations')
    ) as taken
    where slug = ${wanted} or slug like ${`${wanted}-%`}`);
  return chooseFreeSlug(wanted, new Set(rows.map(({ slug }) => slug)));
}

function requireId(rows: { id: string }[]): string {
  const id = rows[0]?.id;
  if (!id) throw new Error("A row was inserted and not returned.");
  return id;
}
