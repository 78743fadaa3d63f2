import type { Unit } from "../figure.ts";
import { type CountedNoun, findCountedNoun } from "./counted-nouns.ts";
import { changeWords } from "./lexicon/change.ts";
import { occasionWords } from "./lexicon/multiple-words.ts";
import { nounPhraseEnds, verbsAfterCount } from "./lexicon/nouns.ts";
import { currencyPrefixes, timesWords, timeUnitCodes, type UnitWord } from "./lexicon/units.ts";
import { type NumberReading, readNumberAt } from "./number-reader.ts";
import { isDash } from "./period-tokens.ts";
import { compilePhrases, matchPhrase, matchPhraseBefore, type PhraseMatch } from "./phrases.ts";
import type { Quantity } from "./quantities.ts";
import { sharedCurrency } from "./shared-currency.ts";
import { tenseAt } from "./tense-reader.ts";
import type { Token } from "./tokens.ts";
import { gaps } from "./tokens.ts";
import { unitPhrases as units } from "./unit-phrases.ts";

const prefixes = compilePhrases(currencyPrefixes);
const changes = compilePhrases(changeWords);
const comparatives = new Set(
  "more as higher larger bigger less lower greater faster the over smaller cheaper what that those its their больше меньше выше ниже дороже дешевле по чем".split(
    " ",
  ),
);
const pastTimes = new Set(["ago", "earlier", "later", "old", "olds", "назад", "спустя"]);

type UnitReading = { to: number; unit: Unit; shift: number };

function toReading(to: number, word: UnitWord): UnitReading {
  return { to, unit: word.unit, shift: word.shift ?? 0 };
}

function toCurrency(to: number, code: string): UnitReading {
  return { to, unit: { kind: "currency", code }, shift: 0 };
}

