import { type QuoteSegment, readDeclaredEdits, readLiterally } from "./declared-edits.ts";
import type { Difference } from "./difference-kinds.ts";
import { findExactly, findNear } from "./find-segment.ts";
import { listDifferences } from "./list-differences.ts";
import { type ReadPassage, readPassage } from "./quote-tokens.ts";
import type { DiffStep, TokenDiff } from "./token-diff.ts";

export const verdicts = [
  "verbatim",
  "verbatim_with_declared_edits",
  "mismatch",
  "not_found",
] as const;
export type Verdict = (typeof verdicts)[number];

/** `place` is where the quotation stands in the passage's text, or comes nearest to. */
export type Judgement = {
  verdict: Verdict;
  differences: Difference[];
  place: { start: number; end: number } | null;
};

export type QuoteQuestion = { passageText: string; quoteText: string; language?: string | null };

/**
 * Does this quotation stand in this passage? Search finds the place, and a token diff judges it, because no likeness tells a typing error from a
 * changed negation (DESIGN.md §2.8). Typography alone is verbatim; `[…]` and `[inserted]` are declared edits; all else is a mismatch that names
 * its differences. Case counts: "[O]ur" declares it.
 */
export function judgeQuote({ passageText, quoteText, language }: QuoteQuestion): Judgement {
  const passage = readPassage(passageText);
  const literal = readLiterally(quoteText);
  if (literal.length === 0) return notFound;
  const exact = findExactly(literal, passage.tokens, 0);
  if (exact !== null) return { verdict: "verbatim", differences: [], place: placeOf([exact]) };
  const segments = readDeclaredEdits(quoteText);
  const diffs = judgeSegments({ segments: segments ?? [literal], quoteText, passage });
  if (diffs === null) return notFound;
  const differences = listDifferences({
    diffs,
    quoteText,
    passage,
    nounsAreCapital: language?.startsWith("de") ?? false,
  });
  const stands = segments === null ? "verbatim" : "verbatim_with_declared_edits";
  return {
    verdict: differences.length === 0 ? stands : "mismatch",
    differences,
    place: placeOf(diffs),
  };
}

const notFound: Judgement = { verdict: "not_found", differences: [], place: null };

type SegmentsQuestion = { segments: QuoteSegment[]; quoteText: string; passage: ReadPassage };

/** Each segment after the one before it; null where less than half of the words is found anywhere. */
function judgeSegments({ segments, quoteText, passage }: SegmentsQuestion): TokenDiff[] | null {
  const diffs: TokenDiff[] = [];
  let [from, charsFound, charsAll] = [0, 0, 0];
  for (const segment of segments) {
    const question = { segment, quoteText, passage };
    const diff = findExactly(segment, passage.tokens, from) ?? findNear({ ...question, from });
    const isHeld = diff !== null || findNear({ ...question, from: 0 }) !== null;
    diffs.push(diff ?? { cost: 0, steps: segment.map(toAddedStep) });
    const chars = segment.reduce((sum, { token }) => sum + token.key.length, 0);
    charsAll += chars;
    charsFound += isHeld ? chars : 0;
    const last = diff?.steps.findLast(({ held }) => held !== null)?.held;
    if (last != null) from = passage.tokens.indexOf(last) + 1;
  }
  return charsFound === 0 || charsFound < charsAll / 2 ? null : diffs;
}

/** A segment that doesn't stand behind the one before it, if it stands elsewhere, counts as added: the order is part of what was said. */
function toAddedStep(quoted: QuoteSegment[number]): DiffStep {
  return quoted.edit === "insertion"
    ? { step: "inserted", quoted, held: null }
    : { step: "added", quoted, held: null };
}

function placeOf(diffs: TokenDiff[]): { start: number; end: number } | null {
  const held = diffs
    .flatMap(({ steps }) => steps.map((step) => step.held))
    .filter((token) => token !== null);
  const [first, last] = [held[0], held.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { start: first.start, end: Math.max(first.end, last.end) };
}
