import { parsePeriod } from "../periods.ts";
import { isInRelative } from "./figure-asides.ts";
import { forecastNouns } from "./lexicon/forecast-nouns.ts";
import { recordedWords, recordNouns } from "./lexicon/record-words.ts";
import { isAhead } from "./period-ahead.ts";
import { isComparisonBase } from "./period-bases.ts";
import {
  nearestYear,
  type PeriodContext,
  type Published,
  publishedDay,
  yearAfter,
  yearByPublication,
} from "./period-context.ts";
import { isSince, PeriodMemory, type SentenceState } from "./period-memory.ts";
import { edgeDay, shiftPeriod } from "./period-shifts.ts";
import { isOfThingMade } from "./period-things.ts";
import type { PeriodReading } from "./period-tokens.ts";
import type { Period } from "./periods.ts";
import type { Sentence } from "./sentences.ts";
import { tenseAt } from "./tense-reader.ts";
import type { Token } from "./tokens.ts";

/** A year that a text of now still tells of; one further off is history, and its months would be named with it. */
const nearYears = 1;

function onlyYear(tokens: Token[], readings: PeriodReading[]): number | null {
  const years = readings.flatMap((reading) =>
    reading.year === null || isComparisonBase(tokens, reading) ? [] : [reading.year],
  );
  return years.length === 1 ? (years[0] ?? null) : null;
}

/** "orders for the second half", «планы на второе полугодие»; «на 1 мая» is a level. */
function isForecastLead(tokens: Token[], { from }: PeriodReading): boolean {
  const at = tokens[from - 1]?.lower === "the" ? from - 2 : from - 1;
  const lower = tokens[at]?.lower;
  return lower === "for" || (lower === "на" && tokens[from]?.kind === "word");
}

const willReach = 12;

function isBehindWill(tokens: Token[], { from }: PeriodReading): boolean {
  for (let at = from - 1; at > from - willReach; at -= 1) {
    if (/^[.;:]$/.test(tokens[at]?.lower ?? "")) return false;
    if (tokens[at]?.lower === "will") return true;
  }
  return false;
}

const presentReach = 10;
const rangeReach = 14;

/** "when he is sentenced June 23", "needs food for 300 between May and July": a day or some months that the present tense tells of may be either side of the text. */
function isOfPresent(tokens: Token[], { from, value }: PeriodReading): boolean {
  const shape = value?.(2000) ?? "";
  const isRange = /^\d{4}-\d{2}\/\d{4}-\d{2}$/.test(shape);
  const isMonth = /^\d{4}-\d{2}$/.test(shape);
  if (!isRange && !isMonth && !/^\d{4}-\d{2}-\d{2}$/.test(shape)) return false;
  const reach = isRange ? rangeReach : presentReach;
  for (let at = from - 1; at > from - reach; at -= 1) {
    if (/^[.,;:]$/.test(tokens[at]?.lower ?? "")) return false;
    const tense = tenseAt(tokens, at);
    if (tense) return tense === "other";
  }
  return false;
}

/** "From 1 April the cap goes up": behind a time that opens its sentence, a verb of the present. */
function isFromThen(tokens: Token[], { from, to }: PeriodReading): boolean {
  if (tokens[from - 1]?.lower !== "from" || !tokens[from - 1]?.capital) return false;
  for (let at = to; at < to + presentReach; at += 1) {
    if (tokens[at]?.kind === "mark") return false;
    const tense = tenseAt(tokens, at);
    if (tense) return tense === "other";
  }
  return false;
}

function isToCome(value: string | null, published: Published): boolean {
  return (parsePeriod(value ?? "")?.from ?? "") > publishedDay(published);
}

const pastReach = 4;

/** "1.6% in 2026; in April it had predicted 1.8%": right behind it, a verb of the past. */
function isPastBehind(tokens: Token[], { to }: PeriodReading): boolean {
  for (let at = to; at < to + pastReach; at += 1) {
    if (tokens[at]?.kind !== "word") return false;
    const tense = tenseAt(tokens, at);
    if (tense) return tense === "past" || tokens[at]?.lower === "had";
  }
  return false;
}

/** "will cut 450 by the end of next year, besides the 220 announced in January". */
function isBehindParticiple(tokens: Token[], { from }: PeriodReading): boolean {
  return tokens[from - 1]?.lower === "in" && /ed$/.test(tokens[from - 2]?.lower ?? "");
}

