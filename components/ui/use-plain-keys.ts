"use client";

import { useLayoutEffect, useRef } from "react";

/**
 * Single keys, only while no field and no dialog has the focus, and not for who has switched them off (WCAG 2.1.4): then the page bears `data-keys="off"`. Escape leaves a
 * field. `press` says whether the key meant something. A frame's keys are asked on the window, after the page's own, which may give the same key a meaning of theirs.
 */
export function usePlainKeys(
  press: (event: KeyboardEvent) => boolean,
  of: "page" | "frame" = "page",
): void {
  const now = useRef(press);
  useLayoutEffect(() => {
    now.current = press;
  });
  // Before it is painted: whoever sees the page may press at once.
  useLayoutEffect(() => {
    const where = of === "page" ? document : window;
    const onKeyDown = (event: Event) => {
      if (!(event instanceof KeyboardEvent)) return;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (target?.closest("dialog")) return;
      if (target?.matches("input, textarea, select, [contenteditable]")) {
        if (event.key === "Escape") target.blur();
      } else if (document.documentElement.dataset.keys !== "off" && now.current(event))
        event.preventDefault();
    };
    where.addEventListener("keydown", onKeyDown);
    return () => where.removeEventListener("keydown", onKeyDown);
  }, [of]);
}
