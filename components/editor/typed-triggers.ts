import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

type Triggers = {
  openEvidence: (view: EditorView) => void;
  openBlocks: (view: EditorView) => void;
};

/**
 * "@" before a word opens the evidence picker, "/" at the beginning of a block the block menu. The character isn't put into the text unless the menu is closed
 * without a choice: so nothing has to be taken out again, and undo never brings it back.
 */
export function makeTypedTriggers({ openEvidence, openBlocks }: Triggers) {
  const plugin = new Plugin({
    props: {
      handleTextInput(view, _from, _to, text) {
        const { $from, empty } = view.state.selection;
        if (!empty || view.composing || !$from.parent.isTextblock) return false;
        const before = $from.parent.textBetween(0, $from.parentOffset, "", "\ufffc");
        if (text === "@" && /(?:^|[\s([{«“"])$/u.test(before)) {
          openEvidence(view);
          return true;
        }
        const takesBlocks = $from.parent.type.name === "paragraph";
        if (text === "/" && before === "" && takesBlocks) {
          openBlocks(view);
          return true;
        }
        return false;
      },
    },
  });
  return Extension.create({ name: "typedTriggers", addProseMirrorPlugins: () => [plugin] });
}
