import type { Unit } from "../figure.ts";
import { findCountedNoun } from "./counted-nouns.ts";
import { changeWords } from "./lexicon/change.ts";
import { currencyPrefixes, timesWords, timeUnitCodes, type UnitWord } from "./lexicon/units.ts";
import { type NumberReading, readNumberAt } from "./number-reader.ts";
import { compilePhrases, matchPhrase, matchPhraseBefore, type PhraseMatch } from "./phrases.ts";
import type { Quantity } from "./quantities.ts";
import type { Token } from "./tokens.ts";
import { gaps } from "./tokens.ts";
import { unitPhrases as units } from "./unit-phrases.ts";

const prefixes = compilePhrases(currencyPrefixes);
const changes = compilePhrases(changeWords);
const comparatives = new Set(
  "more as higher larger bigger less lower greater faster the over smaller cheaper больше меньше выше ниже дороже дешевле по чем".split(
    " ",
  ),
);
const pastTimes = new Set(["ago", "earlier", "later", "old", "назад", "спустя"]);

type UnitReading = { to: number; unit: Unit; shift: number };

function toReading(to: number, word: UnitWord): UnitReading {
  return { to, unit: word.unit, shift: word.shift ?? 0 };
}

/** "3 times higher", "rose 2.5 times", "в 2,5 раза": a ratio; "three times" alone is a count of occasions. */
function readTimes(tokens: Token[], number: { from: number; to: number }): UnitReading | null {
  const word = tokens[number.to];
  if (!word || !timesWords.has(word.lower)) return null;
  const before = tokens[number.from - 1]?.lower ?? "";
  const isAfterChange = [1, 2, 3].some(
    (back) => matchPhraseBefore(changes, tokens, number.from - back + 1) !== null,
  );
  const isRatio =
    before === "в" || isAfterChange || comparatives.has(tokens[number.to + 1]?.lower ?? "");
  const unit: Unit = isRatio ? { kind: "ratio", code: null } : { kind: "count", code: word.lower };
  return { to: number.to + 1, unit, shift: 0 };
}

/** A short form's full stop is taken only while the sentence goes on. */
function withoutFinalStop(tokens: Token[], to: number): number {
  const last = tokens[to - 1];
  const next = tokens[to];
  if (last?.lower !== ".") return to;
  const goesOn =
    next !== undefined && ((next.kind === "word" && !next.capital) || next.lower === ",");
  return goesOn ? to : to - 1;
}

function readUnit(tokens: Token[], number: { from: number; to: number }): UnitReading | null {
  const next = tokens[number.to];
  if (!next || next.gap > gaps.blank) return null;
  const times = readTimes(tokens, number);
  if (times) return times;
  const of = next.lower === "of" ? 1 : 0;
  const match = matchPhrase(units, tokens, number.to + of);
  if (match && !(of === 1 && match.value.unit.kind !== "currency"))
    return toReading(withoutFinalStop(tokens, match.to), match.value);
  const noun = findCountedNoun(tokens, number.to);
  if (!noun) return null;
  // "45 billion constant dollars", "12 million current roubles": the head noun is a unit.
  const head = matchPhrase(units, tokens, noun.to - 1);
  if (head && head.to === noun.to && head.value.unit.kind !== "measure")
    return toReading(noun.to, head.value);
  return { to: noun.to, unit: { kind: "count", code: noun.noun }, shift: 0 };
}

/** "5m" and "5 m" are metres unless money stands before or behind. */
function isMetres(tokens: Token[], number: NumberReading, hasPrefix: boolean): boolean {
  const last = tokens[number.to - 1];
  return (
    last?.lower === "m" &&
    last.kind === "word" &&
    !hasPrefix &&
    matchPhrase(units, tokens, number.to) === null
  );
}

function toQuantity(number: NumberReading, from: number, unit: UnitReading | null): Quantity {
  return {
    from,
    to: unit?.to ?? number.to,
    mantissa: number.mantissa,
    magnitude: number.magnitude,
    unit: unit?.unit ?? null,
    shift: unit?.shift ?? 0,
    isWorded: number.isWorded,
    isFraction: number.isFraction,
    ...(number.direction ? { direction: number.direction } : {}),
  };
}

const ratio: Unit = { kind: "ratio", code: null };

/** "A$" and "Br" need their capital: "a $75 range" is in US dollars. */
function prefixAt(tokens: Token[], at: number): PhraseMatch<UnitWord> | null {
  const match = matchPhrase(prefixes, tokens, at);
  const word = tokens[at];
  const isShortWord = word?.kind === "word" && word.lower.length < 3;
  return isShortWord && !word.capital ? null : match;
}

/** The quantity that begins at token `at` with its currency sign, magnitude, unit or counted noun; null where there is none. */
export function readQuantity(tokens: Token[], at: number): Quantity | null {
  const token = tokens[at];
  if (!token || token.kind === "code") return null;
  const prefix = prefixAt(tokens, at);
  const numberAt = prefix ? prefix.to : at;
  if (prefix && (tokens[numberAt]?.kind !== "number" || (tokens[numberAt]?.gap ?? 0) > gaps.blank))
    return null;
  const number = readNumberAt(tokens, numberAt);
  if (!number) return null;
  if (number.isFraction || number.isMultiple)
    return toQuantity(number, at, { to: number.to, unit: ratio, shift: 0 });
  if (prefix) {
    // "$40 billion dollars" and "$40-a-barrel": a second sign is swallowed, any other unit belongs to what follows.
    const after = matchPhrase(units, tokens, number.to);
    const isSame =
      after?.value.unit.kind === "currency" && after.value.unit.code === prefix.value.unit.code;
    return toQuantity(number, at, toReading(isSame && after ? after.to : number.to, prefix.value));
  }
  if (isMetres(tokens, number, false))
    return toQuantity({ ...number, magnitude: null }, at, {
      to: number.to,
      unit: { kind: "measure", code: "m" },
      shift: 0,
    });
  const unit = readUnit(tokens, { from: at, to: number.to });
  if (unit && isPointInTime(tokens, unit)) return null;
  return toQuantity(number, at, unit);
}

/** "three years ago" tells when, not how much. */
function isPointInTime(tokens: Token[], unit: UnitReading): boolean {
  return (
    timeUnitCodes.has(unit.unit.code ?? "") &&
    unit.unit.kind === "measure" &&
    pastTimes.has(tokens[unit.to]?.lower ?? "")
  );
}
