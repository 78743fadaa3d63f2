import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { studioDb } from "#db/client.ts";
import { noticeStates } from "#db/schema/notices.ts";
import { cleaningProblems } from "#db/schema/submission-files.ts";
import { submissionKinds, submissionStates } from "#db/schema/submissions.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import { declineReasons } from "./input.ts";
import { sentFile } from "./queries-receipt.ts";
import { alike, isSame, undoSeconds } from "./rules.ts";
import {
  type DecidedState,
  decidedStates,
  type Similar,
  type SubmissionLine,
  type SubmissionView,
} from "./view.ts";

export const submissionsOnPage = 50;
const excerptChars = 240;
const similarMax = 5;

/** What the queue shows: what waits, what I look at, what was decided, what is spam. */
export const queueFilters = ["waiting", "mine", "decided", "spam"] as const;
export type QueueFilter = (typeof queueFilters)[number];

export type Queue = { lines: SubmissionLine[]; hasMore: boolean; waiting: number };

const lineRow = z.object({
  id: z.string(),
  kind: z.enum(submissionKinds),
  state: z.enum(submissionStates),
  text: z.string(),
  address: z.string().nullable(),
  about: z.string().nullable(),
  receivedOn: z.string(),
  claimedBy: z.object({ id: z.string(), name: z.string() }).nullable(),
  hasNewMessage: z.boolean(),
});

const lineColumns = (text: SQL) => sql`
  s.id, s.kind, s.state, ${text} as text, s.address, s.about, s.received_on as "receivedOn",
  case when c.id is not null then json_build_object('id', c.id, 'name', c.name) end as "claimedBy",
  coalesce((select m.staff_id is null from submission_messages m where m.submission_id = s.id order by m.n desc limit 1), false) as "hasNewMessage"`;

/** The queue, oldest first while something waits, and what was decided last first; null for who may not see it. Pages count from 1. */
export async function listSubmissions(
  actor: Actor,
  { filter, page }: { filter: QueueFilter; page: number },
): Promise<Queue | null> {
  if (!can(actor, "submission.read")) return null;
  const mine = actor.kind === "staff" ? actor.id : null;
  const [where, order] = {
    waiting: [sql`s.state in ('received', 'in_review')`, sql`s.received_on, s.id`],
    mine: [
      sql`s.state in ('received', 'in_review') and s.claimed_by = ${mine}::uuid`,
      sql`s.received_on, s.id`,
    ],
    decided: [sql`s.state in ('accepted', 'declined', 'duplicate')`, sql`s.decided_at desc, s.id`],
    spam: [sql`s.state = 'spam'`, sql`s.decided_at desc, s.id`],
  }[filter];
  const db = studioDb();
  const { rows } = await db.execute(sql`
    select ${lineColumns(sql`left(s.text, ${excerptChars})`)}
    from submissions s left join staff c on c.id = s.claimed_by
    where ${where} order by ${order}
    limit ${submissionsOnPage + 1} offset ${(page - 1) * submissionsOnPage}`);
  const lines = z.array(lineRow).parse(rows);
  return {
    lines: lines.slice(0, submissionsOnPage),
    hasMore: lines.length > submissionsOnPage,
    waiting: await countWaiting(),
  };
}

/** How much waits to be decided. */
export async function countWaiting(): Promise<number> {
  const { rows } = await studioDb().execute(
    sql`select count(*)::int as count from submissions where state in ('received', 'in_review')`,
  );
  return z.array(z.object({ count: z.number() })).parse(rows)[0]?.count ?? 0;
}

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

/** Texts are compared by their beginning: who wants to be found alike doesn't begin otherwise. */
const comparedChars = 1000;
/** Nobody waits longer for what is only a help. */
const similarMs = 1_500;
const queryCancelled = "57014";

/** What says much the same, the most alike first; short texts say the same only to a person. Nothing where that takes too long: thousands of the same text are told apart by nobody. */
async function listSimilar({ id, text }: { id: string; text: string }): Promise<Similar[]> {
  if (text === "") return [];
  const begins = text.slice(0, comparedChars);
  try {
    return await studioDb().transaction(async (tx) => {
      await tx.execute(
        sql`select set_config('pg_trgm.similarity_threshold', ${String(alike)}, true), set_config('statement_timeout', ${String(similarMs)}, true)`,
      );
      const { rows } = await tx.execute(sql`
        select s.id, left(s.text, ${excerptChars}) as text, s.state, similarity(left(s.text, 1000), ${begins}) as similarity
        from submissions s where left(s.text, 1000) % ${begins} and s.id <> ${id}
        order by similarity desc, s.received_on, s.id limit ${similarMax}`);
      return similarRows
        .parse(rows)
        .map(({ similarity, ...other }) => ({ ...other, isSame: isSame(similarity, text) }));
    });
  } catch (error) {
    const cause = error instanceof Error ? error.cause : null;
    if (cause instanceof Error && "code" in cause && cause.code === queryCancelled) return [];
    throw error;
  }
}

const similarRows = z.array(
  z.object({
    id: z.string(),
    text: z.string(),
    state: z.enum(submissionStates),
    similarity: z.number(),
  }),
);

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
