import { cueAt } from "./cues.ts";
import type { QuotedSpan } from "./mark-places.ts";
import { scanMarks } from "./quotation-marks.ts";
import type { Token } from "./tokens.ts";

const cueReach = 6;

/**
 * What somebody quotes within a quotation, in marks of another kind: “He said: ‘It is late.’ I left.” A sentence of its own behind a word of
 * saying; anything shorter is as often a name or a word held at a distance.
 */
export function findNestedSpans(tokens: Token[], outer: QuotedSpan): QuotedSpan[] {
  return scanMarks(tokens, outer).filter((span) => isSaid(tokens, span, outer.from));
}

function isSaid(tokens: Token[], span: QuotedSpan, start: number): boolean {
  const openAt = span.from - 1;
  if (!/^[:,]$/.test(tokens[openAt - 1]?.lower ?? "") || !tokens[span.from]?.capital) return false;
  for (let at = openAt - 2; at >= Math.max(start, openAt - cueReach); at -= 1)
    if (cueAt(tokens, at)?.kind === "verb") return true;
  return false;
}
