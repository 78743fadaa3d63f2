import { distancingWords, idiomWords, signStems, signVerbs } from "../lexicon/russian-marks.ts";
import type { QuotedSpan } from "../mark-places.ts";
import { compileWords, hasWord, matchPhraseBefore } from "../phrases.ts";
import type { Range } from "../roles.ts";
import type { Token } from "../tokens.ts";
import { gaps } from "../tokens.ts";
import { sourceCueAt } from "./attributions.ts";
import { looksFinite, speechVerbAt } from "./verbs.ts";
import { isCyrillic, isNamedNoun, prepositions } from "./words.ts";

const signs = compileWords(signStems.map((stem) => `${stem}*`));
const idioms = compileWords(idiomWords);
const distancing = compileWords(distancingWords);

const fewWordsMax = 3;
const manyWordsMin = 7;
const signReach = 5;
const namingReach = 9;
const reportReach = 30;
const instrumental = /(ом|ем|ым|им|ой|ей|ою|ью|ами|ями|ыми|ими)$/;
const openingMark = /^[«“„"]$/;

/** Where a span stands. `isAttributed`: words of saying are tied to it by a dash or comma, or lead to it with a colon. */
export type MarkedPlace = { openAt: number; start: number; isAttributed: boolean };

function countWords(tokens: Token[], { from, to }: Range): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (tokens[at]?.kind === "word") count += 1;
  return count;
}

function isFinal(token: Token | undefined): boolean {
  return /^[.!?…]$/.test(token?.lower ?? "");
}

/** The first word of a sentence of its own, or of a line. */
export function opensSentence(tokens: Token[], openAt: number): boolean {
  const before = tokens[openAt - 1];
  if (!before || (tokens[openAt]?.gap ?? gaps.none) >= gaps.line) return true;
  if (isFinal(before) || isBullet(before)) return true;
  if (/^[»”]$/.test(before.lower) && isFinal(tokens[openAt - 2])) return true;
  if (!/^[-–—]$/.test(before.lower)) return false;
  return opensLine(tokens, openAt - 1) || isFinal(tokens[openAt - 2]);
}

/** "▪️", "•", "❗": a mark of no sentence. */
function isBullet(token: Token): boolean {
  return token.kind === "mark" && /^[^\p{P}]/u.test(token.lower);
}

function opensLine(tokens: Token[], at: number): boolean {
  return at === 0 || (tokens[at]?.gap ?? gaps.none) >= gaps.line;
}

/** Whether the sentence ends with the span, inside its marks or right behind. */
function endsSentence(tokens: Token[], span: QuotedSpan): boolean {
  if (isFinal(tokens[span.to - 1])) return true;
  const next = tokens[span.to + 1];
  return !next || isFinal(next) || next.gap >= gaps.line;
}

/** «Мама», «Папа» и «Брат»: names in a row behind a colon. */
function isListed(tokens: Token[], span: QuotedSpan, words: number): boolean {
  const next = tokens[span.to + 1]?.lower ?? "";
  return (
    words <= fewWordsMax &&
    /^[,и]$/.test(next) &&
    openingMark.test(tokens[span.to + 2]?.lower ?? "") &&
    !isFinal(tokens[span.to - 1])
  );
}

/** The noun or verb of a sign in the words before the marks: "картонку «…»", "на стене выведено: «…»". */
export function signCue(tokens: Token[], openAt: number, start: number): Range | null {
  const isColon = tokens[openAt - 1]?.lower === ":";
  for (let at = openAt - 1; at >= Math.max(start, openAt - signReach); at -= 1) {
    const token = tokens[at];
    const isSign = hasWord(signs, token) && at >= openAt - 2;
    if (isSign || (isColon && token && signVerbs.has(token.lower))) return { from: at, to: at + 1 };
    if (token?.kind === "mark" && token.lower !== ":") return null;
    if (speechVerbAt(tokens, at) && !signVerbs.has(token?.lower ?? "")) return null;
  }
  return null;
}

function standsBehind(
  table: ReturnType<typeof compileWords>,
  tokens: Token[],
  at: number,
): boolean {
  return matchPhraseBefore(table, tokens, at) !== null;
}

/** Of "назвал решение «ошибкой»": whether the marked words are what the verb makes of its object. */
function isPredicate(tokens: Token[], span: QuotedSpan, { openAt, start }: MarkedPlace): boolean {
  const before = tokens[openAt - 1]?.lower ?? "";
  if (prepositions.has(before)) return before === "с" && hasNaming(tokens, openAt, start, /^сравн/);
  if (!hasNaming(tokens, openAt, start, /./)) return false;
  if (before === "как") return true;
  for (let at = span.from; at < Math.min(span.to, span.from + 3); at += 1)
    if (instrumental.test(tokens[at]?.lower ?? "")) return true;
  return false;
}

