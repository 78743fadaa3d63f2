import type { Node as PMNode } from "@tiptap/pm/model";
import {
  findAnchor,
  type IndexedDocument,
  indexDocument,
  type Span,
  wordsIn,
} from "./rules-anchors.ts";
import type { PlacedThread, ThreadView } from "./view-comments.ts";

export type Placed = {
  thread: PlacedThread;
  /** What it is on; null of the brief as a whole, and where the words are gone. */
  span: Span | null;
};

/** Threads in the order of the text: those on the brief as a whole first, those on words that are gone where their paragraph is, else last. */
export function placeThreads(doc: PMNode | null, threads: readonly ThreadView[]): Placed[] {
  const index = doc ? indexDocument(doc) : nothing;
  return threads
    .map((thread) => {
      const { anchor } = thread;
      if (!anchor) return { at: -1, placed: place(thread, null, { place: "whole" }) };
      const span = findAnchor(index, anchor);
      if (!doc || !span) {
        const at = index.byId.get(anchor.nodeId)?.from ?? Number.POSITIVE_INFINITY;
        return { at, placed: place(thread, null, { place: "gone" }) };
      }
      const isUnchanged = !anchor.words || wordsIn(doc, span) === anchor.words.exact;
      return { at: span.from, placed: place(thread, span, { place: "here", isUnchanged }) };
    })
    .toSorted((one, other) => (one.at === other.at ? 0 : one.at - other.at))
    .map(({ placed }) => placed);
}

const nothing: IndexedDocument = { byId: new Map(), textblocks: [] };

function place(
  thread: ThreadView,
  span: Span | null,
  where: Pick<PlacedThread, "place"> & Partial<Pick<PlacedThread, "isUnchanged">>,
): Placed {
  return { thread: { ...thread, isUnchanged: false, ...where }, span };
}
