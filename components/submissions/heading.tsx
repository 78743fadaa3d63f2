"use client";

import { type ReactNode, useLayoutEffect, useRef } from "react";

/** The heading of a page that one arrives at from a decision made on another: there the focus goes, so that one hears where one is; at once, for a quick key after it would lose the focus that it gave. */
export function Heading({ isArrivedAt, children }: { isArrivedAt: boolean; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (isArrivedAt) heading.current?.focus();
  }, [isArrivedAt]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
