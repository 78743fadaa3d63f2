import { and, asc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type Reader, studioDb } from "#db/client.ts";
import { organisationFacts } from "#db/schema/organisation-facts.ts";
import { organisations, people, roles } from "#db/schema/people.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { chooseByLanguage } from "#domain/by-language.ts";
import { isThingId } from "#domain/fields.ts";
import { toLikePatterns } from "#domain/like.ts";
import { isNotTrashed } from "#domain/sql.ts";
import type { OrganisationFactView, OrganisationView, PersonView, RoleView } from "./view.ts";

/** A person with all roles; null when missing, or not the actor's to see. */
export async function getPerson(actor: Actor, personId: string): Promise<PersonView | null> {
  if (!can(actor, "person.read")) return null;
  return await findPerson(studioDb(), personId);
}

/** Everybody, by name. With `search`, those whose name in some language has every word of it. */
export async function listPeople(
  actor: Actor,
  { search = "", limit = 500 }: { search?: string; limit?: number } = {},
): Promise<PersonView[]> {
  if (!can(actor, "person.read")) return [];
  const rows = await studioDb()
    .select()
    .from(people)
    .where(and(isNotTrashed("person", "people.id"), hasWords(sql`${people.names}`, search)))
    .orderBy(sql`coalesce(${people.names} ->> 'en', ${people.slug})`, asc(people.id))
    .limit(limit);
  const held = await listRoles(
    studioDb(),
    inArray(
      roles.personId,
      rows.map(({ id }) => id),
    ),
  );
  return rows.map((row) =>
    toPersonView(
      row,
      held.filter(({ personId }) => personId === row.id),
    ),
  );
}

/** Every organisation, by name, with what is known of its owner; with `search` as for people. */
export async function listOrganisations(
  actor: Actor,
  { search = "", limit = 500 }: { search?: string; limit?: number } = {},
): Promise<OrganisationView[]> {
  if (!can(actor, "person.read")) return [];
  const rows = await studioDb()
    .select()
    .from(organisations)
    .where(
      and(
        isNotTrashed("organisation", "organisations.id"),
        hasWords(sql`${organisations.names}`, search),
      ),
    )
    .orderBy(sql`coalesce(${organisations.names} ->> 'en', ${organisations.slug})`)
    .limit(limit);
  const facts = await listFacts(
    studioDb(),
    rows.map(({ id }) => id),
  );
  return rows.map((row) => toOrganisationView(row, facts.get(row.id) ?? []));
}

/** An organisation; null when missing, or not the actor's to see. */
export async function getOrganisation(
  actor: Actor,
  organisationId: string,
): Promise<OrganisationView | null> {
  if (!can(actor, "person.read")) return null;
  return await findOrganisation(studioDb(), organisationId);
}

/** For commands. */
export async function findPerson(db: Reader, personId: string): Promise<PersonView | null> {
  if (!isThingId(personId)) return null;
  const rows = await db.select().from(people).where(eq(people.id, personId));
  if (!rows[0]) return null;
  return toPersonView(rows[0], await listRoles(db, eq(roles.personId, personId)));
}

/** For commands. */
export async function findOrganisation(
  db: Reader,
  organisationId: string,
): Promise<OrganisationView | null> {
  if (!isThingId(organisationId)) return null;
  const rows = await db.select().from(organisations).where(eq(organisations.id, organisationId));
  if (!rows[0]) return null;
  const facts = await listFacts(db, [organisationId]);
  return toOrganisationView(rows[0], facts.get(organisationId) ?? []);
}

/** For commands: the ids of the organisations that bear these names in any language, but for case, by the name in small letters; the oldest of those that share one. */
export async function findOrganisationsNamed(
  db: Reader,
  names: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await db.execute<{ name: string; id: string }>(sql`
    select distinct on (lower(n.value)) lower(n.value) as name, o.id
    from organisations o cross join jsonb_each_text(o.names) as n
    where lower(n.value) in (select lower(value) from jsonb_array_elements_text(${JSON.stringify(names)}::jsonb)) and ${isNotTrashed("organisation", "o.id")}
    order by lower(n.value), o.created_at`);
  return new Map(rows.map(({ name, id }) => [name, id]));
}

/** A role; null when missing, or not the actor's to see. */
export async function getRole(actor: Actor, roleId: string): Promise<RoleView | null> {
  if (!can(actor, "person.read") || !isThingId(roleId)) return null;
  return await findRole(studioDb(), roleId);
}

