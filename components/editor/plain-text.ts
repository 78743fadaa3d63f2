import type { Node as PMNode } from "@tiptap/pm/model";
import { type PrintedWords, projectText } from "#domain/richtext/project-text.ts";

/** What a document says, a line a block, evidence as it prints. */
export function toPlainText(doc: PMNode, print: PrintedWords): string {
  const lines: string[] = [];
  doc.descendants((node) => {
    if (node.isTextblock) lines.push(projectText(node, print).text);
    else if (node.isBlock && node.isAtom) lines.push(print(node));
    return !node.isTextblock;
  });
  return lines.filter((line) => line !== "").join("\n\n");
}
