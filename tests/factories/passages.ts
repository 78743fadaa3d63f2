import { type Actor, systemActor } from "#domain/auth/actor.ts";
import { createPassage } from "#domain/capture/commands-passages.ts";
import { buildCapture } from "./captures.ts";
import { findSpan, quotedWords } from "./quotes.ts";
import { requireValue } from "./require-value.ts";

/** Words in a newspaper article of its own. */
export async function buildPassage(
  words: string = quotedWords,
  actor: Actor = systemActor,
): Promise<{ id: string }> {
  const { textLayerId } = await buildCapture();
  return requireValue(await createPassage(actor, { textLayerId, ...findSpan(words) }));
}
