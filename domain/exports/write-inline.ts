import type { Citation, VersionContent } from "#domain/briefs/version-content.ts";
import { type DocumentMark, type DocumentNode, readText } from "#domain/richtext/document-nodes.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

/** What a version says of the places in its text: by node, and of each chart the values that it draws. */
export type Cited = {
  places: ReadonlyMap<string, Citation>;
  plotted: ReadonlyMap<string, readonly Citation[]>;
  evidence: VersionContent["evidence"];
  media: VersionContent["media"];
};

export function toCited({ citations, evidence, media }: VersionContent): Cited {
  const places = new Map<string, Citation>();
  const plotted = new Map<string, Citation[]>();
  for (const citation of citations) {
    const { nodeId } = citation;
    if (citation.plotted === undefined) places.set(nodeId, citation);
    else plotted.set(nodeId, [...(plotted.get(nodeId) ?? []), citation]);
  }
  return { places, plotted, evidence, media };
}

export const noteOf = ({ entry }: Citation): string => `[^${entry}]`;

/** The inline content of a text block: its words, and after each that rests on evidence the number of its footnote. */
export function writeInline(nodes: readonly DocumentNode[], cited: Cited): string {
  return nodes
    .map((node, at) => writeNode(node, cited) + writeEnds(node, nodes[at + 1], cited))
    .join("");
}

function writeNode(node: DocumentNode, cited: Cited): string {
  if (node.type === "text") return node.marks.reduceRight(dress, escapeMarkdown(node.text));
  if (node.type === "hardBreak") return "\\\n";
  const citation = cited.places.get(readText(node, "nodeId"));
  if (!citation) throw new Error(`Nothing is cited at ${readText(node, "nodeId")}.`);
  return node.marks.reduceRight(dress, print(node, citation, cited)) + noteOf(citation);
}

function print(node: DocumentNode, citation: Citation, { evidence }: Cited): string {
  if (node.type === "sourceNote") return "";
  const words = escapeMarkdown(citation.printed);
  const entry = evidence.find(({ number }) => number === citation.entry);
  const isSpeech = node.type === "inlineQuote" && entry?.kind === "quote";
  return isSpeech && entry.speech !== "indirect" ? `“${words}”` : words;
}

const signs: Record<string, string> = { bold: "**", italic: "*" };

/** Spaces at the ends stay outside: inside, the signs would be read as themselves. */
function dress(text: string, { type, attrs }: DocumentMark): string {
  const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  if (words === "") return text;
  if (type === "link") return `${before}[${words}](<${String(attrs.href)}>)${after}`;
  const sign = signs[type] ?? "";
  return `${before}${sign}${words}${sign}${after}`;
}

/** Of a passage that ends with this node. */
function writeEnds(node: DocumentNode, next: DocumentNode | undefined, cited: Cited): string {
  const goesOn = (mark: DocumentMark) =>
    next?.marks.some(({ attrs }) => attrs.nodeId === mark.attrs.nodeId);
  return node.marks
    .filter((mark) => mark.type === "passage" && !goesOn(mark))
    .map((mark) => cited.places.get(readText(mark, "nodeId")))
    .map((citation) => (citation ? noteOf(citation) : ""))
    .join("");
}
