import { eq, sql } from "drizzle-orm";
import { type Db, studioDb, type Tx } from "#db/client.ts";
import { briefAuthors, briefDrafts } from "#db/schema/briefs.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isJoined } from "#domain/briefs/comments/queries-staff.ts";
import { isThingId } from "#domain/fields.ts";
import type { BriefAuthor, BriefAuthors } from "./view-authors.ts";

/** Those named above a brief, in their order. */
export async function listAuthors(db: Db | Tx, briefId: string): Promise<BriefAuthor[]> {
  return await db
    .select({ byline: briefAuthors.byline, staffId: briefAuthors.staffId })
    .from(briefAuthors)
    .where(eq(briefAuthors.briefId, briefId))
    .orderBy(briefAuthors.position);
}

/** The names that the next version bears. */
export async function listNamed(db: Db | Tx, briefId: string): Promise<{ name: string }[]> {
  const authors = await listAuthors(db, briefId);
  return authors.flatMap(({ byline }) => (byline === "" ? [] : [{ name: byline }]));
}

/** A brief's authors, and who may be one; null where it is missing or not the actor's to see. */
export async function findAuthors(actor: Actor, briefId: string): Promise<BriefAuthors | null> {
  if (!can(actor, "brief.name-authors") || !isThingId(briefId)) return null;
  const db = studioDb();
  const [brief] = await db
    .select({ title: briefDrafts.titleText })
    .from(briefDrafts)
    .where(eq(briefDrafts.briefId, briefId));
  if (!brief) return null;
  const { rows } = await db.execute<{ id: string; name: string }>(sql`
    select id, name from staff where ${isJoined} or id in (select staff_id from brief_authors where brief_id = ${briefId}) order by name, id`);
  return { title: brief.title, authors: await listAuthors(db, briefId), staff: rows };
}
