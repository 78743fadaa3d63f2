import { setTimeout as wait } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { publicDb, studioDb } from "#db/client.ts";

const answerMsMax = 2_000;

/** Whether both doors into the database open, within two seconds: whoever asks has a patience of their own. */
export async function isDatabaseReady(): Promise<boolean> {
  const answered = Promise.all([
    publicDb().execute(sql`select 1`),
    studioDb().execute(sql`select 1`),
  ]).then(
    () => true,
    () => false,
  );
  return await Promise.race([answered, wait(answerMsMax, false, { ref: false })]);
}
