import { isAge } from "./ages.ts";
import { isClockTime } from "./clock-times.ts";
import type { PlacedReading } from "./ellipsis.ts";
import { fillEllipses } from "./ellipsis.ts";
import { cardinals } from "./lexicon/number-words.ts";
import { qualifiersBefore } from "./lexicon/qualifiers.ts";
import { timeUnitCodes } from "./lexicon/units.ts";
import { isNoClaim } from "./not-claims.ts";
import { isDash, isTight } from "./period-tokens.ts";
import { compilePhrases, matchPhraseBefore } from "./phrases.ts";
import { qualifierAfter, qualifierBefore } from "./qualifier-reader.ts";
import type { FigureReading, Quantity } from "./quantities.ts";
import { readQuantity } from "./quantity-reader.ts";
import { readRange } from "./ranges.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./tokens.ts";

const bounds = compilePhrases(qualifiersBefore);
const smallMax = 12;
/** "The first two", "every three": no count of its own. */
const ordinalLeads = new Set(
  "last first next past other following previous every each no any such первые первых последние последних каждые следующие".split(
    " ",
  ),
);
const ownWords = new Set("his her its their our my".split(" "));
const definites = new Set("the both обе оба обеих обоих".split(" "));

/** "the two countries", "one of them", "a zero": words that count and claim nothing. */
function isIdleWord(tokens: Token[], quantity: Quantity): boolean {
  if (!quantity.isWorded || quantity.isFraction || quantity.magnitude !== null) return false;
  if (quantity.unit?.kind === "ratio") return false;
  const isSmall = Number(quantity.mantissa) <= smallMax;
  const isCount = quantity.unit === null || quantity.unit.kind === "count";
  const isTime = timeUnitCodes.has(quantity.unit?.code ?? "");
  const lead = tokens[quantity.from - 1]?.lower ?? "";
  if (isSmall && /^(every|each|каждые|каждый|каждую)$/.test(lead)) return true;
  if (Number(quantity.mantissa) <= 1 && (isCount || isTime)) return !isBounded(tokens, quantity);
  // "two of its nine lines": the whole of a part is told for the first time.
  const isWhole =
    /^(of|из)$/.test(tokens[quantity.from - 2]?.lower ?? "") && isManyAt(tokens, quantity.from - 3);
  if (isWhole) return false;
  if (!isSmall || !isCount) return false;
  // "her last two goats": all that there were.
  const isOwned =
    /^(last|first)$/.test(lead) && ownWords.has(tokens[quantity.from - 2]?.lower ?? "");
  if (isOwned && quantity.unit !== null) return false;
  return ordinalLeads.has(lead) || (quantity.unit === null && definites.has(lead));
}

function isManyAt(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === "number" || (cardinals.get(token?.lower ?? "") ?? 0) > 1;
}

/** "at least one observer" bounds; "one of them" doesn't. */
function isBounded(tokens: Token[], { from }: Quantity): boolean {
  const bound = matchPhraseBefore(bounds, tokens, from);
  return bound?.value.qualifier === "≥" || bound?.value.qualifier === "≤";
}

/** "50-50", "2-1", and the thousand of "12.3 per 1,000": bare numbers tied to another number. */
function isTied(tokens: Token[], { from, to, unit, magnitude }: Quantity): boolean {
  // "$6 a dozen".
  const isRate = tokens[from]?.lower === "a" && tokens[from - 1]?.kind === "number";
  if (isRate && /^(dozen|hundred|thousand)$/.test(tokens[from + 1]?.lower ?? "")) return true;
  if (tokens[from - 1]?.lower === "per" || isRussianRate(tokens, from)) return true;
  if (unit || magnitude !== null) return false;
  const isAfter =
    isDash(tokens[from - 1]) && isTight(tokens[from]) && tokens[from - 2]?.kind === "number";
  const isBefore = isDash(tokens[to]) && isTight(tokens[to]) && tokens[to + 1]?.kind === "number";
  return isAfter || (isBefore && isTight(tokens[to + 1]));
}

const denominators = new Set(["1", "10", "100", "1000", "10000", "100000"]);
const ratedNouns =
  /^(жител(ь|я|ей)|населения|человек(а)?|родивш.+|рожден.+|работник(ов|а)?|занят.+|тыс|тысяч)$/;