/** "approved in November …, of which $62 million had been spent by the end of May". */
function isByThen(tokens: Token[], { from }: PeriodReading): boolean {
  return [from - 1, from].some((at) => tokens[at]?.lower === "by");
}

/** The year on, where a time before the anchor is meant to lie behind it and had begun when the text was published. */
function notBefore(
  value: (year: number) => string | null,
  { year, anchor, context }: { year: number; anchor: string; context: PeriodContext },
): number {
  const next = value(year + 1);
  const isBefore = (value(year) ?? "") < anchor;
  const isKnown = context.published !== null && !isToCome(next, context.published);
  return isBefore && isKnown ? year + 1 : year;
}

function chooseYear(
  tokens: Token[],
  reading: PeriodReading,
  { context, state, isBase }: Choice,
): number | null {
  if (reading.year !== null) return reading.year;
  const { value } = reading;
  if (!value) return null;
  if (state.part !== null) {
    const year = yearAfter(value, { anchor: state.part, isBase, context });
    return isByThen(tokens, reading)
      ? notBefore(value, { year, anchor: state.part, context })
      : year;
  }
  const { published } = context;
  if (published === null) return state.year ?? state.only;
  // "Pay goes up on 1 January; pensions rise in July".
  if (state.day !== null && isToCome(state.day, published))
    return yearAfter(value, { anchor: state.day, isBase, context });
  // "whose sales fell in 2023, will cut 500 jobs by December", "has cut 400 this year and will cut 500 more by March".
  const isOver =
    state.year !== null && state.year <= published.year && !isToCome(value(state.year), published);
  if (context.isAhead && isOver && isBehindWill(tokens, reading))
    return yearByPublication(value, context);
  if (state.year !== null && Math.abs(state.year - published.year) <= nearYears)
    return (isPastBehind(tokens, reading) || isBehindParticiple(tokens, reading)) &&
      isToCome(value(state.year), published)
      ? yearByPublication(value, { ...context, isAhead: false })
      : state.year;
  const isPresent = isOfPresent(tokens, reading) || isFromThen(tokens, reading);
  if (isPresent && published.month !== null && !context.isAhead) return nearestYear(value, context);
  if (isForecastLead(tokens, reading) && published.month !== null && !context.isAhead) {
    const nearest = nearestYear(value, context);
    const isOver = nearest !== null && isToCome(value(nearest), published);
    return isOver && isOfPast(tokens, reading) ? yearByPublication(value, context) : nearest;
  }
  return yearByPublication(value, context);
}

const countedReach = 4;

/** "earned £5m for the six months to June", "reported a profit of £64m for the first half": what was counted, told of by a past verb. */
function isOfPast(tokens: Token[], { from, to }: PeriodReading): boolean {
  const isUntil = tokens.slice(from, to).some(({ lower }) => /^(to|ended|ending)$/.test(lower));
  const isCounted = tokens.slice(from - countedReach, from).some(({ kind }) => kind === "number");
  if (!isUntil && !isCounted) return false;
  for (let at = from - 1; at > from - presentReach; at -= 1) {
    if (/^[.;:]$/.test(tokens[at]?.lower ?? "")) return false;
    const tense = tenseAt(tokens, at);
    if (tense) return tense !== "other";
  }
  return false;
}

type Choice = { context: PeriodContext; state: SentenceState; isBase: boolean };

/** "will close in 2026, bowing to those who have cut output since November": whatever is to come, what "since" begins was. */
function notToCome(tokens: Token[], reading: PeriodReading, all: Choice): number | null {
  const year = chooseYear(tokens, reading, all);
  const { published } = all.context;
  if (year === null || !published || !reading.value || !isSince(tokens, reading)) return year;
  // «С 1 октября вырастет» begins then.
  const begins = all.context.isAhead && tokens[reading.from - 1]?.lower.charCodeAt(0) === 0x441;
  return isToCome(reading.value(year), published) && reading.year === null && !begins
    ? yearByPublication(reading.value, { ...all.context, isAhead: false })
    : year;
}

