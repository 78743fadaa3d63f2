import type { Mark, Node as PMNode } from "@tiptap/pm/model";
import { listEvidenceMarks } from "./evidence-marks.ts";

/** What an evidence node prints: its words, or the figure as formatted, or the quotation with its marks. */
export type PrintedWords = (node: PMNode) => string;

/** Words that the document carries itself; a formatted figure is printed when it is shown. */
export const ownWords: PrintedWords = ({ attrs }) =>
  typeof attrs.words === "string" ? attrs.words : "";

/** A stretch of text and of the document; positions are relative to the start of the textblock's content. */
type Segment = { start: number; end: number; from: number; to: number; node: PMNode };

export type AtomSpan = { node: PMNode; start: number; end: number; from: number; to: number };
export type MarkSpan = { mark: Mark; start: number; end: number; from: number; to: number };

export type ProjectedText = {
  text: string;
  /** Evidence atoms and what they print, in reading order. */
  atoms: AtomSpan[];
  /** Every mark but bold and italic as spans; a link broken by bold is several. */
  marks: MarkSpan[];
  segments: Segment[];
};

/**
 * The text of a textblock as a reader reads it, atoms replaced by the words they print. Offsets are UTF-16 code units of `text`, half-open;
 * positions count from the start of the block's content, so that the answer holds wherever the block stands and can be kept with it.
 */
export function projectText(textblock: PMNode, printedWords: PrintedWords): ProjectedText {
  const segments: Segment[] = [];
  const atoms: AtomSpan[] = [];
  let text = "";
  textblock.forEach((node, from) => {
    const start = text.length;
    text += printInline(node, printedWords);
    const segment = { node, start, end: text.length, from, to: from + node.nodeSize };
    segments.push(segment);
    if (!node.isText && node.type.spec.attrs?.nodeId !== undefined) atoms.push(segment);
  });
  return { text, atoms, marks: projectMarks(textblock, segments), segments };
}

function printInline(node: PMNode, printedWords: PrintedWords): string {
  if (node.isText) return node.text ?? "";
  return node.type.name === "hardBreak" ? "\n" : printedWords(node);
}

function projectMarks(textblock: PMNode, segments: Segment[]): MarkSpan[] {
  const spans: MarkSpan[] = [];
  for (const { mark, from, to } of listEvidenceMarks(textblock)) {
    spans.push({ mark, from, to, ...offsetsOf(segments, from, to) });
  }
  for (const { node, start, end, from, to } of segments) {
    const mark = node.marks.find((one) => one.type.name === "link");
    if (mark) spans.push({ mark, start, end, from, to });
  }
  return spans;
}

function offsetsOf(segments: Segment[], from: number, to: number): { start: number; end: number } {
  const first = segments.find((segment) => segment.from === from);
  const last = segments.findLast((segment) => segment.to === to);
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}

/**
 * The positions of a span of text. An atom is whole or not at all: a span that begins or ends inside one takes all of it.
 */
export function toPositions(
  projected: ProjectedText,
  start: number,
  end: number,
): { from: number; to: number } {
  const first =
    projected.segments.find((segment) => segment.end > start) ?? projected.segments.at(-1);
  const last =
    projected.segments.findLast((segment) => segment.start < end) ?? projected.segments[0];
  if (!first || !last) return { from: 0, to: 0 };
  const from = first.node.isText
    ? first.from + Math.min(start, first.end) - first.start
    : first.from;
  const to = last.node.isText ? last.from + Math.max(end, last.start) - last.start : last.to;
  return { from, to: Math.min(Math.max(from, to), last.to) };
}

/** The offset in the text of a position in the block; inside an atom's words there is none, so an atom's end is its words' end. */
export function toOffset(projected: ProjectedText, position: number): number {
  const segment = projected.segments.find((one) => one.to > position) ?? projected.segments.at(-1);
  if (!segment) return 0;
  if (position >= segment.to) return segment.end;
  return segment.node.isText ? segment.start + Math.max(0, position - segment.from) : segment.start;
}
