import type { Tx } from "#db/client.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { readDraft } from "../check-draft.ts";
import type { Place } from "./input-comments.ts";
import { type Anchor, anchorAt, findAnchor, indexDocument } from "./rules-anchors.ts";

type Draft = { id: string; language: string; document: unknown };
type Found = { anchor: Anchor | null; words: string };

/** More of what a thread is on than this is recognised by its beginning. */
const wordsCharsMax = 2_000;

/** What stands at a place of a draft, to be kept with a thread. */
export async function readPlace(
  tx: Tx,
  { draft, place }: { draft: Draft; place: Place | null },
): Promise<Result<Found>> {
  if (!place) return succeed({ anchor: null, words: "" });
  const read = await readDraft(tx, draft);
  if (!read.ok) return read;
  const { doc, print } = read.value;
  const index = indexDocument(doc);
  const anchor = anchorAt(index, place);
  const span = anchor && findAnchor(index, anchor);
  if (!span) return fail({ code: "comments.wordsMoved" });
  const words = doc.textBetween(span.from, span.to, " ", print);
  return succeed({ anchor, words: words.trim().slice(0, wordsCharsMax).toWellFormed() });
}
