import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { commentMentions, comments, commentThreads } from "#db/schema/comments.ts";
import { isJoined } from "./queries-staff.ts";
import type { Anchor } from "./rules-anchors.ts";
import { findMentions } from "./rules-mentions.ts";

/** The only writer of threads, comments and whom they call. */

type NewThread = {
  briefId: string;
  anchor: Anchor | null;
  /** What the anchor is on, as a reader had it. */
  words: string;
  /** What somebody would put in the place of the words. */
  instead: string | null;
  draftRevision: number;
  by: string;
};

export async function insertThread(tx: Tx, { anchor, by, ...thread }: NewThread): Promise<string> {
  const { start = null, end = null, ...around } = anchor?.words ?? {};
  const [row] = await tx
    .insert(commentThreads)
    .values({
      ...thread,
      ...around,
      nodeId: anchor?.nodeId ?? null,
      startAt: start,
      endAt: end,
      createdBy: by,
    })
    .returning({ id: commentThreads.id });
  if (!row) throw new Error("A thread was not added.");
  return row.id;
}

type NewComment = { threadId: string; body: string; by: string };

export async function insertComment(
  tx: Tx,
  { threadId, body, by }: NewComment,
): Promise<{ commentId: string; mentioned: string[] }> {
  const [row] = await tx
    .insert(comments)
    .values({ threadId, body, createdBy: by })
    .returning({ id: comments.id });
  if (!row) throw new Error("A comment was not added.");
  return { commentId: row.id, mentioned: await insertMentions(tx, row.id, body) };
}

/** Those whom the text calls and the comment hasn't called before. */
export async function insertMentions(tx: Tx, commentId: string, body: string): Promise<string[]> {
  if (!body.includes("@")) return [];
  const { rows } = await tx.execute<{ id: string; name: string }>(
    sql`select id, name from staff where ${isJoined}`,
  );
  const called = findMentions(body, rows);
  if (called.length === 0) return [];
  const added = await tx
    .insert(commentMentions)
    .values(called.map(({ id }) => ({ commentId, staffId: id })))
    .onConflictDoNothing()
    .returning({ id: commentMentions.staffId });
  return added.map(({ id }) => id);
}

/** False where it isn't as it was when the edit began. */
export async function updateComment(
  tx: Tx,
  { commentId, revision, body }: { commentId: string; revision: number; body: string },
): Promise<boolean> {
  const changed = await tx
    .update(comments)
    .set({ body, editedAt: sql`clock_timestamp()`, revision: sql`${comments.revision} + 1` })
    .where(
      and(eq(comments.id, commentId), eq(comments.revision, revision), isNull(comments.deletedAt)),
    )
    .returning({ id: comments.id });
  return changed.length > 0;
}

export async function setDeleted(
  tx: Tx,
  { commentId, isDeleted }: { commentId: string; isDeleted: boolean },
): Promise<void> {
  await tx
    .update(comments)
    .set({
      deletedAt: isDeleted ? sql`clock_timestamp()` : null,
      revision: sql`${comments.revision} + 1`,
    })
    .where(eq(comments.id, commentId));
}

type Settled = {
  threadId: string;
  /** Null: open again. */
  by: string | null;
  /** On what was suggested. */
  decision?: "accepted" | "rejected" | null;
};

export async function setResolved(
  tx: Tx,
  { threadId, by, decision = null }: Settled,
): Promise<void> {
  const resolvedAt = by === null ? null : sql`clock_timestamp()`;
  await tx
    .update(commentThreads)
    .set({ resolvedBy: by, resolvedAt, decision })
    .where(eq(commentThreads.id, threadId));
}
