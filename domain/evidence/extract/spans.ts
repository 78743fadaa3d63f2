import type { Analysis } from "./analysis.ts";
import type { Range } from "./roles.ts";
import type { Span } from "./types.ts";

export function toSpan(analysis: Analysis, range: Range): Span {
  const start = analysis.tokens[range.from]?.start ?? 0;
  const end = analysis.tokens[range.to - 1]?.end ?? start;
  return { text: analysis.text.slice(start, end), start, end };
}

export function withoutPossessive(span: Span): Span {
  const text = span.text.replace(/['’]s?$/u, "");
  return { text, start: span.start, end: span.start + text.length };
}
