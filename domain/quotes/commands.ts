import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { quotes, quoteWitnesses, wordings } from "#db/schema/quotes.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { proposedQuote } from "#domain/capture/proposed.ts";
import { findProposal } from "#domain/capture/queries-proposals.ts";
import { settleProposal } from "#domain/capture/writes.ts";
import { judgeQuote } from "#domain/evidence/verdict.ts";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import { type CreateQuoteInput, parseQuoteCreation, type QuoteCreation } from "./input.ts";
import { loadQuotes, withoutHistory } from "./load-quotes.ts";
import { type QuotedPassage, resolvePassage, resolveSpeaker } from "./resolve.ts";
import {
  findNearness,
  isRelay,
  relayReasonMissing,
  type SpeechKind,
  settleTranslation,
  stripQuotationMarks,
  type TranslationStatus,
  toVerdictName,
} from "./rules.ts";
import type { QuoteView } from "./view.ts";
import { insertFirstState, insertQuote, insertWitness, insertWording } from "./writes.ts";

/**
 * Makes a quote of words in a source: who is reported to have said them and when, the words, the passage as their witness, and the verdict on whether they
 * stand there. Words of a source that is itself a translation are its translator's unless the input says otherwise: see settleTranslation. With
 * `proposalId` the extractor's proposal is accepted in the same transaction. Private until a published version cites it or a second person releases it.
 */
export async function createQuote(
  actor: Actor,
  input: CreateQuoteInput,
): Promise<Result<QuoteView>> {
  if (!can(actor, "quote.create")) return fail({ code: "auth.notAllowed" });
  const parsed = parseQuoteCreation(input);
  if (!parsed.ok) return parsed;
  const { speech, saidOn, occasion, proposalId } = parsed.value;
  return await runWrite(actor, async ({ tx, audit }) => {
    const resolved = await resolvePassage(tx, actor, parsed.value.passage);
    if (!resolved.ok) return resolved;
    const passage = resolved.value;
    const text = parsed.value.text ?? stripQuotationMarks(passage.exact);
    const language = parsed.value.language ?? passage.source.language;
    const settled = settleTranslation({ ...parsed.value, language, source: passage.source });
    if ("problem" in settled) return fail(settled.problem);
    const relay = settleRelay(parsed.value.translation, settled.translation, passage);
    if ("problem" in relay) return fail(relay.problem);
    const speaker = await resolveSpeaker(tx, parsed.value.speaker, saidOn);
    if (!speaker.ok) return speaker;
    const known = await findSameQuote(tx, passage.id, text);
    if (known) return fail({ code: "quotes.alreadyMade", values: { code: known } });

    const { translation, spokenLanguage, originalNotHeldBecause } = settled;
    const quoteId = await insertQuote(tx, actor);
    const state = { speech, saidOnEdtf: saidOn, occasion, spokenLanguage, originalNotHeldBecause };
    await insertFirstState(tx, actor, { quoteId, ...speaker.value, ...state });
    const translationStatus = translation?.status ?? null;
    const translator = translation?.translator ?? null;
    const { relayBecause } = relay;
    const wording = { quoteId, language, text, translationStatus, translator, relayBecause };
    const wordingId = await insertWording(tx, actor, wording);
    const judged = judgeQuote({ passageText: passage.exact, quoteText: text, language });
    const verdict = toVerdictName(judged.verdict, passage.method);
    const nearness = findNearness(translationStatus, originalNotHeldBecause);
    await insertWitness(tx, actor, { wordingId, passageId: passage.id, verdict, nearness });
    const undecided =
      proposalId &&
      (await acceptProposal(tx, actor, { proposalId, quoteId, passage, text, speech }));
    if (undecided) return fail(undecided);
    const detail = { passageId: passage.id, wordingId, verdict, ...(proposalId && { proposalId }) };
    audit({ action: "quote.create", thing: "quote", thingId: quoteId, detail });
    return succeed(await requireQuote(tx, quoteId));
  });
}

/** Why ours was made from a source that is a translation itself; null where it wasn't. */
function settleRelay(
  given: QuoteCreation["translation"],
  settled: { status: TranslationStatus } | null,
  { source }: QuotedPassage,
): { relayBecause: string | null } | { problem: Problem } {
  const isOriginalHeld = source.translatedFrom === null;
  if (settled === null || !isRelay({ status: settled.status, of: null, isOriginalHeld })) {
    return { relayBecause: null };
  }
  const relayBecause = given?.relayBecause ?? null;
  return relayBecause === null ? { problem: relayReasonMissing } : { relayBecause };
}

/** The code of a quote that has the same words from the same passage. */
async function findSameQuote(tx: Tx, passageId: string, text: string): Promise<string | null> {
  const rows = await tx
    .select({ code: quotes.code })
    .from(quoteWitnesses)
    .innerJoin(wordings, eq(wordings.id, quoteWitnesses.wordingId))
    .innerJoin(quotes, eq(quotes.id, wordings.quoteId))
    .where(
      and(
        eq(quoteWitnesses.passageId, passageId),
        eq(wordings.text, text),
        isNull(quotes.withdrawnAt),
      ),
    );
  return rows[0]?.code ?? null;
}

/** Accepted as it was proposed, or edited: other words, another place or another kind of speech. */
async function acceptProposal(
  tx: Tx,
  actor: Actor,
  made: {
    proposalId: string;
    quoteId: string;
    passage: QuotedPassage;
    text: string;
    speech: SpeechKind;
  },
): Promise<Problem | null> {
  const { proposalId, passage } = made;
  const proposal = await findProposal(tx, proposalId);
  if (proposal?.kind !== "quote" || proposal.textLayerId !== passage.textLayerId) {
    return { code: "thing.notFound", field: "proposalId" };
  }
  const proposed = proposedQuote.parse(proposal.proposed);
  const isAsProposed =
    proposed.text === made.text &&
    proposed.kind === made.speech &&
    proposal.startAt === passage.start &&
    proposal.endAt === passage.end;
  return await settleProposal(tx, {
    proposalId,
    decision: isAsProposed ? "accepted" : "edited",
    became: { quoteId: made.quoteId },
    decidedBy: toStaffId(actor),
  });
}

/** For commands: the quote that was just written. */
export async function requireQuote(tx: Tx, quoteId: string): Promise<QuoteView> {
  const found = await loadQuotes(tx, [quoteId]);
  if (!found[0]) throw new Error("The quote that was just written is not there.");
  return withoutHistory(found[0]);
}
