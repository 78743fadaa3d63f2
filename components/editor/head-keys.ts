import { type Editor, Extension } from "@tiptap/core";
import type { Node as PMNode } from "@tiptap/pm/model";
import { type Command, TextSelection } from "@tiptap/pm/state";

/**
 * Enter in the title goes on to the standfirst, in the standfirst to the text; in a key point it begins the next one, in an empty one it leaves
 * the list. The head has one of each, so that nothing there can be split.
 */
export const HeadKeys = Extension.create({
  name: "headKeys",
  // Before the keys that split blocks.
  priority: 1_000,
  addKeyboardShortcuts() {
    const press = (command: Command) => () =>
      command(this.editor.state, this.editor.view.dispatch, this.editor.view);
    return {
      Enter: press(leaveHead),
      "Mod-Enter": press(leaveHead),
      Backspace: press(removeEmptyKeyPoint),
    };
  },
});

export const leaveHead: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection;
  const { name } = $from.parent.type;
  if (name === "title") return goTo(state.doc.child(0).nodeSize + 1)(state, dispatch, view);
  if (name === "standfirst") return goTo(startOfBody(state.doc))(state, dispatch, view);
  if (name !== "keyPoint") return false;
  if (!empty || $from.parent.content.size > 0) return splitKeyPoint(state, dispatch, view);
  const tr = state.tr.delete($from.before(), $from.after());
  const next = TextSelection.near(tr.doc.resolve(startOfBody(tr.doc)));
  dispatch?.(tr.setSelection(next).scrollIntoView());
  return true;
};

function goTo(pos: number): Command {
  return ({ doc, tr }, dispatch) => {
    const selection = TextSelection.near(doc.resolve(Math.min(pos, doc.content.size)));
    dispatch?.(tr.setSelection(selection).scrollIntoView());
    return true;
  };
}

/** Before the first block after title, standfirst and key points. */
function startOfBody(doc: PMNode): number {
  return doc.child(0).nodeSize + doc.child(1).nodeSize + doc.child(2).nodeSize;
}

const splitKeyPoint: Command = ({ tr, selection }, dispatch) => {
  dispatch?.(tr.delete(selection.from, selection.to).split(selection.from).scrollIntoView());
  return true;
};

const removeEmptyKeyPoint: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type.name !== "keyPoint" || $from.parent.content.size > 0)
    return false;
  const tr = state.tr.delete($from.before(), $from.after());
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve($from.before()), -1)));
  return true;
};

/** A new key point after the last one, with the cursor in it. */
export const appendKeyPoint: Command = (state, dispatch) => {
  const keyPoint = state.schema.nodes.keyPoint?.create();
  if (!keyPoint) return false;
  const end = startOfBody(state.doc) - 1;
  const tr = state.tr.insert(end, keyPoint);
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(end + 1))).scrollIntoView());
  return true;
};

export function addKeyPoint({ state, view }: Editor): void {
  appendKeyPoint(state, view.dispatch, view);
  view.focus();
}
