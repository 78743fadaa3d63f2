import { type Editor, Extension } from "@tiptap/core";
import { Fragment } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";

/**
 * Enter in the title goes on to the standfirst, in the standfirst to the text; in a key point it begins the next one, in an empty one it leaves
 * the list. The head has one of each, so that nothing there can be split.
 */
export const HeadKeys = Extension.create({
  name: "headKeys",
  // Before the keys that split blocks.
  priority: 1_000,
  addKeyboardShortcuts() {
    return {
      Enter: () => leaveHead(this.editor),
      "Mod-Enter": () => leaveHead(this.editor),
      Backspace: () => removeEmptyKeyPoint(this.editor),
    };
  },
});

function leaveHead(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection;
  const { name } = $from.parent.type;
  if (name === "title") return goTo(editor, editor.state.doc.child(0).nodeSize + 1);
  if (name === "standfirst") return goTo(editor, startOfBody(editor));
  if (name !== "keyPoint") return false;
  if (empty && $from.parent.content.size === 0)
    return removeEmptyKeyPoint(editor) && goTo(editor, startOfBody(editor));
  return splitKeyPoint(editor);
}

function goTo(editor: Editor, pos: number): boolean {
  const { doc, tr } = editor.state;
  const selection = TextSelection.near(doc.resolve(Math.min(pos, doc.content.size)));
  editor.view.dispatch(tr.setSelection(selection).scrollIntoView());
  return true;
}

/** Inside the first block after title, standfirst and key points. */
function startOfBody(editor: Editor): number {
  const { doc } = editor.state;
  return doc.child(0).nodeSize + doc.child(1).nodeSize + doc.child(2).nodeSize;
}

function splitKeyPoint(editor: Editor): boolean {
  const { state, view } = editor;
  const { tr, selection } = state;
  tr.delete(selection.from, selection.to).split(selection.from);
  view.dispatch(tr.scrollIntoView());
  return true;
}

function removeEmptyKeyPoint(editor: Editor): boolean {
  const { state, view } = editor;
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type.name !== "keyPoint" || $from.parent.content.size > 0)
    return false;
  const tr = state.tr.delete($from.before(), $from.after());
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve($from.before()), -1)));
  return true;
}

/** A new key point after the last one, with the cursor in it. */
export function addKeyPoint(editor: Editor): void {
  const { state, view } = editor;
  const type = state.schema.nodes.keyPoint;
  if (!type) return;
  const end = startOfBody(editor) - 1;
  const tr = state.tr.insert(end, Fragment.from(type.create()));
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(end + 1))).scrollIntoView());
  view.focus();
}
