import { eq, sql } from "drizzle-orm";
import { type Db, studioDb, type Tx } from "#db/client.ts";
import { briefDrafts, briefs } from "#db/schema/briefs.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";

/** A brief's title, ids of the subjects that it stands under, and whether the actor may change them now; null where it is missing or the actor places none. */
export async function findPlacing(
  actor: Actor,
  briefId: string,
): Promise<{ title: string; subjectIds: string[]; mayPlace: boolean } | null> {
  if (!can(actor, "brief.place") || !isThingId(briefId)) return null;
  const db = studioDb();
  const [brief] = await db
    .select({ title: briefDrafts.titleText, currentVersionId: briefs.currentVersionId })
    .from(briefDrafts)
    .innerJoin(briefs, eq(briefs.id, briefDrafts.briefId))
    .where(eq(briefDrafts.briefId, briefId));
  if (!brief) return null;
  const mayPlace = brief.currentVersionId === null || can(actor, "brief.place-published");
  return { title: brief.title, subjectIds: await listSubjectIds(db, briefId), mayPlace };
}

/** In an order of their own, so that two lists can be compared. */
export async function listSubjectIds(db: Db | Tx, briefId: string): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(
    sql`select subject_id as id from brief_subjects where brief_id = ${briefId} order by 1`,
  );
  return rows.map(({ id }) => id);
}
