import { eq } from "drizzle-orm";
import { type Reader, studioDb } from "#db/client.ts";
import { withheldSpeakers } from "#db/schema/quotes.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import { isKeyThere } from "#domain/seals/seal.ts";
import type { IdentityView } from "./view.ts";

/** What there is to know of a withheld speaker's identity, and whether this actor may open it; null when missing, or not the actor's to see. */
export async function getIdentity(
  actor: Actor,
  withheldSpeakerId: string,
): Promise<IdentityView | null> {
  if (!can(actor, "quote.read")) return null;
  const row = await findWithheldSpeaker(studioDb(), withheldSpeakerId);
  if (!row) return null;
  const state =
    row.keyId === null ? "none" : (await isKeyThere(row.keyId)) ? "sealed" : "destroyed";
  return { id: row.id, state, mayOpen: can(actor, "identity.open", { staffId: row.voucherId }) };
}

/** For commands. */
export async function findWithheldSpeaker(
  db: Reader,
  id: string,
): Promise<typeof withheldSpeakers.$inferSelect | null> {
  if (!isThingId(id)) return null;
  const [row] = await db.select().from(withheldSpeakers).where(eq(withheldSpeakers.id, id));
  return row ?? null;
}
