import searchApproximately from "approx-string-match";
import { findWindows } from "./find-windows.ts";
import { type FoldedText, findOriginalSpan, foldForComparison } from "./normalise.ts";

/** A W3C text quote selector with the position it was made at; `start` is a hint only. */
export type PassageSelector = {
  exact: string;
  prefix?: string | null;
  suffix?: string | null;
  start?: number | null;
};

/** `score` runs from 0 to 1 and says how near the place is to what was asked for, never whether it says the same: see judgeQuote. */
export type LocatedPassage = { start: number; end: number; score: number };

/** At most this part of a pattern's characters may differ; beyond it, unrelated texts begin to match. */
const errorShareMax = 0.4;
/** Below this length, a word or two, far fewer errors already make another word. */
const shortPatternChars = 12;
const shortErrorShareMax = 0.25;
/** Longer patterns are found by their two ends. */
const patternCharsMax = 1_500;
const endChars = 600;
const occurrencesMax = 300;
const contextChars = 64;

/** Finds a passage in a text: exactly, else but for typography and case, else approximately. Null where nothing comes near. */
export function locatePassage(text: string, selector: PassageSelector): LocatedPassage | null {
  return prepareLocator(text)(selector);
}

/** The same for many passages in one text, which is folded once only. */
export function prepareLocator(text: string): (selector: PassageSelector) => LocatedPassage | null {
  let folded: FoldedText | null = null;
  return (selector) => {
    if (selector.exact.trim() === "") return null;
    const exact = findOccurrences(text, selector.exact, selector.start ?? null);
    if (exact.length > 0)
      return chooseBest(
        text,
        exact.map((span) => ({ ...span, errors: 0 })),
        selector,
      );
    folded ??= foldForComparison(text, { caseless: true });
    const candidates = findFolded(folded, selector);
    return candidates.length === 0 ? null : chooseBest(text, candidates, selector);
  };
}

type Span = { start: number; end: number };
type Candidate = Span & { errors: number };

function findFolded(folded: FoldedText, selector: PassageSelector): Candidate[] {
  const pattern = foldForComparison(selector.exact, { caseless: true }).text.trim();
  if (pattern === "") return [];
  const toOriginal = (span: Candidate) => ({
    ...findOriginalSpan(folded, span),
    errors: span.errors,
  });
  const same = findOccurrences(folded.text, pattern, null);
  if (same.length > 0) return same.map((span) => toOriginal({ ...span, errors: 0 }));
  const near =
    pattern.length > patternCharsMax
      ? findByEnds(folded.text, pattern)
      : findNear(folded.text, pattern);
  return near.map(toOriginal);
}

/** Every place where the pattern stands, or where there are very many, the first ones and those around the hint. */
function findOccurrences(text: string, pattern: string, hint: number | null): Span[] {
  const starts: number[] = [];
  for (let at = text.indexOf(pattern); at !== -1; at = text.indexOf(pattern, at + 1)) {
    starts.push(at);
    if (starts.length >= occurrencesMax) break;
  }
  if (starts.length >= occurrencesMax && hint !== null) {
    starts.push(text.lastIndexOf(pattern, hint), text.indexOf(pattern, hint));
  }
  return starts
    .filter((start) => start >= 0)
    .map((start) => ({ start, end: start + pattern.length }));
}

/** The places with the fewest differences, found in the windows that share the pattern's q-grams. */
function findNear(text: string, pattern: string): Candidate[] {
  let errorsMax = countErrorsMax(pattern);
  let found: Candidate[] = [];
  for (const window of findWindows(text, pattern)) {
    if (errorsMax < 1) break;
    const matches = searchApproximately(text.slice(window.start, window.end), pattern, errorsMax);
    const placed = matches.map(({ start, end, errors }) => ({
      start: start + window.start,
      end: end + window.start,
      errors,
    }));
    const fewest = Math.min(errorsMax, ...placed.map(({ errors }) => errors));
    found = [...found, ...placed].filter(({ errors }) => errors <= fewest);
    errorsMax = fewest;
  }
  return found.sort((a, b) => a.start - b.start).slice(0, occurrencesMax);
}

function countErrorsMax(pattern: string): number {
  const share = pattern.length < shortPatternChars ? shortErrorShareMax : errorShareMax;
  return Math.floor(pattern.length * share);
}

/** A pattern of many paragraphs: where its beginning stands, and its end at about the right distance from it. */
function findByEnds(text: string, pattern: string): Candidate[] {
  const [head] = findNear(text, pattern.slice(0, endChars));
  if (head === undefined) return [];
  const tailsFrom = head.start + Math.floor(pattern.length * 0.6);
  const reach = text.slice(tailsFrom, head.start + Math.ceil(pattern.length * 1.5));
  const [tail] = findNear(reach, pattern.slice(-endChars));
  if (tail === undefined) return [];
  const share = (head.errors + tail.errors) / (2 * endChars);
  return [
    { start: head.start, end: tailsFrom + tail.end, errors: Math.round(share * pattern.length) },
  ];
}

/** The weights of Hypothesis' client (match-quote.ts): the words themselves 50, prefix and suffix 20 each, position 2. */
function chooseBest(
  text: string,
  candidates: Candidate[],
  selector: PassageSelector,
): LocatedPassage | null {
  let best: LocatedPassage | null = null;
  const prefix = selector.prefix?.slice(-contextChars) ?? "";
  const suffix = selector.suffix?.slice(0, contextChars) ?? "";
  for (const { start, end, errors } of candidates) {
    const before = scoreContext(text.slice(Math.max(0, start - prefix.length), start), prefix);
    const after = scoreContext(text.slice(end, end + suffix.length), suffix);
    const distance =
      selector.start == null ? 0 : Math.abs(start - selector.start) / Math.max(1, text.length);
    const words = Math.max(0, 1 - errors / selector.exact.length);
    const score = (50 * words + 20 * before + 20 * after + 2 * Math.max(0, 1 - distance)) / 92;
    if (best === null || score > best.score) best = { start, end, score };
  }
  return best;
}

function scoreContext(held: string, wanted: string): number {
  if (held === wanted || wanted.trim() === "") return 1;
  const [match] = searchApproximately(held, wanted, wanted.length);
  return match === undefined ? 0 : 1 - match.errors / wanted.length;
}
