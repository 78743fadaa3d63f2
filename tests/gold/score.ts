import type { FigureValue } from "#domain/evidence/figure.ts";

/** What was found against what a person marked: right, found though nobody marked it, marked and not found. */
export type Tally = { right: number; extra: number; missed: number };

type Range = { start: number; end: number };
export type MarkedQuote = Range & {
  kind: "direct" | "partial" | "indirect";
  speaker: { text: string } | null;
};
export type MarkedFigure = Range & FigureValue & { period: { value: string } | null };
export type MarkedPeriod = Range & { value: string };
export type MarkedPerson = Range & { name: string };

/** What a person marked in a text, and what an engine finds in it. A peer that knows nothing of a kind leaves it out. */
export type Marked = {
  text: string;
  quotes: readonly MarkedQuote[];
  figures: readonly MarkedFigure[];
  periods: readonly MarkedPeriod[];
  people: readonly MarkedPerson[];
};
export type Found = Partial<Omit<Marked, "text">>;

/** A short quotation may be a title, a name or a scare quote: telling them apart is the harder half. */
const longWordsMin = 4;
/** How much of two stretches of reported speech must be the same words. */
const sharedMin = 0.5;

/** What is counted, by its name in the table. Each gives null where the engine doesn't look for it. */
export const measures: Readonly<Record<string, (marked: Marked, found: Found) => Tally | null>> = {
  "quotations in marks": (marked, found) => tallyQuotes(marked, found, 1),
  "… of four words or more": (marked, found) => tallyQuotes(marked, found, longWordsMin),
  "… with their speaker": (marked, found) =>
    found.quotes?.some(({ speaker }) => speaker !== null)
      ? tallyQuotes(marked, found, 1, isSameSpeaker)
      : null,
  "reported speech": (marked, found) =>
    found.quotes?.some(({ kind }) => kind === "indirect")
      ? tally(marked.quotes.filter(isIndirect), found.quotes.filter(isIndirect), areMostlySame)
      : null,
  "figures, value": (marked, found) => tallyFigures(marked, found, isSameValue),
  "… with unit": (marked, found) =>
    tallyFigures(marked, found, (one, other) => isSameValue(one, other) && isSameUnit(one, other)),
  "… with qualifier": (marked, found) =>
    tallyFigures(
      marked,
      found,
      (one, other) => isSameValue(one, other) && one.qualifier === other.qualifier,
    ),
  "… with their own period": (marked, found) =>
    found.figures?.some(({ period }) => period !== null)
      ? tallyFigures(
          marked,
          found,
          (one, other) => isSameValue(one, other) && one.period?.value === other.period?.value,
        )
      : null,
  periods: (marked, found) =>
    found.periods
      ? tally(
          marked.periods,
          found.periods,
          (one, other) => overlap(one, other) && one.value === other.value,
        )
      : null,
  "people and organisations": (marked, found) =>
    found.people
      ? tally(marked.people, found.people, (one, other) => isSameName(one.name, other.name))
      : null,
};

export function add(one: Tally, other: Tally): Tally {
  return {
    right: one.right + other.right,
    extra: one.extra + other.extra,
    missed: one.missed + other.missed,
  };
}

/** Shares from 0 to 1; null where nothing was found, or nothing was there to be found. */
export function rate({ right, extra, missed }: Tally) {
  const precision = right + extra === 0 ? null : right / (right + extra);
  const recall = right + missed === 0 ? null : right / (right + missed);
  const f1 = 2 * right + extra + missed === 0 ? null : (2 * right) / (2 * right + extra + missed);
  return { precision, recall, f1 };
}

/** What was marked for each thing that was found rightly. Each thing found answers for one thing marked at the most. */
export function pair<M, F>(
  marked: readonly M[],
  found: readonly F[],
  isSame: (one: M, other: F) => boolean,
): Map<F, M> {
  const pairs = new Map<F, M>();
  for (const each of marked) {
    const other = found.find((one) => !pairs.has(one) && isSame(each, one));
    if (other !== undefined) pairs.set(other, each);
  }
  return pairs;
}

function tally<M, F>(
  marked: readonly M[],
  found: readonly F[],
  isSame: (one: M, other: F) => boolean,
): Tally {
  const right = pair(marked, found, isSame).size;
  return { right, extra: found.length - right, missed: marked.length - right };
}

function tallyQuotes(
  { text, quotes }: Marked,
  found: Found,
  wordsMin: number,
  isSame: (one: MarkedQuote, other: MarkedQuote) => boolean = () => true,
): Tally | null {
  if (!found.quotes) return null;
  const isCounted = (quote: MarkedQuote) =>
    !isIndirect(quote) && countWords(text.slice(quote.start, quote.end)) >= wordsMin;
  return tally(
    quotes.filter(isCounted),
    found.quotes.filter(isCounted),
    (one, other) => sameWords(text, one, other) && isSame(one, other),
  );
}

function tallyFigures(
  { figures }: Marked,
  found: Found,
  isSame: (one: MarkedFigure, other: MarkedFigure) => boolean,
): Tally | null {
  if (!found.figures) return null;
  return tally(figures, found.figures, (one, other) => overlap(one, other) && isSame(one, other));
}

export function isIndirect({ kind }: Pick<MarkedQuote, "kind">): boolean {
  return kind === "indirect";
}

export function isSameSpeaker(one: MarkedQuote, other: MarkedQuote): boolean {
  if (one.speaker === null || other.speaker === null) return one.speaker === other.speaker;
  return isSameName(one.speaker.text, other.speaker.text);
}

/** "Mishustin" and "Mikhail Mishustin" are one; so are "the ministry" and "ministry". */
function isSameName(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) =>
    name
      .toLowerCase()
      .replace(/['’]s?(?!\p{L})/gu, "")
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== "" && word !== "the" && word !== "a"),
  );
  if (!a || !b || a.length === 0 || b.length === 0) return false;
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  return fewer.every((word) => more.includes(word)) && more.at(-1) === fewer.at(-1);
}

export function isSameValue(one: FigureValue, other: FigureValue): boolean {
  return (
    isSameNumber(one.value, other.value) &&
    isSameNumber(one.low, other.low) &&
    isSameNumber(one.high, other.high)
  );
}

/** A third may be written to any number of digits. */
function isSameNumber(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  const [a, b] = [Number(one), Number(other)];
  return Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * 1e-4;
}

export function isSameUnit({ unit: one }: FigureValue, { unit: other }: FigureValue): boolean {
  return (
    one.kind === other.kind && (one.code ?? "").toLowerCase() === (other.code ?? "").toLowerCase()
  );
}

export function overlap(one: Range, other: Range): boolean {
  return one.start < other.end && other.start < one.end;
}

export function areMostlySame(one: Range, other: Range): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared / (one.end - one.start + (other.end - other.start) - shared) >= sharedMin;
}

/** Whether two stretches hold the same words, whatever marks and blanks stand around them. */
export function sameWords(text: string, one: Range, other: Range): boolean {
  const [a, b] = [toCore(text, one), toCore(text, other)];
  return a.start === b.start && a.end === b.end;
}

function toCore(text: string, { start, end }: Range): Range {
  const words = text.slice(start, end);
  const before = /^[^\p{L}\p{N}]*/u.exec(words)?.[0].length ?? 0;
  const after = /[^\p{L}\p{N}%€$£₽)]*$/u.exec(words)?.[0].length ?? 0;
  return { start: start + before, end: Math.max(start + before, end - after) };
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0;
}
