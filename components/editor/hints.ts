import { type Editor, Extension } from "@tiptap/core";
import type { Node as PMNode } from "@tiptap/pm/model";
import { type EditorState, Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { addKeyPoint } from "./head-keys.ts";
import { make } from "./views.ts";
import type { EditorWords } from "./words.ts";

/** What empty places say, and the button that begins a key point. Looks only at the head and at the block with the cursor. */
export function makeHints(words: EditorWords) {
  return Extension.create({
    name: "hints",
    addProseMirrorPlugins() {
      const { editor } = this;
      return [
        new Plugin({
          props: {
            decorations: (state) =>
              editor.isEditable ? DecorationSet.create(state.doc, listHints(state, editor)) : null,
          },
        }),
      ];
    },
  });

  function listHints(state: EditorState, editor: Editor): Decoration[] {
    const { doc, selection } = state;
    const hints: Decoration[] = [];
    let at = 0;
    for (let index = 0; index < Math.min(3, doc.childCount); index += 1) {
      const node = doc.child(index);
      hints.push(...hintsOf(node, at, editor));
      at += node.nodeSize;
    }
    const { $from } = selection;
    const { parent } = $from;
    if (selection.empty && parent.type.name === "paragraph" && parent.content.size === 0)
      hints.push(hint(parent, $from.before(), words("hint.paragraph")));
    return hints;
  }

  function hintsOf(node: PMNode, at: number, editor: Editor): Decoration[] {
    const isEmpty = node.content.size === 0;
    if (node.type.name === "title") return isEmpty ? [hint(node, at, words("hint.title"))] : [];
    if (node.type.name === "standfirst")
      return isEmpty ? [hint(node, at, words("hint.standfirst"))] : [];
    if (node.type.name !== "keyPoints") return [];
    const end = at + node.nodeSize - 1;
    const button = Decoration.widget(end, () => makeButton(editor), { side: 1, key: "key-point" });
    const empty = Decoration.node(at, at + node.nodeSize, { class: "no-key-points" });
    return isEmpty ? [empty, button] : [button];
  }

  function makeButton(editor: Editor): HTMLElement {
    const button = make("button", "add-key-point", words("keyPoint.add"));
    button.type = "button";
    button.onmousedown = (event) => event.preventDefault();
    button.onclick = () => addKeyPoint(editor);
    const item = make("li", "add-key-point-item", button);
    item.contentEditable = "false";
    return item;
  }
}

function hint(node: PMNode, at: number, text: string): Decoration {
  return Decoration.node(at, at + node.nodeSize, { class: "hint-empty", "data-hint": text });
}
