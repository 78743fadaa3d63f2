import Big from "big.js";
import { compareDecimals, scaleDecimal } from "../decimal.ts";
import { remember } from "../remember.ts";
import { readCollective } from "./collective-reader.ts";
import { readDigitsIn, readFraction } from "./fraction-reader.ts";
import { halfCollectives, manyCollectives } from "./lexicon/collective-words.ts";
import { multipleWords } from "./lexicon/multiple-words.ts";
import { cardinals, fractionWords } from "./lexicon/number-words.ts";
import {
  magnitudeAt,
  magnitudeBehindDigits,
  type NumberReading,
  sumCardinals,
  worded,
} from "./number-reading.ts";
import { isDash, isTight, lowerAt } from "./period-tokens.ts";
import { beginsPhrase, compilePhrases, matchPhrase } from "./phrases.ts";
import { mayBeginRussianFraction } from "./russian-fractions.ts";
import type { Token } from "./tokens.ts";
import { gaps } from "./tokens.ts";

const multiplePhrases = compilePhrases(multipleWords);
const minusSigns = new Set(["-", "−", "–"]);
const minusWords = new Set(["minus", "минус"]);

/** "−0.3%", "-$4m": a minus sign that touches the number or its currency, and nothing before it. */
export function isSigned(tokens: Token[], at: number): boolean {
  const previous = tokens[at - 1];
  return (
    previous !== undefined &&
    minusSigns.has(previous.lower) &&
    tokens[at]?.gap === gaps.none &&
    (previous.gap !== gaps.none || at === 1) &&
    tokens[at - 2]?.kind !== "number"
  );
}

function readDigits(tokens: Token[], at: number): NumberReading | null {
  const token = tokens[at];
  if (token?.kind !== "number") return null;
  const previous = tokens[at - 1];
  const isCalled =
    minusWords.has(previous?.lower ?? "") && tokens[at - 2]?.kind !== "number" && token.gap > 0;
  const isNegative = isSigned(tokens, at) || isCalled;
  const mantissa = isNegative ? `-${token.lower}` : token.lower;
  const magnitude = magnitudeBehindDigits(tokens, at + 1);
  return {
    to: magnitude?.to ?? at + 1,
    mantissa,
    magnitude: magnitude?.power ?? null,
    isWorded: false,
    isFraction: false,
    isMultiple: false,
  };
}

/** "a fraction" of a magnitude is a number: "a quarter of a million", "четверть миллиона". */
function asFraction(
  tokens: Token[],
  fraction: { to: number; mantissa: string } | null,
): NumberReading | null {
  if (!fraction) return null;
  const isOf = lowerAt(tokens, fraction.to) === "of" && lowerAt(tokens, fraction.to + 1) === "a";
  const magnitude = magnitudeAt(tokens, isOf ? fraction.to + 2 : fraction.to);
  return magnitude && tokens[magnitude.to - 1]?.kind === "word"
    ? worded(magnitude.to, fraction.mantissa, magnitude.power)
    : { ...worded(fraction.to, fraction.mantissa, null), isFraction: true };
}

const scalars: ReadonlyMap<string, string> = new Map([
  ["hundred", "100"],
  ["dozen", "12"],
  ["полтора", "1.5"],
  ["полторы", "1.5"],
  ["полутора", "1.5"],
]);

const hundred = 100;

/** "and thirty-two" behind "a hundred". */
function restOfHundred(tokens: Token[], at: number): { to: number; sum: number } | null {
  const rest = lowerAt(tokens, at) === "and" ? sumCardinals(tokens, at + 1) : null;
  return rest && rest.sum < hundred ? rest : null;
}

/** "a hundred", "a million", "half a billion", "полтора миллиона". */
function readScalar(tokens: Token[], at: number): NumberReading | null {
  const lower = lowerAt(tokens, at);
  const isArticle = lower === "a" || lower === "an" || lower === "one";
  const isHalfA = (isArticle && lowerAt(tokens, at + 1) === "half") || false;
  if (isHalfA) {
    const magnitude = magnitudeAt(tokens, at + 2);
    if (magnitude) return worded(magnitude.to, "0.5", magnitude.power);
  }
  if (lower === "half" && /^an?$/.test(lowerAt(tokens, at + 1))) {
    const magnitude = magnitudeAt(tokens, at + 2);
    if (magnitude) return worded(magnitude.to, "0.5", magnitude.power);
  }
  const scalarAt = isArticle ? at + 1 : at;
  const scalar = scalars.get(lowerAt(tokens, scalarAt));
  const needsArticle = /^(hundred|dozen)$/.test(lowerAt(tokens, scalarAt));
  if (scalar && (isArticle || !needsArticle)) {
    const magnitude = magnitudeAt(tokens, scalarAt + 1);
    const rest = isArticle && !magnitude ? restOfHundred(tokens, scalarAt + 1) : null;
    if (rest && scalar === "100") return worded(rest.to, String(100 + rest.sum), null);
    return worded(magnitude?.to ?? scalarAt + 1, scalar, magnitude?.power ?? null);
  }
  if (!isArticle) return null;
  const magnitude = magnitudeAt(tokens, at + 1);
  return magnitude && tokens[at + 1]?.kind === "word"
    ? worded(magnitude.to, "1", magnitude.power)
    : null;
}

