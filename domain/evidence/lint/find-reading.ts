import type { Node as PMNode } from "@tiptap/pm/model";
import type { PrintedWords } from "#domain/richtext/project-text.ts";
import { type LintBlock, type LintContext, readBlock } from "./block.ts";

/** Readings outlive a snapshot: they hold while the language and what the block's evidence prints are the same. */
const readings = new WeakMap<PMNode, { key: string; block: LintBlock }>();

/** The block as the rules see it, read again only where the language or what its evidence prints is another than before. */
export function findReading(node: PMNode, context: LintContext): LintBlock {
  const key = `${context.options.language}\n${printAll(node, context.printedWords)}`;
  const kept = readings.get(node);
  if (kept?.key === key) return kept.block;
  const block = readBlock(node, context);
  readings.set(node, { key, block });
  return block;
}

function printAll(node: PMNode, printedWords: PrintedWords): string {
  return node.children.map((child) => (child.isText ? "" : printedWords(child))).join("\n");
}
