import { cueAt } from "./cues.ts";
import { pluralVerbs } from "./lexicon/english.ts";
import type { QuotedSpan } from "./mark-places.ts";
import { scanMarks } from "./quotation-marks.ts";
import type { Token } from "./tokens.ts";

const cueReach = 6;

/** A quotation within another, and the word of saying before it. */
export type NestedSpan = { span: QuotedSpan; cueAt: number };

/**
 * What somebody quotes within a quotation, in marks of another kind: “He said: ‘It is late.’ I left.” A sentence of its own behind a word of
 * saying; anything shorter is as often a name or a word held at a distance.
 */
export function findNestedSpans(tokens: Token[], outer: QuotedSpan): NestedSpan[] {
  return scanMarks(tokens, outer).flatMap((span) => {
    const at = findCue(tokens, span, outer.from);
    return at === null ? [] : [{ span, cueAt: at }];
  });
}

/** Shorter ones are as often a name or a word held at a distance. */
const clauseTokensMin = 3;

/** "told me ‘we are ready’". */
function isToldAt(tokens: Token[], at: number): boolean {
  return (
    tokens[at]?.lower === "told" && /^(me|us|him|her|them|you)$/.test(tokens[at + 1]?.lower ?? "")
  );
}

function findCue(tokens: Token[], span: QuotedSpan, start: number): number | null {
  const openAt = span.from - 1;
  // "He said ‘we are late again’ and left."
  const isClause = span.to - span.from >= clauseTokensMin && !tokens[span.from]?.capital;
  if (
    isClause &&
    /^(said|says|shouted|wrote|replied|answered)$/.test(tokens[openAt - 1]?.lower ?? "")
  )
    return openAt - 1;
  if (isClause && isToldAt(tokens, openAt - 2)) return openAt - 2;
  // "The officer shouted ‘Drop it!’"
  const isCall = /^[!?.]$/.test(tokens[span.to - 1]?.lower ?? "") && tokens[span.from]?.capital;
  if (isCall && cueAt(tokens, openAt - 1)?.kind === "verb") return openAt - 1;
  if (!/^[:,]$/.test(tokens[openAt - 1]?.lower ?? "") || !tokens[span.from]?.capital) return null;
  for (let at = openAt - 2; at >= Math.max(start, openAt - cueReach); at -= 1)
    if (cueAt(tokens, at)?.kind === "verb" || pluralVerbs.has(tokens[at]?.lower ?? "")) return at;
  return null;
}
