import { asc, eq } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import { sourceReplies } from "#db/schema/source-replies.ts";
import { staff } from "#db/schema/staff.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import type { ReplyView } from "./view-replies.ts";

/** What was answered to a source, the oldest first; none where that isn't the actor's to see. */
export async function listReplies(actor: Actor, sourceId: string): Promise<ReplyView[]> {
  if (!can(actor, "source.read") || !isThingId(sourceId)) return [];
  const rows = await studioDb()
    .select({ reply: sourceReplies, createdBy: staff.name })
    .from(sourceReplies)
    .leftJoin(staff, eq(staff.id, sourceReplies.createdBy))
    .where(eq(sourceReplies.sourceId, sourceId))
    .orderBy(asc(sourceReplies.receivedOn), asc(sourceReplies.createdAt));
  return rows.map(({ reply, createdBy }) => {
    const { id, text, saidBy, receivedOn, language, withdrawnAt, withdrawnNote, releasedAt } =
      reply;
    const state = withdrawnAt ? "withdrawn" : releasedAt ? "released" : "private";
    const withdrawn = withdrawnAt && { at: withdrawnAt.toISOString(), note: withdrawnNote ?? "" };
    return { id, text, saidBy, receivedOn, language, createdBy, state, withdrawn };
  });
}
