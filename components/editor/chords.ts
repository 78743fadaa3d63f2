import {
  bindAllHere,
  bindHere,
  bindPassageHere,
  changeSides,
  goToNext,
  keepHere,
  makeHere,
  openLink,
  openPicker,
  takeHere,
  waiveHere,
} from "./acts.ts";
import { commentHere, goToComment, suggestHere } from "./comment-acts.ts";
import type { Desk } from "./desk.ts";

type ChordName =
  | "evidence"
  | "bind"
  | "bindAll"
  | "make"
  | "waive"
  | "passage"
  | "take"
  | "keep"
  | "next"
  | "previous"
  | "palette"
  | "sheet"
  | "save"
  | "link"
  | "inspector"
  | "comment"
  | "suggest"
  | "nextComment"
  | "previousComment";

export type Chord = {
  name: ChordName;
  group: "writing" | "binding" | "going" | "commenting";
  /** As shown: "Ctrl+Alt+→". */
  keys: string;
  /** By the key's place, not its letter: Alt with a letter types another one on many keyboards. */
  code: string;
  mod: boolean;
  alt: boolean;
  shift: boolean;
  run: (desk: Desk) => void;
};

const none = { mod: false, alt: false, shift: false };
const alt = { ...none, alt: true };
const mod = { ...none, mod: true };

/** Every key that the desk takes besides those of writing itself. Ctrl is the command key on a Mac. */
export const chords: readonly Chord[] = [
  { name: "evidence", group: "binding", keys: "Ctrl+E", code: "KeyE", ...mod, run: openPicker },
  {
    name: "bind",
    group: "binding",
    keys: "Alt+B",
    code: "KeyB",
    ...alt,
    run: (desk) => void bindHere(desk),
  },
  {
    name: "bindAll",
    group: "binding",
    keys: "Alt+Shift+B",
    code: "KeyB",
    ...alt,
    shift: true,
    run: (desk) => void bindAllHere(desk),
  },
  { name: "make", group: "binding", keys: "Alt+N", code: "KeyN", ...alt, run: makeHere },
  { name: "waive", group: "binding", keys: "Alt+W", code: "KeyW", ...alt, run: waiveHere },
  { name: "passage", group: "binding", keys: "Alt+P", code: "KeyP", ...alt, run: bindPassageHere },
  { name: "take", group: "binding", keys: "Alt+T", code: "KeyT", ...alt, run: takeHere },
  { name: "keep", group: "binding", keys: "Alt+K", code: "KeyK", ...alt, run: keepHere },
  {
    name: "next",
    group: "going",
    keys: "Ctrl+Alt+→",
    code: "ArrowRight",
    ...mod,
    alt: true,
    run: (desk) => goToNext(desk, 1),
  },
  {
    name: "previous",
    group: "going",
    keys: "Ctrl+Alt+←",
    code: "ArrowLeft",
    ...mod,
    alt: true,
    run: (desk) => goToNext(desk, -1),
  },
  {
    name: "palette",
    group: "going",
    keys: "Ctrl+K",
    code: "KeyK",
    ...mod,
    run: (desk) => {
      const { from, to } = desk.editor.state.selection;
      desk.popup.set({ kind: "palette", span: { from, to } });
    },
  },
  {
    name: "link",
    group: "writing",
    keys: "Ctrl+Shift+K",
    code: "KeyK",
    ...mod,
    shift: true,
    run: openLink,
  },
  {
    name: "save",
    group: "writing",
    keys: "Ctrl+S",
    code: "KeyS",
    ...mod,
    run: (desk) => void desk.save(),
  },
  { name: "inspector", group: "going", keys: "F6", code: "F6", ...none, run: changeSides },
  {
    name: "comment",
    group: "commenting",
    keys: "Ctrl+Alt+M",
    code: "KeyM",
    ...mod,
    alt: true,
    run: commentHere,
  },
  {
    name: "suggest",
    group: "commenting",
    keys: "Alt+S",
    code: "KeyS",
    ...alt,
    run: suggestHere,
  },
  {
    name: "nextComment",
    group: "commenting",
    keys: "Alt+M",
    code: "KeyM",
    ...alt,
    run: (desk) => goToComment(desk, 1),
  },
  {
    name: "previousComment",
    group: "commenting",
    keys: "Alt+Shift+M",
    code: "KeyM",
    ...alt,
    shift: true,
    run: (desk) => goToComment(desk, -1),
  },
  {
    name: "sheet",
    group: "going",
    keys: "Ctrl+/",
    code: "Slash",
    ...mod,
    run: (desk) => desk.dialog.set({ kind: "keys" }),
  },
];

type Pressed = Pick<KeyboardEvent, "code" | "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

export function findChord(event: Pressed): Chord | null {
  const isMod = event.ctrlKey || event.metaKey;
  return (
    chords.find(
      (chord) =>
        chord.code === event.code &&
        chord.mod === isMod &&
        chord.alt === event.altKey &&
        chord.shift === event.shiftKey,
    ) ?? null
  );
}

export function getKeys(name: ChordName): string {
  return chords.find((chord) => chord.name === name)?.keys ?? "";
}
