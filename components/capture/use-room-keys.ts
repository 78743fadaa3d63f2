"use client";

import { useEffect, useRef } from "react";

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

/** Single keys, only while no field and no dialog has the focus (WCAG 2.1.4); Escape leaves a field. */
export function useRoomKeys(keys: RoomKeys): void {
  const now = useRef(keys);
  useEffect(() => {
    now.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (target?.closest("dialog")) return;
      if (target?.matches("input, textarea, select, [contenteditable]")) {
        if (event.key === "Escape") target.blur();
      } else if (press(event, now.current)) event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
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