function readValue(tokens: Token[], reading: PeriodReading, all: Choice): string | null {
  const year = reading.relative ? null : notToCome(tokens, reading, all);
  const value = reading.relative
    ? reading.relative(all.context)
    : year === null
      ? null
      : (reading.value?.(year) ?? null);
  return value !== null && reading.edge ? edgeDay(value, reading.edge) : value;
}

const comparedReach = 14;

/** "5.1% in May, compared with 4.8% in April and 7.4% a year earlier", "fell to 5% in April from 5.7% in March": counted from May, and from April. */
function isOfCompared(tokens: Token[], { from }: PeriodReading, sentence: Sentence): boolean {
  let hasNumber = false;
  for (let at = from - 1; at > Math.max(sentence.from, from - comparedReach); at -= 1) {
    const lower = tokens[at]?.lower ?? "";
    const isFirst: boolean = tokens[at]?.kind === "number" && !hasNumber;
    hasNumber ||= isFirst;
    if (isFirst && cameFrom(tokens, at)) return true;
    if (/^[,;:]$/.test(lower)) return false;
    if (/^(compared|against|versus|vs|против)$/.test(lower)) return hasNumber;
    if (lower === "from" && /^(up|down)$/.test(tokens[at - 1]?.lower ?? "")) return hasNumber;
  }
  return false;
}

const sinceReach = 7;

/** "the lowest since records began in 2003". */
function isSinceClause(tokens: Token[], { from }: PeriodReading): boolean {
  for (let at = from - 1; at > from - sinceReach; at -= 1) {
    if (tokens[at]?.kind !== "word") return false;
    if (tokens[at]?.lower === "since") return true;
  }
  return false;
}

/** "beat the one set in January 2017". */
function isOfRecord(tokens: Token[], { from }: PeriodReading): boolean {
  const at = /^(in|on)$/.test(tokens[from - 1]?.lower ?? "") ? from - 2 : from - 1;
  return recordedWords.has(tokens[at]?.lower ?? "") && recordNouns.has(tokens[at - 1]?.lower ?? "");
}

/** "raised its outlook for 2025": what is foreseen, and not told of. */
function isOfOutlook(tokens: Token[], { from }: PeriodReading): boolean {
  const at = tokens[from - 1]?.lower === "the" ? from - 2 : from - 1;
  return (
    /^(for|of)$/.test(tokens[at]?.lower ?? "") &&
    (forecastNouns.has(tokens[at - 1]?.lower ?? "") || tokens[at - 1]?.lower === "budget")
  );
}

const bracketReach = 14;

/** "(7.7% in December 2023)": told in passing. */
function isInPassing(tokens: Token[], { from }: PeriodReading, sentence: Sentence): boolean {
  for (let at = from - 1; at > Math.max(sentence.from, from - bracketReach); at -= 1) {
    if (tokens[at]?.lower === ")") return false;
    if (tokens[at]?.lower === "(") return true;
  }
  return false;
}

const hadReach = 6;
const openingWords = 2;

/** "It had been 33.4% in December": what went before what is told of. */
function isBehindHad(tokens: Token[], { from, to }: PeriodReading, sentence: Sentence): boolean {
  // "In the second quarter growth had been 3.8%".
  for (let at = to; from - sentence.from <= openingWords && at < to + hadReach; at += 1) {
    if (tokens[at]?.kind !== "word") break;
    if (tokens[at]?.lower === "had") return true;
  }
  for (let at = from - 1; at >= Math.max(sentence.from, from - hadReach); at -= 1) {
    if (/^[,;:]$/.test(tokens[at]?.lower ?? "")) return false;
    if (tokens[at]?.lower === "had") return true;
  }
  return false;
}

/** "from 72 euros", "from $5": where a change began, and not "from 2019". */
function cameFrom(tokens: Token[], number: number): boolean {
  const isUnit =
    tokens[number + 1]?.kind !== "number" && !/^(,|to)$/.test(tokens[number + 1]?.lower ?? "");
  return (
    isUnit &&
    [1, 2].some(
      (back) =>
        tokens[number - back]?.lower === "from" &&
        (back === 1 || tokens[number - 1]?.kind === "mark"),
    )
  );
}

