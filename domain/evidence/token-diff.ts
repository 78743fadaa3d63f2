import { fitsLetters, type QuoteItem, type QuoteSegment } from "./declared-edits.ts";
import { isSameToken, type QuoteToken } from "./quote-tokens.ts";

/**
 * One step of an alignment: equal tokens, one for another, a token that only the quotation has, or that only the passage has, or a token of the
 * passage that a declared insertion stands for.
 */
export type DiffStep =
  | { step: "same"; quoted: QuoteItem; held: QuoteToken }
  | { step: "changed"; quoted: QuoteItem; held: QuoteToken }
  | { step: "added"; quoted: QuoteItem; held: null }
  | { step: "left_out"; quoted: null; held: QuoteToken }
  | { step: "inserted"; quoted: QuoteItem; held: null }
  | { step: "replaced"; quoted: null; held: QuoteToken };

export type TokenDiff = { cost: number; steps: DiffStep[] };

const fromDiagonal = 0;
const fromQuote = 1;
const fromPassage = 2;
const replacedCost = 0.05;
const signCost = 0.4;
/** Leaving out two words is likelier than that the quotation's first word is its own: "Мы [никогда не] должны". */
const addedCost = 1.3;
const leftOutCost = 0.6;

/**
 * Aligns a segment with the stretch of the passage that fits it best; what the passage has before and behind is free. Needleman–Wunsch with
 * free ends on one side; time and space grow with segment × passage, so the passage must be a window.
 */
export function diffTokens(segment: QuoteSegment, passage: QuoteToken[]): TokenDiff {
  const width = passage.length + 1;
  const origins = new Uint8Array((segment.length + 1) * width);
  let above = new Float64Array(width);
  segment.forEach((item, row) => {
    const costs = new Float64Array(width);
    costs[0] = (above[0] ?? 0) + costOfAdded(item);
    origins[(row + 1) * width] = fromQuote;
    passage.forEach((held, column) => {
      const diagonal = (above[column] ?? 0) + costOfPair(item, held);
      const added = (above[column + 1] ?? 0) + costOfAdded(item);
      const leftOut = (costs[column] ?? 0) + costOfLeftOut(item, held);
      const least = Math.min(diagonal, added, leftOut);
      costs[column + 1] = least;
      origins[(row + 1) * width + column + 1] = findOrigin(least, { diagonal, added });
    });
    above = costs;
  });
  return traceBack({ segment, passage, costs: above, origins });
}

function findOrigin(least: number, { diagonal, added }: { diagonal: number; added: number }) {
  if (least === diagonal) return fromDiagonal;
  return least === added ? fromQuote : fromPassage;
}

/** `costs` are those of the whole segment by the place in the passage where it ends. */
function traceBack({
  segment,
  passage,
  costs,
  origins,
}: {
  segment: QuoteSegment;
  passage: QuoteToken[];
  costs: Float64Array;
  origins: Uint8Array;
}): TokenDiff {
  const width = passage.length + 1;
  let column = 0;
  for (let end = 1; end < width; end++) {
    if ((costs[end] ?? 0) < (costs[column] ?? 0)) column = end;
  }
  const cost = costs[column] ?? 0;
  const steps: DiffStep[] = [];
  for (let row = segment.length; row > 0; ) {
    const origin = origins[row * width + column];
    const quoted = segment[row - 1];
    const held = passage[column - 1];
    if (quoted === undefined) break;
    steps.push(makeStep({ origin, quoted, held }));
    if (origin !== fromPassage) row--;
    if (origin !== fromQuote) column--;
  }
  return { cost, steps: steps.reverse() };
}

function makeStep({
  origin,
  quoted,
  held,
}: {
  origin: number | undefined;
  quoted: QuoteItem;
  held: QuoteToken | undefined;
}): DiffStep {
  const inserted = quoted.edit === "insertion";
  if (origin === fromQuote || held === undefined) {
    return { step: inserted ? "inserted" : "added", quoted, held: null };
  }
  if (origin === fromPassage)
    return { step: inserted ? "replaced" : "left_out", quoted: null, held };
  return { step: isSame(quoted, held) ? "same" : "changed", quoted, held };
}

function isSame(item: QuoteItem, held: QuoteToken): boolean {
  if (item.edit === "letters") return fitsLetters(item, held.key);
  return item.edit === null && isSameToken(item.token, held);
}

function costOfLeftOut(item: QuoteItem, held: QuoteToken): number {
  if (item.edit === "insertion") return replacedCost;
  return held.kind === "sign" ? signCost : leftOutCost;
}

function costOfAdded(item: QuoteItem): number {
  if (item.edit === "insertion") return 0;
  return item.token.kind === "sign" ? signCost : addedCost;
}

/** Like tokens pair before unlike ones, so that a changed figure stands against the figure it replaced. */
function costOfPair(item: QuoteItem, held: QuoteToken): number {
  if (item.edit === "insertion") return Number.POSITIVE_INFINITY;
  if (isSame(item, held)) return 0;
  const { token } = item;
  if ((token.kind === "sign") !== (held.kind === "sign")) return Number.POSITIVE_INFINITY;
  if (token.kind === "sign") return 0.5;
  if (token.kind !== held.kind) return 1.7;
  return 0.6 + 1.2 * (1 - measureLikeness(token.key, held.key));
}

/** The share of a word that two spellings have in common at their beginnings and ends, from 0 to 1. */
export function measureLikeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  const shortest = Math.min(a.length, b.length);
  let prefix = 0;
  while (prefix < shortest && a[prefix] === b[prefix]) prefix++;
  let suffix = 0;
  while (suffix < shortest - prefix && a[a.length - 1 - suffix] === b[b.length - 1 - suffix])
    suffix++;
  return (prefix + suffix) / longest;
}
