import type { Node as PMNode } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import { citeNewer, type NewerFigure } from "#domain/evidence/lint/cite-newer.ts";
import type { PrintedWords } from "#domain/richtext/project-text.ts";

export type Taking = {
  doc: PMNode;
  /** Words of a writer that don't say the new value, and give way to it. */
  droppedWords: string[];
};

/** A document in which the nodes named cite later figures: see citeNewer. Pure. */
export function takeNewer(
  doc: PMNode,
  newerOf: ReadonlyMap<string, readonly NewerFigure[]>,
  printing: { language: string; print: PrintedWords },
): Taking {
  const transform = new Transform(doc);
  const droppedWords: string[] = [];
  doc.descendants((was, pos, parent) => {
    for (const newer of newerOf.get(String(was.attrs.nodeId)) ?? []) {
      const node = transform.doc.nodeAt(pos);
      if (!node || !parent) continue;
      const attrs = citeNewer({ node, parent }, newer, printing);
      for (const [name, value] of Object.entries(attrs))
        transform.setNodeAttribute(pos, name, value);
      if (attrs.words === null && typeof node.attrs.words === "string")
        droppedWords.push(node.attrs.words);
    }
    return true;
  });
  return { doc: transform.doc, droppedWords };
}