/** "12,3 на 1000 жителей", "5 случаев на 100 тыс.", "На 1000 жителей приходится": a round number for which another is given. */
function isRussianRate(tokens: Token[], from: number): boolean {
  if (tokens[from - 1]?.lower !== "на" || !denominators.has(tokens[from]?.lower ?? ""))
    return false;
  const isBehind = [2, 3, 4].some((back) => tokens[from - back]?.kind === "number");
  const opens = tokens[from - 1]?.capital ?? false;
  return isBehind || (opens && ratedNouns.test(tokens[from + 1]?.lower ?? ""));
}

/** The film "Two Minutes", "the Big Four Banks": a number in a name. */
function isNameWord(tokens: Token[], { from, isWorded }: Quantity, sentence: Sentence): boolean {
  if (!isWorded || from <= sentence.from + 1) return false;
  return Boolean(tokens[from]?.capital && tokens[from + 1]?.capital);
}

/** "Boeing 737", "Agenda 2030": a bare number behind a name is part of it. */
function isNameNumber(tokens: Token[], quantity: Quantity, sentence: Sentence): boolean {
  const previous = tokens[quantity.from - 1];
  if (quantity.unit || quantity.magnitude !== null || quantity.isWorded) return false;
  return (
    previous !== undefined &&
    previous.kind === "word" &&
    previous.capital &&
    quantity.from - 1 > sentence.from &&
    tokens[quantity.from]?.gap === 1
  );
}

function readFigureAt(tokens: Token[], at: number, sentence: Sentence): FigureReading | null {
  const quantity = readQuantity(tokens, at);
  if (!quantity || quantity.to > sentence.to) return null;
  const numberAt = tokens[at]?.kind === "number" ? at : quantity.from;
  if (tokens[numberAt]?.kind === "number" && isNoClaim(tokens, numberAt)) return null;
  const minus = quantity.mantissa.startsWith("-") ? 1 : 0;
  const range = readRange(tokens, quantity);
  const isInside = range !== null && range.to <= sentence.to && range.from >= sentence.from;
  const reading = isInside
    ? { from: range.from, to: range.to, first: range.first, last: range.last }
    : { from: quantity.from - minus, to: quantity.to, first: quantity, last: null };
  if (isAge(tokens, quantity) || (range && isAge(tokens, { ...range.last, from: range.from })))
    return null;
  if (!isInside && isIdleWord(tokens, quantity)) return null;
  // "Boeing 737-800".
  if (range?.last.unit === null && isNameNumber(tokens, quantity, sentence)) return null;
  if (
    !isInside &&
    (isNameNumber(tokens, quantity, sentence) ||
      isNameWord(tokens, quantity, sentence) ||
      isClockTime(tokens, quantity) ||
      isTied(tokens, quantity))
  )
    return null;
  const before = qualifierBefore(tokens, reading.from, {
    sentence,
    isTime: timeUnitCodes.has(quantity.unit?.code ?? ""),
  });
  const after = before ? null : qualifierAfter(tokens, reading.to);
  return {
    ...reading,
    from: before && !before.value.isVerb ? before.from : reading.from,
    to: after && after.to <= sentence.to ? after.to : reading.to,
    qualifier: before?.value ?? after?.value ?? quantity.qualifier ?? null,
  };
}

/** A number in words needs a noun, a unit or a qualifier: "the two met" and "three of a kind" claim nothing. */
function isEmptyWord(reading: FigureReading): boolean {
  return (
    reading.first.isWorded &&
    reading.first.unit === null &&
    reading.first.magnitude === null &&
    reading.qualifier === null
  );
}

/** All figures of the text in reading order, with units and magnitudes that ellipsis leaves out filled in. */
export function readFigureTokens(
  tokens: Token[],
  sentences: Sentence[],
  periods: readonly { from: number; to: number }[],
): PlacedReading[] {
  const readings: PlacedReading[] = [];
  let nextPeriod = 0;
  for (const [index, sentence] of sentences.entries()) {
    let at = sentence.from;
    while (at < sentence.to) {
      while ((periods[nextPeriod]?.to ?? Number.POSITIVE_INFINITY) <= at) nextPeriod += 1;
      const period = periods[nextPeriod];
      if (period && period.from <= at) {
        at = period.to;
        continue;
      }
      const reading = readFigureAt(tokens, at, sentence);
      const isBeforePeriod =
        reading !== null &&
        (period === undefined || reading.to <= period.from || reading.from >= period.to);
      if (reading && isBeforePeriod) readings.push({ ...reading, sentence: index });
      at = reading && isBeforePeriod ? reading.to : at + 1;
    }
  }
  return fillEllipses(readings, sentences, tokens).filter((reading) => !isEmptyWord(reading));
}
