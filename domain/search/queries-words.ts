import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "#db/client.ts";

const rows = z.array(z.object({ id: z.string() }));

/** A draft that is being written changes again in a moment. */
const quietSeconds = 10;

/** Drafts whose words haven't been made since they were changed, those that have waited longest first. */
export async function listWordlessDrafts(db: Db, count: number): Promise<string[]> {
  const found = await db.execute(sql`
    select d.brief_id as id from brief_drafts d
    where d.updated_at < clock_timestamp() - make_interval(secs => ${quietSeconds}) and not exists (select from draft_words w where w.brief_id = d.brief_id)
    order by d.updated_at limit ${count}`);
  return rows.parse(found.rows).map(({ id }) => id);
}

/** Versions that readers can see and whose words haven't been made. */
export async function listWordlessVersions(db: Db, count: number): Promise<string[]> {
  const found = await db.execute(sql`
    select b.current_version_id as id from briefs b
    where b.current_version_id is not null and not exists (select from version_words w where w.version_id = b.current_version_id)
    limit ${count}`);
  return rows.parse(found.rows).map(({ id }) => id);
}
