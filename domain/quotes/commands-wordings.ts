import type { Tx } from "#db/client.ts";
import { runWrite, type Write } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import { bear, judgeIn } from "./bear-wording.ts";
import { requireQuote } from "./commands.ts";
import {
  type AddWitnessInput,
  type AddWordingInput,
  parseWitnessAddition,
  parseWordingAddition,
  type WordingAddition,
} from "./input.ts";
import { judgeAgain } from "./judge-again.ts";
import { loadQuotes } from "./load-quotes.ts";
import { findWording } from "./queries-wordings.ts";
import { type QuotedPassage, resolvePassage } from "./resolve.ts";
import {
  isRelay,
  isVerbatim,
  mayReview,
  relayReasonMissing,
  stripQuotationMarks,
  type TranslationStatus,
  translatedFromItself,
} from "./rules.ts";
import type { QuoteView, WordingView } from "./view.ts";
import {
  insertNextState,
  insertWording,
  insertWordingReview,
  raiseQuoteRevision,
} from "./writes.ts";

/**
 * The same words in another language, or the words as spoken. With a passage the wording has a witness; a translation of ours needs none, but somebody else's review.
 * Words are taken for those as spoken only where a passage bears them out. Added to a quote whose original wasn't held, they are new evidence: the quote gets
 * a new state that says so in `note`, and the briefs that cite it learn of it.
 */
export async function addWording(actor: Actor, input: AddWordingInput): Promise<Result<QuoteView>> {
  if (!can(actor, "quote.update")) return fail({ code: "auth.notAllowed" });
  const parsed = parseWordingAddition(input);
  if (!parsed.ok) return parsed;
  const { quoteId, language, translation, translationOf, note } = parsed.value;
  const translator = translation && (translation.translator ?? nameOwn(actor, translation.status));
  if (translation && !translator) {
    return fail({ code: "quotes.translatorMissing", field: "translation" });
  }
  return await runWrite(actor, async (write) => {
    const { tx, audit } = write;
    const [quote] = await loadQuotes(tx, [quoteId]);
    if (!quote || quote.isWithdrawn) return fail({ code: "thing.notFound" });
    const words = await resolveWords(tx, actor, { quote, added: parsed.value });
    if (!words.ok) return words;
    const { text, passage, relayBecause } = words.value;
    const isNowHeld = translation === null && quote.state.originalNotHeldBecause !== null;
    if (isNowHeld) {
      const refused = await sayOriginalIsHeld(write, actor, { quote, language, note });
      if (refused) return fail(refused);
    }

    const translationStatus = translation?.status ?? null;
    const wordingId = await insertWording(tx, actor, {
      quoteId,
      language,
      text,
      translationOf,
      translationStatus,
      translator,
      relayBecause,
    });
    if (passage) {
      const because = isNowHeld ? null : quote.state.originalNotHeldBecause;
      await bear(tx, actor, { wordingId, text, language, translationStatus, because }, passage);
    }
    audit({ action: "quote.update", thing: "quote", thingId: quoteId, detail: { wordingId } });
    return succeed(await requireQuote(tx, quoteId));
  });
}

/** Another passage in which a wording stands, or is said to. The verdict says whether it does. */
export async function addWitness(actor: Actor, input: AddWitnessInput): Promise<Result<QuoteView>> {
  if (!can(actor, "quote.update")) return fail({ code: "auth.notAllowed" });
  const parsed = parseWitnessAddition(input);
  if (!parsed.ok) return parsed;
  return await runWrite(actor, async ({ tx, audit }) => {
    const wording = await findWording(tx, parsed.value.wordingId);
    const [quote] = wording ? await loadQuotes(tx, [wording.quoteId]) : [];
    if (!wording?.text || !quote || quote.isWithdrawn) return fail({ code: "thing.notFound" });
    const passage = await resolvePassage(tx, actor, parsed.value.passage);
    if (!passage.ok) return passage;
    const because = quote.state.originalNotHeldBecause;
    const { id: wordingId, text, language, translationStatus } = wording;
    const words = { wordingId, text, language, translationStatus, because };
    const witnessId = await bear(tx, actor, words, passage.value);
    if (!witnessId) return fail({ code: "quotes.witnessKnown" });
    const detail = { wordingId, witnessId, passageId: passage.value.id };
    audit({ action: "quote.update", thing: "quote", thingId: quote.id, detail });
    return succeed(await requireQuote(tx, quote.id));
  });
}

