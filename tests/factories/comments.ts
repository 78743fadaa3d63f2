import type { StaffActor } from "#domain/auth/actor.ts";
import type { Commented } from "#domain/briefs/comments/begin-thread.ts";
import { startThread } from "#domain/briefs/comments/commands-threads.ts";
import type { Place } from "#domain/briefs/comments/input-comments.ts";
import { indexDocument, placeOf } from "#domain/briefs/comments/rules-anchors.ts";
import { parseDocument } from "#domain/richtext/document.ts";
import { readDraft } from "./drafts.ts";
import { requireValue } from "./require-value.ts";

/** Where these words stand in a draft, as somebody who selects them names it. */
export async function findPlace(briefId: string, words: string): Promise<Place> {
  const doc = requireValue(parseDocument((await readDraft(briefId)).document));
  for (const { from, text } of indexDocument(doc).textblocks) {
    const at = text?.indexOf(words) ?? -1;
    const place =
      at < 0 ? null : placeOf(doc, { from: from + 1 + at, to: from + 1 + at + words.length });
    if (place) return place;
  }
  throw new Error(`“${words}” doesn't stand in the draft.`);
}

type Ask = { briefId: string; words?: string; body?: string };

/** A thread on words of a draft, or on the brief as a whole. */
export async function buildThread(
  by: StaffActor,
  { briefId, words, body = "Is it so?" }: Ask,
): Promise<Commented> {
  const place = words === undefined ? null : await findPlace(briefId, words);
  return requireValue(await startThread(by, { briefId, place, body }));
}
