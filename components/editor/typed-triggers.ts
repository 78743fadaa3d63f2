import { Extension } from "@tiptap/core";
import { Plugin, TextSelection } from "@tiptap/pm/state";

type Triggers = {
  openEvidence: (pos: number) => void;
  openBlocks: (pos: number) => void;
};

/**
 * "@" before a word opens the evidence picker, "/" at the beginning of a block the block menu. The character isn't put into the text unless the menu is closed
 * without a choice: so nothing has to be taken out again, and undo never brings it back.
 */
export function makeTypedTriggers({ openEvidence, openBlocks }: Triggers) {
  const plugin = new Plugin({
    props: {
      // Where the browser says that somebody typed: the state's selection may not have heard of the last click yet.
      handleTextInput(view, from, to, text) {
        if ((text !== "@" && text !== "/") || from !== to || view.composing) return false;
        const $from = view.state.doc.resolve(from);
        if (!$from.parent.isTextblock) return false;
        const before = $from.parent.textBetween(0, $from.parentOffset, "", "\ufffc");
        const isEvidence = text === "@" && /(?:^|[\s([{«“"])$/u.test(before);
        const isBlock = text === "/" && before === "" && $from.parent.type.name === "paragraph";
        if (!isEvidence && !isBlock) return false;
        view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from)));
        if (isEvidence) openEvidence(from);
        else openBlocks(from);
        return true;
      },
    },
  });
  return Extension.create({ name: "typedTriggers", addProseMirrorPlugins: () => [plugin] });
}
