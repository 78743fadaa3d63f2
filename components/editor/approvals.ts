import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import { ownWords } from "#domain/richtext/project-text.ts";
import { clearApprovals, listWaivers } from "#domain/richtext/waivers.ts";
import { findChange } from "./changed-range.ts";

/** An approval holds for the words and the reason that were approved: whoever changes either takes it off. */
export const Approvals = Extension.create({
  name: "approvals",
  // Before nodeIds: both halves of a waiver that was split still have its id then.
  priority: 200,
  addProseMirrorPlugins: () => [approvalsPlugin()],
});

export function approvalsPlugin(): Plugin {
  return new Plugin({ appendTransaction: (_all, before, after) => dropApprovals(before, after) });
}

/** What is undone or pasted comes with the approval that it had; whether that still holds only the server knows. */
function dropApprovals(before: EditorState, after: EditorState): Transaction | null {
  const change = findChange(before.doc, after.doc);
  if (!change) return null;
  const { from, toBefore, toAfter } = change;
  const list = ({ doc }: EditorState, to: number) =>
    listWaivers(doc, ownWords, {
      from: Math.max(0, from - 1),
      to: Math.min(doc.content.size, to + 1),
    }).filter(({ approvedById }) => approvedById !== null);
  const approved = list(before, toBefore);
  const changed = list(after, toAfter).filter(({ nodeId, approvedById, words, reason }) =>
    approved.some(
      (old) =>
        old.nodeId === nodeId &&
        old.approvedById === approvedById &&
        (old.words !== words || old.reason !== reason),
    ),
  );
  return changed.length > 0 ? clearApprovals(after.tr, changed) : null;
}
