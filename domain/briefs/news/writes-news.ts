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
  comment?: { threadId: string; commentId: string; mentioned: readonly string[] };
};

/** Tells everybody whom it concerns, once, and the nearest reason: who is called by name, who has said something in the thread, who is named above the brief, who follows it. Never who did it. */
export async function tell(tx: Tx, { briefId, kind, by, comment }: News): Promise<void> {
  const { threadId = null, commentId = null, mentioned = [] } = comment ?? {};
  await tx.execute(sql`
    insert into staff_news (staff_id, brief_id, kind, comment_id, made_by)
    select distinct on (staff.id) staff.id, ${briefId}::uuid, told.kind, ${commentId}::uuid, ${by}::uuid
    from (
      select id as staff_id, 'mentioned' as kind, 1 as nearness from staff where id = ${anyOf(mentioned)}
      union all select created_by, ${kind === "commented" ? "replied" : kind}, 2 from comments where thread_id = ${threadId}::uuid and deleted_at is null
      union all select staff_id, ${kind}, 3 from brief_authors where brief_id = ${briefId} and staff_id is not null
      union all select submitted_by, ${kind}, 3 from briefs where id = ${briefId} and submitted_by is not null
      union all select staff_id, ${kind}, 4 from brief_followers where brief_id = ${briefId}
    ) as told join staff on staff.id = told.staff_id
    where staff.id is distinct from ${by}::uuid and ${isJoined}
    order by staff.id, told.nearness`);
}

/** Tells those whom a comment calls since it was worded anew, also where they were told of it for another reason. */
export async function tellMentioned(
  tx: Tx,
  news: { briefId: string; commentId: string; by: string; mentioned: readonly string[] },
): Promise<void> {
  const told = news.mentioned.filter((staffId) => staffId !== news.by);
  if (told.length === 0) return;
  const { briefId, commentId, by: madeBy } = news;
  await tx
    .insert(staffNews)
    .values(
      told.map((staffId) => ({ staffId, briefId, commentId, madeBy, kind: "mentioned" as const })),
    )
    .onConflictDoUpdate({
      target: [staffNews.staffId, staffNews.commentId],
      set: { kind: "mentioned", seenAt: null },
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
