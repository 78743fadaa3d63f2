import type { VersionContent } from "#domain/briefs/version-content.ts";
import {
  type DocumentNode,
  parseBriefDocument,
  readText,
  readWholeNumber,
} from "#domain/richtext/document-nodes.ts";
import { escapeLineStarts, escapeMarkdown } from "./escape-markdown.ts";
import { writeFootnote } from "./write-footnote.ts";
import { type Cited, noteOf, toCited, writeInline } from "./write-inline.ts";

/** Facts about a version that its text doesn't hold. */
export type VersionFacts = {
  url: string;
  /** Hex, of the canonical text as it was published. */
  sha256: string;
  /** Why words were removed since; null where none were. */
  redactionNote: string | null;
};

/**
 * A version as Markdown (CommonMark, with a head in YAML, tables and footnotes): each entry of its evidence is a footnote under its number. Pictures lie at
 * `mediaFolder`.
 */
export function writeMarkdown(
  content: VersionContent,
  facts: VersionFacts,
  mediaFolder = "../../media",
): string {
  const cited = toCited(content);
  const { title, standfirst, keyPoints, blocks } = parseBriefDocument(content.document);
  const list = keyPoints.map((point) => `- ${writeInline(point.content, cited)}`).join("\n");
  const parts = [
    writeHead(content, facts),
    `# ${writeInline(title.content, cited)}`,
    paragraph(standfirst, cited),
    list,
    ...blocks.map((block) => writeBlock(block, { cited, mediaFolder })),
    content.evidence.map(writeFootnote).join("\n\n"),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** JSON is YAML. */
function writeHead({ title, brief, publication }: VersionContent, facts: VersionFacts): string {
  const { slug, version, language, publishedAt, changeClass, note, authors, checkedBy } = brief;
  const said = {
    title,
    publication: publication.name,
    slug,
    version,
    language,
    date: publishedAt,
    change: changeClass,
    note,
    authors: authors.map(({ name }) => name),
    checked_by: checkedBy.map(({ name }) => name),
    url: facts.url,
    canonical_sha256: facts.sha256,
    redacted: facts.redactionNote,
  };
  const lines = Object.entries(said).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return ["---", ...lines, "---"].join("\n");
}

type Setting = { cited: Cited; mediaFolder: string };

function writeBlock(block: DocumentNode, setting: Setting): string {
  const { cited } = setting;
  switch (block.type) {
    case "paragraph":
      return paragraph(block, cited);
    case "heading":
      return `${"#".repeat(readWholeNumber(block, "level", 2))} ${writeInline(block.content, cited)}`;
    case "bulletList":
      return block.content.map((item) => writeItem(item, "- ", setting)).join("\n");
    case "orderedList": {
      const start = readWholeNumber(block, "start", 1);
      return block.content
        .map((item, at) => writeItem(item, `${start + at}. `, setting))
        .join("\n");
    }
    case "blockquote":
    case "callout":
      return quoted(writeBlocks(block.content, setting));
    case "horizontalRule":
      return "---";
    case "quote":
      return writeQuotation(block, cited);
    case "image":
      return writeImage(block, setting);
    case "chart":
      return writeChart(block, cited);
    case "table":
      return writeTable(block, setting);
    default:
      throw new Error(`Unknown block: ${block.type}`);
  }
}

const writeBlocks = (blocks: readonly DocumentNode[], setting: Setting): string =>
  blocks.map((block) => writeBlock(block, setting)).join("\n\n");

const paragraph = ({ content }: DocumentNode, cited: Cited): string =>
  escapeLineStarts(writeInline(content, cited));

function writeItem(item: DocumentNode, mark: string, setting: Setting): string {
  const lines = writeBlocks(item.content, setting).split("\n");
  const indent = " ".repeat(mark.length);
  return lines.map((line, at) => (at === 0 ? mark : line && indent) + line).join("\n");
}

const quoted = (text: string): string =>
  text
    .split("\n")
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");

function writeQuotation(block: DocumentNode, { places, evidence }: Cited): string {
  const citation = places.get(readText(block, "nodeId"));
  if (!citation) throw new Error("A quotation without evidence");
  const entry = evidence.find(({ number }) => number === citation.entry);
  const speaker = entry?.kind === "quote" ? entry.speaker?.name : undefined;
  const words = escapeLineStarts(escapeMarkdown(citation.printed));
  return quoted(`${words}${noteOf(citation)}${speaker ? `\n\n${escapeMarkdown(speaker)}` : ""}`);
}

function writeImage(block: DocumentNode, { cited, mediaFolder }: Setting): string {
  const picture = cited.media.find(({ id }) => id === readText(block, "mediaId"));
  const alt = typeof block.attrs.alt === "string" ? escapeMarkdown(block.attrs.alt) : "";
  const caption = paragraph(block, cited);
  // One that was redacted isn't among them.
  const file = picture?.url.split("/").at(-1);
  const shown = file === undefined ? "" : `![${alt}](${mediaFolder}/${file})`;
  return [shown, caption].filter((part) => part !== "").join("\n\n");
}

/** Its title, and the values that it draws. */
function writeChart(block: DocumentNode, { plotted, ...cited }: Cited): string {
  const values = plotted.get(readText(block, "nodeId")) ?? [];
  const lines = values.map((citation) => {
    const entry = cited.evidence.find(({ number }) => number === citation.entry);
    const label = escapeMarkdown(entry?.label ?? "");
    return `- ${label}: ${escapeMarkdown(citation.printed)}${noteOf(citation)}`;
  });
  const title = writeInline(block.content, { plotted, ...cited });
  return [title, lines.join("\n")].filter((part) => part !== "").join("\n\n");
}

/** A cell over several columns leaves those beside it empty; the first row is the head, as Markdown has no table without one. */
function writeTable(table: DocumentNode, setting: Setting): string {
  const rows = table.content.map((row) =>
    row.content.flatMap((cell) => [
      writeBlocks(cell.content, setting).replaceAll("\\\n", "<br>").replaceAll(/\n+/g, "<br>"),
      ...Array.from({ length: readWholeNumber(cell, "colspan", 1) - 1 }, () => ""),
    ]),
  );
  const width = Math.max(...rows.map((row) => row.length));
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => cells[at] ?? "").join(" | ")} |`;
  const [head = [], ...body] = rows;
  const rule = Array.from({ length: width }, () => "---");
  return [line(head), line(rule), ...body.map(line)].join("\n");
}
