import { sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { type Tag, tagOf } from "#domain/tags.ts";

/** The tag of a source that has a page: none where readers may not know of it, so that nothing is pressed for what nobody sees. */
export async function listPublicTags(db: Reader, sourceId: string): Promise<Tag[]> {
  const { rows } = await db.execute(sql`select from published_sources where id = ${sourceId}`);
  return rows.length === 0 ? [] : [tagOf("source", sourceId)];
}
