import { studioDb } from "#db/client.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { chooseLanguage } from "#domain/evidence/extract/language.ts";
import type { JobPayload } from "#domain/jobs/jobs.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { findSourceOfText, listTextsOf } from "./queries.ts";
import { readInThread } from "./read-in-thread.ts";
import { replaceOpenProposals } from "./writes.ts";

/**
 * Proposes anew for the newest text of each of a source's captures, where the source's new language has its numbers read otherwise. What somebody has decided
 * stays, and nothing is proposed again for words that it covers.
 */
export async function proposeAgain(
  actor: Actor,
  { sourceId, from }: JobPayload<"propose-again">,
): Promise<Result<{ proposals: number }>> {
  if (!can(actor, "capture.add")) return fail({ code: "auth.notAllowed" });
  const source = await findSourceOfText(studioDb(), sourceId);
  if (!source) return fail({ code: "thing.notFound" });
  let proposals = 0;
  for (const { textLayerId, text } of await listTextsOf(studioDb(), sourceId)) {
    if (chooseLanguage(text, from) === chooseLanguage(text, source.language)) continue;
    const added = await proposeFor(actor, { textLayerId, text, source });
    if (!added.ok) return added;
    proposals += added.value;
  }
  return succeed({ proposals });
}

/** A text layer read as if it were pasted is itself: what is normal already stays. */
async function proposeFor(
  actor: Actor,
  layer: {
    textLayerId: string;
    text: string;
    source: { language: string; published: string | null };
  },
): Promise<Result<number>> {
  const { textLayerId, text, source } = layer;
  const bytes = new TextEncoder().encode(text);
  const told = { fileName: null, claimedMediaType: null, address: null };
  const pasted = { method: "paste" as const, bytes, ...told };
  const reading = await readInThread(pasted, source);
  if (!reading.ok) return reading;
  const { engine, proposals } = reading.value;
  return await runWrite(actor, async ({ tx, audit }) => {
    const added = await replaceOpenProposals(tx, { textLayerId, engine }, proposals);
    const detail = { textLayerId, language: source.language, proposals: added };
    audit({ action: "proposal.renew", thing: "text_layer", thingId: textLayerId, detail });
    return succeed(added);
  });
}
