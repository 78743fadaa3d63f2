import { type RefObject, useLayoutEffect, useState } from "react";
import type { Desk, Span } from "../desk.ts";

export type Place = { top: number; left: number };

const gap = 6;

/**
 * Where something that belongs to a stretch of text stands: in the sheet's own coordinates, so that it moves along when the page is scrolled. Below the stretch, or
 * above it; never over the sheet's edge.
 */
export function usePlace(
  desk: Desk,
  span: Span,
  { side, ref }: { side: "above" | "below"; ref: RefObject<HTMLElement | null> },
): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  const { from, to } = span;
  useLayoutEffect(() => {
    const sheet = desk.editor.view.dom.parentElement;
    const element = ref.current;
    if (!sheet || !element) return;
    const size = desk.editor.state.doc.content.size;
    const start = desk.editor.view.coordsAtPos(Math.min(from, size));
    const end = desk.editor.view.coordsAtPos(Math.min(to, size), -1);
    const box = sheet.getBoundingClientRect();
    const left = Math.min(start.left - box.left, box.width - element.offsetWidth);
    const top =
      side === "below"
        ? end.bottom - box.top + gap
        : start.top - box.top - element.offsetHeight - gap;
    setPlace({ top, left: Math.max(0, left) });
  }, [desk, from, to, side, ref]);
  return place;
}

/** Out of sight until it has been measured. */
export function toStyle(place: Place | null) {
  return place
    ? { insetBlockStart: `${place.top}px`, insetInlineStart: `${place.left}px` }
    : { insetBlockStart: "0", visibility: "hidden" as const };
}
