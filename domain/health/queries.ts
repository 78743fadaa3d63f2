import { sql } from "drizzle-orm";
import { publicDb, studioDb } from "#db/client.ts";

/** Whether both doors into the database open. */
export async function isDatabaseReady(): Promise<boolean> {
  try {
    await Promise.all([publicDb().execute(sql`select 1`), studioDb().execute(sql`select 1`)]);
    return true;
  } catch {
    return false;
  }
}