/** Gives every period its value, in reading order: each may count from those before it. */
export function resolvePeriods(
  tokens: Token[],
  sentences: Sentence[],
  all: PeriodReading[][],
  published: Published | null,
): Period[] {
  const memory = new PeriodMemory(published);
  return sentences.flatMap((sentence, index) => {
    const readings = all[index] ?? [];
    memory.beginSentence(onlyYear(tokens, readings), sentence.paragraph);
    return readings.map((reading) => resolve(tokens, reading, { sentence, index, memory }));
  });
}

/** "up from 41% two years ago": whatever was told of before. */
function isCountedFromNow(
  tokens: Token[],
  { from, to }: PeriodReading,
  value: string | null,
): boolean {
  const isYear = /^\d{4}$/.test(value ?? "") && tokens[to - 1]?.lower === "ago";
  return isYear && tokens[from]?.lower !== "a";
}

/** "Next year the budget is $2m. Crime is up 5% on a year ago": never from what is to come. */
function isAgoFromAhead(tokens: Token[], { to }: PeriodReading, memory: PeriodMemory): boolean {
  return tokens[to - 1]?.lower === "ago" && memory.isAhead;
}

/** What a base is counted from: "the previous season" from the one behind it. */
function anchorOf(
  tokens: Token[],
  reading: PeriodReading,
  { value, isBase, memory }: { value: string | null; isBase: boolean; memory: PeriodMemory },
): string | null {
  if (reading.isBase === true)
    return isCountedFromNow(tokens, reading, value) || isAgoFromAhead(tokens, reading, memory)
      ? memory.yearOfText
      : memory.anchor;
  if (!isBase || value === null) return null;
  if (reading.isPrevious) return shiftPeriod(value, 1);
  // "Sales rose in September. They were up 1.5% from August": the month that the text is on.
  const told = memory.anchor;
  return told !== null && isMonth.test(value) && shiftPeriod(value, 1) === told ? told : null;
}

const isMonth = /^\d{4}-\d{2}$/;

/** "up 1.6% on the previous three months, and 2.4% on the same period a year earlier": both count from what rose. */
function isPreviousBase(tokens: Token[], { from, isPrevious }: PeriodReading): boolean {
  const at = tokens[from - 1]?.lower === "the" ? from - 2 : from - 1;
  return isPrevious === true && /^(on|over|than|with)$/.test(tokens[at]?.lower ?? "");
}

function resolve(
  tokens: Token[],
  reading: PeriodReading,
  { sentence, index, memory }: { sentence: Sentence; index: number; memory: PeriodMemory },
): Period {
  const { paragraph } = sentence;
  const isBase = reading.isBase === true || isComparisonBase(tokens, reading);
  // "will borrow more than it planned in the spring".
  const isOver = isBase && reading.isBase !== true;
  const context = memory.context(!isOver && isAhead(tokens, reading, sentence));
  const value = readValue(tokens, reading, { context, state: memory.state, isBase });
  const isFromStart = value !== null && reading.edge === "first" && isSince(tokens, reading);
  const period = {
    from: reading.from,
    to: reading.to,
    sentence: index,
    value,
    isBase,
    anchor: anchorOf(tokens, reading, { value, isBase, memory }),
    anchorParagraph: memory.anchorParagraph,
    ...(reading.isMeant ? { isMeant: reading.isMeant } : {}),
    ...(isFromStart ? { till: memory.monthTill(value, paragraph) } : {}),
  };
  const isTold =
    value !== null &&
    !isBase &&
    !isSince(tokens, reading) &&
    !isSinceClause(tokens, reading) &&
    !isPreviousBase(tokens, reading) &&
    !isOfRecord(tokens, reading) &&
    !isOfThingMade(tokens, reading) &&
    !isOfOutlook(tokens, reading) &&
    !isInPassing(tokens, reading, sentence) &&
    !(memory.hasAnchorIn(paragraph) && isBehindHad(tokens, reading, sentence)) &&
    !isOfCompared(tokens, reading, sentence);
  const isRecalled = value !== null && !isBase && isBehindHad(tokens, reading, sentence);
  if (!isTold && isRecalled) memory.recall(value);
  if (!isTold && value !== null && isSince(tokens, reading)) memory.beginsSince(value);
  if (!isTold) return period;
  const isOfClause = isInRelative(tokens, reading, sentence.from);
  memory.tell(tokens, reading, { value, paragraph, isAhead: context.isAhead, isOfClause });
  return period;
}
