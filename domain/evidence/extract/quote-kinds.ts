import { cueAt } from "./cues.ts";
import { distancingWords, nameNouns, sloganNouns } from "./lexicon/speech.ts";
import type { QuotedSpan } from "./mark-places.ts";
import { compileWords, matchPhraseBefore } from "./phrases.ts";
import { kindOfMarked } from "./russian/marked-words.ts";
import { verbBehind } from "./russian/verbs-behind.ts";
import { isCyrillic } from "./russian/words.ts";
import { gaps, type Token } from "./tokens.ts";

const slogans = compileWords(sloganNouns);
const names = compileWords(nameNouns);
const distancing = compileWords(distancingWords);

const shortWordsMax = 3;
const nameWordsMax = 8;
const sloganReach = 25;
const smallWords = new Set("a an the of and in on for to at by with from or nor".split(" "));

export function wordsOf(tokens: Token[], span: QuotedSpan): Token[] {
  return tokens.slice(span.from, span.to).filter((token) => token.kind === "word");
}

/** The word for what carries a slogan ("slogans", "лозунгами"), looked for in the sentence before the span and past an earlier slogan. */
export function sloganCue(
  tokens: Token[],
  openAt: number,
  start: number,
): { from: number; to: number } | null {
  for (let end = openAt; end > Math.max(start, openAt - sloganReach); end -= 1) {
    const match = matchPhraseBefore(slogans, tokens, end);
    const first = match && tokens[match.from];
    const isName =
      first?.capital &&
      first.gap !== gaps.none &&
      match &&
      match.from > start &&
      first.lower.charCodeAt(0) < 0x400;
    if (match && !isName) return { from: match.from, to: match.to };
    // "placards that read “No more lies”": what is read on them.
    const isRead = /^(read|reads|reading|said|saying|declaring|proclaiming)$/.test(
      tokens[end - 1]?.lower ?? "",
    );
    if (
      isRead &&
      end === openAt &&
      /^(that|which|placards?|banners?|posters?|signs?)$/.test(tokens[end - 2]?.lower ?? "")
    )
      continue;
    if (cueAt(tokens, end - 1)?.kind === "verb") return null;
  }
  return null;
}

export function isTitleCase(words: Token[]): boolean {
  return (
    words.every((word) => word.capital || smallWords.has(word.lower)) &&
    words.some((word) => word.capital)
  );
}

function standsBehind(
  table: ReturnType<typeof compileWords>,
  tokens: Token[],
  openAt: number,
): boolean {
  if (/^[.!?…”"»]$/.test(tokens[openAt - 1]?.lower ?? "")) return false;
  if ((tokens[openAt]?.gap ?? gaps.none) > gaps.line) return false;
  if (matchPhraseBefore(table, tokens, openAt) !== null) return true;
  // "the film, “…”"; in Russian also «партии Дело «…»: what English puts there is what is judged ("called the results “ugly”").
  const between = tokens[openAt - 1];
  const isLatinWord = between?.kind === "word" && between.lower.charCodeAt(0) < 0x400;
  return !isLatinWord && matchPhraseBefore(table, tokens, openAt - 1) !== null;
}

/** "called the plan 'absurd'": a naming verb up to six tokens before short words makes them a quotation. */
function hasNamingCue(tokens: Token[], openAt: number, start: number): boolean {
  for (let at = openAt - 1; at >= Math.max(start, openAt - 7); at -= 1)
    if (cueAt(tokens, at)?.kind === "naming") return true;
  return false;
}

const determiners = new Set("the a an its his her their our this that".split(" "));

/** "the “Strategy of the Blue Thread”", "the promotion ‘Two for Tea’": capitals right behind a noun phrase name a thing, whoever speaks of it. */
function isApposedName(tokens: Token[], span: QuotedSpan, openAt: number, words: Token[]): boolean {
  if (words.length < 2 || words.length > nameWordsMax || !isTitleCase(words)) return false;
  const before = tokens[openAt - 1];
  if (before?.kind !== "word" || cueAt(tokens, openAt - 1) || endsSentence(tokens, span))
    return false;
  const isNounBehind =
    determiners.has(tokens[openAt - 2]?.lower ?? "") && !smallWords.has(before.lower);
  return determiners.has(before.lower) || isNounBehind;
}

const voices = new Set("i we you us me my our your i'm we're i'll we'll".split(" "));

/** On a wall: “We eat too”. Behind a colon, words in the first or second person are somebody's. */
function isAnnounced(tokens: Token[], openAt: number, words: Token[]): boolean {
  return (
    tokens[openAt - 1]?.lower === ":" &&
    words.length > 1 &&
    words.some((word) => voices.has(word.lower))
  );
}

export type Setting = {
  openAt: number;
  sentenceStart: number;
  /** A word of saying touches the span on either side. */
  isLinked: boolean;
};

/**
 * Whether quotation marks stand for words somebody said: not for a title or name, nor for words held at a distance ("so-called", "the alleged
 * absorption") or used loosely. Four words that aren't a name are taken for speech.
 */
export function isSpeech(tokens: Token[], span: QuotedSpan, setting: Setting): boolean {
  const words = wordsOf(tokens, span);
  if (words.length === 0) return false;
  if (isCyrillic(words[0])) return isRussianSpeech(tokens, span, setting);
  if (isApposedName(tokens, span, setting.openAt, words)) return false;
  const isShort = words.length <= shortWordsMax;
  if (isShort && standsBehind(distancing, tokens, setting.openAt)) return false;
  if (setting.isLinked && !isShort) return true;
  if (
    words.length <= nameWordsMax &&
    standsBehind(names, tokens, setting.openAt) &&
    !endsSentence(tokens, span)
  )
    return false;
  if (isAnnounced(tokens, setting.openAt, words)) return true;
  if (!setting.isLinked && words.length > 1 && words.length <= nameWordsMax && isTitleCase(words))
    return false;
  if (!isShort) return true;
  return setting.isLinked || hasNamingCue(tokens, setting.openAt, setting.sentenceStart);
}

function isRussianSpeech(
  tokens: Token[],
  span: QuotedSpan,
  { openAt, sentenceStart }: Setting,
): boolean {
  const said = verbBehind(tokens, span);
  const isAttributed = said !== null && said.verb !== null && said.tie !== "none";
  return kindOfMarked(tokens, span, { openAt, start: sentenceStart, isAttributed }) !== null;
}

export function endsSentence(tokens: Token[], span: QuotedSpan): boolean {
  return /^[.!?…]$/.test(tokens[span.to - 1]?.lower ?? "");
}
