import { sql } from "drizzle-orm";
import { z } from "zod";
import { type Db, studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import { parseDocument } from "#domain/richtext/document.ts";
import { listCallable } from "./queries-staff.ts";
import { placeThreads } from "./rules-places.ts";
import type { BriefThreads, CommentView, ThreadView } from "./view-comments.ts";

const instant = z.coerce.date().transform((at) => at.toISOString());

const threadRow = z.object({
  id: z.string(),
  nodeId: z.string().nullable(),
  start: z.number().nullable(),
  end: z.number().nullable(),
  exact: z.string(),
  before: z.string(),
  after: z.string(),
  words: z.string(),
  instead: z.string().nullable(),
  decision: z.enum(["accepted", "rejected"]).nullable(),
  resolvedBy: z.string().nullable(),
  resolvedAt: instant.nullable(),
});

const commentRow = z.object({
  threadId: z.string(),
  id: z.string(),
  by: z.string(),
  isMine: z.boolean(),
  at: instant,
  editedAt: instant.nullable(),
  isDeleted: z.boolean(),
  body: z.string(),
  mentions: z.array(z.string()),
  revision: z.number(),
});

/** All that was said of a brief's draft, the oldest first. What somebody deleted only they find, without its words. */
export async function listThreads(
  db: Db,
  { briefId, staffId }: { briefId: string; staffId: string | null },
): Promise<ThreadView[]> {
  const { rows: threads } = await db.execute(sql`
    select t.id, t.node_id as "nodeId", t.start_at as start, t.end_at as "end", t.exact, t.before, t.after, t.words, t.instead, t.decision, s.name as "resolvedBy", t.resolved_at as "resolvedAt"
    from comment_threads t left join staff s on s.id = t.resolved_by where t.brief_id = ${briefId} order by t.created_at, t.id`);
  if (threads.length === 0) return [];
  const { rows: said } = await db.execute(sql`
    select c.thread_id as "threadId", c.id, s.name as by, c.created_by is not distinct from ${staffId}::uuid as "isMine", c.created_at as at, c.edited_at as "editedAt",
      c.deleted_at is not null as "isDeleted", case when c.deleted_at is null then c.body else '' end as body, c.revision,
      array(select m.name from comment_mentions x join staff m on m.id = x.staff_id where x.comment_id = c.id order by m.name) as mentions
    from comments c join comment_threads t on t.id = c.thread_id join staff s on s.id = c.created_by
    where t.brief_id = ${briefId} order by c.created_at, c.id`);
  const ofThread = Map.groupBy(z.array(commentRow).parse(said), ({ threadId }) => threadId);
  return z
    .array(threadRow)
    .parse(threads)
    .map((row) => toView(row, ofThread.get(row.id) ?? []))
    .filter(({ comments }) => comments.some(({ isDeleted, isMine }) => !isDeleted || isMine));
}

function toView(row: z.infer<typeof threadRow>, said: z.infer<typeof commentRow>[]): ThreadView {
  const { id, nodeId, start, end, exact, before, after, words, resolvedBy, resolvedAt } = row;
  const { instead, decision } = row;
  const around = start === null || end === null ? null : { start, end, exact, before, after };
  return {
    id,
    anchor: nodeId === null ? null : { nodeId, words: around },
    words,
    suggestion: instead === null ? null : { instead, decision },
    resolved:
      resolvedBy === null || resolvedAt === null ? null : { by: resolvedBy, at: resolvedAt },
    comments: said.map(({ threadId: _, ...comment }): CommentView => comment),
  };
}

const briefRow = z.object({
  title: z.string(),
  language: z.string(),
  isInReview: z.boolean(),
  document: z.unknown(),
});

/** A brief's threads in the order of its draft; null where it is missing or not the actor's to see. */
export async function findBriefThreads(
  actor: Actor,
  briefId: string,
): Promise<BriefThreads | null> {
  if (!can(actor, "comment.read") || !isThingId(briefId)) return null;
  const db = studioDb();
  const { rows } = await db.execute(sql`
    select d.title_text as title, b.language, b.state = 'in_review' as "isInReview", d.document from briefs b join brief_drafts d on d.brief_id = b.id where b.id = ${briefId}`);
  if (!rows[0]) return null;
  const { title, language, isInReview, document } = briefRow.parse(rows[0]);
  const staffId = actor.kind === "staff" ? actor.id : null;
  const threads = await listThreads(db, { briefId, staffId });
  const parsed = parseDocument(document);
  return {
    briefId,
    title,
    language,
    isInReview,
    threads: placeThreads(parsed.ok ? parsed.value : null, threads).map(({ thread }) => thread),
    staff: await listCallable(db),
  };
}
