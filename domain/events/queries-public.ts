import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { publicDb, type Reader } from "#db/client.ts";
import type { Shown } from "#domain/settings/public-page.ts";
import { anyOf, nameIn } from "#domain/sql.ts";
import { eventsTag, sourcesTag, type Tag, tagOf } from "#domain/tags.ts";
import { type EventFilters, noEventFilters } from "./rules-filters.ts";
import type { EventAbout, EventChoices, EventEvidence, PublicEvent } from "./view.ts";

/** What the public reads of events, as the role that sees nothing else. */

const eventsPerPage = 100;
/** What files of the whole timeline hold at most. */
export const eventsInFileMax = 2_000;
const choicesMax = 300;

const titles = z.record(z.string(), z.object({ titleText: z.string() }));
const row = z.object({
  id: z.string(),
  code: z.string(),
  date: z.string(),
  title: z.string(),
  language: z.string(),
  translations: titles,
  place: z.string().nullable(),
  asOf: z.coerce.date().transform((at) => at.toISOString()),
});
const aboutRow = z.object({
  eventId: z.string(),
  kind: z.enum(["person", "organisation", "programme", "subject"]),
  id: z.string(),
  slug: z.string(),
  name: z.string(),
});
const evidenceRow = z.object({
  eventId: z.string(),
  passageId: z.string(),
  captureN: z.number(),
  sourceId: z.string(),
  code: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
});

/** A page of the timeline, the earliest first, and whether there is more. */
export async function listPublicEvents(
  {
    filters = noEventFilters,
    page = 1,
    perPage = eventsPerPage,
    language,
  }: { filters?: EventFilters; page?: number; perPage?: number; language: string },
  db: Reader = publicDb(),
): Promise<Shown<{ events: PublicEvent[]; hasMore: boolean }>> {
  const asked = [
    about(sql`x.kind in ('person', 'organisation')`, filters.who),
    about(sql`x.kind = 'programme'`, filters.programme),
    about(sql`x.kind = 'subject'`, filters.subject),
  ];
  const events = await loadEvents(db, {
    where: sql.join(asked, sql` and `),
    rest: sql`limit ${perPage + 1} offset ${(page - 1) * perPage}`,
    language,
  });
  const shown = events.slice(0, perPage);
  return {
    view: { events: shown, hasMore: events.length > perPage },
    // Which are public goes by their sources too.
    tags: [eventsTag, sourcesTag, ...listTags(shown)],
  };
}

/** An event by its code; null where there is none that readers may know of. */
export async function findPublicEvent(
  code: string,
  language: string,
  db: Reader = publicDb(),
): Promise<Shown<PublicEvent> | null> {
  const asked = { where: sql`e.code = ${code}`, rest: sql``, language };
  const [event] = await loadEvents(db, asked);
  return event ? { view: event, tags: [tagOf("event", event.id), ...listTags([event])] } : null;
}

/** Events after a code, in the order of codes, for the API. */
export async function listEventsByCode(
  { after, limit, language }: { after: string | null; limit: number; language: string },
  db: Reader = publicDb(),
): Promise<PublicEvent[]> {
  const where = after === null ? sql`true` : sql`e.code > ${after}`;
  return await loadEvents(db, { where, order: sql`e.code`, rest: sql`limit ${limit}`, language });
}

/** What the timeline can be narrowed to, by name. */
export async function listEventChoices(
  language: string,
  db: Reader = publicDb(),
): Promise<EventChoices> {
  const { rows } = await db.execute(sql`
    select distinct x.kind, x.id, x.slug, ${nameIn("x.names", language)} as name, '' as "eventId" from published_event_things x order by name limit ${choicesMax}`);
  const found = z.array(aboutRow).parse(rows);
  const of = (...kinds: EventAbout["kind"][]) =>
    found.filter(({ kind }) => kinds.includes(kind)).map(({ slug, name }) => ({ slug, name }));
  return { who: of("person", "organisation"), programme: of("programme"), subject: of("subject") };
}

function about(kind: SQL, slug: string | null): SQL {
  if (slug === null) return sql`true`;
  return sql`e.id in (select x.event_id from published_event_things x where ${kind} and x.slug = ${slug})`;
}

function listTags(events: readonly PublicEvent[]): Tag[] {
  const tags = events.flatMap((event) => [
    ...event.about.map(({ kind, id }) => tagOf(kind, id)),
    ...event.evidence.map(({ source }) => tagOf("source", source.id)),
  ]);
  return [...new Set(tags)];
}

async function loadEvents(
  db: Reader,
  {
    where,
    order = sql`lower(e.during), upper(e.during), e.id`,
    rest,
    language,
  }: { where: SQL; order?: SQL; rest: SQL; language: string },
): Promise<PublicEvent[]> {
  const { rows } = await db.execute(sql`
    select e.id, e.code, e.date_edtf as date, e.title_text as title, e.language, e.translations, e.as_of as "asOf",
      ${nameIn("e.places", language)} as place
    from published_events e where ${where} order by ${order} ${rest}`);
  const found = z.array(row).parse(rows);
  const ids = found.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [aboutOf, evidenceOf] = [
    Map.groupBy(await loadAbout(db, ids, language), ({ eventId }) => eventId),
    Map.groupBy(await loadEvidence(db, ids, language), ({ eventId }) => eventId),
  ];
  return found.map(({ translations, ...event }) => {
    const translated = translations[language]?.titleText;
    return {
      ...event,
      ...(translated === undefined ? {} : { title: translated, language }),
      about: (aboutOf.get(event.id) ?? []).map(({ eventId: _, ...one }) => one),
      evidence: (evidenceOf.get(event.id) ?? []).map(toEvidence),
    };
  });
}

async function loadAbout(db: Reader, ids: readonly string[], language: string) {
  const { rows } = await db.execute(sql`
    select x.event_id as "eventId", x.kind, x.id, x.slug, ${nameIn("x.names", language)} as name from published_event_things x
    where x.event_id = ${anyOf(ids)} order by name`);
  return z.array(aboutRow).parse(rows);
}

async function loadEvidence(db: Reader, ids: readonly string[], language: string) {
  const { rows } = await db.execute(sql`
    select x.event_id as "eventId", x.passage_id as "passageId", x.capture_n as "captureN", x.source_id as "sourceId", x.source_code as code, x.source_title as title,
      ${nameIn("x.publisher_names", language)} as publisher, x.published_edtf as published
    from published_event_evidence x where x.event_id = ${anyOf(ids)} order by x.published_edtf nulls last, x.source_code, x.passage_id`);
  return z.array(evidenceRow).parse(rows);
}

function toEvidence({
  passageId,
  captureN,
  sourceId: id,
  code,
  title,
  publisher,
  published,
}: z.output<typeof evidenceRow>): EventEvidence {
  return { passageId, captureN, source: { id, code, title, publisher, published } };
}
