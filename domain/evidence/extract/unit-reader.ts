import type { Unit } from "../figure.ts";
import { type CountedNoun, findCountedNoun } from "./counted-nouns.ts";
import { changeWords } from "./lexicon/change.ts";
import { nounPhraseEnds, verbsAfterCount } from "./lexicon/nouns.ts";
import { timesWords, timeUnitCodes, type UnitWord } from "./lexicon/units.ts";
import { readNumberAt } from "./number-reader.ts";
import { isDash, isTight, lowerAt } from "./period-tokens.ts";
import { compilePhrases, compileWords, matchPhrase, matchPhraseBefore } from "./phrases.ts";
import { centCurrency, sharedCurrency } from "./shared-currency.ts";
import { tenseAt } from "./tense-reader.ts";
import type { Token } from "./tokens.ts";
import { gaps } from "./tokens.ts";
import { unitPhrases as units } from "./unit-phrases.ts";
import { isWeight, pound } from "./weights.ts";

/** A unit behind its number; `shift` as for `UnitWord`, `more` hundredths that are to be added: "50 коп." behind roubles. */
export type UnitReading = { to: number; unit: Unit; shift: number; more?: string };

/** Where the number begins and ends, and how it is written. */
type NumberPlace = { from: number; to: number; mantissa: string };

const changes = compilePhrases(changeWords);
const comparatives = new Set(
  "more as higher larger bigger less lower greater faster the over smaller cheaper what that those its their больше меньше выше ниже дороже дешевле по чем".split(
    " ",
  ),
);

export function toReading(to: number, word: UnitWord): UnitReading {
  return { to, unit: word.unit, shift: word.shift ?? 0 };
}

function toCurrency(to: number, code: string, shift = 0): UnitReading {
  return { to, unit: { kind: "currency", code }, shift };
}

/** "3 times higher", "1.6 times what it was", "rose 2.5 times", "в 2,5 раза": a ratio; "three times" alone is a count of occasions. */
function readTimes(tokens: Token[], number: NumberPlace): UnitReading | null {
  const word = tokens[number.to];
  if (!word || !timesWords.has(word.lower)) return null;
  const before = lowerAt(tokens, number.from - 1);
  const isAfterChange = [1, 2, 3].some(
    (back) => matchPhraseBefore(changes, tokens, number.from - back + 1) !== null,
  );
  // Nothing happens 1.6 times.
  const isRatio =
    number.mantissa.includes(".") ||
    before === "в" ||
    isAfterChange ||
    comparatives.has(lowerAt(tokens, number.to + 1));
  const unit: Unit = isRatio ? { kind: "ratio", code: null } : { kind: "count", code: word.lower };
  return { to: number.to + 1, unit, shift: 0 };
}

/** A short form's full stop is taken only while the sentence goes on. */
function withoutFinalStop(tokens: Token[], to: number): number {
  const next = tokens[to];
  if (lowerAt(tokens, to - 1) !== ".") return to;
  const goesOn =
    next !== undefined && ((next.kind === "word" && !next.capital) || next.lower === ",");
  return goesOn ? to : to - 1;
}

/** "5G", "p" but in "50p" and "a 30 c" are no grams and no degrees. */
function isFalseLetter(token: Token): boolean {
  if (token.lower === "g") return token.capital;
  if (token.lower === "p") return token.capital || !isTight(token);
  return /^[cf]$/.test(token.lower) && !(token.capital && isTight(token));
}

const cents = new Set("cent cents ¢ цент цента центов".split(" "));
const kopecks = /^(коп|копе(йка|йки|йку|ек|йкам|йками))$/;

/** "30 cents", "a 38-cent forecast": hundredths of the currency that the text counts in. */
function readCents(tokens: Token[], at: number): UnitReading | null {
  const wordAt = isDash(tokens[at]) && isTight(tokens[at]) ? at + 1 : at;
  if (!cents.has(lowerAt(tokens, wordAt))) return null;
  return toCurrency(wordAt + 1, centCurrency(tokens, wordAt), -2);
}

/** «142 руб. 50 коп.»: one sum. */
function withKopecks(tokens: Token[], reading: UnitReading): UnitReading {
  if (reading.unit.kind !== "currency") return reading;
  const at = lowerAt(tokens, reading.to) === "." ? reading.to + 1 : reading.to;
  const number = tokens[at];
  if (number?.kind !== "number" || !/^\d\d?$/.test(number.lower)) return reading;
  if (!kopecks.test(lowerAt(tokens, at + 1))) return reading;
  return { ...reading, to: at + 2, more: number.lower };
}

/** A unit by its own words, a currency that shares its noun among them. */
function readNamed(tokens: Token[], number: NumberPlace): UnitReading | null {
  const next = tokens[number.to];
  if (!next || isFalseLetter(next)) return null;
  const own = readCents(tokens, number.to);
  if (own) return own;
  if (isWeight(tokens, number.from, number.to)) return { to: number.to + 1, unit: pound, shift: 0 };
  const direct = sharedCurrency(tokens, number.to, next.lower);
  if (direct) return toCurrency(number.to + 1, direct);
  const of = next.lower === "of" ? 1 : 0;
  const match = matchPhrase(units, tokens, number.to + of);
  if (!match || (of === 1 && match.value.unit.kind !== "currency")) return null;
  return toReading(withoutFinalStop(tokens, match.to), match.value);
}

