import { Extension } from "@tiptap/core";
import { type Command, Selection, TextSelection } from "@tiptap/pm/state";

/**
 * Enter in the title goes to the standfirst, in the standfirst to the body, and in an empty key point out of the list: these fields hold one
 * block each, and splitting them would leave the schema. In a key point with words it makes the next one.
 */
export const leaveHeadField: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const field = $from.parent;
  if (!empty) return false;
  if (field.type.name === "keyPoint") {
    return field.content.size === 0 && removeKeyPoint(state, dispatch);
  }
  if (field.type.name !== "title" && field.type.name !== "standfirst") return false;
  const next = Selection.findFrom(state.doc.resolve($from.after()), 1, true);
  if (next) dispatch?.(state.tr.setSelection(next).scrollIntoView());
  return true;
};

/** Removes the empty key point that the cursor is in, and goes on behind it. */
export const removeKeyPoint: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type.name !== "keyPoint" || $from.parent.content.size > 0)
    return false;
  const transaction = state.tr.delete($from.before(), $from.after());
  const next = Selection.findFrom(transaction.doc.resolve($from.before()), 1, true);
  if (next) transaction.setSelection(next);
  dispatch?.(transaction.scrollIntoView());
  return true;
};

/** Puts an empty key point at the end of the list and the cursor into it. */
export const addKeyPoint: Command = (state, dispatch) => {
  const keyPoint = state.schema.nodes.keyPoint;
  if (!keyPoint) return false;
  let end = -1;
  state.doc.forEach((node, offset) => {
    if (node.type.name === "keyPoints") end = offset + node.nodeSize - 1;
  });
  if (end < 0) return false;
  const transaction = state.tr.insert(end, keyPoint.create());
  transaction.setSelection(TextSelection.create(transaction.doc, end + 1));
  dispatch?.(transaction.scrollIntoView());
  return true;
};

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    headKeys: { addKeyPoint: () => ReturnType };
  }
}

/** Before the list and paragraph keys, which would split what may not be split. */
export const HeadKeys = Extension.create({
  name: "headKeys",
  priority: 1_200,
  addKeyboardShortcuts() {
    const run = (command: Command) => () =>
      command(this.editor.state, this.editor.view.dispatch, this.editor.view);
    return { Enter: run(leaveHeadField), Backspace: run(removeKeyPoint) };
  },
  addCommands: () => ({
    addKeyPoint:
      () =>
      ({ state, dispatch }) =>
        addKeyPoint(state, dispatch),
  }),
});
