import { findCountedNoun } from "./counted-nouns.ts";
import { nounPhraseEnds } from "./lexicon/nouns.ts";
import { cardinals, fractionWords } from "./lexicon/number-words.ts";
import { ordinals } from "./lexicon/period-words.ts";
import { isDash, isTight, lowerAt, wholeAt } from "./period-tokens.ts";
import { divideFraction } from "./quantities.ts";
import { readRussianFraction } from "./russian-fractions.ts";
import { tenseAt } from "./tense-reader.ts";
import type { Token } from "./tokens.ts";

type FractionReading = { to: number; mantissa: string };

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));
const leads = words(
  "by than about nearly almost over around roughly just to only some every under at least approximately на почти около более менее лишь примерно",
);
const followers = words(
  "of more less higher lower bigger smaller larger compared from on in as year the point percentage , . ; : ( ) – —",
);
const followersAfterLead = words(
  "compared and but while when since last this against each between during after before over by at to is are was were has have had will would came went each in по в за до между после",
);
const numeratorMax = 19;
const wholeMax = 20;

/** An ordinal needs its noun ("a third country"); a fraction ends its phrase, names its whole, or follows "by". */
function isFractionPlace(tokens: Token[], after: number, previous: string): boolean {
  const next = tokens[after];
  if (!next || followers.has(next.lower)) return true;
  if (next.kind === "word" && next.lower.charCodeAt(0) > 0x400) return true;
  return leads.has(previous) && (next.kind !== "word" || followersAfterLead.has(next.lower));
}

/** "a third", "two thirds", "three-quarters", "две трети". */
function readNumerator(tokens: Token[], at: number): FractionReading | null {
  const article = lowerAt(tokens, at) === "a" || lowerAt(tokens, at) === "an";
  const numerator = article ? 1 : cardinals.get(lowerAt(tokens, at));
  if (numerator === undefined || numerator < 1 || numerator > numeratorMax) return null;
  const hyphened = isDash(tokens[at + 1]) && isTight(tokens[at + 1]);
  const wordAt = hyphened ? at + 2 : at + 1;
  const denominator = fractionWords.get(lowerAt(tokens, wordAt));
  if (denominator === undefined || numerator >= denominator) return null;
  if (article && !isFractionPlace(tokens, wordAt + 1, lowerAt(tokens, at - 1))) return null;
  if (article && isNamedBehind(tokens, at, wordAt + 1)) return null;
  return { to: wordAt + 1, mantissa: divideFraction(numerator, denominator) };
}

/** "A fifth, Brenner Cement, went free": one more, by name. */
function isNamedBehind(tokens: Token[], at: number, after: number): boolean {
  const isFirst = (tokens[at]?.capital ?? false) && lowerAt(tokens, after) === ",";
  const next = tokens[after + 1];
  return isFirst && (next?.capital === true || next?.lower === "the");
}

/** "half a percentage point", "a quarter point". */
const pointWords = new Set(["point", "percentage"]);

/** Wholes that digits are said of: "3 in 10", "7 out of 100". */
const roundWholes = new Set([5, 10, 20, 100, 1000]);

function partAt(tokens: Token[], at: number): { number: number; isWorded: boolean } | null {
  const word = cardinals.get(lowerAt(tokens, at));
  if (word !== undefined) return { number: word, isWorded: true };
  const whole = wholeAt(tokens, at);
  return whole && { number: whole.number, isWorded: false };
}

/** What joins part and whole: "in", "out of", "из". */
function wholeStart(tokens: Token[], at: number): number | null {
  if (lowerAt(tokens, at) === "out" && lowerAt(tokens, at + 1) === "of") return at + 2;
  return lowerAt(tokens, at) === "in" || lowerAt(tokens, at) === "из" ? at + 1 : null;
}

/** «двое из пяти задержанных» are counts; «девять из десяти» is a share. */
function isShare(tokens: Token[], start: number, whole: number): boolean {
  return lowerAt(tokens, start - 1) !== "из" || whole === 10 || whole === 100;
}