export function readUnit(tokens: Token[], number: NumberPlace): UnitReading | null {
  const next = tokens[number.to];
  if (!next || next.gap > gaps.blank) return null;
  const times = readTimes(tokens, number);
  if (times) return times;
  const named = readNamed(tokens, number);
  if (named) return withKopecks(tokens, named);
  const noun =
    findCountedNoun(tokens, nounStart(tokens, number.to)) ??
    findWhole(tokens, number) ??
    findOne(tokens, number);
  if (!noun) return null;
  const shared = sharedCurrency(tokens, noun.to - 1, noun.noun);
  if (shared) return toCurrency(noun.to, shared);
  // "45 billion constant dollars", "10 working days": the head noun is a unit.
  const head = matchPhrase(units, tokens, noun.to - 1);
  const isUnit = head?.to === noun.to && noun.noun.length > 2;
  if (head && isUnit) return toReading(noun.to, head.value);
  return { to: noun.to, unit: { kind: "count", code: noun.noun }, shift: 0 };
}

/** Past "or so" and "-odd": "400 or so candidates", "7,000-odd voters". */
export function nounStart(tokens: Token[], at: number): number {
  if (lowerAt(tokens, at) === "or" && lowerAt(tokens, at + 1) === "so") return at + 2;
  const isOdd = isDash(tokens[at]) && isTight(tokens[at]) && lowerAt(tokens, at + 1) === "odd";
  return isOdd ? at + 2 : at;
}

const wholeLinks = new Set(["of", "из"]);
const wholeLeads = new Set(
  "the its their his her our these those этих наших своих его ее их".split(" "),
);

const ownerReach = 3;
const wholeQualifiers = new Set("roughly about around some estimated nearly almost".split(" "));

/** Past "its", "the" and "the country's roughly". */
function wholeLeadEnd(tokens: Token[], from: number): number {
  if (!wholeLeads.has(lowerAt(tokens, from))) return from;
  for (let at = from + 1; at <= from + ownerReach; at += 1)
    if (lowerAt(tokens, at).endsWith("'s"))
      return wholeQualifiers.has(lowerAt(tokens, at + 1)) ? at + 2 : at + 1;
  return from + 1;
}

/** "two of its nine lines", "six million of the country's 20 million people", "two of the cranes": the noun of the whole is the part's; the figure ends with its number. */
function findWhole(tokens: Token[], number: { to: number }): CountedNoun | null {
  // "29 out of 157 trusts".
  const ofAt = lowerAt(tokens, number.to) === "out" ? number.to + 1 : number.to;
  if (!wholeLinks.has(lowerAt(tokens, ofAt))) return null;
  const ledTo = wholeLeadEnd(tokens, ofAt + 1);
  const isLed = ledTo > ofAt + 1;
  const wholeAt = ledTo;
  const whole = readNumberAt(tokens, wholeAt);
  if (!isLed && !whole) return null;
  if (whole && (whole.isFraction || whole.isMultiple)) return null;
  const noun = findCountedNoun(tokens, whole?.to ?? wholeAt);
  return noun && { to: number.to, noun: noun.noun };
}

const singleWordsMax = 3;

/** "at least one observer": a noun in the singular, which only the end of its phrase tells. */
function findOne(tokens: Token[], number: { from: number; to: number }): CountedNoun | null {
  if (lowerAt(tokens, number.from) !== "one") return null;
  for (let at = number.to; at <= number.to + singleWordsMax; at += 1) {
    const token = tokens[at];
    const goesOn =
      token?.kind === "word" &&
      !nounPhraseEnds.has(token.lower) &&
      !verbsAfterCount.has(token.lower) &&
      !tenseAt(tokens, at);
    if (goesOn) continue;
    return at > number.to ? { to: at, noun: lowerAt(tokens, at - 1) } : null;
  }
  return null;
}

/** "cut by a quarter point", "half a percentage point", "a quarter of a point". */
export function readPoints(tokens: Token[], at: number): UnitReading | null {
  const hasOf = lowerAt(tokens, at) === "of" && lowerAt(tokens, at + 1) === "a";
  const from = hasOf ? at + 2 : at;
  const wordAt = lowerAt(tokens, from) === "percentage" || isDash(tokens[from]) ? from + 1 : from;
  if (lowerAt(tokens, wordAt) !== "point") return null;
  return { to: wordAt + 1, unit: { kind: "percentage_points", code: null }, shift: 0 };
}

const turnedUnits = new Set(
  "лет месяцев недель дней часов минут секунд суток процентов рублей долларов евро тонн килограммов километров метров градусов".split(
    " ",
  ),
);
const turnedCounts = new Set(["человек", "раз", "штук"]);
const counters = compileWords("несколько сколько столько много мало немало пару пара".split(" "));

/** «лет двадцать», «процентов на двадцать», «человек четыреста»: unit or noun before the number make it a rough one. Where it begins, or null. */
export function readTurned(
  tokens: Token[],
  number: NumberPlace,
): { from: number; reading: UnitReading } | null {
  const at = lowerAt(tokens, number.from - 1) === "на" ? number.from - 2 : number.from - 1;
  const word = lowerAt(tokens, at);
  const isCount = turnedCounts.has(word);
  if (!isCount && !turnedUnits.has(word)) return null;
  const isCounted =
    tokens[at - 1]?.kind === "number" ||
    matchPhrase(counters, tokens, at - 1) !== null ||
    readNumberAt(tokens, at - 1) !== null;
  if (isCounted || tokens[number.from]?.gap !== gaps.blank) return null;
  if (isCount)
    return {
      from: at,
      reading: { to: number.to, unit: { kind: "count", code: word }, shift: 0 },
    };
  const match = matchPhrase(units, tokens, at);
  return match && { from: at, reading: toReading(number.to, match.value) };
}

/** Whether a unit is one of time. */
export function isTime({ unit }: UnitReading): boolean {
  return unit.kind === "measure" && timeUnitCodes.has(unit.code ?? "");
}
