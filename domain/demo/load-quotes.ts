import type { DemoQuote, Dossier } from "#db/demo/types.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { createQuote } from "#domain/quotes/commands.ts";
import { must } from "./must.ts";
import { type Loaded, spanOf } from "./places.ts";

/** The five quotations, each bound to our note of it; none of them may come out as the original words. */
export async function loadQuotes(actor: Actor, dossier: Dossier, loaded: Loaded): Promise<void> {
  for (const quote of dossier.quotes) {
    const { key, date, occasion, kind, language, text, originalNotHeldBecause } = quote;
    const made = must(
      await createQuote(actor, {
        passage: spanOf(loaded, quote.passage),
        text,
        language,
        speech: kind,
        speaker: {
          kind: "person",
          personId: loaded.people.get(quote.speaker),
          roleId: loaded.roles.get(quote.role),
        },
        saidOn: date,
        occasion,
        originalNotHeldBecause,
        translation: toTranslation(quote),
      }),
      key,
    );
    const [wording] = made.wordings;
    if (wording) loaded.quotes.set(key, { quoteId: made.id, wordingId: wording.id });
  }
}

/** Where the source names its translator, the words are theirs by default. */
function toTranslation({ agency }: DemoQuote) {
  return agency === null ? null : { status: "agency" as const, translator: agency };
}
