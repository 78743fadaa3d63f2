import { readDigitsIn, readFraction } from "./fraction-reader.ts";
import { multipleWords } from "./lexicon/multiple-words.ts";
import { attachedMagnitudes, cardinals, magnitudes } from "./lexicon/number-words.ts";
import { isDash, isTight, lowerAt } from "./period-tokens.ts";
import { compilePhrases, matchPhrase } from "./phrases.ts";
import type { Token } from "./tokens.ts";
import { gaps } from "./tokens.ts";
import type { FigureDirection } from "./types.ts";
import { unitPhrases } from "./unit-phrases.ts";

export type NumberReading = {
  to: number;
  mantissa: string;
  magnitude: number | null;
  isWorded: boolean;
  isFraction: boolean;
  /** A ratio by its own words: "doubled", "вдвое". */
  isMultiple: boolean;
  direction?: FigureDirection;
};

const magnitudePhrases = compilePhrases(magnitudes);
const multiplePhrases = compilePhrases(multipleWords);
const minusSigns = new Set(["-", "−", "–"]);

export function magnitudeAt(tokens: Token[], at: number): { to: number; power: number } | null {
  const hyphenated =
    isDash(tokens[at]) && tokens[at]?.gap === gaps.none && tokens[at + 1]?.gap === gaps.none;
  const wordAt = hyphenated ? at + 1 : at;
  const match = matchPhrase(magnitudePhrases, tokens, wordAt);
  if (!match) return null;
  const last = tokens[match.to - 1];
  if (last?.lower !== ".") return { to: match.to, power: match.value };
  // The stop belongs to the short form only while the sentence goes on.
  const next = tokens[match.to];
  const isPlain = next?.kind === "word" && !next.capital && next.gap <= gaps.blank;
  const isUnit = matchPhrase(unitPhrases, tokens, match.to) !== null;
  const goesOn = last.gap === gaps.none && (isPlain || isUnit);
  return { to: goesOn ? match.to : match.to - 1, power: match.value };
}

function readDigits(tokens: Token[], at: number): NumberReading | null {
  const token = tokens[at];
  if (token?.kind !== "number") return null;
  const previous = tokens[at - 1];
  const isNegative =
    previous !== undefined &&
    minusSigns.has(previous.lower) &&
    token.gap === gaps.none &&
    (previous.gap !== gaps.none || at === 1) &&
    tokens[at - 2]?.kind !== "number";
  const mantissa = isNegative ? `-${token.lower}` : token.lower;
  const reading = { mantissa, isWorded: false, isFraction: false, isMultiple: false };
  const next = tokens[at + 1];
  if (next?.gap === gaps.none && next.kind === "word") {
    const power = attachedMagnitudes.get(next.lower);
    // "3m" may be metres; the currency sign before it decides, see figure-reader.ts.
    if (power !== undefined && next.lower !== "t")
      return { ...reading, to: at + 2, magnitude: power };
  }
  const magnitude = magnitudeAt(tokens, at + 1);
  return magnitude
    ? { ...reading, to: magnitude.to, magnitude: magnitude.power }
    : { ...reading, to: at + 1, magnitude: null };
}

const cardinalTokensMax = 9;

/** The hyphen of "twenty-one", and the "and" of "two hundred and fifty". */
function isCardinalJoint(tokens: Token[], at: number, sum: number): boolean {
  if (!cardinals.has(lowerAt(tokens, at + 1))) return false;
  const isHyphen = isDash(tokens[at]) && isTight(tokens[at]) && sum % 10 === 0;
  return isHyphen || (lowerAt(tokens, at) === "and" && sum >= 100);
}

function rankOf(value: number): number {
  if (value < 20) return value === 0 ? 0 : 1;
  return value < 100 ? 10 : 100;
}

