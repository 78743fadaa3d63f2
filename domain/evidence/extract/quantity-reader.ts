import { addDecimals, scaleDecimal } from "../decimal.ts";
import type { Unit } from "../figure.ts";
import { remember } from "../remember.ts";
import { findCountedNoun } from "./counted-nouns.ts";
import { occasionWords } from "./lexicon/multiple-words.ts";
import { cardinals } from "./lexicon/number-words.ts";
import type { QualifierWord } from "./lexicon/qualifiers.ts";
import { currencyPrefixes, type UnitWord } from "./lexicon/units.ts";
import { isSigned, mayBeginNumber, readNumberAt } from "./number-reader.ts";
import type { NumberReading } from "./number-reading.ts";
import { isDash } from "./period-tokens.ts";
import { beginsPhrase, compilePhrases, matchPhrase, type PhraseMatch } from "./phrases.ts";
import type { Quantity } from "./quantities.ts";
import { sharedCurrency } from "./shared-currency.ts";
import { readOverClause } from "./split-numbers.ts";
import type { Token } from "./tokens.ts";
import { gaps } from "./tokens.ts";
import { unitPhrases as units } from "./unit-phrases.ts";
import {
  isTime,
  nounStart,
  readPoints,
  readTurned,
  readUnit,
  toReading,
  type UnitReading,
} from "./unit-reader.ts";

const prefixes = compilePhrases(currencyPrefixes);
const pastTimes = new Set(["ago", "earlier", "later", "old", "olds", "назад", "спустя"]);

const racers = new Set("runners hurdles hurdlers sprinters swimmers finals heats races".split(" "));

/** "1.2m users", "3m new homes": what is counted stands behind; not in "two 40m towers". */
function isMillions(tokens: Token[], number: NumberReading): boolean {
  const at = number.to - 1;
  const before = tokens[at - 2]?.lower ?? "";
  if (tokens[at]?.gap !== gaps.none || cardinals.has(before)) return false;
  const noun = findCountedNoun(tokens, number.to);
  if (noun === null) return isComparedMillions(tokens, at - 1);
  return isLatin(tokens[number.to]) && !racers.has(noun.noun);
}

const comparedReach = 24;

/** "sold 1.2m cars, up from 1.1m a year ago": what a comparison leads back to is written like the count before it. */
function isComparedMillions(tokens: Token[], at: number): boolean {
  if (!/^(from|to|against|than|and)$/.test(tokens[at - 1]?.lower ?? "")) return false;
  for (let back = at - 2; back > Math.max(0, at - comparedReach); back -= 1) {
    const isMark = /^[.;!?]$/.test(tokens[back]?.lower ?? "");
    if (isMark) return false;
    const isLike = tokens[back]?.lower === "m" && tokens[back]?.gap === gaps.none;
    if (!isLike || tokens[back - 1]?.kind !== "number") continue;
    const noun = findCountedNoun(tokens, back + 1);
    return noun !== null && isLatin(tokens[back + 1]) && !racers.has(noun.noun);
  }
  return false;
}

function isLatin(token: Token | undefined): boolean {
  return (token?.lower.charCodeAt(0) ?? 0) < 0x250;
}

/** "5m" and "5 m" are metres unless money stands before or behind, or what is counted behind. */
function isMetres(tokens: Token[], number: NumberReading, hasPrefix: boolean): boolean {
  const last = tokens[number.to - 1];
  return (
    last?.lower === "m" &&
    last.kind === "word" &&
    !hasPrefix &&
    matchPhrase(units, tokens, number.to) === null &&
    !isMillions(tokens, number)
  );
}

