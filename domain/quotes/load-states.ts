import { desc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Reader } from "#db/client.ts";
import { organisations, people, roles } from "#db/schema/people.ts";
import { quoteStates, withheldSpeakers } from "#db/schema/quotes.ts";
import { chooseByLanguage } from "#domain/by-language.ts";
import type { QuoteStateView, SpeakerView } from "./view.ts";

/** Every state of some quotes with its speaker, by quote, the newest first. */
export async function loadStates(
  db: Reader,
  quoteIds: string[],
): Promise<Map<string, QuoteStateView[]>> {
  const employer = alias(organisations, "employer");
  const rows = await db
    .select({
      state: quoteStates,
      person: people,
      organisation: organisations,
      role: roles,
      employer,
      withheld: {
        id: withheldSpeakers.id,
        description: withheldSpeakers.description,
        reason: withheldSpeakers.reason,
      },
    })
    .from(quoteStates)
    .leftJoin(people, eq(people.id, quoteStates.speakerPersonId))
    .leftJoin(organisations, eq(organisations.id, quoteStates.speakerOrganisationId))
    .leftJoin(roles, eq(roles.id, quoteStates.roleId))
    .leftJoin(employer, eq(employer.id, roles.organisationId))
    .leftJoin(withheldSpeakers, eq(withheldSpeakers.id, quoteStates.withheldSpeakerId))
    .where(inArray(quoteStates.quoteId, quoteIds))
    .orderBy(desc(quoteStates.n));
  const states = new Map<string, QuoteStateView[]>();
  for (const row of rows) {
    const known = states.get(row.state.quoteId) ?? [];
    states.set(row.state.quoteId, [...known, toStateView(row)]);
  }
  return states;
}

type OrganisationRow = typeof organisations.$inferSelect;

type StateRow = {
  state: typeof quoteStates.$inferSelect;
  person: typeof people.$inferSelect | null;
  organisation: OrganisationRow | null;
  role: typeof roles.$inferSelect | null;
  employer: OrganisationRow | null;
  /** Without what is sealed. */
  withheld: { id: string; description: string; reason: string } | null;
};

function toStateView(row: StateRow): QuoteStateView {
  const { state } = row;
  return {
    id: state.id,
    n: state.n,
    speech: state.speech,
    speaker: toSpeakerView(row),
    saidOn: state.saidOnEdtf,
    occasion: state.occasion,
    spokenLanguage: state.spokenLanguage,
    originalNotHeldBecause: state.originalNotHeldBecause,
    cause: state.cause,
    note: state.note,
    createdAt: state.createdAt,
  };
}

function toSpeakerView({ person, organisation, role, employer, withheld }: StateRow): SpeakerView {
  const post = role && { id: role.id, title: chooseByLanguage(role.titles) };
  if (person) {
    const { id, slug, names } = person;
    return { kind: "person", personId: id, slug, name: chooseByLanguage(names), role: post };
  }
  if (organisation) {
    const { id, slug, names } = organisation;
    return { kind: "organisation", organisationId: id, slug, name: chooseByLanguage(names) };
  }
  if (post) {
    const at = employer && chooseByLanguage(employer.names);
    return { kind: "role_holder", role: { ...post, organisation: at } };
  }
  if (withheld) {
    const { id, description, reason } = withheld;
    return { kind: "withheld", withheldSpeakerId: id, description, reason };
  }
  return { kind: "nobody" };
}
