"use client";

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Span } from "./room-types.ts";
import {
  highlight,
  keepSelection,
  moveSelection,
  readSelection,
  selectWordAt,
} from "./text-selection.ts";

export type SelectedWords = Span & { words: string };

/**
 * The words of the text that somebody has selected, with the mouse or with keys. They stay selected, and marked, while the focus is in a form; they go when others
 * are selected, or when they are let go.
 */
export function useSelection(
  findRoot: () => HTMLElement | null,
  { text, textStart }: { text: string; textStart: number },
  /** False where nobody may make anything of what they select. */
  isOn: boolean,
) {
  const [selected, setSelected] = useState<SelectedWords | null>(null);
  const [isByKeys, setByKeys] = useState(false);
  const isHeld = useRef(false);

  useEffect(() => {
    if (!isOn) return;
    const read = () => {
      const root = findRoot();
      if (!root || isHeld.current) return;
      const selection = document.getSelection();
      if (selection?.isCollapsed) {
        // A click into the text lets go; one into a form doesn't touch it.
        if (root.contains(selection.anchorNode)) setSelected(null);
        return;
      }
      const span = readSelection(root);
      if (!span) return;
      const words = text.slice(span.start - textStart, span.end - textStart);
      setSelected({ ...span, words });
    };
    document.addEventListener("selectionchange", read);
    return () => document.removeEventListener("selectionchange", read);
  }, [findRoot, text, textStart, isOn]);

  // After every render: the page may have been told of something new meanwhile, and its marks have changed. Words chosen with the mouse are marked anyway.
  useLayoutEffect(() => {
    const root = findRoot();
    if (root && selected && isByKeys) keepSelection(root, selected);
  });

  useEffect(() => {
    const root = findRoot();
    if (!root) return;
    highlight(root, selected);
    return () => highlight(root, null);
  }, [selected, findRoot]);

  const letGo = useCallback(() => {
    isHeld.current = false;
    setByKeys(false);
    setSelected(null);
    document.getSelection()?.removeAllRanges();
  }, []);

  const startByKeys = useCallback(
    (at: number) => {
      const root = findRoot();
      if (!root) return;
      root.focus({ preventScroll: true });
      selectWordAt(root, at);
      setByKeys(true);
    },
    [findRoot],
  );

  const moveByKeys = useCallback(
    (key: string, extend: boolean): boolean => {
      const root = findRoot();
      return root !== null && moveSelection(root, key, extend);
    },
    [findRoot],
  );

  /** While something is made of the words, what the browser selects elsewhere doesn't change them. */
  const hold = useCallback(() => {
    isHeld.current = true;
    setByKeys(false);
  }, []);

  return { selected, isByKeys, letGo, startByKeys, moveByKeys, hold };
}
