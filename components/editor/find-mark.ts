import type { Selection } from "@tiptap/pm/state";
import { listEvidenceMarks } from "#domain/richtext/evidence-marks.ts";
import type { Span } from "./desk.ts";

/** The whole of the waiver, or of the words bound to a passage, that the selection or the cursor lies in; null outside. */
export function findMarkHere(
  { $from, $to, from, to, empty }: Selection,
  name: "waived" | "passage",
): Span | null {
  if (!$from.sameParent($to) || !$from.parent.isTextblock) return null;
  const start = $from.start();
  const found = listEvidenceMarks($from.parent)
    .filter(({ mark }) => mark.type.name === name)
    .map((one) => ({ from: start + one.from, to: start + one.to }))
    // A cursor at either end may mean what stands beside.
    .find((span) =>
      empty ? span.from < from && to < span.to : span.from <= from && to <= span.to,
    );
  return found ?? null;
}
