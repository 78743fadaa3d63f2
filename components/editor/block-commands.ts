import { openPicker } from "./acts.ts";
import { insertBlock } from "./bind.ts";
import type { Desk } from "./desk.ts";
import { addKeyPoint } from "./head-keys.ts";
import type { EditorWords } from "./words.ts";

/** Something that the block menu or the palette offers. */
export type Command = {
  id: string;
  title: string;
  hint?: string;
  keys?: string;
  run: (desk: Desk) => void;
};

/** What ends the text and can't be left by Enter gets a paragraph behind it; the cursor stays. */
function leaveRoomBehind(desk: Desk): void {
  const { state, view } = desk.editor;
  const { paragraph } = state.schema.nodes;
  if (!paragraph || state.doc.lastChild?.isTextblock) return;
  view.dispatch(state.tr.insert(state.doc.content.size, paragraph.create()));
}

const chain = (desk: Desk) => desk.editor.chain().focus();

export function listBlockCommands(words: EditorWords): Command[] {
  return [
    ...([2, 3, 4] as const).map((level) => ({
      id: `heading${level}`,
      title: words("blocks.heading", { level: level - 1 }),
      hint: words("blocks.headingHint", { level: level - 1 }),
      run: (desk: Desk) => chain(desk).setHeading({ level }).run(),
    })),
    {
      id: "paragraph",
      title: words("blocks.paragraph"),
      run: (desk) => chain(desk).setParagraph().run(),
    },
    {
      id: "bulletList",
      title: words("blocks.bulletList"),
      run: (desk) => chain(desk).toggleBulletList().run(),
    },
    {
      id: "orderedList",
      title: words("blocks.orderedList"),
      run: (desk) => chain(desk).toggleOrderedList().run(),
    },
    {
      id: "quote",
      title: words("blocks.quote"),
      run: (desk) => openPicker(desk, { asBlock: true }),
    },
    {
      id: "table",
      title: words("blocks.table"),
      run: (desk) => {
        chain(desk).insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run();
        leaveRoomBehind(desk);
      },
    },
    {
      id: "image",
      title: words("blocks.image"),
      run: (desk) => desk.dialog.set({ kind: "newImage", replaces: null }),
    },
    {
      id: "chart",
      title: words("blocks.chart"),
      run: (desk) => desk.dialog.set({ kind: "chart", replaces: null }),
    },
    {
      id: "callout",
      title: words("blocks.callout"),
      run: (desk) => {
        chain(desk).toggleWrap("callout").run();
        leaveRoomBehind(desk);
      },
    },
    {
      id: "blockquote",
      title: words("blocks.blockquote"),
      run: (desk) => {
        chain(desk).toggleBlockquote().run();
        leaveRoomBehind(desk);
      },
    },
    {
      id: "rule",
      title: words("blocks.rule"),
      run: (desk) => {
        const rule = desk.editor.schema.nodes.horizontalRule?.create();
        if (rule) insertBlock(desk, desk.editor.state.selection, rule);
      },
    },
    {
      id: "keyPoint",
      title: words("blocks.keyPoint"),
      run: (desk) => addKeyPoint(desk.editor),
    },
    {
      id: "evidence",
      title: words("blocks.evidence"),
      keys: "Ctrl+E",
      run: (desk) => openPicker(desk),
    },
  ];
}
