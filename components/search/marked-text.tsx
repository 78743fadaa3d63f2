import type { TextPiece } from "#domain/search/view.ts";

/** A stretch of text with the words that were asked for marked. */
export function MarkedText({ pieces }: { pieces: readonly TextPiece[] }) {
  return pieces.map(({ text, isMarked }, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name, and never move.
    isMarked ? <mark key={place}>{text}</mark> : text,
  );
}