/** "3 times higher", "1.6 times what it was", "rose 2.5 times", "в 2,5 раза": a ratio; "three times" alone is a count of occasions. */
function readTimes(
  tokens: Token[],
  number: { from: number; to: number; mantissa: string },
): UnitReading | null {
  const word = tokens[number.to];
  if (!word || !timesWords.has(word.lower)) return null;
  const before = tokens[number.from - 1]?.lower ?? "";
  const isAfterChange = [1, 2, 3].some(
    (back) => matchPhraseBefore(changes, tokens, number.from - back + 1) !== null,
  );
  // Nothing happens 1.6 times.
  const isRatio =
    number.mantissa.includes(".") ||
    before === "в" ||
    isAfterChange ||
    comparatives.has(tokens[number.to + 1]?.lower ?? "");
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

function readUnit(
  tokens: Token[],
  number: { from: number; to: number; mantissa: string },
): UnitReading | null {
  const next = tokens[number.to];
  if (!next || next.gap > gaps.blank) return null;
  const times = readTimes(tokens, number);
  if (times) return times;
  const of = next.lower === "of" ? 1 : 0;
  const match = matchPhrase(units, tokens, number.to + of);
  if (match && !(of === 1 && match.value.unit.kind !== "currency"))
    return toReading(withoutFinalStop(tokens, match.to), match.value);
  const direct = sharedCurrency(tokens, number.to, next.lower);
  if (direct) return toCurrency(number.to + 1, direct);
  const noun =
    findCountedNoun(tokens, number.to) ?? findWhole(tokens, number) ?? findOne(tokens, number);
  if (!noun) return null;
  const shared = sharedCurrency(tokens, noun.to - 1, noun.noun);
  if (shared) return toCurrency(noun.to, shared);
  // "45 billion constant dollars", "12 million current roubles": the head noun is a unit.
  const head = matchPhrase(units, tokens, noun.to - 1);
  if (head && head.to === noun.to && head.value.unit.kind !== "measure")
    return toReading(noun.to, head.value);
  return { to: noun.to, unit: { kind: "count", code: noun.noun }, shift: 0 };
}

const wholeLinks = new Set(["of", "из"]);
const wholeLeads = new Set(
  "the its their his her our these those этих наших своих его ее их".split(" "),
);

/** "two of its nine lines", "two of the cranes": the noun of the whole is the part's; the figure ends with its number. */
function findWhole(tokens: Token[], number: { to: number }): CountedNoun | null {
  if (!wholeLinks.has(tokens[number.to]?.lower ?? "")) return null;
  const isLed = wholeLeads.has(tokens[number.to + 1]?.lower ?? "");
  const wholeAt = number.to + (isLed ? 2 : 1);
  const whole = readNumberAt(tokens, wholeAt);
  if (!isLed && !whole) return null;
  if (whole && (whole.isFraction || whole.isMultiple || whole.magnitude !== null)) return null;
  const noun = findCountedNoun(tokens, whole?.to ?? wholeAt);
  return noun && { to: number.to, noun: noun.noun };
}

const singleWordsMax = 3;

/** "at least one observer": a noun in the singular, which only the end of its phrase tells. */
function findOne(tokens: Token[], number: { from: number; to: number }): CountedNoun | null {
  if (tokens[number.from]?.lower !== "one") return null;
  for (let at = number.to; at <= number.to + singleWordsMax; at += 1) {
    const token = tokens[at];
    const goesOn =
      token?.kind === "word" &&
      !nounPhraseEnds.has(token.lower) &&
      !verbsAfterCount.has(token.lower) &&
      !tenseAt(tokens, at);
    if (goesOn) continue;
    return at > number.to ? { to: at, noun: tokens[at - 1]?.lower ?? "" } : null;
  }
  return null;
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

/** "sold twice", "дважды". */
function readOccasions(tokens: Token[], at: number): Quantity | null {
  const occasion = occasionWords.get(tokens[at]?.lower ?? "");
  if (!occasion) return null;
  const unit: Unit = { kind: "count", code: occasion.noun };
  const number = { mantissa: occasion.value, magnitude: null, isWorded: true, isFraction: false };
  return toQuantity({ ...number, to: at + 1, isMultiple: false }, at, {
    to: at + 1,
    unit,
    shift: 0,
  });
}

/** "cut by a quarter point", "half a percentage point", "a quarter of a point". */
function readPoints(tokens: Token[], at: number): UnitReading | null {
  const hasOf = tokens[at]?.lower === "of" && tokens[at + 1]?.lower === "a";
  const from = hasOf ? at + 2 : at;
  const wordAt = tokens[from]?.lower === "percentage" || isDash(tokens[from]) ? from + 1 : from;
  if (tokens[wordAt]?.lower !== "point") return null;
  return { to: wordAt + 1, unit: { kind: "percentage_points", code: null }, shift: 0 };
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
  if (!number) return prefix ? null : readOccasions(tokens, at);
  const points = number.isFraction ? readPoints(tokens, number.to) : null;
  if (points) return toQuantity({ ...number, isFraction: false }, at, points);
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
  const unit = readUnit(tokens, { from: at, to: number.to, mantissa: number.mantissa });
  if (unit && (isPointInTime(tokens, unit) || isKind(tokens, number.to, unit))) return null;
  return toQuantity(number, at, unit);
}

/** "a two-day visit", "two-year-olds", "20-минутный": a kind of thing, not a length measured. */
function isKind(tokens: Token[], at: number, unit: UnitReading): boolean {
  const isTime = unit.unit.kind === "measure" && timeUnitCodes.has(unit.unit.code ?? "");
  return isTime && isDash(tokens[at]) && tokens[at]?.gap === gaps.none;
}

/** "three years ago" tells when, not how much. */
function isPointInTime(tokens: Token[], unit: UnitReading): boolean {
  return (
    timeUnitCodes.has(unit.unit.code ?? "") &&
    unit.unit.kind === "measure" &&
    pastTimes.has(tokens[unit.to]?.lower ?? "")
  );
}
