import { createElement, Fragment, type ReactNode } from "react";

/** Children that never move, and so need no keys. */
export function sequence(children: readonly ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...children);
}
