import { and, inArray, sql } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import { organisations, people, roles } from "#db/schema/people.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { chooseByLanguage } from "#domain/by-language.ts";
import { toLikePattern } from "#domain/like.ts";
import { isNotTrashed } from "#domain/sql.ts";
import { listRoles, listUnnamedRoles } from "./queries.ts";
import { isRoleHeldOn } from "./rules.ts";
import type { OrganisationOption, PersonOption, RoleView, SpeakerOption } from "./view.ts";

/** A day in EDTF for which roles are looked up; null where none is known. */
type SpeakerQuestion = { search: string; on?: string | null; limit?: number };

/**
 * People for a picker, the likeliest first: those whose name in any language has the search's words, then those whose name is like it ("Krutoi" finds
 * "Krutoy"). Of a blank search, those quoted most lately. Roles held on the day come first.
 */
export async function findPeople(
  actor: Actor,
  { search, on = null, limit = 8 }: SpeakerQuestion,
): Promise<PersonOption[]> {
  if (!can(actor, "person.read")) return [];
  const rows = await studioDb()
    .select({ id: people.id, slug: people.slug, names: people.names })
    .from(people)
    .where(and(isNotTrashed("person", "people.id"), isLike(sql`${people.names}`, search)))
    .orderBy(
      byLikeness(sql`${people.names}`, search),
      sql`${lastQuotedAt} desc nulls last`,
      people.slug,
    )
    .limit(limit);
  const ids = rows.map(({ id }) => id);
  const held = ids.length > 0 ? await listRoles(studioDb(), inArray(roles.personId, ids)) : [];
  return rows.map((row) => ({
    kind: "person",
    ...row,
    name: chooseByLanguage(row.names),
    roles: held
      .filter(({ personId }) => personId === row.id)
      .map((role) => placeOn(role, on))
      .sort(heldFirst),
  }));
}

/** Organisations for a picker, found as people are. */
export async function findOrganisations(
  actor: Actor,
  { search, limit = 8 }: Omit<SpeakerQuestion, "on">,
): Promise<OrganisationOption[]> {
  if (!can(actor, "person.read")) return [];
  const rows = await studioDb()
    .select({ id: organisations.id, slug: organisations.slug, names: organisations.names })
    .from(organisations)
    .where(
      and(
        isNotTrashed("organisation", "organisations.id"),
        isLike(sql`${organisations.names}`, search),
      ),
    )
    .orderBy(byLikeness(sql`${organisations.names}`, search), organisations.slug)
    .limit(limit);
  return rows.map((row) => ({ kind: "organisation", ...row, name: chooseByLanguage(row.names) }));
}

/** Whoever may be said to have spoken: people first, then organisations, then roles whose holder isn't named. */
export async function findSpeakers(
  actor: Actor,
  question: SpeakerQuestion,
): Promise<SpeakerOption[]> {
  if (!can(actor, "person.read")) return [];
  const [persons, bodies, unnamed] = await Promise.all([
    findPeople(actor, question),
    question.search.trim() === "" ? [] : findOrganisations(actor, question),
    question.search.trim() === "" ? [] : listUnnamedRoles(studioDb(), question.search),
  ]);
  const holders = unnamed
    .slice(0, question.limit ?? 8)
    .map((role) => ({ kind: "role_holder" as const, role: placeOn(role, question.on ?? null) }));
  return [...persons, ...bodies, ...holders];
}

function placeOn(role: RoleView, on: string | null) {
  return { ...role, heldThen: isRoleHeldOn(role, on) };
}

/** Held then, then not known, then held at another time; of equals the later one. */
function heldFirst(a: { heldThen: boolean | null }, b: { heldThen: boolean | null }): number {
  const rank = (held: boolean | null) => (held === null ? 1 : held ? 0 : 2);
  return rank(a.heldThen) - rank(b.heldThen);
}

const likenessMin = 0.35;

/** Every word stands in some name, or the whole is like one. */
function isLike(names: ReturnType<typeof sql>, search: string) {
  const words = search.normalize("NFC").split(/\s+/u).filter(Boolean).slice(0, 8);
  if (words.length === 0) return undefined;
  const all = sql.join(
    words.map((word) => sql`unaccent(n.value) ilike unaccent(${toLikePattern(word)})`),
    sql` and `,
  );
  return sql`exists (select from jsonb_each_text(${names}) as n where (${all}) or word_similarity(${search}, n.value) >= ${likenessMin})`;
}

function byLikeness(names: ReturnType<typeof sql>, search: string) {
  if (search.trim() === "") return sql`null::integer`;
  return sql`(select max(word_similarity(${search}, n.value) + similarity(${search}, n.value)) from jsonb_each_text(${names}) as n) desc`;
}

/** Of a query without joins Drizzle writes columns without their table; inside, "id" would be the state's. */
const lastQuotedAt = sql`(select max(s.created_at) from quote_states s where s.speaker_person_id = "people"."id")`;

/** Every role that is held by somebody unnamed. */
export async function listRoleHolders(actor: Actor): Promise<RoleView[]> {
  return can(actor, "person.read") ? await listUnnamedRoles(studioDb(), "") : [];
}
