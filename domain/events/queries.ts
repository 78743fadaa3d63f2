import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { studioDb } from "#db/client.ts";
import { eventEvidence, events } from "#db/schema/events.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import { toLikePatterns } from "#domain/like.ts";
import type { EventListing, EventView } from "./view.ts";

export const eventsPerPage = 50;

/** Events whose titles have every word of `search`, the latest first; one more than a page where there are more. None for who may not see them. */
export async function listEvents(
  actor: Actor,
  { search, page, isWithdrawn }: { search: string; page: number; isWithdrawn: boolean },
): Promise<EventListing[]> {
  if (!can(actor, "event.read")) return [];
  const said = sql`${events.titleText} || ' ' || ${events.translations}::text`;
  const rows = await studioDb()
    .select()
    .from(events)
    .where(
      and(
        isWithdrawn ? sql`${events.withdrawnAt} is not null` : isNull(events.withdrawnAt),
        ...toLikePatterns(search).map((pattern) => sql`${said} ilike ${pattern}`),
      ),
    )
    .orderBy(desc(sql`lower(${events.during})`), desc(events.id))
    .limit(eventsPerPage + 1)
    .offset((page - 1) * eventsPerPage);
  return rows.map(({ id, code, dateEdtf: date, titleText, language, ...row }) => ({
    id,
    code,
    date,
    titleText,
    language,
    state: stateOf(row),
  }));
}

const about = z.object({ kind: z.string(), slug: z.string() });

/** An event; null when missing, or not the actor's to see. */
export async function getEvent(actor: Actor, eventId: string): Promise<EventView | null> {
  if (!can(actor, "event.read") || !isThingId(eventId)) return null;
  const [row] = await studioDb().select().from(events).where(eq(events.id, eventId));
  if (!row) return null;
  const evidence = await studioDb()
    .select({ passageId: eventEvidence.passageId })
    .from(eventEvidence)
    .where(eq(eventEvidence.eventId, eventId))
    .orderBy(eventEvidence.passageId);
  const { rows } = await studioDb().execute(sql`
    select case when x.programme_id is not null then 'programme' when x.subject_id is not null then 'subject' else 'who' end as kind, coalesce(p.slug, o.slug, g.slug, s.slug) as slug
    from event_things x left join people p on p.id = x.person_id left join organisations o on o.id = x.organisation_id
      left join programmes g on g.id = x.programme_id left join subjects s on s.id = x.subject_id
    where x.event_id = ${eventId} order by 2`);
  const things = z.array(about).parse(rows);
  const of = (asked: string) => things.filter(({ kind }) => kind === asked).map(({ slug }) => slug);
  return {
    id: row.id,
    code: row.code,
    date: row.dateEdtf,
    titleText: row.titleText,
    language: row.language,
    translations: Object.fromEntries(
      Object.entries(row.translations).map(([language, title]) => [language, title.titleText]),
    ),
    places: row.places,
    passageIds: evidence.map(({ passageId }) => passageId),
    who: of("who"),
    programmes: of("programme"),
    subjects: of("subject"),
    state: stateOf(row),
    revision: row.revision,
  };
}

function stateOf(row: {
  withdrawnAt: Date | null;
  releasedAt: Date | null;
  createdBy: string | null;
  changedBy: string | null;
}): EventView["state"] {
  if (row.withdrawnAt) return "withdrawn";
  const isAsBrought = row.createdBy === null && row.changedBy === null;
  return row.releasedAt || isAsBrought ? "released" : "waiting";
}
