import Big from "big.js";
import type { FigureReading, Quantity } from "./quantities.ts";
import { toBaseValue } from "./quantities.ts";
import type { Sentence } from "./sentences.ts";
import { subjectNoun } from "./subject-nouns.ts";
import type { Token } from "./tokens.ts";

/** A reading with its sentence, and whether its number may stand for more than it says. */
export type PlacedReading = FigureReading & { sentence: number };

const factorMax = 30;
/** How many figures back a unit is looked for. */
const reach = 12;
/** "The population was 9.2 million": people, whatever the paragraph counted before. */
const peopleWords = new Set(
  "population people users viewers visitors voters residents inhabitants subscribers passengers tourists workers население человек пользователей жителей пассажиров туристов".split(
    " ",
  ),
);
const whichWords = new Set(["of", "из", "z"]);

function isMoney(quantity: Quantity): boolean {
  return quantity.unit?.kind === "currency" || quantity.unit?.kind === "measure";
}

function main(reading: FigureReading): Quantity {
  return reading.last ?? reading.first;
}

/** Whether two numbers could be of one scale: 45 after 40 billion may be billions, 3 after 40 billion as well, 2,000 hardly. */
function isOfScale(a: string, b: string): boolean {
  const first = new Big(a).abs();
  const second = new Big(b).abs();
  if (first.eq(0) || second.eq(0)) return true;
  return first.div(second).lte(factorMax) && second.div(first).lte(factorMax);
}

function withUnit(quantity: Quantity, source: Quantity, magnitude: number | null): Quantity {
  return { ...quantity, unit: source.unit, shift: source.shift, magnitude };
}

function inherit(reading: PlacedReading, source: Quantity, takesMagnitude: boolean): PlacedReading {
  const fill = (quantity: Quantity): Quantity =>
    withUnit(quantity, source, quantity.magnitude ?? (takesMagnitude ? source.magnitude : null));
  return { ...reading, first: fill(reading.first), last: reading.last ? fill(reading.last) : null };
}

/** "29.5 billion" without a currency: what the sentence, then its paragraph, counts in. */
function fillUnit(
  reading: PlacedReading,
  readings: PlacedReading[],
  index: number,
  { sentences, tokens }: { sentences: Sentence[]; tokens: Token[] },
): PlacedReading {
  const sentence = sentences[reading.sentence];
  const paragraph = sentence?.paragraph;
  const countsPeople =
    sentence !== undefined &&
    tokens.slice(sentence.from, reading.from).some((token) => peopleWords.has(token.lower));
  for (let back = index - 1; back >= Math.max(0, index - reach); back -= 1) {
    const other = readings[back];
    if (!other || sentences[other.sentence]?.paragraph !== paragraph) break;
    const source = main(other);
    const isNear = other.sentence === reading.sentence;
    const isOfKind = isNear ? isMoney(source) : source.unit?.kind === "currency" && !countsPeople;
    if (isOfKind && (source.magnitude ?? 0) >= 3) return inherit(reading, source, false);
    if (isNear && source.unit?.kind === "count" && source.magnitude !== null)
      return inherit(reading, source, false);
  }
  const next = readings[index + 1];
  const isAhead = next && next.sentence === reading.sentence && isMoney(main(next));
  return next && isAhead ? inherit(reading, main(next), false) : reading;
}

