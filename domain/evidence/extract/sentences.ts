import { abbreviations, sentenceEndingAbbreviations } from "./lexicon/abbreviations.ts";
import { isDash } from "./period-tokens.ts";
import { matchPhrase } from "./phrases.ts";
import type { Token } from "./tokens.ts";
import { gaps } from "./tokens.ts";
import { unitPhrases } from "./unit-phrases.ts";

/** `from` and `to` are token indexes, `start` and `end` offsets in the text. `paragraph` counts from 0. */
export type Sentence = { from: number; to: number; start: number; end: number; paragraph: number };

const finalMarks = new Set([".", "!", "?", "…"]);
const closers = new Set(["”", "»", "’", "“", '"', "'", ")", "]", "*", "_"]);
const openers = new Set(["“", "„", "«", "‘", '"', "'", "(", "[", "—", "–", "-", "*", "•"]);
const sentenceWordsMin = 6;
/** "…?!”)": more in a row are a line drawn, and looked through once. */
const closingMarksMax = 20;
/** No sentence is longer; text without full stops is cut, so that what looks through a sentence stays cheap. */
const sentenceTokensMax = 400;

/** A single line end inside a sentence is a soft wrap, as mail and PDF make them; any other begins a paragraph. */
export function beginsParagraph(previous: Token, token: Token): boolean {
  if (token.gap === gaps.paragraph) return true;
  if (token.gap !== gaps.line) return false;
  const isOpenEnded = previous.kind === "word" || previous.lower === ",";
  return !(isOpenEnded && token.kind === "word" && !token.capital);
}

/** "долл. США" and "Mio. Euro" are one unit; "12 млн. Год назад" is two sentences. */
function isWithinUnit(tokens: Token[], stopAt: number): boolean {
  const word = tokens[stopAt - 1]?.lower ?? "";
  if (!abbreviations.has(word) && !sentenceEndingAbbreviations.has(word)) return false;
  if (tokens[stopAt + 1]?.lower === "сша") return true;
  const unit = matchPhrase(unitPhrases, tokens, stopAt + 1);
  const isName = tokens[stopAt + 1]?.capital ?? false;
  return unit !== null && (!isName || unit.value.unit.kind === "currency");
}

function isAbbreviated(tokens: Token[], stopAt: number, from: number): boolean {
  const word = tokens[stopAt - 1];
  const stop = tokens[stopAt];
  if (!word || !stop || stop.lower !== "." || stop.gap !== gaps.none || word.kind !== "word")
    return false;
  if (isWithinUnit(tokens, stopAt)) return true;
  // "(в 2022 г. – 3,6)": what a dash follows goes on.
  const isDashed = isDash(tokens[stopAt + 1]) && tokens[stopAt + 1]?.gap === gaps.blank;
  if (isDashed && abbreviations.has(word.lower)) return true;
  // "142 руб. 50 коп." is one sum.
  if (tokens[stopAt + 1]?.kind === "number" && tokens[stopAt + 2]?.lower.startsWith("коп"))
    return true;
  if (sentenceEndingAbbreviations.has(word.lower)) return stopAt - from < sentenceWordsMin;
  // "wrote on X." is no initial.
  const isPlatform = word.lower === "x" && /^(on|to|via)$/.test(tokens[stopAt - 2]?.lower ?? "");
  // "by 0.3C." is a unit.
  const isUnit = word.gap === gaps.none && tokens[stopAt - 2]?.kind === "number";
  const isInitial = word.end - word.start === 1 && word.capital && !isPlatform && !isUnit;
  return isInitial || abbreviations.has(word.lower);
}

/** Where a sentence that ends at the mark `at` ends with its closing marks, or null when it goes on. */
function sentenceEndAfter(tokens: Token[], at: number, from: number): number | null {
  let end = at + 1;
  while (end - at < closingMarksMax && tokens[end]?.gap === gaps.none) {
    const lower = tokens[end]?.lower ?? "";
    if (!closers.has(lower) && !finalMarks.has(lower)) break;
    end += 1;
  }
  const next = tokens[end];
  if (!next || next.gap === gaps.none) return null;
  if (isAbbreviated(tokens, at, from)) return null;
  if (next.kind === "number" || (next.kind === "word" && next.capital)) return end;
  if (!openers.has(next.lower)) return null;
  // A dash after a closed quotation carries on: "…!” – said X"; a dash before a capital begins a line of dialogue.
  const afterOpener = tokens[end + 1];
  return afterOpener && (afterOpener.capital || afterOpener.kind === "number") ? end : null;
}

export function splitSentences(tokens: Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  let paragraph = 0;
  const close = (to: number): void => {
    const first = tokens[from];
    const last = tokens[to - 1];
    if (first && last && to > from)
      sentences.push({ from, to, start: first.start, end: last.end, paragraph });
    from = to;
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const previous = tokens[at - 1];
    if (!token) continue;
    if (previous && beginsParagraph(previous, token)) {
      close(at);
      paragraph += 1;
    } else if (at - from >= sentenceTokensMax) close(at);
    if (at < from || token.kind !== "mark" || !finalMarks.has(token.lower)) continue;
    const end = sentenceEndAfter(tokens, at, from);
    if (end !== null) {
      close(end);
      at = end - 1;
    }
  }
  close(tokens.length);
  return sentences;
}

/** The sentence that holds token `at`, or the next one where none does. */
export function sentenceAt(sentences: Sentence[], at: number): Sentence | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.to ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return sentences[low];
}
