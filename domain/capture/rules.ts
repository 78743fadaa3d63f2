import type { TextBlock } from "#db/schema/captures.ts";

/** UTF-16 code units of a text layer; half-open. */
export type TextSpan = { start: number; end: number };

/** With these around it a passage is found again in a text that changed: see domain/evidence/locate.ts. */
const contextUnitsMax = 32;

export type PassageText = TextSpan & { exact: string; prefix: string; suffix: string };

/**
 * A passage as it is kept: without blanks at its ends, never half a surrogate pair, with what stands around it. Null where the span lies outside the
 * text, or holds nothing but blanks.
 */
export function cutPassage(text: string, span: TextSpan): PassageText | null {
  if (!Number.isInteger(span.start) || !Number.isInteger(span.end)) return null;
  if (span.start < 0 || span.end > text.length || span.start >= span.end) return null;
  const chosen = text.slice(span.start, span.end);
  const start = growToPair(text, span.start + chosen.length - chosen.trimStart().length, -1);
  const end = growToPair(text, span.end - (chosen.length - chosen.trimEnd().length), 1);
  if (start >= end) return null;
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(shrinkToPair(text, Math.max(0, start - contextUnitsMax), 1), start),
    suffix: text.slice(end, shrinkToPair(text, Math.min(text.length, end + contextUnitsMax), -1)),
  };
}

/** Whether the two units around an offset are one character. */
function splitsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

function growToPair(text: string, at: number, outward: 1 | -1): number {
  return splitsPair(text, at) ? at + outward : at;
}

function shrinkToPair(text: string, at: number, inward: 1 | -1): number {
  return splitsPair(text, at) ? at + inward : at;
}

/** Lines this long are paragraphs, not lines of one. */
const wrappedLineUnitsMax = 120;

/**
 * The paragraphs of a text layer, each with the page it begins on where the capture has pages. Blank lines part them; where lines are longer than anybody
 * wraps text, each line is one: so paste text that came from a web page.
 */
export function splitBlocks(text: string, pages: TextSpan[] | null): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const chunk of splitAt(text, { start: 0, end: text.length }, "\n\n")) {
    const lines = splitAt(text, chunk, "\n");
    const isWrapped = lines.every(({ start, end }) => end - start <= wrappedLineUnitsMax);
    const spans = isWrapped ? [chunk] : lines;
    for (const span of spans) {
      const page = pages === null ? -1 : pages.findLastIndex((each) => each.start <= span.start);
      blocks.push({ kind: "paragraph", ...span, ...(page >= 0 && { page: page + 1 }) });
    }
  }
  return blocks;
}

/** The page that a place stands on; null where the text has no pages. */
export function findPage(blocks: TextBlock[], at: number): number | null {
  return blocks.findLast((block) => block.start <= at)?.page ?? null;
}

function splitAt(text: string, within: TextSpan, separator: string): TextSpan[] {
  const spans: TextSpan[] = [];
  let start = within.start;
  while (start < within.end) {
    const found = text.indexOf(separator, start);
    const end = found === -1 || found > within.end ? within.end : found;
    if (end > start) spans.push({ start, end });
    start = end + separator.length;
  }
  return spans;
}

/** A book's length. What comes after is kept, read and quoted by hand; the extractor proposes nothing for it. */
export const proposedUnitsMax = 2_000_000;
/** More than the figures of a thick yearbook, and more than anybody goes through; 300,000 would be written for minutes. */
export const proposalsMax = 20_000;

/** Where in a text proposals end although it goes on; null where they end with it. `proposals` in the order of the text. */
export function findProposedTo(text: string, proposals: readonly TextSpan[]): number | null {
  const last = proposals.at(-1);
  if (last && proposals.length >= proposalsMax) return last.end;
  return text.length > proposedUnitsMax ? proposedUnitsMax : null;
}

const formats: Record<string, string> = {
  "text/html": "html",
  "application/xhtml+xml": "html",
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  telegram: "telegram",
  "image/png": "image",
  "image/jpeg": "image",
  "image/webp": "image",
};

/** Who made a text layer: what read the format, and the normaliser's version: "html-1". `format` is a media type, or the network of a post. */
export function nameNormaliser(format: string, version: number): string {
  const kind = /^(?:audio|video)\//.test(format) ? "recording" : formats[format];
  return `${kind ?? "text"}-${version}`;
}
