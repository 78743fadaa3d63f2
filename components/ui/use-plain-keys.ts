"use client";

import { useEffect, useRef } from "react";

/** Single keys, only while no field and no dialog has the focus (WCAG 2.1.4); Escape leaves a field. `press` says whether the key meant something. */
export function usePlainKeys(press: (event: KeyboardEvent) => boolean): void {
  const now = useRef(press);
  useEffect(() => {
    now.current = press;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (target?.closest("dialog")) return;
      if (target?.matches("input, textarea, select, [contenteditable]")) {
        if (event.key === "Escape") target.blur();
      } else if (now.current(event)) event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}
