import { setImmediate as breathe } from "node:timers/promises";
import { studioDb } from "#db/client.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { fingerprintText } from "./fingerprint.ts";
import { listUnprinted } from "./queries-near.ts";
import { keepFingerprint } from "./writes-fingerprints.ts";

/** A text of a book's length takes a second. */
const portion = 50;

/** Makes the fingerprints that are missing or of older rules, at most fifty; how many. Bookkeeping, of which the trail needs to know nothing. */
export async function fingerprintTexts(actor: Actor): Promise<Result<number>> {
  if (!can(actor, "capture.fingerprint")) return fail({ code: "auth.notAllowed" });
  const texts = await listUnprinted(studioDb(), portion);
  for (const { sha256, text } of texts) {
    const fingerprint = fingerprintText(text);
    await runWrite(
      actor,
      async ({ tx }) => succeed(await keepFingerprint(tx, sha256, fingerprint)),
      { trail: "none" },
    );
    await breathe();
  }
  return succeed(texts.length);
}