/** "and a half", «с половиной» behind a whole number: past it, or where it was. */
function halfEnd(tokens: Token[], at: number): number {
  if (lowerAt(tokens, at) === "с" && lowerAt(tokens, at + 1) === "половиной") return at + 2;
  // "four-and-a-half months".
  const step = isDash(tokens[at]) && isTight(tokens[at]) ? 2 : 1;
  const words = [0, 1, 2].map((index) => lowerAt(tokens, at + step - 1 + index * step));
  return words.join(" ") === "and a half" ? at + 3 * step : at;
}

function readWords(tokens: Token[], at: number): NumberReading | null {
  const sum = sumCardinals(tokens, at);
  if (!sum) return null;
  const to = halfEnd(tokens, sum.to);
  const mantissa = to > sum.to ? `${sum.sum}.5` : String(sum.sum);
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

const beginnings: ReadonlySet<string> = new Set([
  ...["a", "an", "one", "half", "every"],
  ...[cardinals, fractionWords, halfCollectives, manyCollectives, scalars].flatMap((words) => [
    ...words.keys(),
  ]),
]);

/** Most words of a text are turned away here, before every reader of words has looked at them: the linter reads at each keystroke. */
export const mayBeginNumber = remember(
  (word): boolean =>
    beginnings.has(word) || beginsPhrase(multiplePhrases, word) || mayBeginRussianFraction(word),
);

function readPlain(tokens: Token[], at: number): NumberReading | null {
  const token = tokens[at];
  if (token?.kind === "number")
    return asFraction(tokens, readDigitsIn(tokens, at)) ?? readDigits(tokens, at);
  if (token?.kind !== "word" || !mayBeginNumber(token.lower)) return null;
  return (
    readMultiple(tokens, at) ??
    readCollective(tokens, at) ??
    readScalar(tokens, at) ??
    asFraction(tokens, readFraction(tokens, at)) ??
    readWords(tokens, at)
  );
}

function baseOf({ mantissa, magnitude }: NumberReading): string {
  return scaleDecimal(mantissa, magnitude ?? 0);
}

/** "thirty (30) days", «3 (трёх) процентов»: the same number once more, in brackets. */
function withRepetition(tokens: Token[], number: NumberReading): NumberReading {
  if (lowerAt(tokens, number.to) !== "(") return number;
  const again = readPlain(tokens, number.to + 1);
  if (!again || lowerAt(tokens, again.to) !== ")") return number;
  if (compareDecimals(baseOf(number), baseOf(again)) !== 0) return number;
  const magnitude = number.magnitude === null ? magnitudeAt(tokens, again.to + 1) : null;
  return magnitude
    ? { ...number, to: magnitude.to, magnitude: magnitude.power }
    : { ...number, to: again.to + 1 };
}

/** «1 млрд 250 млн», «пять миллионов двести тысяч»: a smaller magnitude behind the larger. */
function withLesser(tokens: Token[], number: NumberReading): NumberReading {
  const { magnitude } = number;
  if (magnitude === null || magnitude <= 3 || number.isFraction) return number;
  const lesser = readPlain(tokens, number.to);
  if (!lesser || lesser.magnitude === null || lesser.magnitude >= magnitude) return number;
  const rest = new Big(lesser.mantissa);
  if (rest.lt(0) || rest.gte(1000)) return number;
  const sum = rest.times(new Big(10).pow(lesser.magnitude - magnitude)).plus(number.mantissa);
  return { ...number, to: lesser.to, mantissa: sum.toFixed() };
}

/** «пять с лишним тысяч», «10 с небольшим лет»: more than the number within which it stands. */
function withSurplus(tokens: Token[], number: NumberReading): NumberReading {
  if (lowerAt(tokens, number.to) !== "с") return number;
  const isSurplus = /^(лишним|лишком|небольшим|хвостиком)$/.test(lowerAt(tokens, number.to + 1));
  if (!isSurplus || number.magnitude !== null) return number;
  const to = number.to + 2;
  const magnitude = magnitudeAt(tokens, to);
  return {
    ...number,
    to: magnitude?.to ?? to,
    magnitude: magnitude?.power ?? null,
    qualifier: { qualifier: ">" },
  };
}

/** The number that begins at token `at`, with its magnitude word. Words for one and nought count only with a magnitude. */
export function readNumberAt(tokens: Token[], at: number): NumberReading | null {
  const number = readPlain(tokens, at);
  if (!number || number.isMultiple) return number;
  return withSurplus(tokens, withLesser(tokens, withRepetition(tokens, withHalf(tokens, number))));
}

/** «2 с половиной миллиона». */
function withHalf(tokens: Token[], number: NumberReading): NumberReading {
  if (number.isWorded || number.magnitude !== null || number.mantissa.includes(".")) return number;
  const to = halfEnd(tokens, number.to);
  if (to === number.to) return number;
  const magnitude = magnitudeAt(tokens, to);
  return {
    ...number,
    to: magnitude?.to ?? to,
    mantissa: `${number.mantissa}.5`,
    magnitude: magnitude?.power ?? null,
  };
}
