import { fromMarkdown } from "mdast-util-from-markdown";

/** What stands in a line of such a text. */
export type AboutPart =
  | { kind: "text"; text: string }
  | { kind: "strong" | "emphasis"; parts: AboutPart[] }
  | { kind: "link"; href: string; parts: AboutPart[] };

export type AboutBlock =
  | { kind: "heading"; level: 2 | 3; parts: AboutPart[] }
  | { kind: "paragraph"; parts: AboutPart[] }
  | { kind: "list"; ordered: boolean; items: AboutPart[][] };

type Node = ReturnType<typeof fromMarkdown>["children"][number];
type Inline = Extract<Node, { type: "paragraph" }>["children"][number];

/** Reads CommonMark as headings, paragraphs, lists, links, bold and italic. Whatever else is in it stays as its words: HTML is text, and a picture its description. */
export function readBlocks(markdown: string): AboutBlock[] {
  return fromMarkdown(markdown).children.flatMap(readBlock);
}

function readBlock(node: Node): AboutBlock[] {
  switch (node.type) {
    case "heading":
      // The page's own title is the first.
      return [
        { kind: "heading", level: node.depth > 2 ? 3 : 2, parts: node.children.flatMap(readPart) },
      ];
    case "paragraph":
      return [{ kind: "paragraph", parts: node.children.flatMap(readPart) }];
    case "list":
      return [
        {
          kind: "list",
          ordered: node.ordered === true,
          items: node.children.map(({ children }) => children.flatMap(readInside)),
        },
      ];
    case "blockquote":
      return node.children.flatMap(readBlock);
    case "code":
    case "html":
      return [{ kind: "paragraph", parts: [{ kind: "text", text: node.value }] }];
    default:
      return [];
  }
}

/** The words of a block that stands in another. */
function readInside(node: Node): AboutPart[] {
  return readBlock(node).flatMap((block) =>
    block.kind === "list" ? block.items.flat() : block.parts,
  );
}

function readPart(node: Inline): AboutPart[] {
  switch (node.type) {
    case "text":
    case "inlineCode":
    case "html":
      return [{ kind: "text", text: node.value }];
    case "strong":
    case "emphasis":
      return [{ kind: node.type, parts: node.children.flatMap(readPart) }];
    case "link": {
      const parts = node.children.flatMap(readPart);
      return isSafe(node.url) ? [{ kind: "link", href: node.url, parts }] : parts;
    }
    case "image":
      return [{ kind: "text", text: node.alt ?? "" }];
    case "break":
      return [{ kind: "text", text: " " }];
    default:
      return [];
  }
}

/** To the web, to a mailbox, or to a page of ours. */
function isSafe(address: string): boolean {
  return /^(?:https?:\/\/|mailto:)\S+$/i.test(address) || /^\/(?![/\\])\S*$/.test(address);
}
