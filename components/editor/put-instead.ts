import type { EditorState, Transaction } from "@tiptap/pm/state";
import { wordsIn } from "#domain/briefs/comments/rules-anchors.ts";
import type { Span } from "./desk.ts";

/**
 * Other words in the place of some, set as these are. What was said of all of these (no claim; borne out by a passage) isn't said of the others: such marks aren't inclusive. Nothing in
 * their place takes one of the blanks around them along.
 */
export function putInstead(state: EditorState, { from, to }: Span, instead: string): Transaction {
  if (instead !== "") return state.tr.insertText(instead, from, to);
  const { doc } = state;
  const $from = doc.resolve(from);
  const before = from > $from.start() ? wordsIn(doc, { from: from - 1, to: from }) : " ";
  const isBlankBehind = to < $from.end() && wordsIn(doc, { from: to, to: to + 1 }) === " ";
  return state.tr.delete(from, before === " " && isBlankBehind ? to + 1 : to);
}
