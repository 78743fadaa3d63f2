import type { Node as PMNode } from "@tiptap/pm/model";

/** What differs between two documents: from the same start to an end in each. */
export type ChangedRange = { from: number; toBefore: number; toAfter: number };

/** Null where nothing differs. Looks only at what isn't the very same node in both, so that a key costs no walk through the text. */
export function findChange(before: PMNode, after: PMNode): ChangedRange | null {
  if (before === after) return null;
  const from = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (from === null || !end) return null;
  // Among equal letters the end may be found before the start.
  const overlap = Math.max(0, from - Math.min(end.a, end.b));
  return { from, toBefore: end.a + overlap, toAfter: end.b + overlap };
}
