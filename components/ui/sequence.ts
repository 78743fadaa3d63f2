import { createElement, Fragment, type ReactNode } from "react";

/** Children that never move, and so need no keys. */
export function sequence<T>(
  things: readonly T[],
  render: (thing: T, place: number) => ReactNode,
): ReactNode {
  return createElement(Fragment, null, ...things.map(render));
}
