import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { studioDb, type Tx } from "#db/client.ts";
import { redactionRequestEnds, redactionRequests } from "#db/schema/redaction-requests.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import type { RedactedThing } from "./input.ts";
import type { Redactable, RequestView } from "./view.ts";

type Request = typeof redactionRequests.$inferSelect;

/** For commands: a request that waits, held until the transaction ends; null where it was decided or never made. */
export async function lockOpenRequest(tx: Tx, requestId: string): Promise<Request | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${requestId}, 0))`);
  const [found] = await tx
    .select({ request: redactionRequests })
    .from(redactionRequests)
    .leftJoin(redactionRequestEnds, eq(redactionRequestEnds.requestId, redactionRequests.id))
    .where(and(eq(redactionRequests.id, requestId), isNull(redactionRequestEnds.requestId)));
  return found?.request ?? null;
}

/** What a request is about. */
export function toThing({
  captureId,
  passageId,
}: Pick<Request, "captureId" | "passageId">): RedactedThing {
  return captureId !== null
    ? { kind: "capture", captureId }
    : { kind: "passage", passageId: passageId ?? "" };
}

const instant = z.coerce.date().transform((at) => at.toISOString());
const requestRow = z.object({
  id: z.string(),
  captureId: z.string().nullable(),
  passageId: z.string().nullable(),
  source: z.object({ id: z.string(), name: z.string(), captureN: z.number() }),
  words: z.string().nullable(),
  reason: z.string(),
  legalBasis: z.string(),
  publicNote: z.string(),
  requestedBy: z.object({ id: z.string(), name: z.string() }),
  askedAt: instant,
  end: z
    .object({
      decision: z.enum(["approved", "declined"]),
      reason: z.string(),
      by: z.string(),
      at: instant,
      lost: z.array(z.object({ place: z.string(), count: z.number() })),
    })
    .nullable(),
});

/** Requests, those that wait first and of each kind the newest; null for who may not see them. */
export async function listRequests(actor: Actor): Promise<RequestView[] | null> {
  if (!can(actor, "redaction.read")) return null;
  const { rows } = await studioDb().execute(sql`
    select q.id, q.capture_id as "captureId", q.passage_id as "passageId", q.reason, q.legal_basis as "legalBasis", q.public_note as "publicNote", q.created_at as "askedAt",
      json_build_object('id', s.id, 'name', coalesce(s.title, s.code), 'captureN', c.n) as source, x.exact as words,
      json_build_object('id', k.id, 'name', k.name) as "requestedBy",
      case when e.request_id is not null then json_build_object('decision', e.decision, 'reason', e.reason, 'by', d.name, 'at', e.created_at, 'lost', (
        select coalesce(json_agg(json_build_object('place', l.place, 'count', l.count) order by l.place), '[]')
        from (select r.place, count(distinct r.row_key)::integer as count from redacted_places r where r.redaction_id = e.redaction_id group by r.place) l)) end as "end"
    from redaction_requests q
      left join passages p on p.id = q.passage_id
      join captures c on c.id = coalesce(q.capture_id, p.capture_id) join sources s on s.id = c.source_id
      left join passage_texts x on x.passage_id = q.passage_id
      join staff k on k.id = q.requested_by
      left join redaction_request_ends e on e.request_id = q.id left join staff d on d.id = e.decided_by
    order by e.request_id is not null, q.created_at desc limit 200`);
  return z
    .array(requestRow)
    .parse(rows)
    .map(({ captureId, passageId, ...one }) => ({
      ...one,
      what: toThing({ captureId, passageId }),
    }));
}

const redactableRow = z.object({
  source: z.object({ id: z.string(), name: z.string() }),
  captures: z.array(z.object({ id: z.string(), n: z.number(), capturedAt: instant })),
  passages: z.array(z.object({ id: z.string(), captureN: z.number(), words: z.string() })),
});

/** What of a source may be asked to be taken away, the newest capture first; null where there is no such source, or nobody may ask. */
export async function findRedactable(actor: Actor, sourceId: string): Promise<Redactable | null> {
  if (!can(actor, "redaction.request") || !isThingId(sourceId)) return null;
  const { rows } = await studioDb().execute(sql`
    select json_build_object('id', s.id, 'name', coalesce(s.title, s.code)) as source,
      (select coalesce(json_agg(json_build_object('id', c.id, 'n', c.n, 'capturedAt', c.captured_at) order by c.n desc), '[]') from captures c
        where c.source_id = s.id and not exists (select from redacted_places r where r.place = 'captures' and r.row_key = c.id::text)) as captures,
      (select coalesce(json_agg(json_build_object('id', p.id, 'captureN', c.n, 'words', x.exact) order by c.n desc, p.start_at), '[]')
        from passages p join captures c on c.id = p.capture_id join passage_texts x on x.passage_id = p.id
        where c.source_id = s.id and x.exact is not null) as passages
    from sources s where s.id = ${sourceId}`);
  return rows[0] ? redactableRow.parse(rows[0]) : null;
}
