import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import { findUnprintable } from "#domain/richtext/printable.ts";
import { findChange } from "./changed-range.ts";

/** Takes out of what was typed, pasted or dropped the characters that the server refuses: nobody sees them, so that nobody could find them. */
export const PrintableText = Extension.create({
  name: "printableText",
  addProseMirrorPlugins: () => [
    new Plugin({ appendTransaction: (_all, before, after) => dropUnprintable(before, after) }),
  ],
});

export function dropUnprintable(before: EditorState, after: EditorState): Transaction | null {
  const change = findChange(before.doc, after.doc);
  if (!change) return null;
  const places: number[] = [];
  after.doc.nodesBetween(change.from, change.toAfter, (node, pos) => {
    if (node.isText) places.push(...findUnprintable(node.text ?? "").map((at) => pos + at));
  });
  if (places.length === 0) return null;
  const { tr } = after;
  for (const place of places.toReversed()) tr.delete(place, place + 1);
  return tr;
}
