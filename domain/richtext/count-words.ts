import type { Node as PMNode } from "@tiptap/pm/model";
import { type PrintedWords, projectText } from "./project-text.ts";

const word = /[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu;

/** The words a reader reads, those that evidence prints included: "33.3" and "Union-wide" are one each. */
export function countWords(doc: PMNode, printedWords: PrintedWords): number {
  let count = 0;
  doc.descendants((node) => {
    const text = node.isTextblock ? projectText(node, printedWords).text : blockWords(node);
    count += text.match(word)?.length ?? 0;
    return !node.isTextblock;
  });
  return count;

  function blockWords(node: PMNode): string {
    return node.isBlock && node.isAtom && node.type.spec.attrs?.wordingId ? printedWords(node) : "";
  }
}