function toQuantity(number: NumberReading, from: number, unit: UnitReading | null): Quantity {
  return {
    from,
    to: unit?.to ?? number.to,
    mantissa: unit?.more
      ? addDecimals(number.mantissa, scaleDecimal(unit.more, -2))
      : number.mantissa,
    magnitude: number.magnitude,
    unit: unit?.unit ?? null,
    shift: unit?.shift ?? 0,
    isWorded: number.isWorded,
    isFraction: number.isFraction,
    ...(number.direction ? { direction: number.direction } : {}),
    ...(number.qualifier ? { qualifier: number.qualifier } : {}),
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

const ratio: Unit = { kind: "ratio", code: null };

/** "A$" and "Br" need their capital: "a $75 range" is in US dollars. */
function prefixAt(tokens: Token[], at: number): PhraseMatch<UnitWord> | null {
  const match = matchPhrase(prefixes, tokens, at);
  const word = tokens[at];
  const isShortWord = word?.kind === "word" && word.lower.length < 3;
  return isShortWord && !word.capital ? null : match;
}

const mayWordBegin = remember(
  (lower): boolean =>
    beginsPhrase(prefixes, lower) || mayBeginNumber(lower) || occasionWords.has(lower),
);

function mayBegin({ kind, lower }: Token): boolean {
  return kind === "number" || (kind !== "code" && mayWordBegin(lower));
}

const about: QualifierWord = { qualifier: "~" };

/** «лет двадцать»: a number in words whose unit stands before it; `turned` says where that begins. */
function readTurnedQuantity(
  tokens: Token[],
  number: NumberReading,
  place: { from: number; to: number; mantissa: string },
): Quantity | null {
  if (!number.isWorded || pastTimes.has(tokens[number.to]?.lower ?? "")) return null;
  const turned = readTurned(tokens, place);
  return turned && toQuantity({ ...number, qualifier: about }, turned.from, turned.reading);
}

/** A sum whose currency stands before its number: "$40 billion", "-€3m". */
function readPrefixed(
  tokens: Token[],
  at: number,
  { number, prefix }: { number: NumberReading; prefix: PhraseMatch<UnitWord> },
): Quantity {
  // "$40 billion dollars" and "$40-a-barrel": a second sign is swallowed, any other unit belongs to what follows.
  const after = matchPhrase(units, tokens, number.to);
  const isSame =
    after?.value.unit.kind === "currency" && after.value.unit.code === prefix.value.unit.code;
  const reading = toReading(isSame && after ? after.to : number.to, prefix.value);
  const shared = sharedCurrency(tokens, at, tokens[at]?.lower ?? "");
  const mantissa = isSigned(tokens, at) ? `-${number.mantissa}` : number.mantissa;
  return toQuantity(
    { ...number, mantissa },
    at,
    shared ? { ...reading, unit: { kind: "currency", code: shared } } : reading,
  );
}

/** The quantity that begins at token `at` with its currency sign, magnitude, unit or counted noun; null where there is none. */
export function readQuantity(tokens: Token[], at: number): Quantity | null {
  const token = tokens[at];
  if (!token || !mayBegin(token)) return null;
  const prefix = prefixAt(tokens, at);
  const numberAt = prefix ? prefix.to : at;
  if (prefix && (tokens[numberAt]?.kind !== "number" || (tokens[numberAt]?.gap ?? 0) > gaps.blank))
    return null;
  const read = readNumberAt(tokens, numberAt);
  if (!read) return prefix ? null : readOccasions(tokens, at);
  const number = readOverClause(tokens, read);
  const points = number.isFraction ? readPoints(tokens, number.to) : null;
  if (points) return toQuantity({ ...number, isFraction: false }, at, points);
  if (number.isFraction || number.isMultiple)
    return toQuantity(number, at, { to: number.to, unit: ratio, shift: 0 });
  if (prefix) return readPrefixed(tokens, at, { number, prefix });
  if (isMetres(tokens, number, false))
    return toQuantity({ ...number, magnitude: null }, at, {
      to: number.to,
      unit: { kind: "measure", code: "m" },
      shift: 0,
    });
  const place = { from: at, to: number.to, mantissa: number.mantissa };
  const unit = readUnit(tokens, place);
  const turned = unit ? null : readTurnedQuantity(tokens, number, place);
  if (turned) return turned;
  if (unit && (isPointInTime(tokens, unit) || isKind(tokens, number.to, unit))) return null;
  const isRough = unit !== null && nounStart(tokens, number.to) > number.to;
  return toQuantity(isRough ? { ...number, qualifier: about } : number, at, unit);
}

/** "a two-day visit", "two-year-olds", "20-минутный": a kind of thing, not a length measured. */
function isKind(tokens: Token[], at: number, unit: UnitReading): boolean {
  return isTime(unit) && isDash(tokens[at]) && tokens[at]?.gap === gaps.none;
}

/** "three years ago" tells when, not how much. */
function isPointInTime(tokens: Token[], unit: UnitReading): boolean {
  return isTime(unit) && pastTimes.has(tokens[unit.to]?.lower ?? "");
}