function hasNaming(tokens: Token[], openAt: number, start: number, which: RegExp): boolean {
  for (let at = openAt - 1; at >= Math.max(start, openAt - namingReach); at -= 1)
    if (speechVerbAt(tokens, at)?.kind === "naming" && which.test(tokens[at]?.lower ?? ""))
      return true;
  return false;
}

/** Whether the sentence reports somebody's words before the marks, or right behind them. */
function isReported(tokens: Token[], span: QuotedSpan, { openAt, start }: MarkedPlace): boolean {
  for (let at = openAt - 1; at >= Math.max(start, openAt - reportReach); at -= 1)
    if (speechVerbAt(tokens, at) || sourceCueAt(tokens, at)) return true;
  for (let at = span.to + 1; at < span.to + reportReach; at += 1) {
    if (!tokens[at] || isFinal(tokens[at])) return false;
    if (tokens[at]?.lower === "," && speechVerbAt(tokens, at + 1)) return true;
  }
  return false;
}

function leadsIn(tokens: Token[], openAt: number): boolean {
  const verb = speechVerbAt(tokens, openAt - 1);
  return (
    (verb !== null && verb.kind !== "naming") || /^(что|:)$/.test(tokens[openAt - 1]?.lower ?? "")
  );
}

function kindOfCapital(tokens: Token[], span: QuotedSpan, place: MarkedPlace, words: number) {
  const { openAt, start } = place;
  if (opensSentence(tokens, openAt)) {
    const isWhole = words >= fewWordsMax && endsSentence(tokens, span);
    return isWhole || words >= manyWordsMin ? "direct" : null;
  }
  if (words > 1 && signCue(tokens, openAt, start)) return "direct";
  const isLong = words > fewWordsMax || isFinal(tokens[span.to - 1]);
  if (isLong && leadsIn(tokens, openAt)) return "direct";
  const isApposed = isCyrillic(tokens[openAt - 1]) || tokens[openAt - 1]?.lower === ",";
  return words > manyWordsMin && !(isApposed && isNamedNoun(tokens[openAt - 1])) ? "direct" : null;
}

/** "ответил в духе «ждите»": somebody's words all the same. */
function isAnswer(tokens: Token[], openAt: number): boolean {
  return [3, 4].some((back) => speechVerbAt(tokens, openAt - back) !== null);
}

function kindOfSmall(tokens: Token[], span: QuotedSpan, place: MarkedPlace, words: number) {
  const { openAt, start } = place;
  if (standsBehind(distancing, tokens, openAt)) return null;
  const isFew = words <= fewWordsMax;
  // "показатель «скрытая занятость»", but "банки «обязаны будут» платить".
  const hasVerb = tokens.slice(span.from, span.to).some(looksFinite);
  if (isFew && !hasVerb && isNamedNoun(tokens[openAt - 1]) && !isPredicate(tokens, span, place))
    return null;
  if (standsBehind(idioms, tokens, openAt) && !isAnswer(tokens, openAt)) return null;
  if (words === 1) return isPredicate(tokens, span, place) ? "partial" : null;
  if (!isFew || isPredicate(tokens, span, place)) return "partial";
  if (signCue(tokens, openAt, start)) return "direct";
  return isReported(tokens, span, place) ? "partial" : null;
}

/**
 * Whether Russian words in marks are speech, whole ("direct") or in somebody else's sentence ("partial"), or a name, a title or a word used
 * loosely (null). In Russian every name of a thing stands in marks; its first letter and the noun before it tell it from what is said.
 */
export function kindOfMarked(
  tokens: Token[],
  span: QuotedSpan,
  place: MarkedPlace,
): "direct" | "partial" | null {
  const words = countWords(tokens, span);
  if (words === 0) return null;
  const { openAt, isAttributed } = place;
  const isColon = tokens[openAt - 1]?.lower === ":";
  if (isColon) {
    const isName =
      words <= fewWordsMax && isNamedNoun(tokens[openAt - 2]) && !isReported(tokens, span, place);
    return isListed(tokens, span, words) || isName ? null : "direct";
  }
  const first = tokens
    .slice(span.from, span.from + 3)
    .find(({ kind }) => kind === "word" || kind === "number");
  const isCapital = first?.kind === "number" || (first?.capital ?? false);
  const isOpening = opensSentence(tokens, openAt);
  // "в компанию «Очаг», там ответили": a name, whatever follows.
  const isName =
    isCapital &&
    !isOpening &&
    words <= fewWordsMax &&
    !isFinal(tokens[span.to - 1]) &&
    isCyrillic(tokens[openAt - 1]);
  if (isAttributed && !isName && (isCapital || isOpening)) return "direct";
  if (isAttributed && !isName && words > 1) return "partial";
  return isCapital
    ? kindOfCapital(tokens, span, place, words)
    : kindOfSmall(tokens, span, place, words);
}