/** Says that the actor has read a translation of ours against its original. Never whoever made it, or is named as its translator. */
export async function reviewWording(actor: Actor, wordingId: string): Promise<Result<QuoteView>> {
  if (!can(actor, "quote.update")) return fail({ code: "auth.notAllowed" });
  return await runWrite(actor, async ({ tx, audit }) => {
    const wording = isThingId(wordingId) ? await findWording(tx, wordingId) : null;
    if (!wording) return fail({ code: "thing.notFound" });
    if (wording.translationStatus !== "ours") {
      return fail({ code: "quotes.reviewNeedsTranslationOfOurs" });
    }
    if (actor.kind !== "staff" || !mayReview(actor, wording)) {
      return fail({ code: "quotes.reviewBySecondPerson" });
    }
    if (await insertWordingReview(tx, { wordingId, reviewerId: actor.id })) {
      const detail = { wordingId, reviewed: true };
      audit({ action: "quote.update", thing: "quote", thingId: wording.quoteId, detail });
    }
    return succeed(await requireQuote(tx, wording.quoteId));
  });
}

type ResolvedWords = {
  text: string;
  passage: QuotedPassage | null;
  relayBecause: string | null;
};

/** The words of a new wording and where they stand, if that may be said of them. */
async function resolveWords(
  tx: Tx,
  actor: Actor,
  { quote, added }: { quote: QuoteView; added: WordingAddition },
): Promise<Result<ResolvedWords>> {
  const { language, translation, translationOf } = added;
  const of = quote.wordings.find(({ id }) => id === translationOf) ?? null;
  if (translationOf && !of) return fail({ code: "thing.notFound", field: "translationOf" });
  const refused = translation && checkTranslation(quote, { ...translation, language, of });
  if (refused) return fail(refused);
  const resolved = added.passage && (await resolvePassage(tx, actor, added.passage));
  if (resolved && !resolved.ok) return resolved;
  const passage = resolved?.value ?? null;
  const text = added.text ?? (passage && stripQuotationMarks(passage.exact));
  if (!text) return fail({ code: "quotes.textMissing", field: "text" });
  if (translation === null && !bearsOut(passage, { text, language })) {
    return fail({ code: "quotes.originalNotBorneOut", field: "passage" });
  }
  const isRelayed = translation !== null && isRelayIn(quote, { ...translation, of });
  return succeed({ text, passage, relayBecause: isRelayed ? translation.relayBecause : null });
}

type Translation = { status: TranslationStatus; of: WordingView | null };

/** Nobody translates back into the language that was spoken, and whoever translates a translation says why. */
function checkTranslation(
  quote: QuoteView,
  translation: Translation & { language: string; relayBecause: string | null },
): Problem | null {
  if (translation.language === quote.state.spokenLanguage) return translatedFromItself;
  const lacksReason = isRelayIn(quote, translation) && translation.relayBecause === null;
  return lacksReason ? relayReasonMissing : null;
}

function isRelayIn({ wordings }: QuoteView, { status, of }: Translation): boolean {
  const isOriginalHeld = wordings.some(({ translation }) => translation === null);
  return isRelay({ status, of, isOriginalHeld });
}

function nameOwn(actor: Actor, status: TranslationStatus): string | null {
  return status === "ours" && actor.kind === "staff" ? actor.name : null;
}

/** New evidence: a state that no longer says why the original is missing, and new verdicts on the translations. */
async function sayOriginalIsHeld(
  { tx, enqueue }: Write,
  actor: Actor,
  change: { quote: QuoteView; language: string; note: string | null },
): Promise<Problem | null> {
  const { quote, language, note } = change;
  const { id: quoteId, revision } = quote;
  if (note === null) return { code: "quotes.noteMissing", field: "note" };
  if (!(await raiseQuoteRevision(tx, { quoteId, revision }))) return { code: "thing.changed" };
  const quoteStateId = await insertNextState(tx, actor, {
    quoteId,
    cause: "new_evidence",
    note,
    change: { spokenLanguage: language, originalNotHeldBecause: null },
  });
  await judgeAgain(tx, quote, null);
  enqueue("raise-notices", { cause: "quote_state", quoteId, quoteStateId });
  return null;
}

/** Whether a passage shows that somebody said these very words: notes of ours don't, nor does a translation (DESIGN.md §2.8). */
function bearsOut(
  passage: QuotedPassage | null,
  words: { text: string; language: string },
): boolean {
  if (!passage) return false;
  const { translatedFrom, language } = passage.source;
  if (translatedFrom !== null && language === words.language) return false;
  return isVerbatim(judgeIn(passage, words));
}
