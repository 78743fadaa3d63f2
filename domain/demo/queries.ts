import { sql } from "drizzle-orm";
import { studioDb } from "#db/client.ts";

/** Whether the database holds no source and no brief: only then is the demo dossier loaded. A file of its own, for whoever needs nothing of the loading. */
export async function isNothingKept(): Promise<boolean> {
  const { rows } = await studioDb().execute(
    sql`select not exists (select 1 from sources) and not exists (select 1 from briefs) as empty`,
  );
  return rows[0]?.empty === true;
}
