import {
  bindAllHere,
  bindHere,
  bindPassageHere,
  goToNext,
  makeHere,
  openLink,
  waiveHere,
} from "./acts.ts";
import { type Command, listBlockCommands } from "./block-commands.ts";
import { getKeys } from "./chords.ts";
import { commentHere, goToComment, suggestHere } from "./comment-acts.ts";
import type { Desk } from "./desk.ts";
import type { EditorWords } from "./words.ts";

/** Everything that can be done at the desk, by name. */
export function listPaletteCommands(words: EditorWords): Command[] {
  return [
    {
      id: "bindAll",
      title: words("palette.bindAll"),
      keys: getKeys("bindAll"),
      run: (desk) => void bindAllHere(desk),
    },
    {
      id: "bind",
      title: words("keys.bind"),
      keys: getKeys("bind"),
      run: (desk) => void bindHere(desk),
    },
    { id: "make", title: words("keys.make"), keys: getKeys("make"), run: makeHere },
    {
      id: "passage",
      title: words("keys.passage"),
      keys: getKeys("passage"),
      run: bindPassageHere,
    },
    { id: "waive", title: words("keys.waive"), keys: getKeys("waive"), run: waiveHere },
    {
      id: "next",
      title: words("palette.next"),
      keys: getKeys("next"),
      run: (desk) => goToNext(desk, 1),
    },
    {
      id: "previous",
      title: words("palette.previous"),
      keys: getKeys("previous"),
      run: (desk) => goToNext(desk, -1),
    },
    {
      id: "comment",
      title: words("keys.comment"),
      keys: getKeys("comment"),
      run: commentHere,
    },
    {
      id: "suggest",
      title: words("keys.suggest"),
      keys: getKeys("suggest"),
      run: suggestHere,
    },
    {
      id: "nextComment",
      title: words("keys.nextComment"),
      keys: getKeys("nextComment"),
      run: (desk) => goToComment(desk, 1),
    },
    {
      id: "previousComment",
      title: words("keys.previousComment"),
      keys: getKeys("previousComment"),
      run: (desk) => goToComment(desk, -1),
    },
    {
      id: "bold",
      title: words("palette.bold"),
      keys: "Ctrl+B",
      run: (desk) => desk.editor.chain().focus().toggleBold().run(),
    },
    {
      id: "italic",
      title: words("palette.italic"),
      keys: "Ctrl+I",
      run: (desk) => desk.editor.chain().focus().toggleItalic().run(),
    },
    { id: "link", title: words("palette.link"), keys: getKeys("link"), run: openLink },
    ...listBlockCommands(words),
    {
      id: "preview",
      title: words("palette.preview"),
      run: async (desk: Desk) => {
        await desk.save();
        window.location.assign(`/studio/briefs/${desk.briefId}/preview`);
      },
    },
    {
      id: "save",
      title: words("palette.save"),
      keys: getKeys("save"),
      run: (desk) => void desk.save(),
    },
    {
      id: "keys",
      title: words("palette.keys"),
      keys: getKeys("sheet"),
      run: (desk) => desk.dialog.set({ kind: "keys" }),
    },
  ];
}

/** Those whose title has all the words, those that begin with them first. */
export function filterCommands(commands: readonly Command[], query: string): Command[] {
  const wanted = query.trim().toLowerCase();
  const parts = wanted.split(/\s+/u);
  return commands
    .filter(({ title }) => parts.every((part) => title.toLowerCase().includes(part)))
    .toSorted(
      (a, b) =>
        Number(b.title.toLowerCase().startsWith(wanted)) -
        Number(a.title.toLowerCase().startsWith(wanted)),
    );
}
