import { eq, sql } from "drizzle-orm";
import { type Db, studioDb, type Tx } from "#db/client.ts";
import { briefDrafts } from "#db/schema/briefs.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";

/** A brief's title, and ids of the subjects that it stands under; null where it is missing or not the actor's to place. */
export async function findPlacing(
  actor: Actor,
  briefId: string,
): Promise<{ title: string; subjectIds: string[] } | null> {
  if (!can(actor, "brief.place") || !isThingId(briefId)) return null;
  const db = studioDb();
  const [brief] = await db
    .select({ title: briefDrafts.titleText })
    .from(briefDrafts)
    .where(eq(briefDrafts.briefId, briefId));
  return brief ? { title: brief.title, subjectIds: await listSubjectIds(db, briefId) } : null;
}

/** In an order of their own, so that two lists can be compared. */
export async function listSubjectIds(db: Db | Tx, briefId: string): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(
    sql`select subject_id as id from brief_subjects where brief_id = ${briefId} order by 1`,
  );
  return rows.map(({ id }) => id);
}
