import { sql } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";

/** Of `staff`: who can be called, and read what they are called for. */
export const isJoined = sql`staff.state = 'active' and staff.passphrase_hash is not null and staff.roles <> '{}'`;

/** Whom a comment may call, by name. */
export async function listCallable(db: Db | Tx): Promise<string[]> {
  const { rows } = await db.execute<{ name: string }>(
    sql`select distinct name from staff where ${isJoined} order by name`,
  );
  return rows.map(({ name }) => name);
}
