import { sql } from "drizzle-orm";
import { z } from "zod";
import { studioDb } from "#db/client.ts";
import { noticeStates } from "#db/schema/notices.ts";
import { cleaningProblems } from "#db/schema/submission-files.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import { lineColumns, lineRow } from "./queries-queue.ts";
import { sentFile } from "./queries-receipt.ts";
import { listSimilar } from "./queries-similar.ts";
import { declineReasons, undoSeconds } from "./rules.ts";
import {
  type DecidedState,
  decidedStates,
  type SubmissionLine,
  type SubmissionView,
} from "./view.ts";

const viewRow = lineRow.extend({
  credit: z.string().nullable(),
  hasContact: z.boolean(),
  declineReason: z.enum(declineReasons).nullable(),
  duplicateOf: z.string().nullable(),
  decidedBy: z.string().nullable(),
  source: z.object({ id: z.string(), title: z.string() }).nullable(),
  intakeId: z.string().nullable(),
  isCredited: z.boolean(),
  task: z
    .object({ state: z.enum(noticeStates), briefId: z.string(), briefTitle: z.string() })
    .nullable(),
  isForgotten: z.boolean(),
  files: z.array(sentFile.extend({ problem: z.enum(cleaningProblems).nullable() })),
  messages: z.array(
    z.object({
      isOurs: z.boolean(),
      by: z.string().nullable(),
      text: z.string(),
      sentOn: z.string(),
    }),
  ),
});

/** One submission with all that was written about it and what was sent in like it before; null where there is none, or for who may not see it. */
export async function findSubmission(actor: Actor, id: string): Promise<SubmissionView | null> {
  if (!can(actor, "submission.read") || !isThingId(id)) return null;
  const { rows } = await studioDb().execute(sql`
    select ${lineColumns(sql`s.text`)}, s.credit, s.contact is not null as "hasContact", s.decline_reason as "declineReason", s.duplicate_of as "duplicateOf", d.name as "decidedBy",
      (select json_build_object('id', w.id, 'title', coalesce(w.title, w.url, w.code)) from sources w where w.id = s.source_id) as source,
      s.intake_id as "intakeId", s.is_credited as "isCredited",
      (select json_build_object('state', n.state, 'briefId', n.brief_id, 'briefTitle', d.title_text) from notices n join brief_drafts d on d.brief_id = n.brief_id
        where n.submission_id = s.id) as task,
      s.forgotten_on is not null as "isForgotten",
      coalesce((
        select json_agg(json_build_object('n', f.n, 'mediaType', f.media_type, 'byteLength', f.byte_length, 'state', f.state, 'problem', f.problem) order by f.n)
        from submission_files f where f.submission_id = s.id), '[]') as files,
      coalesce((
        select json_agg(json_build_object('isOurs', m.staff_id is not null, 'by', b.name, 'text', m.text, 'sentOn', m.sent_on) order by m.n)
        from submission_messages m left join staff b on b.id = m.staff_id where m.submission_id = s.id), '[]') as messages
    from submissions s left join staff c on c.id = s.claimed_by left join staff d on d.id = s.decided_by
    where s.id = ${id}`);
  const [found] = z.array(viewRow).parse(rows);
  return found ? { ...found, similar: await listSimilar(found) } : null;
}

/** What was decided a moment ago, and whether this actor may still take it back; null where it waits, or for who may not see it. */
export async function findDecided(
  actor: Actor,
  id: string,
): Promise<{ id: string; state: DecidedState; canUndo: boolean } | null> {
  if (!can(actor, "submission.read") || !isThingId(id)) return null;
  const mine = actor.kind === "staff" ? actor.id : null;
  const { rows } = await studioDb().execute(sql`
    select s.id, s.state, ${isUndoable(mine)} as "canUndo" from submissions s
    where s.id = ${id} and s.decided_at is not null`);
  return decidedRows.parse(rows)[0] ?? null;
}

const isUndoable = (staffId: string | null) => sql`
  coalesce(s.decided_by = ${staffId}::uuid and s.source_id is null and not exists (select from notices n where n.submission_id = s.id) and s.decided_at > clock_timestamp() - make_interval(secs => ${undoSeconds}), false)`;

const decidedRows = z.array(
  z.object({ id: z.string(), state: z.enum(decidedStates), canUndo: z.boolean() }),
);

/** What waits before and after a submission in the queue, whether or not it waits itself; null at the ends. */
export async function findNeighbours(
  actor: Actor,
  { id, receivedOn }: Pick<SubmissionLine, "id" | "receivedOn">,
): Promise<{ before: string | null; after: string | null }> {
  if (!can(actor, "submission.read")) return { before: null, after: null };
  const one = (isAfter: boolean) => sql`(
    select id from submissions where state in ('received', 'in_review') and (received_on, id) ${isAfter ? sql`>` : sql`<`} (${receivedOn}::date, ${id}::uuid)
    order by received_on ${isAfter ? sql`asc` : sql`desc`}, id ${isAfter ? sql`asc` : sql`desc`} limit 1)`;
  const { rows } = await studioDb().execute(
    sql`select ${one(false)} as before, ${one(true)} as after`,
  );
  const neighbours = z.array(
    z.object({ before: z.string().nullable(), after: z.string().nullable() }),
  );
  return neighbours.parse(rows)[0] ?? { before: null, after: null };
}

/** Which is to be looked at after this one: the next in the queue, or else the first. */
export async function findNextWaiting(actor: Actor, id: string): Promise<string | null> {
  if (!can(actor, "submission.read") || !isThingId(id)) return null;
  const { rows } = await studioDb().execute(sql`
    select s.id from submissions s left join submissions o on o.id = ${id}
    where s.state in ('received', 'in_review') and s.id <> ${id}
    order by (s.received_on, s.id) <= (o.received_on, o.id), s.received_on, s.id limit 1`);
  return z.array(z.object({ id: z.string() })).parse(rows)[0]?.id ?? null;
}
