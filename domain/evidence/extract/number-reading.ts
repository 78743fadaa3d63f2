import { attachedMagnitudes, cardinals, magnitudes } from "./lexicon/number-words.ts";
import type { QualifierWord } from "./lexicon/qualifiers.ts";
import { isDash, isTight, lowerAt } from "./period-tokens.ts";
import { compilePhrases, matchPhrase } from "./phrases.ts";
import type { Token } from "./tokens.ts";
import { gaps } from "./tokens.ts";
import type { FigureDirection } from "./types.ts";
import { unitPhrases } from "./unit-phrases.ts";

/** A number with its magnitude; `to` is past both. */
export type NumberReading = {
  to: number;
  mantissa: string;
  magnitude: number | null;
  isWorded: boolean;
  isFraction: boolean;
  /** A ratio by its own words: "doubled", "вдвое". */
  isMultiple: boolean;
  direction?: FigureDirection;
  /** What stands within the number: "пять с лишним тысяч", "тысячи две". */
  qualifier?: QualifierWord;
};

export function worded(to: number, mantissa: string, magnitude: number | null): NumberReading {
  return { to, mantissa, magnitude, isWorded: true, isFraction: false, isMultiple: false };
}

const magnitudePhrases = compilePhrases(magnitudes);

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

/** A magnitude that touches its digits, "46.5b", else one in a word of its own. */
export function magnitudeBehindDigits(
  tokens: Token[],
  at: number,
): { to: number; power: number } | null {
  const next = tokens[at];
  if (isTight(next) && next.kind === "word") {
    const power = attachedMagnitudes.get(next.lower);
    // "3m" may be metres; the currency sign before it decides, see quantity-reader.ts.
    if (power !== undefined && next.lower !== "t") return { to: at + 1, power };
  }
  return magnitudeAt(tokens, at);
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
export function sumCardinals(tokens: Token[], at: number): { to: number; sum: number } | null {
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
