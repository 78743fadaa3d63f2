import { studioDb } from "#db/client.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isWithheldSpeakerHeld } from "#domain/holds/find-standing.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { destroyKey, unseal } from "#domain/seals/seal.ts";
import { type IdentityActInput, parseIdentityAct } from "./input-identities.ts";
import { findWithheldSpeaker } from "./queries-identities.ts";

/** Tells who a withheld speaker is: to who has vouched for them, or an admin, with a reason, which is written down. Who they are is written nowhere. */
export async function openIdentity(
  actor: Actor,
  input: IdentityActInput,
): Promise<Result<{ identity: string }>> {
  const found = await findForAct(actor, input, "identity.open");
  if (!found.ok) return found;
  const { sealed, id, reason } = found.value;
  const identity = await unseal(sealed);
  if (identity === null) return fail({ code: "identities.destroyed" });
  return await runWrite(actor, async ({ audit }) => {
    audit({ action: "identity.open", thing: "withheld_speaker", thingId: id, detail: { reason } });
    return succeed({ identity });
  });
}

/** Destroys the key under which a withheld speaker's identity lies: from then on nobody knows it from us. It can't be undone, and doing it again changes nothing. Refused while a legal hold stands on what they said. */
export async function destroyIdentity(
  actor: Actor,
  input: IdentityActInput,
): Promise<Result<null>> {
  const found = await findForAct(actor, input, "identity.destroy");
  if (!found.ok) return found;
  const { sealed, id, reason } = found.value;
  const written = await runWrite(actor, async ({ tx, audit }) => {
    if (await isWithheldSpeakerHeld(tx, id)) return fail({ code: "holds.standing" });
    const detail = { reason };
    audit({ action: "identity.destroy", thing: "withheld_speaker", thingId: id, detail });
    return succeed(null);
  });
  // Written down first: of a key that is gone without a trace nobody could say when it went.
  if (written.ok) await destroyKey(sealed.keyId);
  return written;
}

async function findForAct(
  actor: Actor,
  input: IdentityActInput,
  action: "identity.open" | "identity.destroy",
): Promise<Result<{ id: string; reason: string; sealed: { bytes: Buffer; keyId: string } }>> {
  if (!can(actor, "quote.read")) return fail({ code: "auth.notAllowed" });
  const parsed = parseIdentityAct(input);
  if (!parsed.ok) return parsed;
  const { withheldSpeakerId, reason } = parsed.value;
  const row = await findWithheldSpeaker(studioDb(), withheldSpeakerId);
  if (!row) return fail({ code: "thing.notFound" });
  if (!can(actor, action, { staffId: row.voucherId })) return fail({ code: "auth.notAllowed" });
  const { id, sealedIdentity: bytes, keyId } = row;
  if (bytes === null || keyId === null) return fail({ code: "identities.none" });
  return succeed({ id, reason, sealed: { bytes, keyId } });
}
