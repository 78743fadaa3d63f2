import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { requireQuote } from "./commands.ts";
import { parseQuoteRevision, type ReviseQuoteInput } from "./input.ts";
import { judgeAgain } from "./judge-again.ts";
import { loadQuotes } from "./load-quotes.ts";
import { resolveSpeaker } from "./resolve.ts";
import type { QuoteView } from "./view.ts";
import { insertNextState, raiseQuoteRevision } from "./writes.ts";

/**
 * Says anew who said it, when and as what; what was held before stays. Briefs that cite the quote learn of it by a job. `cause` decides the change class of their
 * next version: what we had wrong is a correction.
 */
export async function reviseQuote(
  actor: Actor,
  input: ReviseQuoteInput,
): Promise<Result<QuoteView>> {
  if (!can(actor, "quote.update")) return fail({ code: "auth.notAllowed" });
  const parsed = parseQuoteRevision(input);
  if (!parsed.ok) return parsed;
  const { quoteId, revision, cause, note, saidOn, speech, occasion } = parsed.value;
  const { spokenLanguage, originalNotHeldBecause } = parsed.value;
  return await runWrite(actor, async ({ tx, audit, enqueue }) => {
    const [quote] = await loadQuotes(tx, [quoteId]);
    if (!quote) return fail({ code: "thing.notFound" });
    if (!(await raiseQuoteRevision(tx, { quoteId, revision }))) {
      return fail({ code: "thing.changed" });
    }
    const hasOriginal = quote.wordings.some(({ translation }) => translation === null);
    if (hasOriginal && originalNotHeldBecause !== null) {
      return fail({ code: "quotes.originalIsHeld", field: "originalNotHeldBecause" });
    }
    const speaker = await resolveSpeaker(tx, parsed.value.speaker, saidOn);
    if (!speaker.ok) return speaker;
    const state = { speech, saidOnEdtf: saidOn, occasion, spokenLanguage, originalNotHeldBecause };
    // Columns of the speaker there was must not stay beside the new one's.
    const nobody = {
      speakerPersonId: null,
      speakerOrganisationId: null,
      withheldSpeakerId: null,
      roleId: null,
    };
    const change = { ...nobody, ...speaker.value, ...state };
    const quoteStateId = await insertNextState(tx, actor, { quoteId, cause, note, change });
    await judgeAgain(tx, quote, originalNotHeldBecause);
    const detail = { quoteStateId, cause };
    audit({ action: "quote.update", thing: "quote", thingId: quoteId, detail });
    enqueue("raise-notices", { cause: "quote_state", quoteId, quoteStateId });
    return succeed(await requireQuote(tx, quoteId));
  });
}
