import { sql } from "drizzle-orm";
import { z } from "zod";
import { type Db, studioDb } from "#db/client.ts";
import { mailedNewsKinds } from "#db/schema/staff-news.ts";
import type { Actor, StaffActor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import { isNotTrashed } from "#domain/sql.ts";
import { listToCheck } from "./queries-to-check.ts";
import type { NewsView, ToAnswer, Waiting } from "./view-news.ts";

const newsMax = 50;
const threadsMax = 50;
/** A line of a list; the rest stands where it leads. */
const bodyCharsMax = 280;

const instant = z.coerce.date().transform((at) => at.toISOString());
const named = { briefId: z.string(), title: z.string(), language: z.string() };

/** What waits for whoever asks; null for who isn't of the staff, or holds no role. */
export async function findWaiting(actor: Actor): Promise<Waiting | null> {
  if (!can(actor, "news.see") || actor.kind !== "staff") return null;
  const db = studioDb();
  return {
    toCheck: await listToCheck(db, actor),
    toAnswer: await listToAnswer(db, actor),
    news: await listNews(db, actor),
  };
}

export async function isFollowing(actor: Actor, briefId: string): Promise<boolean> {
  if (actor.kind !== "staff" || !isThingId(briefId)) return false;
  const { rows } = await studioDb().execute(
    sql`select from brief_followers where brief_id = ${briefId} and staff_id = ${actor.id}`,
  );
  return rows.length > 0;
}

const newsRow = z.object({
  ...named,
  id: z.string(),
  kind: z.enum([
    "mentioned",
    "replied",
    "commented",
    "accepted",
    "rejected",
    "submitted",
    "returned",
    "published",
    "withdrawn",
    "not_done",
  ]),
  by: z.string().nullable(),
  at: instant,
  isSeen: z.boolean(),
  comment: z.object({ threadId: z.string(), body: z.string() }).nullable(),
});

async function listNews(db: Db, actor: StaffActor): Promise<NewsView[]> {
  const { rows } = await db.execute(sql`
    select n.id, n.kind, n.brief_id as "briefId", d.title_text as title, b.language, m.name as by, n.created_at as at, n.seen_at is not null as "isSeen",
      case when c.deleted_at is null and c.id is not null then json_build_object('threadId', c.thread_id, 'body', left(c.body, ${bodyCharsMax})) end as comment
    from staff_news n join briefs b on b.id = n.brief_id join brief_drafts d on d.brief_id = b.id
      left join staff m on m.id = n.made_by left join comments c on c.id = n.comment_id
    where n.staff_id = ${actor.id} and n.kind <> all(${sql.param([...mailedNewsKinds])}::text[]) and (n.comment_id is null or c.deleted_at is null) and ${isNotTrashed("brief", "n.brief_id")}
    order by n.seen_at is not null, n.created_at desc, n.id limit ${newsMax}`);
  return z.array(newsRow).parse(rows);
}

const threadRow = z.object({
  ...named,
  threadId: z.string(),
  words: z.string(),
  last: z.object({ by: z.string(), at: instant, body: z.string() }),
});

/** Open threads in which somebody else has the last word, on one's own briefs, or that call one, or in which one has said something. */
async function listToAnswer(db: Db, actor: StaffActor): Promise<ToAnswer[]> {
  const { rows } = await db.execute(sql`
    select t.id as "threadId", t.brief_id as "briefId", d.title_text as title, b.language, left(t.words, ${bodyCharsMax}) as words,
      json_build_object('by', m.name, 'at', last.created_at, 'body', left(last.body, ${bodyCharsMax})) as last
    from comment_threads t join briefs b on b.id = t.brief_id join brief_drafts d on d.brief_id = b.id
      cross join lateral (
        select c.body, c.created_by, c.created_at from comments c where c.thread_id = t.id and c.deleted_at is null order by c.created_at desc, c.id desc limit 1
      ) last join staff m on m.id = last.created_by
    where t.resolved_at is null and ${isNotTrashed("brief", "t.brief_id")} and last.created_by <> ${actor.id} and (
      exists (select from brief_authors a where a.brief_id = t.brief_id and a.staff_id = ${actor.id})
      or exists (select from comments c where c.thread_id = t.id and c.deleted_at is null and (c.created_by = ${actor.id}
        or exists (select from comment_mentions x where x.comment_id = c.id and x.staff_id = ${actor.id}))))
    order by last.created_at desc limit ${threadsMax}`);
  return z.array(threadRow).parse(rows);
}
