import { type SQL, sql } from "drizzle-orm";

/**
 * Whether a source is no longer where it was: its newest fetch was answered "not found" or "gone". Of a source that was uploaded, pasted or noted nothing is known, so it
 * isn't dead; nor is one that couldn't be reached, for a while or from here.
 */
export function isDeadSource(sourceId: string): SQL {
  return sql`coalesce((select dead.http_status in (404, 410) from captures dead where dead.source_id = ${sql.raw(sourceId)} and dead.method = 'fetch' order by dead.n desc limit 1), false)`;
}
