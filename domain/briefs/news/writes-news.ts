import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { briefFollowers, type newsKinds, staffNews } from "#db/schema/staff-news.ts";
import { anyOf } from "#domain/sql.ts";
import { isJoined } from "../comments/queries-staff.ts";

/** The only writer of what members of staff are told, and of who follows what. */

export type NewsKind = (typeof newsKinds)[number];

type News = {
  briefId: string;
  /** To those who are named above the brief, or follow it. */
  kind: NewsKind;
  by: string | null;
  /** Further staff whom it concerns. */
  also?: readonly string[];
  comment?: { threadId: string; commentId: string; mentioned: readonly string[] };
};

/** Tells everybody whom it concerns, once, and the nearest reason: who is called by name, who has said something in the thread, who is named above the brief, who may check what is sent to review, who follows it. Never who did it. */
export async function tell(tx: Tx, { briefId, kind, by, also = [], comment }: News): Promise<void> {
  const { threadId = null, commentId = null, mentioned = [] } = comment ?? {};
  await tx.execute(sql`
    insert into staff_news (staff_id, brief_id, kind, comment_id, made_by, because)
    select distinct on (staff.id) staff.id, ${briefId}::uuid, told.kind, ${commentId}::uuid, ${by}::uuid, told.because
    from (
      select id as staff_id, 'mentioned' as kind, 1 as nearness, 'called' as because from staff where id = ${anyOf(mentioned)}
      union all select created_by, ${kind === "commented" ? "replied" : kind}, 2, 'in_thread' from comments where thread_id = ${threadId}::uuid and deleted_at is null
      union all select staff_id, ${kind}, 3, 'own' from brief_authors where brief_id = ${briefId} and staff_id is not null
      union all select submitted_by, ${kind}, 3, 'own' from briefs where id = ${briefId} and submitted_by is not null
      union all select id, ${kind}, 3, 'own' from staff where id = ${anyOf(also)}
      union all select staff.id, case when f.staff_id is null then 'to_check' else ${kind} end, 4, 'checks'
        from staff left join brief_followers f on f.staff_id = staff.id and f.brief_id = ${briefId}
        where ${kind} = 'submitted' and staff.roles && array['author', 'editor', 'admin']
      union all select staff_id, ${kind}, 5, 'follows' from brief_followers where brief_id = ${briefId}
    ) as told join staff on staff.id = told.staff_id
    where staff.id is distinct from ${by}::uuid and ${isJoined}
    order by staff.id, told.nearness`);
}

type NewsAnew = {
  briefId: string;
  commentId: string;
  by: string;
  kind: NewsKind;
  staffIds: readonly string[];
};

/** Tells of a comment also those who were told of it for another reason before. */
export async function tellAnew(tx: Tx, { by: madeBy, staffIds, ...news }: NewsAnew): Promise<void> {
  const told = staffIds.filter((staffId) => staffId !== madeBy);
  if (told.length === 0) return;
  const { kind } = news;
  const because = kind === "mentioned" ? ("called" as const) : ("in_thread" as const);
  await tx
    .insert(staffNews)
    .values(told.map((staffId) => ({ ...news, staffId, madeBy, because })))
    .onConflictDoUpdate({
      target: [staffNews.staffId, staffNews.commentId],
      set: {
        kind,
        madeBy,
        because,
        seenAt: null,
        mailSince: sql`clock_timestamp()`,
        mailId: null,
      },
    });
}

export async function setSeen(
  tx: Tx,
  { staffId, newsIds }: { staffId: string; newsIds: readonly string[] },
): Promise<void> {
  await tx
    .update(staffNews)
    .set({ seenAt: sql`clock_timestamp()` })
    .where(
      and(
        eq(staffNews.staffId, staffId),
        sql`${staffNews.id} = ${anyOf(newsIds)}`,
        isNull(staffNews.seenAt),
      ),
    );
}

/** False where it was so already. */
export async function setFollowing(
  tx: Tx,
  { briefId, staffId, isFollowing }: { briefId: string; staffId: string; isFollowing: boolean },
): Promise<boolean> {
  const of = and(eq(briefFollowers.briefId, briefId), eq(briefFollowers.staffId, staffId));
  const changed = isFollowing
    ? await tx.insert(briefFollowers).values({ briefId, staffId }).onConflictDoNothing().returning()
    : await tx.delete(briefFollowers).where(of).returning();
  return changed.length > 0;
}
