import type { Node as PMNode } from "@tiptap/pm/model";
import { listPlotted } from "#domain/richtext/chart-points.ts";
import { readEvidence } from "#domain/richtext/evidence-nodes.ts";
import type { PrintedWords } from "#domain/richtext/project-text.ts";
import type { BlockKind, CompareBlock, CompareToken, TokenKind } from "./view-compare.ts";

type Place = Pick<CompareBlock, "level" | "within"> & { isItem: boolean };

const nowhere: Place = { level: 0, within: null, isItem: false };

/** A document as a row of blocks in reading order, with what its evidence prints. */
export function readBlocks(doc: PMNode, print: PrintedWords): CompareBlock[] {
  const blocks: CompareBlock[] = [];
  collect(doc, nowhere, { blocks, print });
  return blocks;
}

type Collecting = { blocks: CompareBlock[]; print: PrintedWords };

function collect(parent: PMNode, place: Place, collecting: Collecting): void {
  parent.forEach((node, _, index) => {
    const kind = kindOf(node, place, index);
    if (kind) collecting.blocks.push(toBlock(node, kind, place, collecting.print));
    else collect(node, inside(node, place), collecting);
  });
}

/** Null for what only holds blocks. */
function kindOf({ type }: PMNode, { isItem }: Place, index: number): BlockKind | null {
  switch (type.name) {
    case "title":
    case "standfirst":
    case "keyPoint":
    case "heading":
    case "image":
    case "chart":
    case "quote":
      return type.name;
    case "paragraph":
      return isItem && index === 0 ? "listItem" : "paragraph";
    case "horizontalRule":
      return "rule";
    case "tableRow":
      return "row";
    default:
      return null;
  }
}

function inside({ type }: PMNode, place: Place): Place {
  switch (type.name) {
    case "bulletList":
    case "orderedList":
      return { ...place, level: place.level + 1 };
    case "listItem":
      return { ...place, isItem: true };
    case "callout":
    case "blockquote":
      return { ...place, within: type.name };
    default:
      return place;
  }
}

function toBlock(node: PMNode, kind: BlockKind, place: Place, print: PrintedWords): CompareBlock {
  const { nodeId, level } = node.attrs;
  return {
    nodeId: typeof nodeId === "string" ? nodeId : null,
    kind,
    level: kind === "heading" && typeof level === "number" ? level : place.level,
    within: place.within,
    tokens: readTokens(node, print),
  };
}

function readTokens(node: PMNode, print: PrintedWords): CompareToken[] {
  switch (node.type.name) {
    case "quote":
      return [toEvidenceToken(node, print)];
    case "tableRow":
      return joinLines(
        node.children.map((cell) => readLines(cell, print)),
        "\t",
      );
    case "image": {
      const { mediaId, alt } = node.attrs;
      const picture = { ...plain("picture", ""), key: String(mediaId), binding: String(mediaId) };
      return joinLines([
        [picture, ...readInline(node, print)],
        typeof alt === "string" ? cutWords(alt, noMarks) : [],
      ]);
    }
    case "chart":
      return joinLines([
        readInline(node, print),
        typeof node.attrs.subtitle === "string" ? cutWords(node.attrs.subtitle, noMarks) : [],
        listPlotted(node).map(({ node: value }) => toEvidenceToken(value, print, "; ")),
        cutWords(String(node.attrs.chart ?? ""), noMarks),
      ]);
    default:
      return readInline(node, print);
  }
}

/** The paragraphs of a cell, whatever lists they stand in. */
function readLines(cell: PMNode, print: PrintedWords): CompareToken[] {
  const lines: CompareToken[][] = [];
  cell.descendants((node) => {
    if (node.isTextblock) lines.push(readInline(node, print));
    return !node.isTextblock;
  });
  return joinLines(lines);
}

/** An empty cell is one all the same. */
function joinLines(lines: readonly CompareToken[][], end: "\n" | "\t" = "\n"): CompareToken[] {
  return lines
    .filter((line) => line.length > 0 || end === "\t")
    .flatMap((line, at) => (at === 0 ? line : [plain("break", end), ...line]));
}

function readInline(textblock: PMNode, print: PrintedWords): CompareToken[] {
  const tokens: CompareToken[] = [];
  for (const node of textblock.children) {
    if (node.isText) {
      const [space = ""] = /^\s*/u.exec(node.text ?? "") ?? [];
      const last = tokens.at(-1);
      if (last && space !== "") last.text += space;
      tokens.push(...cutWords((node.text ?? "").slice(space.length), readMarks(node)));
    } else if (node.type.name === "hardBreak") tokens.push(plain("break", "\n"));
    else tokens.push(toEvidenceToken(node, print));
  }
  return tokens;
}

function toEvidenceToken(node: PMNode, print: PrintedWords, after = ""): CompareToken {
  const text = print(node);
  const ref = readEvidence(node);
  // Which kind of space joins a number to its unit is typography.
  const token = { ...readMarks(node), text: text + after, key: text.replace(/\s+/gu, " ") };
  switch (ref?.kind) {
    case "statistic":
      return { ...token, kind: "figure", binding: `${ref.statisticId} ${ref.vintageId}` };
    case "derived":
      return { ...token, kind: "figure", binding: `${ref.derivationId} ${ref.runId}` };
    case "quote":
    case "inlineQuote":
      return { ...token, kind: "quotation", binding: `${ref.quoteId} ${ref.wordingId}` };
    case "sourceNote": {
      const binding = [ref.passageId, ref.sourceId, ref.locator, ref.reason].join(" ");
      return { ...token, kind: "source", key: binding, binding };
    }
    default:
      return { ...token, kind: "word" };
  }
}

type Marks = Pick<CompareToken, "binding" | "style">;
const noMarks: Marks = { binding: "", style: "" };

function readMarks({ marks }: PMNode): Marks {
  const bound = marks.map(({ type, attrs }) => {
    if (type.name === "passage") return `passage ${String(attrs.passageId)}`;
    if (type.name === "waived") return `waived ${String(attrs.reason)}`;
    return type.name === "link" ? `link ${String(attrs.href)}` : "";
  });
  const styles = marks.map(({ type }) => type.name).filter((name) => /^(bold|italic)$/.test(name));
  return { binding: bound.filter(Boolean).join(" "), style: styles.sort().join(" ") };
}

const tokenPattern =
  /(?<number>\d+(?:[.,:/\u00a0\u202f]?\d+)*)|(?<word>[\p{L}\p{M}\p{N}_]+(?:['’\-‑][\p{L}\p{M}\p{N}]+)*)|[^\s]/gu;

/** Words, numbers and signs, each with the space after it. */
function cutWords(text: string, marks: Marks): CompareToken[] {
  const found = [...text.matchAll(tokenPattern)];
  return found.map((match, at) => {
    const end = found[at + 1]?.index ?? text.length;
    const kind = match.groups?.number === undefined ? "word" : "number";
    return { ...marks, kind, text: text.slice(match.index, end), key: match[0] };
  });
}

function plain(kind: TokenKind, text: string): CompareToken {
  return { ...noMarks, kind, text, key: text };
}
