import { fillMoney, isInRussian } from "./ellipsis-money.ts";
import {
  inherit,
  isOfScale,
  main,
  type PlacedReading,
  withCurrency,
  withNoun,
  withPoints,
} from "./ellipsis-parts.ts";
import { genitiveSubject } from "./genitive-subjects.ts";
import { indexWords, personVerbs, rateWords } from "./lexicon/ellipsis-words.ts";
import { timeUnitCodes } from "./lexicon/units.ts";
import { compileWords, matchPhrase, type PhraseTable } from "./phrases.ts";
import { type Quantity, toBaseValue } from "./quantities.ts";
import type { Sentence } from "./sentences.ts";
import { statedCurrency } from "./stated-currency.ts";
import { subjectNoun } from "./subject-nouns.ts";
import { tenseAt } from "./tense-reader.ts";
import type { Token } from "./tokens.ts";

export type { PlacedReading } from "./ellipsis-parts.ts";

/** How many figures back a unit is looked for. */
const reach = 12;
/** "The population was 9.2 million": people, whatever the paragraph counted before. */
const peopleWords = new Set(
  "population people users viewers visitors voters residents inhabitants subscribers passengers tourists workers население человек пользователей жителей пассажиров туристов".split(
    " ",
  ),
);
const whichWords = new Set(["of", "из", "z"]);
const persons = compileWords(personVerbs);
const rates = compileWords(rateWords);
const indices = compileWords(indexWords);
const casualties = new Set("killed injured wounded dead missing hurt arrested".split(" "));
const peopleNouns =
  /^(people|persons|men|women|children|soldiers|civilians|workers|passengers|officers)$/;

function isMoney({ unit }: Quantity): boolean {
  if (unit?.kind === "measure") return !timeUnitCodes.has(unit.code ?? "");
  return unit?.kind === "currency";
}

/** All that a reading is completed from. */
type Text = { readings: PlacedReading[]; sentences: Sentence[]; tokens: Token[] };

