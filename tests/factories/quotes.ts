import { type Actor, systemActor } from "#domain/auth/actor.ts";
import { createQuote } from "#domain/quotes/commands.ts";
import type { CreateQuoteInput } from "#domain/quotes/input.ts";
import type { QuoteView } from "#domain/quotes/view.ts";
import { articleText, buildCapture } from "./captures.ts";
import { buildPerson } from "./people.ts";
import { requireValue } from "./require-value.ts";

/** Words that stand in every text of buildCapture. */
export const quotedWords = "We must not repeat the mistakes of 2014";

/** Where some words stand in a text of buildCapture. */
export function findSpan(words: string, text = articleText): { start: number; end: number } {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`“${words}” doesn't stand in the text.`);
  return { start, end: start + words.length };
}

/** A direct quotation by a person in their role, from a newspaper article of its own. */
export async function buildQuote(
  overrides: Partial<CreateQuoteInput> = {},
  actor: Actor = systemActor,
): Promise<QuoteView> {
  const passage = overrides.passage ?? {
    textLayerId: (await buildCapture()).textLayerId,
    ...findSpan(quotedWords),
  };
  const speaker = overrides.speaker ?? (await buildSpeaker());
  const input: CreateQuoteInput = {
    speech: "direct",
    saidOn: "2023-11-14",
    occasion: "Meeting of the board",
    ...overrides,
    speaker,
    passage,
  };
  return requireValue(await createQuote(actor, input));
}

export async function buildSpeaker() {
  const person = await buildPerson();
  return { kind: "person" as const, personId: person.id, roleId: person.roles[0]?.id ?? null };
}
