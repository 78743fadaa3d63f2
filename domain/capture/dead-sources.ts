import { type SQL, sql } from "drizzle-orm";

/**
 * Whether a source is no longer where it was, as the watch has found on different days (domain/watch/schedule.ts). Of a source that nobody has looked at nothing is known, so it
 * isn't dead; nor is one that couldn't be reached, for a while or from here.
 */
export function isDeadSource(sourceId: string): SQL {
  return sql`exists (select from source_watches dead where dead.source_id = ${sql.raw(sourceId)} and dead.standing = 'dead')`;
}