/** "29.5 billion" without a currency: what the sentence, then its paragraph, counts in. */
function fillUnit(
  reading: PlacedReading,
  index: number,
  { readings, sentences, tokens }: Text,
): PlacedReading {
  const sentence = sentences[reading.sentence];
  const paragraph = sentence?.paragraph;
  const countsPeople =
    sentence !== undefined &&
    tokens.slice(sentence.from, reading.from).some((token) => peopleWords.has(token.lower));
  for (let back = index - 1; back >= Math.max(0, index - reach); back -= 1) {
    const other = readings[back];
    if (!other || sentences[other.sentence]?.paragraph !== paragraph) break;
    // "(15.5 million dollars)" only puts another sum in other words.
    if (tokens[other.from - 1]?.lower === "(" && tokens[other.to]?.lower === ")") continue;
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

const joints = new Set([",", "and", "or", "to", "и", "до", "или"]);

/** "30 or 40%", "from 26 to 38 roubles": the unit stands behind the next number. */
function fromNext(reading: PlacedReading, index: number, { readings, tokens }: Text) {
  const next = readings[index + 1];
  if (!next || next.sentence !== reading.sentence || next.from - reading.to > 2) return null;
  if (!joints.has(tokens[reading.to]?.lower ?? "")) return null;
  // "issued 67, affecting 4.8 million vehicles": another verb.
  if (/[a-z]{3}ing$/.test(tokens[next.from - 1]?.lower ?? "")) return null;
  const { first } = next;
  const isFit =
    first.unit && !first.isFraction && isOfScale(reading.first.mantissa, first.mantissa);
  return isFit ? inherit(reading, first, true) : null;
}

const listTokensMax = 40;

/** What a list may say besides its numbers: "around 300 in Norland, almost 40 in the south". */
function isOfList(token: Token | undefined): boolean {
  return (
    /^(,|and|or|и|или|in|at|near|on|the|в|во|на|под|до)$/.test(token?.lower ?? "") ||
    (token?.kind === "word" && (token.capital || /^(north|south|east|west)$/.test(token.lower)))
  );
}

/** "Around 300, almost 40 in the south and up to 80 houses": a list that names what it counts with its last number. */
function fromListEnd(reading: PlacedReading, index: number, { readings, tokens }: Text) {
  let at = reading.to;
  for (let ahead = index + 1; ahead < readings.length; ahead += 1) {
    const next = readings[ahead];
    if (!next || next.sentence !== reading.sentence || next.from > reading.to + listTokensMax)
      return null;
    const between = tokens.slice(at, next.from);
    const isParted = between.some(({ lower }) => lower === ",");
    const isLast = between.some(({ lower }) => /^(and|or|и|или)$/.test(lower));
    if (!between.every(isOfList) || !(isParted || isLast)) return null;
    const { unit } = next.first;
    if (unit?.kind === "count" && unit.code !== null)
      return isLast && !next.first.isFraction ? inherit(reading, next.first, false) : null;
    if (unit) return null;
    at = next.to;
  }
  return null;
}

const auxiliaries =
  /^(were|was|are|is|have|had|has|did|died|came|went|will|would|remain|remained|voted|said)$/;

/** "Five were confirmed dead": a bare number that is somebody, and no measure. */
function isSomebody(tokens: Token[], { to }: PlacedReading): boolean {
  return auxiliaries.test(tokens[to]?.lower ?? "") || matchPhrase(persons, tokens, to) !== null;
}

/** "3.1 times sales, against an average of 2.6": compared multiples. */
function isComparedTimes(tokens: Token[], other: PlacedReading, { from, first }: PlacedReading) {
  if (main(other).unit?.kind !== "ratio" || !first.mantissa.includes(".")) return false;
  if (!/^(times|раза?)$/.test(tokens[other.to - 1]?.lower ?? "")) return false;
  for (let at = other.to; at < from; at += 1)
    if (/^(against|compared|versus|from|против)$/.test(tokens[at]?.lower ?? "")) return true;
  return false;
}

/** "176 of them". */
function isPartBehind(tokens: Token[], { to }: PlacedReading): boolean {
  return (
    whichWords.has(tokens[to]?.lower ?? "") &&
    /^(them|those|these|whom|них)$/.test(tokens[to + 1]?.lower ?? "")
  );
}

/** "45" after "40 billion dollars", "the other 12" after "30 ships". */
function fromBefore(reading: PlacedReading, index: number, { readings, tokens }: Text) {
  const isOne = isSomebody(tokens, reading);
  for (let back = index - 1; back >= Math.max(0, index - reach); back -= 1) {
    const other = readings[back];
    if (!other || other.sentence !== reading.sentence) break;
    const source = main(other);
    const isPlain = source.unit === null && source.magnitude !== null;
    if (isComparedTimes(tokens, other, reading)) return inherit(reading, source, false);
    if ((!source.unit && !isPlain) || source.isFraction || source.unit?.kind === "ratio") continue;
    if (source.unit?.kind === "count" && source.unit.code === null && !isPlain) continue;
    const isCount = source.unit?.kind === "count" && source.magnitude === null;
    if (isOne && source.unit?.kind !== "count") continue;
    // «11,4 тыс. выпускников, 176 из них»: a part of thousands, and not so many thousands.
    const isOver =
      isPartBehind(tokens, reading) && Number(reading.first.mantissa) > Number(source.mantissa);
    if (isCount || isOver || isOfScale(reading.first.mantissa, source.mantissa))
      return inherit(reading, source, !isOver);
    // A number of another scale may already be written out in full: "33.3 billion dollars ... 45,000,000,000".
    if (source.magnitude !== null && isOfScale(toBaseValue(reading.first), toBaseValue(source)))
      return inherit(reading, source, false);
  }
  return null;
}

const valueLeads = new Set(
  "was were at to from of – — reached totalled totaled составил составила составило".split(" "),
);

/** "In 2019 it was 33.3, in 2020 29.5 billion dollars": a unit that is named only with a later figure of the sentence. */
function fromAhead(reading: PlacedReading, index: number, { readings, tokens }: Text) {
  const next = readings[index + 1];
  if (!next || next.sentence !== reading.sentence) return null;
  const kind = next.first.unit?.kind;
  const isDecimal = reading.first.mantissa.includes(".");
  const isValue = isDecimal || valueLeads.has(tokens[reading.from - 1]?.lower ?? "");
  const isOfKind = (kind === "currency" && isValue) || (kind === "measure" && isDecimal);
  const isFit = isOfKind && isOfScale(reading.first.mantissa, next.first.mantissa);
  return isFit ? inherit(reading, next.first, true) : null;
}

/** "Of these, 120 were dismissed." */
function isOfThese(tokens: Token[], from: number): boolean {
  const at = tokens[from - 1]?.lower === "," ? from - 2 : from - 1;
  const isPart = whichWords.has(tokens[at - 1]?.lower ?? "");
  return isPart && /^(these|those|them|них|этих)$/.test(tokens[at]?.lower ?? "");
}

const sameThing = /^(was|were|is|be|it's|это|было|был|была|составил|составила|составило)$/;
const sentencesBack = 2;
const likenessMax = 5;

/** "Trains were on time in 87%. This time it was 61.5": of the figures just told, that which is of nearly its size. */
function fromSentenceBefore(reading: PlacedReading, index: number, text: Text) {
  const { readings, sentences, tokens } = text;
  const isPart =
    whichWords.has(tokens[reading.to]?.lower ?? "") ||
    whichWords.has(tokens[reading.from - 2]?.lower ?? "") ||
    isOfThese(tokens, reading.from);
  const previous = readings[index - 1];
  if (
    isPart &&
    previous?.sentence === reading.sentence - 1 &&
    main(previous).unit?.kind === "count"
  )
    return inherit(reading, main(previous), false);
  if (!sameThing.test(tokens[reading.from - 1]?.lower ?? "")) return null;
  // "Last year there were two".
  if (tokens[reading.from - 2]?.lower === "there") return null;
  const paragraph = sentences[reading.sentence]?.paragraph;
  for (let back = index - 1; back >= 0; back -= 1) {
    const other = readings[back];
    if (!other || reading.sentence - other.sentence > sentencesBack) break;
    if (sentences[other.sentence]?.paragraph !== paragraph) break;
    const source = main(other);
    const isKnown = source.unit !== null || source.magnitude !== null;
    const isFit = isKnown && !source.isFraction && source.unit?.kind !== "ratio";
    if (isFit && isOfScale(reading.first.mantissa, source.mantissa, likenessMax))
      return inherit(reading, source, true);
  }
  return null;
}

/** «Погибли 12, ранены 30»: nobody but people. */
function ofPersons(reading: PlacedReading, { tokens, sentences }: Text): PlacedReading | null {
  const sentence = sentences[reading.sentence];
  const isRussian = sentence !== undefined && isInRussian(tokens, sentence);
  const before = [1, 2].some((back) => hasWordAt(persons, tokens, reading.from - back));
  const behind = [0, 1, 2].some((ahead) => hasWordAt(persons, tokens, reading.to + ahead));
  if (isRussian) return before || behind ? withNoun(reading, "человек") : null;
  return behind && isSomebody(tokens, reading) ? withNoun(reading, "people") : null;
}

function hasWordAt(table: PhraseTable<true>, tokens: Token[], at: number): boolean {
  return tokens[at]?.kind === "word" && matchPhrase(table, tokens, at) !== null;
}

function completeBare(reading: PlacedReading, index: number, text: Text): PlacedReading {
  const { tokens, sentences } = text;
  const sentence = sentences[reading.sentence];
  const genitive = sentence ? genitiveSubject(tokens, reading, sentence) : null;
  if (genitive) return withNoun(reading, genitive);
  const noun = sentence ? subjectNoun(tokens, reading, sentence) : null;
  const near =
    fromNext(reading, index, text) ??
    fromListEnd(reading, index, text) ??
    fromBefore(reading, index, text) ??
    fromAhead(reading, index, text) ??
    fromSentenceBefore(reading, index, text);
  if (near?.first.unit) return near;
  return (
    (noun === null ? null : withNoun(near ?? reading, noun)) ??
    near ??
    ofPersons(reading, text) ??
    ofOthers(reading, index, text) ??
    reading
  );
}

/** "22 people were taken to hospital. Nine remained there": a number word at the head of its sentence and right before its verb counts what the figure before did. */
function ofOthers(
  reading: PlacedReading,
  index: number,
  { readings, sentences, tokens }: Text,
): PlacedReading | null {
  const sentence = sentences[reading.sentence];
  const { first } = reading;
  const isOpening = sentence?.from === reading.from && first.isWorded && !first.isFraction;
  if (!isOpening || Number(first.mantissa) < 2) return null;
  if (!auxiliaries.test(tokens[reading.to]?.lower ?? "") && !tenseAt(tokens, reading.to))
    return null;
  const other = readings[index - 1];
  if (!other || sentences[other.sentence]?.paragraph !== sentence.paragraph) return null;
  const { unit } = main(other);
  return unit?.kind === "count" && unit.code ? withNoun(reading, unit.code) : null;
}

function completeLarge(reading: PlacedReading, index: number, text: Text): PlacedReading {
  const { tokens, sentences, readings } = text;
  const sentence = sentences[reading.sentence];
  if (!sentence) return reading;
  const whole = readings[index - 1];
  const isPart = isOfThese(tokens, reading.from) && whole && main(whole).unit?.kind === "count";
  if (isPart) return inherit(reading, main(whole), false);
  const noun = genitiveSubject(tokens, reading, sentence) ?? subjectNoun(tokens, reading, sentence);
  if (noun !== null) return withNoun(reading, noun);
  const stated = statedCurrency(tokens, sentence, reading.from);
  if (stated) return withCurrency(reading, stated);
  const filled = fillUnit(reading, index, text);
  return filled.first.unit ? filled : fillMoney(filled, { readings, index }, { tokens, sentence });
}

const pointsMax = 20;

/** "Food makes up 35% of the basket; its weight fell by 1.4 points", and not "rose 12 points, or 1.6%". */
function isBesidePercent(reading: PlacedReading, { readings, tokens }: Text): boolean {
  if (Number(reading.first.mantissa) > pointsMax || tokens[reading.to]?.lower === ",") return false;
  return readings.some(
    (other) =>
      other.sentence === reading.sentence &&
      other.to <= reading.from &&
      other.first.unit?.kind === "percent",
  );
}

/** "2.6 points" of a rate are percentage points; "killed and 12 injured" behind people are people. */
function refine(reading: PlacedReading, index: number, text: Text): PlacedReading {
  const { unit } = reading.first;
  if (unit?.kind !== "count" || unit.code === null) return reading;
  const { tokens, sentences, readings } = text;
  const sentence = sentences[reading.sentence];
  if (/^(points?|пункт(а|ов)?)$/.test(unit.code) && sentence) {
    const has = (table: PhraseTable<true>): boolean => {
      for (let at = sentence.from; at < sentence.to; at += 1)
        if (hasWordAt(table, tokens, at)) return true;
      return false;
    };
    const isOfRate = has(rates) || isBesidePercent(reading, text);
    return isOfRate && !has(indices) ? withPoints(reading) : reading;
  }
  const previous = readings[index - 1];
  const isSame = previous?.sentence === reading.sentence && casualties.has(unit.code);
  const noun = isSame ? main(previous).unit?.code : null;
  return noun && peopleNouns.test(noun) ? withNoun(reading, noun) : reading;
}

/** Gives numbers that lack unit or magnitude those of the figures around them, in reading order. */
export function fillEllipses(
  readings: PlacedReading[],
  sentences: Sentence[],
  tokens: Token[],
): PlacedReading[] {
  const filled = [...readings];
  const text = { readings: filled, sentences, tokens };
  for (const [index, reading] of filled.entries()) {
    if (reading.first.unit) filled[index] = refine(reading, index, text);
    else if (main(reading).magnitude === null) filled[index] = completeBare(reading, index, text);
    else filled[index] = completeLarge(reading, index, text);
  }
  return filled;
}