/** Adds up "two hundred and fifty", "двести пятьдесят три"; each word must be of a lower rank than the one before. */
function sumCardinals(tokens: Token[], at: number): { to: number; sum: number } | null {
  let sum = 0;
  let rank = Number.POSITIVE_INFINITY;
  let to = at;
  for (let index = at; index < at + cardinalTokensMax; index += 1) {
    const lower = lowerAt(tokens, index);
    if (to > at && isCardinalJoint(tokens, index, sum)) continue;
    const value = cardinals.get(lower);
    if (value !== undefined && value < rank) {
      sum += value;
      rank = rankOf(value);
    } else if (lower === "hundred" && sum > 0 && sum < 100) {
      sum *= 100;
      rank = 100;
    } else break;
    to = index + 1;
  }
  return to > at ? { to, sum } : null;
}

function worded(to: number, mantissa: string, magnitude: number | null): NumberReading {
  return { to, mantissa, magnitude, isWorded: true, isFraction: false, isMultiple: false };
}

function asFraction(fraction: { to: number; mantissa: string } | null): NumberReading | null {
  return fraction && { ...worded(fraction.to, fraction.mantissa, null), isFraction: true };
}

const scalars: ReadonlyMap<string, string> = new Map([
  ["hundred", "100"],
  ["dozen", "12"],
  ["couple", ""],
  ["полтора", "1.5"],
  ["полторы", "1.5"],
  ["полутора", "1.5"],
  ["десяток", "10"],
  ["дюжина", "12"],
]);

/** "a hundred", "a million", "half a billion", "полтора миллиона", "миллион" alone. */
function readScalar(tokens: Token[], at: number): NumberReading | null {
  const lower = tokens[at]?.lower ?? "";
  const isArticle = lower === "a" || lower === "an" || lower === "one";
  if (lower === "half" && (tokens[at + 1]?.lower === "a" || tokens[at + 1]?.lower === "an")) {
    const magnitude = magnitudeAt(tokens, at + 2);
    if (magnitude) return worded(magnitude.to, "0.5", magnitude.power);
  }
  const scalarAt = isArticle ? at + 1 : at;
  const scalar = scalars.get(tokens[scalarAt]?.lower ?? "");
  const needsArticle = /^(hundred|dozen)$/.test(tokens[scalarAt]?.lower ?? "");
  if (scalar && (isArticle || !needsArticle)) {
    const magnitude = magnitudeAt(tokens, scalarAt + 1);
    return worded(magnitude?.to ?? scalarAt + 1, scalar, magnitude?.power ?? null);
  }
  if (!isArticle) return null;
  const magnitude = magnitudeAt(tokens, at + 1);
  return magnitude && tokens[at + 1]?.kind === "word"
    ? worded(magnitude.to, "1", magnitude.power)
    : null;
}

function readWords(tokens: Token[], at: number): NumberReading | null {
  const sum = sumCardinals(tokens, at);
  if (!sum) return null;
  const isAndHalf =
    tokens[sum.to]?.lower === "and" &&
    tokens[sum.to + 1]?.lower === "a" &&
    tokens[sum.to + 2]?.lower === "half";
  const to = isAndHalf ? sum.to + 3 : sum.to;
  const mantissa = isAndHalf ? `${sum.sum}.5` : String(sum.sum);
  const magnitude = magnitudeAt(tokens, to);
  if (!magnitude) return worded(to, mantissa, null);
  const rest = magnitude.power === 3 ? sumCardinals(tokens, magnitude.to) : null;
  if (rest) return worded(rest.to, String(sum.sum * 1000 + rest.sum), null);
  return worded(magnitude.to, mantissa, magnitude.power);
}

function readMultiple(tokens: Token[], at: number): NumberReading | null {
  const match = matchPhrase(multiplePhrases, tokens, at);
  if (!match) return null;
  const { value, direction } = match.value;
  const reading = worded(match.to, value, null);
  return { ...reading, isMultiple: true, ...(direction ? { direction } : {}) };
}

/** The number that begins at token `at`, with its magnitude word. Words for one and nought count only with a magnitude. */
export function readNumberAt(tokens: Token[], at: number): NumberReading | null {
  const token = tokens[at];
  if (token?.kind === "number")
    return asFraction(readDigitsIn(tokens, at)) ?? readDigits(tokens, at);
  if (token?.kind !== "word") return null;
  return (
    readMultiple(tokens, at) ??
    readScalar(tokens, at) ??
    asFraction(readFraction(tokens, at)) ??
    readWords(tokens, at)
  );
}
