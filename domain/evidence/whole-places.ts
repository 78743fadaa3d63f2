import { findOriginalSpan, foldForComparison } from "./normalise.ts";

type Span = { start: number; end: number };

/**
 * Where words stand in a text as they are; where they do so nowhere, but for typography and case. Only whole words and whole numbers: 46.5 doesn't stand in
 * 146.58, nor 5 billion in 46.5 billion. Stops at the second place, for whoever asks wants the only one.
 */
export function findWholePlaces(text: string, words: string): Span[] {
  if (words === "") return [];
  const asTheyAre = listWhole(text, (from) => findNext(text, words, from));
  if (asTheyAre.length > 0) return asTheyAre;
  const folded = foldForComparison(text, { caseless: true });
  const pattern = foldForComparison(words, { caseless: true }).text.trim();
  if (pattern === "") return [];
  return listWhole(
    text,
    (from) => findNext(folded.text, pattern, from),
    (span) => findOriginalSpan(folded, span),
  );
}

const placesMax = 2;

function listWhole(
  text: string,
  next: (from: number) => Span | null,
  toOriginal: (span: Span) => Span = (span) => span,
): Span[] {
  const places: Span[] = [];
  for (let found = next(0); found && places.length < placesMax; found = next(found.start + 1)) {
    const place = toOriginal(found);
    if (!splitsToken(text, place.start) && !splitsToken(text, place.end)) places.push(place);
  }
  return places;
}

function findNext(text: string, pattern: string, from: number): Span | null {
  const start = text.indexOf(pattern, from);
  return start === -1 ? null : { start, end: start + pattern.length };
}

/** Longer than any number. */
const aroundUnits = 40;
/** Digits with what parts them: points, commas, apostrophes; blanks where three digits follow. */
const numbers = /\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,'’]\d+)*/gu;
/** Scripts that put no blanks between words are left out: in them a word has no end that shows. */
const wordEnd =
  /[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]]\p{M}*$/v;
const wordStart =
  /^[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]]/v;

function splitsToken(text: string, at: number): boolean {
  const from = Math.max(0, at - aroundUnits);
  const before = text.slice(from, at);
  const after = text.slice(at, at + aroundUnits);
  if (wordEnd.test(before) && wordStart.test(after)) return true;
  return [...`${before}${after}`.matchAll(numbers)].some(
    ({ index, 0: number }) => index < before.length && index + number.length > before.length,
  );
}