/** "one in five", "nine out of ten", "девять из десяти"; "two of nine lines" are two counts. */
function readOneIn(tokens: Token[], at: number): FractionReading | null {
  const part = partAt(tokens, at);
  const start = part && wholeStart(tokens, at + 1);
  const whole = start === null ? null : partAt(tokens, start);
  if (!part || start === null || !whole || part.number < 1 || whole.number <= part.number)
    return null;
  const isRatio =
    isShare(tokens, start, whole.number) &&
    (part.isWorded && whole.isWorded ? whole.number <= wholeMax : roundWholes.has(whole.number));
  return isRatio ? { to: start + 1, mantissa: divideFraction(part.number, whole.number) } : null;
}

/** "three wells in ten", «девять магазинов из десяти»: no noun may follow, which would make it two counts ("six cars in ten minutes"). */
function readSomeIn(tokens: Token[], at: number): FractionReading | null {
  const counted = partAt(tokens, at);
  const noun = tokens[at + 1];
  const start = wholeStart(tokens, at + 2);
  if (!counted?.number || noun?.kind !== "word" || start === null) return null;
  const counts = partAt(tokens, start);
  const [part, whole] = [counted.number, counts?.number ?? 0];
  const isRound = counted.isWorded && counts?.isWorded ? whole <= wholeMax : roundWholes.has(whole);
  if (whole <= part || !isRound || !isShare(tokens, start, whole)) return null;
  if (findCountedNoun(tokens, start + 1)) return null;
  const next = tokens[start + 1];
  const isEnd =
    next === undefined ||
    next.kind === "mark" ||
    nounPhraseEnds.has(next.lower) ||
    /^(here|there|now|today|say|said)$/.test(next.lower) ||
    tenseAt(tokens, start + 1) !== null ||
    next.lower.charCodeAt(0) >= 0x400;
  return isEnd ? { to: start + 1, mantissa: divideFraction(part, whole) } : null;
}

const everyMin = 3;

/** "every third vessel", and not "every third day". */
function readEvery(tokens: Token[], at: number): FractionReading | null {
  if (lowerAt(tokens, at) !== "every") return null;
  const denominator = fractionWords.get(lowerAt(tokens, at + 1));
  const noun = tokens[at + 2];
  if (denominator === undefined || denominator < everyMin || noun?.kind !== "word") return null;
  const isTime =
    /^(day|week|month|year|quarter|hour|minute|second|night|season|time|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
  if (isTime.test(noun.lower) || nounPhraseEnds.has(noun.lower)) return null;
  return { to: at + 2, mantissa: divideFraction(1, denominator) };
}

/** "half of", "треть": without a numerator. "The first half" is a period. */
function readBare(tokens: Token[], at: number): FractionReading | null {
  const lower = lowerAt(tokens, at);
  const denominator = fractionWords.get(lower);
  const previous = lowerAt(tokens, at - 1);
  if (
    lower === "half" &&
    lowerAt(tokens, at + 1) === "a" &&
    pointWords.has(lowerAt(tokens, at + 2))
  )
    return { to: at + 2, mantissa: divideFraction(1, 2) };
  const isBare = lower === "half" || lower.charCodeAt(0) > 0x400;
  if (denominator === undefined || !isBare || ordinals.has(previous) || previous === "latter")
    return null;
  // "less than half its level", "half what it was".
  const isOfWhole = /^(its|their|his|her|what)$/.test(lowerAt(tokens, at + 1));
  if (!isOfWhole && !isFractionPlace(tokens, at + 1, previous)) return null;
  return { to: at + 1, mantissa: divideFraction(1, denominator) };
}

/** The fraction in words that begins at token `at`, as its quotient; null for ordinals and halves of a year. */
export function readFraction(tokens: Token[], at: number): FractionReading | null {
  if (tokens[at]?.kind !== "word") return null;
  return (
    readRussianFraction(tokens, at) ??
    readNumerator(tokens, at) ??
    readOneIn(tokens, at) ??
    readSomeIn(tokens, at) ??
    readEvery(tokens, at) ??
    readBare(tokens, at)
  );
}

/** "3 in 10", "7 out of 100", "7 homes in 10". */
export function readDigitsIn(tokens: Token[], at: number): FractionReading | null {
  if (tokens[at]?.kind !== "number") return null;
  return readOneIn(tokens, at) ?? readSomeIn(tokens, at);
}
