import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { sourceReplies } from "#db/schema/source-replies.ts";

/** The only writer of replies. */

export async function insertReply(
  tx: Tx,
  row: Pick<
    typeof sourceReplies.$inferInsert,
    "sourceId" | "text" | "saidBy" | "receivedOn" | "language" | "createdBy"
  >,
): Promise<string> {
  const [inserted] = await tx.insert(sourceReplies).values(row).returning({ id: sourceReplies.id });
  if (!inserted) throw new Error("A reply was inserted and not returned.");
  return inserted.id;
}

type HeldReply = {
  sourceId: string;
  createdBy: string | null;
  isReleased: boolean;
  isWithdrawn: boolean;
};

/** A reply; it is held until the transaction's end. Null where there is none. */
export async function lockReply(tx: Tx, replyId: string): Promise<HeldReply | null> {
  const [row] = await tx
    .select()
    .from(sourceReplies)
    .where(eq(sourceReplies.id, replyId))
    .for("update");
  if (!row) return null;
  const { sourceId, createdBy, releasedAt, withdrawnAt } = row;
  return {
    sourceId,
    createdBy,
    isReleased: releasedAt !== null,
    isWithdrawn: withdrawnAt !== null,
  };
}

export async function releaseReplyRow(tx: Tx, replyId: string, releasedBy: string): Promise<void> {
  await tx
    .update(sourceReplies)
    .set({ releasedBy, releasedAt: sql`clock_timestamp()` })
    .where(eq(sourceReplies.id, replyId));
}

export async function withdrawReplyRow(
  tx: Tx,
  replyId: string,
  { withdrawnBy, withdrawnNote }: { withdrawnBy: string | null; withdrawnNote: string },
): Promise<void> {
  await tx
    .update(sourceReplies)
    .set({ withdrawnBy, withdrawnNote, withdrawnAt: sql`clock_timestamp()` })
    .where(eq(sourceReplies.id, replyId));
}
