import { depthMax } from "#domain/richtext/check-shape.ts";
import type { DocumentJson, MarkJson } from "#domain/richtext/document-json.ts";
import { dropUnprintable } from "#domain/richtext/printable.ts";
import { briefSchema } from "#domain/richtext/schema.ts";

type Holder = {
  node: DocumentJson;
  content: DocumentJson[];
  depth: number;
  /** Whether nobody opened it: words that stood outside asked for it. */
  isMade: boolean;
};

const markOrder = Object.keys(briefSchema.marks);

/** Below a container lie a paragraph and its text. */
const deepest = depthMax - 2;

export type ContainerName =
  | "bulletList"
  | "orderedList"
  | "listItem"
  | "blockquote"
  | "table"
  | "tableRow"
  | "tableCell"
  | "tableHeader";

/** Levels that a container needs for itself and for what must stand in it. */
const levelsOf: Record<ContainerName, number> = {
  bulletList: 2,
  orderedList: 2,
  listItem: 1,
  blockquote: 1,
  table: 3,
  tableRow: 2,
  tableCell: 1,
  tableHeader: 1,
};

const parentsOf: Record<ContainerName, readonly string[]> = {
  bulletList: ["doc", "listItem", "blockquote", "tableCell", "tableHeader"],
  orderedList: ["doc", "listItem", "blockquote", "tableCell", "tableHeader"],
  listItem: ["bulletList", "orderedList"],
  blockquote: ["doc"],
  table: ["doc"],
  tableRow: ["table"],
  tableCell: ["tableRow"],
  tableHeader: ["tableRow"],
};

/**
 * Puts together the blocks of a brief from words as they come, so that whatever order they come in, the document is one that the schema knows, is no deeper
 * than it may be, and has every word.
 */
export function buildBlocks() {
  const root: Holder = { node: { type: "doc" }, content: [], depth: 0, isMade: false };
  const open: Holder[] = [root];
  let textblock: { node: DocumentJson; content: DocumentJson[] } | null = null;
  let marks: readonly MarkJson[] = [];

  const top = (): Holder => open.at(-1) ?? root;

  function endText(): void {
    if (textblock === null) return;
    const { node, content } = textblock;
    textblock = null;
    const inline = trimInline(content);
    if (inline.length > 0) holderOfText().content.push({ ...node, content: inline });
  }

  /** Words between the items of a list, or the cells of a table, stand in an item or cell of their own. */
  function holderOfText(): Holder {
    for (;;) {
      const { type } = top().node;
      if (type === "bulletList" || type === "orderedList") begin({ type: "listItem" });
      else if (type === "table") begin({ type: "tableRow" });
      else if (type === "tableRow") begin({ type: "tableCell" });
      else return top();
    }
  }

  function begin(node: DocumentJson, isMade = true): void {
    open.push({ node, content: [], depth: top().depth + 1, isMade });
  }

  function close(): void {
    const held = open.pop();
    if (held === undefined || held === root) return;
    const content = complete(held);
    if (content.length > 0) top().content.push({ ...held.node, content });
  }

  return {
    /** Ends what was being written; the next words begin a paragraph. */
    endText,
    beginText(type: "paragraph" | "heading", level = 2): void {
      endText();
      const isHeading = type === "heading" && top() === root;
      textblock = {
        node: isHeading ? { type, attrs: { level } } : { type: "paragraph" },
        content: [],
      };
    },
    setMarks(next: readonly MarkJson[]): void {
      marks = [...next].sort((a, b) => markOrder.indexOf(a.type) - markOrder.indexOf(b.type));
    },
    addText(given: string): void {
      const text = dropUnprintable(given);
      if (text === "") return;
      if (textblock === null) {
        if (text.trim() === "") return;
        textblock = { node: { type: "paragraph" }, content: [] };
      }
      const { content } = textblock;
      const last = content.at(-1);
      const words = endsInSpace(last) ? text.replace(/^ +/u, "") : text;
      if (words === "") return;
      if (last?.type === "text" && JSON.stringify(last.marks ?? []) === JSON.stringify(marks))
        content[content.length - 1] = { ...last, text: `${last.text}${words}` };
      else
        content.push({ type: "text", text: words, ...(marks.length > 0 && { marks: [...marks] }) });
    },
    addBreak(): void {
      if (textblock !== null && textblock.content.length > 0)
        textblock.content.push({ type: "hardBreak" });
    },
    addRule(): void {
      endText();
      if (top() === root) root.content.push({ type: "horizontalRule" });
    },
    /** How many containers were open before it, to close it by; null where it can't stand here, and what would stand in it goes on around it. */
    open(type: ContainerName, attrs?: Record<string, unknown>): number | null {
      endText();
      while (top().isMade) close();
      const isRight = parentsOf[type].includes(top().node.type);
      if (!isRight || top().depth + levelsOf[type] > deepest) return null;
      begin(attrs ? { type, attrs } : { type }, false);
      return open.length - 1;
    },
    /** Closes containers until so many are open. */
    closeTo(depth: number): void {
      endText();
      while (open.length > Math.max(1, depth)) close();
    },
    finish(): DocumentJson[] {
      endText();
      while (open.length > 1) close();
      return root.content;
    },
  };
}

/** What must stand in it stands in it; one that would be empty has no content. */
function complete({ node: { type }, content }: Holder): DocumentJson[] {
  const paragraph: DocumentJson = { type: "paragraph" };
  if (type === "tableCell" || type === "tableHeader")
    return content.length > 0 ? content : [paragraph];
  if (type === "listItem" && content.length > 0 && content[0]?.type !== "paragraph")
    return [paragraph, ...content];
  return content;
}

const endsInSpace = (node: DocumentJson | undefined): boolean =>
  node === undefined || node.type === "hardBreak" || (node.text?.endsWith(" ") ?? false);

function trimInline(content: readonly DocumentJson[]): DocumentJson[] {
  const kept = [...content];
  for (let last = kept.at(-1); last; last = kept.at(-1)) {
    const text = last.text?.replace(/ +$/u, "") ?? "";
    kept.pop();
    if (text === "") continue;
    kept.push({ ...last, text });
    break;
  }
  return kept;
}
