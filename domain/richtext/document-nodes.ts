import { z } from "zod";

/**
 * The document as the renderer reads it. It was validated against the editor's schema before it was published; here only its shape is read, since
 * a version from years ago must still render. What the renderer doesn't know, it throws at (document.tsx).
 */
export type DocumentMark = { type: string; attrs: Record<string, unknown> };
export type DocumentNode = {
  type: string;
  attrs: Record<string, unknown>;
  content: DocumentNode[];
  text: string;
  marks: DocumentMark[];
};

const attrs = z.record(z.string(), z.unknown()).default({});
const documentNode: z.ZodType<DocumentNode> = z.object({
  type: z.string(),
  attrs,
  content: z.array(z.lazy(() => documentNode)).default([]),
  text: z.string().default(""),
  marks: z.array(z.object({ type: z.string(), attrs })).default([]),
});

export type BriefDocument = {
  title: DocumentNode;
  standfirst: DocumentNode;
  keyPoints: DocumentNode[];
  blocks: DocumentNode[];
};

/** Throws where the document doesn't begin with title, standfirst and key points. */
export function parseBriefDocument(document: unknown): BriefDocument {
  const doc = documentNode.parse(document);
  const [title, standfirst, keyPoints, ...blocks] = doc.content;
  if (
    doc.type !== "doc" ||
    title?.type !== "title" ||
    standfirst?.type !== "standfirst" ||
    keyPoints?.type !== "keyPoints"
  ) {
    throw new Error("A brief's document is title, standfirst, key points and blocks");
  }
  return { title, standfirst, keyPoints: keyPoints.content, blocks };
}

export function readText(thing: DocumentNode | DocumentMark, name: string): string {
  const value = thing.attrs[name];
  if (typeof value !== "string") throw new Error(`${thing.type} has no ${name}`);
  return value;
}

export function readWholeNumber(node: DocumentNode, name: string, fallback: number): number {
  const value = node.attrs[name] ?? fallback;
  if (typeof value !== "number" || !Number.isInteger(value)) {
    throw new Error(`${name} of ${node.type} is not a whole number`);
  }
  return value;
}

/** The words of a node without its evidence: for anchors and lists of contents. `printed` says what an evidence node shows. */
export function readWords(node: DocumentNode, printed: (nodeId: string) => string): string {
  if (node.type === "text") return node.text;
  if (node.type === "hardBreak") return " ";
  if (node.type === "statistic" || node.type === "derived" || node.type === "inlineQuote") {
    return printed(readText(node, "nodeId"));
  }
  return node.content.map((child) => readWords(child, printed)).join("");
}

/** The first node within for which `test` holds, in reading order. */
export function findNode(
  node: DocumentNode,
  test: (node: DocumentNode) => boolean,
): DocumentNode | null {
  if (test(node)) return node;
  for (const child of node.content) {
    const found = findNode(child, test);
    if (found) return found;
  }
  return null;
}
