import {
  clauseWords,
  collectives,
  determiners,
  finiteVerbs,
  months,
  sentenceOpeners,
  timeAdverbs,
  timeNouns,
  weekdays,
} from "../lexicon/english.ts";
import { bodyNouns } from "../lexicon/people.ts";
import { isRoleNoun } from "../roles.ts";
import { gaps, type Token } from "../tokens.ts";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

export function lowerAt(tokens: Token[], at: number): string {
  return tokens[at]?.lower ?? "";
}

export function isDeterminer(token: Token | undefined): boolean {
  return token !== undefined && (determiners.has(token.lower) || /'s$|s'$/.test(token.lower));
}

export function isFiniteVerb(tokens: Token[], at: number): boolean {
  return finiteVerbs.has(lowerAt(tokens, at)) && !isName(tokens, at);
}

/** The word without a verb that has run together with it: "she" of "she'd", "they" of "they'll". */
export function withoutVerb(word: string): string {
  const apostrophe = word.indexOf("'");
  if (apostrophe < 1) return word;
  return /^'(d|ll|ve|re|m|s)$/.test(word.slice(apostrophe)) ? word.slice(0, apostrophe) : word;
}

/** "May", "Will": a capital inside a sentence. */
function isName(tokens: Token[], at: number): boolean {
  return (tokens[at]?.capital ?? false) && /^(may|will|might)$/.test(lowerAt(tokens, at));
}

export function isClauseWord(tokens: Token[], at: number): boolean {
  return clauseWords.has(lowerAt(tokens, at));
}

/** Ends in -s as a plural does: not "boss", "crisis" or "Paris". */
export function isPlural(token: Token | undefined): boolean {
  if (token?.kind !== "word") return false;
  if (collectives.has(token.lower)) return true;
  if (/(?:men|women|people|children)$/.test(token.lower) && token.lower.length > 5) return true;
  return token.lower.length > 3 && /[^siu]s$/.test(token.lower) && !/'s$/.test(token.lower);
}

/** A noun that can speak without an article: "police", "officials", "ministry sources". */
export function canStandBare(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return token.capital || isPlural(token) || isRoleNoun(token) || bodyNouns.has(token.lower);
}

/** Hyphens, the full stop of an initial, "&" and apostrophes: marks that a name may hold. */
export function isInnerMark(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const next = tokens[at + 1];
  if (/^[-‑/]$/.test(token.lower)) return token.gap === gaps.none;
  if (token.lower === "&") return true;
  if (/^[’']$/.test(token.lower)) return isPossessive(tokens, at);
  return (
    token.lower === "." &&
    token.gap === gaps.none &&
    next !== undefined &&
    isAbbreviated(tokens, at)
  );
}

/** "the workers’ union": an apostrophe behind a plural, before another word. */
function isPossessive(tokens: Token[], at: number): boolean {
  const isTight = tokens[at]?.gap === gaps.none && /s$/.test(lowerAt(tokens, at - 1));
  return isTight && tokens[at + 1]?.kind === "word" && tokens[at + 1]?.gap === gaps.blank;
}

/** "J.", "Jr.", "U.S.", "Gen.": a stop that ends no sentence, since something goes on in it. */
function isAbbreviated(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.kind === "word" && before.capital && before.end - before.start <= 4;
}

const phraseLeads = words("last this next early late");
const timeLeads = words("on in by since during early late earlier later before after at for");
const yearLeads = words("in since by");
const bareTimes = words("yesterday today tonight tomorrow earlier later recently");

function isPhraseTime(tokens: Token[], at: number): boolean {
  return phraseLeads.has(lowerAt(tokens, at)) && isTime(lowerAt(tokens, at + 1));
}

function isTime(word: string): boolean {
  return timeNouns.has(word) || weekdays.has(word) || months.has(word);
}

/** How many tokens from `at` tell when: "on Tuesday", "late on Monday", "last week", "earlier this month", "yesterday", "in March 2024"; 0 where none. */
export function timeLength(tokens: Token[], at: number): number {
  const word = lowerAt(tokens, at);
  if (weekdays.has(word)) return 1 + dayPart(tokens, at + 1);
  if (timeLeads.has(word)) {
    const rest = timeLength(tokens, at + 1);
    if (rest > 0) return rest + 1;
    if (months.has(lowerAt(tokens, at + 1))) return 2 + numbers(tokens, at + 2);
    if (tokens[at + 1]?.kind === "number" && months.has(lowerAt(tokens, at + 2)))
      return 3 + numbers(tokens, at + 3);
    if (yearLeads.has(word) && isYear(tokens[at + 1])) return 2;
  }
  if (isPhraseTime(tokens, at)) return 2;
  return bareTimes.has(word) ? 1 : 0;
}

function isYear(token: Token | undefined): boolean {
  return token?.kind === "number" && /^(1[89]|20)\d\d$/.test(token.lower);
}

function dayPart(tokens: Token[], at: number): number {
  return /^(morning|afternoon|evening|night)$/.test(lowerAt(tokens, at)) ? 1 : 0;
}

function numbers(tokens: Token[], at: number): number {
  let count = 0;
  while (tokens[at + count]?.kind === "number" && count < 2) count += 1;
  return count;
}

/** Past "But", "Meanwhile,", "On Tuesday,": where the sentence's own words begin. */
export function skipOpeners(tokens: Token[], from: number, end: number): number {
  let at = from;
  for (;;) {
    const word = lowerAt(tokens, at);
    const isComma = word === "," && at > from;
    const isAdverb = sentenceOpeners.has(word) || (timeAdverbs.has(word) && word !== "first");
    const step = isComma || isAdverb || isOpeningAdverb(tokens, at) ? 1 : timeLength(tokens, at);
    if (step === 0 || at + step >= end) return at;
    at += step;
  }
}

function isOpeningAdverb(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token?.kind === "word" &&
    token.lower.length > 5 &&
    token.lower.endsWith("ly") &&
    !/(family|assembly|italy|supply|reply)$/.test(token.lower)
  );
}

/** From a verb backwards past "has also", "on Tuesday", "later": where its subject ends. */
export function skipModifiersBack(tokens: Token[], verbAt: number, start: number): number {
  let end = verbAt;
  while (end > start) {
    const length = modifierBefore(tokens, end, start);
    if (length === 0) return end;
    end -= length;
  }
  return end;
}

const phraseTokensMax = 5;
const verbModifiers = words(
  "has have had having did does do both all each will would may might could can must should",
);

function modifierBefore(tokens: Token[], end: number, start: number): number {
  const word = lowerAt(tokens, end - 1);
  if (verbModifiers.has(word)) return 1;
  if (word === "to" && /^(used|on)$/.test(lowerAt(tokens, end - 2)))
    return lowerAt(tokens, end - 2) === "used" ? 2 : 3;
  if (timeAdverbs.has(word) || isOpeningAdverb(tokens, end - 1)) return 1;
  for (let length = Math.min(phraseTokensMax, end - start); length > 0; length -= 1)
    if (timeLength(tokens, end - length) === length) return length;
  return 0;
}