/** "45" after "40 billion dollars", "34 of which" after "87 delegations", "30" before "to 40%". */
function fillBare(
  reading: PlacedReading,
  readings: PlacedReading[],
  index: number,
  tokens: Token[],
): PlacedReading {
  const next = readings[index + 1];
  const joint = tokens[reading.to]?.lower ?? "";
  const isListed =
    next &&
    next.sentence === reading.sentence &&
    next.from - reading.to <= 2 &&
    [",", "and", "or", "to", "и", "до", "или"].includes(joint);
  if (
    isListed &&
    next.first.unit &&
    !next.first.isFraction &&
    isOfScale(reading.first.mantissa, next.first.mantissa)
  )
    return inherit(reading, next.first, true);
  for (let back = index - 1; back >= Math.max(0, index - reach); back -= 1) {
    const other = readings[back];
    if (!other || other.sentence !== reading.sentence) break;
    const source = main(other);
    if (!source.unit || source.isFraction || source.unit.kind === "ratio") continue;
    if (source.unit.kind === "count" && source.unit.code === null) continue;
    const isCount = source.unit.kind === "count" && source.magnitude === null;
    if (isCount || isOfScale(reading.first.mantissa, source.mantissa))
      return inherit(reading, source, true);
    // A number of another scale may already be written out in full: "33.3 billion dollars ... 45,000,000,000".
    if (source.magnitude !== null && isOfScale(toBaseValue(reading.first), toBaseValue(source)))
      return inherit(reading, source, false);
  }
  const ahead = unitAhead(reading, readings, index, tokens);
  if (ahead) return inherit(reading, ahead, true);
  const previous = readings[index - 1];
  const isOfWhich =
    whichWords.has(joint) ||
    whichWords.has(tokens[reading.from - 2]?.lower ?? "") ||
    isOfThese(tokens, reading.from);
  if (
    isOfWhich &&
    previous &&
    previous.sentence === reading.sentence - 1 &&
    main(previous).unit?.kind === "count"
  )
    return inherit(reading, main(previous), false);
  return reading;
}

/** "Of these, 120 were dismissed." */
function isOfThese(tokens: Token[], from: number): boolean {
  const at = tokens[from - 1]?.lower === "," ? from - 2 : from - 1;
  const isPart = whichWords.has(tokens[at - 1]?.lower ?? "");
  return isPart && /^(these|those|them|них|этих)$/.test(tokens[at]?.lower ?? "");
}

const valueLeads = new Set(
  "was were at to from of – — reached totalled totaled составил составила составило".split(" "),
);

/** "In 2019 it was 33.3, in 2020 29.5 billion dollars": money that is named only with a later figure of the sentence. */
function unitAhead(
  reading: PlacedReading,
  readings: PlacedReading[],
  index: number,
  tokens: Token[],
): Quantity | null {
  const next = readings[index + 1];
  if (!next || next.sentence !== reading.sentence || next.first.unit?.kind !== "currency")
    return null;
  const isValue =
    reading.first.mantissa.includes(".") || valueLeads.has(tokens[reading.from - 1]?.lower ?? "");
  return isValue && isOfScale(reading.first.mantissa, next.first.mantissa) ? next.first : null;
}

function subjectOf(reading: PlacedReading, sentences: Sentence[], tokens: Token[]): string | null {
  const sentence = sentences[reading.sentence];
  return sentence ? subjectNoun(tokens, reading, sentence) : null;
}

function withNoun(reading: PlacedReading, code: string): PlacedReading {
  const fill = (quantity: Quantity): Quantity => ({ ...quantity, unit: { kind: "count", code } });
  return { ...reading, first: fill(reading.first), last: reading.last ? fill(reading.last) : null };
}

/** Gives numbers that lack unit or magnitude those of the figures around them, in reading order. */
export function fillEllipses(
  readings: PlacedReading[],
  sentences: Sentence[],
  tokens: Token[],
): PlacedReading[] {
  const filled = [...readings];
  for (const [index, reading] of filled.entries()) {
    if (reading.first.unit) continue;
    const isBare = main(reading).magnitude === null;
    const noun = subjectOf(reading, sentences, tokens);
    const own = noun === null ? null : withNoun(reading, noun);
    if (isBare) {
      const found = fillBare(reading, filled, index, tokens);
      filled[index] = own && !found.first.unit ? own : found;
    } else filled[index] = own ?? fillUnit(reading, filled, index, { sentences, tokens });
  }
  return filled;
}
