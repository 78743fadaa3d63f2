import { remember } from "../remember.ts";
import { cardinals } from "./lexicon/number-words.ts";
import { lowerAt } from "./period-tokens.ts";
import { divideFraction } from "./quantities.ts";
import type { Token } from "./tokens.ts";

type FractionReading = { to: number; mantissa: string };

const stems: readonly (readonly [string, number])[] = [
  ["втор", 2],
  ["трет", 3],
  ["четверт", 4],
  ["пят", 5],
  ["шест", 6],
  ["седьм", 7],
  ["восьм", 8],
  ["девят", 9],
  ["десят", 10],
  ["двадцат", 20],
  ["сот", 100],
  ["тысячн", 1000],
];
const stemPattern = new RegExp(`^(${stems.map(([stem]) => stem).join("|")})(.{0,4})$`, "u");
const denominators = new Map(stems);
const feminine = /^(ая|ую|ой|ою|ья|ью|ьей)$/;
const plural = /^(ых|ьих|ыми|ьими|ым|ьим)$/;
const anyGender = /^(ый|ого|ому|ым|ом|ой|ая|ую|ое|ий|ьего|ьему|ьим|ьем|ья|ью|ьей|ье)$/;
const part = /^(часть|части|частью|доля|доли|долю|доле)$/;
const each = /^кажд(ый|ого|ому|ым|ом|ая|ой|ую|ое)$/;

/** The denominator that an ordinal names, and its ending; "пятьдесят" is none. */
const readOrdinal = remember((word): { denominator: number; ending: string } | null => {
  const match = stemPattern.exec(word);
  const denominator = denominators.get(match?.[1] ?? "");
  return match && denominator !== undefined ? { denominator, ending: match[2] ?? "" } : null;
});

/** An ordinal, or "каждый", or a numerator. */
export function mayBeginRussianFraction(word: string): boolean {
  return readOrdinal(word) !== null || each.test(word) || cardinals.has(word);
}

/** «пятая часть», «одна пятая», «две пятых», «каждый пятый». «Пятая школа» is an ordinal. */
export function readRussianFraction(tokens: Token[], at: number): FractionReading | null {
  const lower = lowerAt(tokens, at);
  const own = readOrdinal(lower);
  if (own && feminine.test(own.ending) && part.test(lowerAt(tokens, at + 1)))
    return { to: at + 2, mantissa: divideFraction(1, own.denominator) };
  const next = readOrdinal(lowerAt(tokens, at + 1));
  if (!next) return null;
  if (each.test(lower) && anyGender.test(next.ending))
    return { to: at + 2, mantissa: divideFraction(1, next.denominator) };
  const numerator = cardinals.get(lower);
  if (numerator === undefined || numerator < 1 || numerator >= next.denominator) return null;
  const isFraction = numerator === 1 ? feminine.test(next.ending) : plural.test(next.ending);
  if (!isFraction || (numerator === 1 && next.denominator < 5)) return null;
  const to = part.test(lowerAt(tokens, at + 2)) ? at + 3 : at + 2;
  return { to, mantissa: divideFraction(numerator, next.denominator) };
}
