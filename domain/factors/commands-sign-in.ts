import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { findEntrant, hasFactor } from "#domain/auth/queries-entrant.ts";
import { findMember } from "#domain/auth/queries-staff.ts";
import { verifyPassphrase } from "#domain/auth/secrets.ts";
import { toSessionEnd } from "#domain/auth/session-rules.ts";
import { endSessions, insertSession, markConfirmed } from "#domain/auth/writes.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { countGuess } from "./guesses.ts";
import type { CodeInput } from "./input.ts";
import { takeCode } from "./writes.ts";

/**
 * Lets somebody in who gave the right passphrase, by a code of their app or of their paper. The half session ends, and another begins under another
 * id. Guessing is slowed down as at passphrases, for the account as a whole. The half session decides who may, so the actor may be the public.
 */
export async function enterCode(
  actor: Actor,
  input: CodeInput & { sessionId: string },
): Promise<Result<{ sessionId: string }>> {
  if (!can(actor, "session.start")) return fail({ code: "auth.notAllowed" });
  const entrant = await findEntrant(input.sessionId);
  if (entrant?.needs !== "code") return fail({ code: "factor.tooLate" });
  const staffId = entrant.actor.id;
  const guess = await countGuess(staffId, "code");
  if (!guess.ok) return guess;
  const result = await runWrite(entrant.actor, async ({ tx, audit }) => {
    const way = await takeCode(tx, staffId, input.code);
    if (!way) return fail({ code: "factor.codeWrong", field: "code" });
    const ended = await endSessions(tx, input, "signed_in_further");
    if (ended.length === 0) return fail({ code: "factor.tooLate" });
    const expiresAt = toSessionEnd(new Date());
    const sessionId = await insertSession(tx, { staffId, expiresAt, signedInBy: way });
    audit({ action: "session.start", thing: "session", thingId: sessionId, detail: { by: way } });
    return succeed({ sessionId });
  });
  if (result.ok) await guess.value.forgive();
  return result;
}

/**
 * Proves before a sensitive act that it is still the one who signed in: by a code, where they have a second factor, else by the passphrase.
 * It holds for a quarter of an hour (findDueProof).
 */
export async function confirmSession(
  actor: Actor,
  input: { staffId: string; sessionId: string; proof: string },
): Promise<Result<null>> {
  if (!can(actor, "session.confirm", input)) return fail({ code: "auth.notAllowed" });
  const { staffId, sessionId, proof } = input;
  const isByCode = await hasFactor(staffId);
  const guess = await countGuess(staffId, isByCode ? "code" : "own");
  if (!guess.ok) return guess;
  const member = isByCode ? null : await findMember({ staffId });
  const isRight = isByCode || (await verifyPassphrase(member?.passphraseHash, proof));
  if (!isRight) return fail({ code: "auth.passphraseWrong" });
  const result = await runWrite(actor, async ({ tx, audit }) => {
    const way = isByCode ? await takeCode(tx, staffId, proof) : "passphrase";
    if (!way) return fail({ code: "factor.codeWrong" });
    await markConfirmed(tx, sessionId);
    const detail = { by: way };
    audit({ action: "session.confirm", thing: "session", thingId: sessionId, detail });
    return succeed(null);
  });
  if (result.ok) await guess.value.forgive();
  return result;
}
