import { type QuoteSegment, readDeclaredEdits, readLiterally } from "./declared-edits.ts";
import type { Difference } from "./difference-kinds.ts";
import { findExactly, findNear } from "./find-segment.ts";
import { listDifferences } from "./list-differences.ts";
import { type QuoteToken, type ReadPassage, readPassage } from "./quote-tokens.ts";
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
  if (exact !== null)
    return settle([exact], { quoteText, passage, differences: [], stands: "verbatim" });
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
  return settle(diffs, { quoteText, passage, differences, stands });
}

type Settlement = {
  quoteText: string;
  passage: ReadPassage;
  differences: Difference[];
  stands: Verdict;
};

function settle(
  diffs: TokenDiff[],
  { quoteText, passage, differences, stands }: Settlement,
): Judgement {
  const place = placeOf(diffs);
  const turned = place === null ? null : findTurnedQuestion(quoteText, passage, place.end);
  const all = turned === null ? differences : [...differences, turned];
  return { verdict: all.length === 0 ? stands : "mismatch", differences: all, place };
}

/** The stop at a quotation's end isn't compared, since it may be the sentence's around it; but a question isn't to become a statement by it. */
function findTurnedQuestion(
  quoteText: string,
  passage: ReadPassage,
  end: number,
): Difference | null {
  const stop = /\.(?=[\s"'”’»)\]]*$)/u.exec(quoteText);
  const next = passage.tokens.find((token) => token.start >= end);
  if (stop === null || next?.key !== "?") return null;
  return {
    kind: "words",
    quoted: ".",
    held: passage.text.slice(next.start, next.end),
    quoteStart: stop.index,
    quoteEnd: stop.index + 1,
    passageStart: next.start,
    passageEnd: next.end,
  };
}

const notFound: Judgement = { verdict: "not_found", differences: [], place: null };

type SegmentsQuestion = { segments: QuoteSegment[]; quoteText: string; passage: ReadPassage };

/** Each segment after the one before it; null where less than half of the words is found anywhere. */
function judgeSegments({ segments, quoteText, passage }: SegmentsQuestion): TokenDiff[] | null {
  const diffs: TokenDiff[] = [];
  let [from, charsFound, charsAll] = [0, 0, 0];
  for (const { segment, continues } of segments.flatMap(cutSegment)) {
    const question = { segment, quoteText, passage };
    const diff = findNext({ ...question, from, continues });
    const isHeld = diff !== null || findNear({ ...question, from: 0 }) !== null;
    const steps = diff?.steps ?? segment.map(toAddedStep);
    const held = steps.map((step) => step.held).filter((token) => token !== null);
    const [first, last] = [held[0], held.at(-1)];
    if (continues && first !== undefined) steps.unshift(...listLeftOut(passage, from, first));
    if (continues) diffs.at(-1)?.steps.push(...steps);
    else diffs.push({ cost: diff?.cost ?? 0, steps });
    const chars = segment.reduce((sum, { token }) => sum + token.key.length, 0);
    charsAll += chars;
    charsFound += isHeld ? chars : 0;
    if (last !== undefined) from = passage.tokens.indexOf(last) + 1;
  }
  return charsFound === 0 || charsFound < charsAll / 2 ? null : diffs;
}

/** A diff takes time and space by the square of its length; a speech of many pages is compared piece by piece. */
const pieceTokens = 600;

function cutSegment(segment: QuoteSegment): { segment: QuoteSegment; continues: boolean }[] {
  if (segment.length <= pieceTokens * 2) return [{ segment, continues: false }];
  return Array.from({ length: Math.ceil(segment.length / pieceTokens) }, (_, index) => ({
    segment: segment.slice(index * pieceTokens, (index + 1) * pieceTokens),
    continues: index > 0,
  }));
}

type NextQuestion = Omit<SegmentsQuestion, "segments"> & {
  segment: QuoteSegment;
  from: number;
  continues: boolean;
};

/** Where a piece continues another it is looked for close behind that, before anywhere else. */
function findNext({
  segment,
  from,
  continues,
  quoteText,
  passage,
}: NextQuestion): TokenDiff | null {
  const question = { segment, from, quoteText, passage };
  const close = continues ? findNear({ ...question, tokensMax: segment.length * 2 }) : null;
  return close ?? findExactly(segment, passage.tokens, from) ?? findNear(question);
}

function listLeftOut({ tokens }: ReadPassage, from: number, first: QuoteToken): DiffStep[] {
  const skipped = tokens.slice(from, tokens.indexOf(first));
  return skipped.map((held) => ({ step: "left_out", quoted: null, held }));
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