/** For commands. */
export async function findRole(db: Reader, roleId: string): Promise<RoleView | null> {
  const found = await listRoles(db, eq(roles.id, roleId));
  return found[0] ?? null;
}

/** Roles with their organisations, earliest first; those whose beginning isn't stated come before. */
export async function listRoles(db: Reader, which: SQL | undefined): Promise<RoleView[]> {
  const rows = await db
    .select({ role: roles, organisation: organisations })
    .from(roles)
    .leftJoin(organisations, eq(organisations.id, roles.organisationId))
    .where(which)
    .orderBy(sql`lower(${roles.during}) nulls first`, asc(roles.id));
  return rows.map(({ role, organisation }) => ({
    id: role.id,
    personId: role.personId,
    titles: role.titles,
    title: chooseByLanguage(role.titles),
    organisation: organisation && {
      id: organisation.id,
      slug: organisation.slug,
      name: chooseByLanguage(organisation.names),
    },
    from: role.fromEdtf,
    to: role.toEdtf,
    revision: role.revision,
  }));
}

/** Roles held by somebody unnamed whose title or organisation has every word of `search`. */
export async function listUnnamedRoles(db: Reader, search: string): Promise<RoleView[]> {
  const words = sql`${roles.titles} || jsonb_build_object('of', ${organisations.names}::text)`;
  return await listRoles(
    db,
    and(
      isNull(roles.personId),
      isNotTrashed("organisation", "roles.organisation_id"),
      hasWords(words, search),
    ),
  );
}

/** For commands: who made a person or an organisation, and whether somebody released it. */
export async function findMaker(
  db: Reader,
  table: typeof people | typeof organisations,
  id: string,
): Promise<{ createdBy: string | null; isReleased: boolean } | null> {
  if (!isThingId(id)) return null;
  const rows = await db
    .select({ createdBy: table.createdBy, releasedAt: table.releasedAt })
    .from(table)
    .where(eq(table.id, id));
  return rows[0] ? { createdBy: rows[0].createdBy, isReleased: rows[0].releasedAt !== null } : null;
}

/** Every word of the search stands in the values of a jsonb object. */
function hasWords(values: SQL, search: string): SQL | undefined {
  const patterns = toLikePatterns(search);
  if (patterns.length === 0) return undefined;
  const all = sql`(select string_agg(n.value, ' ') from jsonb_each_text(${values}) as n)`;
  return and(...patterns.map((pattern) => sql`${all} ilike ${pattern}`));
}

async function listFacts(
  db: Reader,
  organisationIds: string[],
): Promise<Map<string, OrganisationFactView[]>> {
  const related = alias(organisations, "related");
  const rows = await db
    .select({ fact: organisationFacts, related })
    .from(organisationFacts)
    .leftJoin(related, eq(related.id, organisationFacts.relatedOrganisationId))
    .where(inArray(organisationFacts.organisationId, organisationIds))
    .orderBy(asc(organisationFacts.createdAt));
  const ofOrganisation = new Map<string, OrganisationFactView[]>();
  for (const row of rows) {
    const facts = ofOrganisation.get(row.fact.organisationId) ?? [];
    ofOrganisation.set(row.fact.organisationId, [...facts, toFactView(row)]);
  }
  return ofOrganisation;
}

type OrganisationRow = typeof organisations.$inferSelect;

function toFactView(row: {
  fact: typeof organisationFacts.$inferSelect;
  related: OrganisationRow | null;
}): OrganisationFactView {
  const { fact, related } = row;
  return {
    id: fact.id,
    kind: fact.kind,
    text: fact.text,
    relatedOrganisation: related && {
      id: related.id,
      slug: related.slug,
      name: chooseByLanguage(related.names),
    },
    from: fact.fromEdtf,
    to: fact.toEdtf,
    passageId: fact.passageId,
    noPassageBecause: fact.noPassageBecause,
  };
}

function toOrganisationView(row: OrganisationRow, facts: OrganisationFactView[]): OrganisationView {
  return {
    id: row.id,
    slug: row.slug,
    names: row.names,
    name: chooseByLanguage(row.names),
    note: row.note,
    facts,
    isReleased: row.releasedAt !== null,
    revision: row.revision,
  };
}

function toPersonView(row: typeof people.$inferSelect, held: RoleView[]): PersonView {
  return {
    id: row.id,
    slug: row.slug,
    names: row.names,
    name: chooseByLanguage(row.names),
    roles: held,
    isReleased: row.releasedAt !== null,
    revision: row.revision,
  };
}
