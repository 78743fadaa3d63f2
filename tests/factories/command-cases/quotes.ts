import { createQuote } from "#domain/quotes/commands.ts";
import { destroyIdentity, openIdentity } from "#domain/quotes/commands-identities.ts";
import { releaseQuote, withdrawQuote } from "#domain/quotes/commands-release.ts";
import { reviseQuote } from "#domain/quotes/commands-states.ts";
import { addWitness, addWording, reviewWording } from "#domain/quotes/commands-wordings.ts";
import { type CommandCases, missingId } from "./command-case.ts";

const quoteId = missingId;
const wordingId = missingId;
const passage = { passageId: missingId };
const said = { speech: "direct" as const, speaker: { kind: "nobody" as const } };

export const cases: CommandCases = {
  createQuote: { action: "quote.create", run: (actor) => createQuote(actor, { passage, ...said }) },
  reviseQuote: {
    action: "quote.update",
    run: (actor) =>
      reviseQuote(actor, { quoteId, revision: 1, cause: "our_error", note: "Why.", ...said }),
  },
  addWording: {
    action: "quote.update",
    run: (actor) => addWording(actor, { quoteId, language: "ru", text: "Слова" }),
  },
  addWitness: { action: "quote.update", run: (actor) => addWitness(actor, { wordingId, passage }) },
  reviewWording: { action: "quote.update", run: (actor) => reviewWording(actor, wordingId) },
  releaseQuote: { action: "quote.release", run: (actor) => releaseQuote(actor, quoteId) },
  withdrawQuote: { action: "quote.update", run: (actor) => withdrawQuote(actor, quoteId) },
  openIdentity: {
    action: "quote.read",
    run: (actor) => openIdentity(actor, { withheldSpeakerId: missingId, reason: "To ask again." }),
  },
  destroyIdentity: {
    action: "quote.read",
    run: (actor) => destroyIdentity(actor, { withheldSpeakerId: missingId, reason: "As agreed." }),
  },
};
