import { Extension } from "@tiptap/core";
import type { Node as PMNode } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { depthMax } from "#domain/richtext/check-shape.ts";
import { findChange } from "./changed-range.ts";

/** Refuses what would nest deeper than the server takes, by Tab, paste, drop or wrapping. What lies too deep already may be changed and taken out. */
export function makeDepthLimit(refuse: () => void) {
  return Extension.create({
    name: "depthLimit",
    addProseMirrorPlugins: () => [
      new Plugin({
        filterTransaction({ docChanged, before, doc }) {
          if (!docChanged || !goesTooDeep(before, doc)) return true;
          refuse();
          return false;
        },
      }),
    ],
  });
}

export function goesTooDeep(before: PMNode, after: PMNode): boolean {
  const change = findChange(before, after);
  if (!change) return false;
  const { from, toBefore, toAfter } = change;
  const depth = measureDepth(after, { from, to: toAfter });
  return depth > depthMax && depth > measureDepth(before, { from, to: toBefore });
}

function measureDepth(node: PMNode, { from, to }: { from: number; to: number }, depth = 0): number {
  let deepest = depth;
  node.forEach((child, offset) => {
    if (offset > to || offset + child.nodeSize < from) return;
    const inside = { from: from - offset - 1, to: to - offset - 1 };
    deepest = Math.max(deepest, measureDepth(child, inside, depth + 1));
  });
  return deepest;
}
