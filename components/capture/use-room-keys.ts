"use client";

import { usePlainKeys } from "#components/ui/use-plain-keys.ts";

type Plain = "j" | "k" | "a" | "A" | "x" | "w" | "u" | "e" | "s" | "?" | "q" | "n" | "p";

type RoomKeys = Record<Plain, () => void> & {
  /** Who may not decide can move and nothing else. */
  mayDecide: boolean;
  isSelected: boolean;
  isByKeys: boolean;
  /** An arrow while words are being selected; false if it wasn't one. */
  move: (key: string, extend: boolean) => boolean;
  /** Enter while words are being selected. */
  finish: () => void;
  escape: () => void;
};

const always: readonly Plain[] = ["j", "k", "a", "A", "x", "w", "u", "e", "s", "?"];
const toRead: readonly Plain[] = ["j", "k", "?"];
const onSelection: readonly Plain[] = ["q", "n", "p"];

/** The keys of the reading room. */
export function useRoomKeys(keys: RoomKeys): void {
  usePlainKeys((event) => press(event, keys));
}

/** Whether the key meant something. */
function press({ key, shiftKey }: KeyboardEvent, keys: RoomKeys): boolean {
  if (key === "Escape") keys.escape();
  else if (keys.isByKeys && key === "Enter") keys.finish();
  else if (!(keys.isByKeys && keys.move(key, shiftKey))) {
    const usable = keys.isSelected ? [...onSelection, ...always] : always;
    const pressed = (keys.mayDecide ? usable : toRead).find((each) => each === key);
    if (!pressed) return false;
    keys[pressed]();
  }
  return true;
}
