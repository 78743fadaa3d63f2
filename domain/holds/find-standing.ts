import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";

/** Held until the transaction ends, as by every deletion: a hold that is being placed waits for it, and one that was placed is seen. */
async function shareHolds(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(7020361)`);
}

/** Whether a hold stands on files of what was redacted. */
export async function isRedactionHeld(tx: Tx, redactionId: string): Promise<boolean> {
  return await ask(
    tx,
    sql`select exists (select from redacted_places r where r.redaction_id = ${redactionId} and is_place_held(r.place, r.row_key)) as held`,
  );
}

/** Whether a hold stands on something that a withheld speaker said. */
export async function isWithheldSpeakerHeld(tx: Tx, withheldSpeakerId: string): Promise<boolean> {
  return await ask(
    tx,
    sql`select is_held(null, null) or exists (select from quote_states s where s.withheld_speaker_id = ${withheldSpeakerId} and is_quote_held(s.quote_id)) as held`,
  );
}

async function ask(tx: Tx, question: SQL): Promise<boolean> {
  await shareHolds(tx);
  const { rows } = await tx.execute<{ held: boolean }>(question);
  return rows[0]?.held === true;
}
