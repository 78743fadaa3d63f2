import type { Editor } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import { type EvidenceRef, readEvidence } from "#domain/richtext/evidence-nodes.ts";
import { findMarkHere } from "./find-mark.ts";
import { createStore, type ReadableStore } from "./store.ts";

/** What menus and the inspector show of the selection. Where the cursor is within plain text changes nothing of it. */
export type SelectionView = {
  /** Selected words; null for a mere cursor. */
  words: { from: number; to: number } | null;
  isBold: boolean;
  isItalic: boolean;
  isWaived: boolean;
  isPassage: boolean;
  href: string | null;
  /** The start of the table around the cursor. */
  table: number | null;
  /** A piece of evidence that is selected as a whole. */
  evidence: { pos: number; ref: EvidenceRef } | null;
};

const nothing: SelectionView = {
  words: null,
  isBold: false,
  isItalic: false,
  isWaived: false,
  isPassage: false,
  href: null,
  table: null,
  evidence: null,
};

/** Follows the selection, at most once a frame, so that a keystroke doesn't wait for menus. */
export function followSelection(editor: Editor): ReadableStore<SelectionView> {
  const store = createStore(nothing);
  let key = "";
  let frame = 0;
  const look = () => {
    frame = 0;
    if (editor.isDestroyed) return;
    const view = readSelection(editor);
    const nextKey = JSON.stringify(view);
    if (nextKey === key) return;
    key = nextKey;
    store.set(view);
  };
  editor.on("transaction", () => {
    frame ||= requestAnimationFrame(look);
  });
  editor.on("destroy", () => cancelAnimationFrame(frame));
  return store;
}

export function readSelection(editor: Editor): SelectionView {
  const { selection } = editor.state;
  const { $from, from, to, empty } = selection;
  if (selection instanceof NodeSelection) {
    const ref = readEvidence(selection.node);
    return { ...nothing, table: tableAround(editor), evidence: ref ? { pos: from, ref } : null };
  }
  const href: unknown = editor.getAttributes("link").href;
  return {
    words: empty || !$from.parent.isTextblock ? null : { from, to },
    isBold: !empty && editor.isActive("bold"),
    isItalic: !empty && editor.isActive("italic"),
    isWaived: !empty && findMarkHere(selection, "waived") !== null,
    isPassage: !empty && findMarkHere(selection, "passage") !== null,
    href: typeof href === "string" ? href : null,
    table: tableAround(editor),
    evidence: null,
  };
}

function tableAround(editor: Editor): number | null {
  const { $from } = editor.state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type.name === "table") return $from.before(depth);
  }
  return null;
}
