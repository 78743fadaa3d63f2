import { prepositions, subjectPronouns } from "../lexicon/english.ts";
import type { Range } from "../roles.ts";
import type { Token } from "../tokens.ts";
import {
  canStandBare,
  isClauseWord,
  isDeterminer,
  isFiniteVerb,
  isInnerMark,
  isPlural,
  lowerAt,
} from "./grammar.ts";

export const tokensMax = 30;
export const quotedTokensMax = 8;
const relativeReach = 8;

function openingBefore(tokens: Token[], at: number, start: number): number | null {
  for (let open = at - 1; open >= Math.max(start, at - quotedTokensMax); open -= 1)
    if (/^[“"«„‘']$/.test(lowerAt(tokens, open))) return open;
  return null;
}

/** "the group that runs the port", "a man who was arrested": where the relative clause begins that holds the verb at `at`. */
function relativeBefore(tokens: Token[], at: number, start: number): number | null {
  for (let open = at - 1; open >= Math.max(start + 1, at - relativeReach); open -= 1) {
    if (tokens[open]?.kind === "mark" && !isInnerMark(tokens, open)) return null;
    if (/^(who|which|whose)$/.test(lowerAt(tokens, open))) return open;
    if (lowerAt(tokens, open) === "that" && open === at - 1) return open;
  }
  return null;
}

/** Whether a finite verb stands between `at` and the next mark or `start` on its left. */
function hasVerbBefore(tokens: Token[], at: number, start: number): boolean {
  for (let left = at - 1; left >= start; left -= 1) {
    if (tokens[left]?.kind === "mark" && !isInnerMark(tokens, left)) return false;
    if (isFiniteVerb(tokens, left) || /ed$/.test(lowerAt(tokens, left))) return true;
  }
  return false;
}

/** One step to the left of `at` + 1: how far the phrase goes on, and where it ends if what was passed describes it; null where the clause begins. */
function stepLeft(
  tokens: Token[],
  at: number,
  start: number,
): { from: number; to?: number } | null {
  const token = tokens[at];
  const word = lowerAt(tokens, at);
  if (token?.kind === "mark" && !isInnerMark(tokens, at)) {
    const open = /^[”"»’'“]$/.test(word) ? openingBefore(tokens, at, start) : null;
    return open === null ? null : { from: open };
  }
  if (/^(and|or)$/.test(word))
    return hasVerbBefore(tokens, at, start) || at === start ? null : { from: at };
  if (subjectPronouns.has(word)) return null;
  if (word === "who") return { from: at, to: at };
  if (!isFiniteVerb(tokens, at) && !isClauseWord(tokens, at)) return { from: at };
  const relative = relativeBefore(tokens, at, start);
  return relative === null ? null : { from: relative, to: relative };
}

/** Walks left from `end` to where the clause begins that ends there. */
export function walkLeft(tokens: Token[], end: number, start: number): Range {
  let to = end;
  let from = end;
  while (from > start && to - from < tokensMax) {
    const step = stepLeft(tokens, from - 1, start);
    if (!step) break;
    from = step.from;
    to = step.to ?? to;
  }
  return { from, to };
}

/** "In a statement | the ministry": a determiner behind a noun begins a phrase of its own. */
export function lastPhraseStart(tokens: Token[], { from, to }: Range): number {
  for (let at = to - 1; at > from; at -= 1) {
    if (
      !/^(the|a|an|his|her|their|its|this|these|those|some|another|several|many)$/.test(
        lowerAt(tokens, at),
      )
    )
      continue;
    const before = lowerAt(tokens, at - 1);
    const isParticiple = /(ing|ed)$/.test(before) && canOpen(tokens[from]);
    if (
      !prepositions.has(before) &&
      !isParticiple &&
      !/^(and|or|all|both|half|most|such|not|than)$/.test(before)
    )
      return at;
  }
  return from;
}

function canOpen(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    !prepositions.has(token.lower) &&
    (isDeterminer(token) || token.capital || isPlural(token))
  );
}

/** "the driver taking a visitor to town": the noun without what it is doing. */
export function withoutParticiple(tokens: Token[], { from, to }: Range): Range {
  for (let at = from + 2; at < to - 1; at += 1)
    if (
      /(ing|ed)$/.test(lowerAt(tokens, at)) &&
      !tokens[at]?.capital &&
      (isDeterminer(tokens[at + 1]) || prepositions.has(lowerAt(tokens, at + 1)))
    )
      return { from, to: at };
  return { from, to };
}

/** "In Nairobi officials": the bare noun behind a phrase that a preposition opens. */
export function bareHead(tokens: Token[], { from, to }: Range): number | null {
  let at = to - 1;
  if (!canStandBare(tokens[at])) return null;
  while (at - 1 > from && tokens[at]?.capital && tokens[at - 1]?.capital) at -= 1;
  if (prepositions.has(lowerAt(tokens, at - 1))) return null;
  return at;
}
