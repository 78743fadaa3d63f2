import type { PlacedReading } from "./ellipsis.ts";
import { isChange, isOfOtherGroup, type PeriodScope } from "./figure-scope.ts";
import { changeBaseWords } from "./lexicon/change.ts";
import { planNouns } from "./lexicon/forecast-nouns.ts";
import { recordedWords } from "./lexicon/record-words.ts";
import { isAside, sinceBefore, wordBefore } from "./period-asides.ts";
import { isComparisonBase, isInstrumental } from "./period-bases.ts";
import { endsOnDay } from "./period-values.ts";
import type { Period } from "./periods.ts";
import type { Token } from "./tokens.ts";

const clauseWords = new Set(["while", "whereas", "but", "then", "and", "а", "но", "и", "тогда"]);
const comparandWords = new Set("compared versus vs".split(" "));
const comparandReach = 6;

/** What may stand between a figure and a period that is its own: "2.71 million in the same period". */
const links = new Set(
  "in the for at during a around of respectively в во за на соответственно".split(" "),
);
const linksMax = 3;
/** Before a base they say that it is one: "up 5% from a year earlier". */
const baseWords = new Set(
  "than from on over with to against since к ко с со чем против относительно".split(" "),
);
const leadReach = 6;
const openingReach = 12;

/** "up 5.4% on 2022". */
function isChangeBase(scope: PeriodScope, period: Period): boolean {
  const at = scope.tokens[period.from - 1]?.lower === "the" ? period.from - 2 : period.from - 1;
  // "Up 5% over 2022" compares; "over the past decade" is the time it took.
  if (scope.tokens[at]?.lower === "over" && at !== period.from - 1) return false;
  // So does "on 2022"; "fell 3% on Monday" doesn't.
  const isDay = endsOnDay(period.value);
  if (isDay && scope.tokens[at]?.lower === "on") return false;
  // "Fell 5% from 2019 to 2023", "from January to March", "will rise 5% from 1 May", "from next April".
  const isFrom = scope.tokens[at]?.lower === "from";
  const words = scope.tokens.slice(period.from, period.to).map(({ lower }) => lower);
  if (isFrom && (isDay || words.some((word) => /^(to|through|until|till|next)$/.test(word))))
    return false;
  if (isFrom && period.value?.includes("/") && words.length > 2) return false;
  const isBased = changeBaseWords.has(scope.tokens[at]?.lower ?? "");
  return isBased && scope.readings.some((reading) => isChange(reading) && reading.to === at);
}

/** «снизилась на 3% к сентябрю», "к III кварталу 2022 года": where something changed, the dative compares unless it opens the sentence alone. */
function isDativeBase(
  { tokens, sentence, periods, readings }: PeriodScope,
  period: Period,
): boolean {
  if (!readings.some(isChange)) return false;
  // «к цене 2023 года».
  const isBehindNoun = /^ко?$/.test(tokens[period.from - 2]?.lower ?? "");
  if (isBehindNoun && tokens[period.from - 1]?.kind === "word")
    return readings.some((each) => isChange(each) && each.to === period.from - 2);
  if (!/^ко?$/.test(wordBefore(tokens, period))) return false;
  const isDated = periods.some((other) => other !== period && !other.isBase);
  const isOpening = period.from - sentence.from <= 2;
  return (
    isDated || (!isOpening && readings.some((each) => isChange(each) && each.to <= period.from))
  );
}

/** «284 тыс. против 276 в 2022 году»: the time of the figure compared with is no time of the others. */
function isOfComparand(scope: PeriodScope, period: Period): boolean {
  return scope.readings.some(
    (reading) =>
      isDirectlyBehind(scope.tokens, reading, period) &&
      isCompared(scope, reading, scope.sentence.from),
  );
}

/** "up from 1.9 billion the season before and 600 million in 2010": behind a base and its joint, another. */
function isBesideBase(
  { tokens, readings }: PeriodScope,
  period: Period,
  bases: readonly Period[],
): boolean {
  const own = readings.find((reading) => isDirectlyBehind(tokens, reading, period));
  if (!own || !/^(and|и)$/.test(tokens[own.from - 1]?.lower ?? "")) return false;
  const base = bases.find(({ to }) => to === own.from - 1);
  return base !== undefined && readings.some((each) => isDirectlyBehind(tokens, each, base));
}

/** Parts a sentence's periods into those that its figures may belong to and those that they are only compared with. */
export function partPeriods(scope: PeriodScope): PeriodScope {
  const { tokens } = scope;
  const periods: Period[] = [];
  const bases: Period[] = [];
  const asides: Period[] = [];
  for (const period of scope.periods) {
    if (isAside(scope, period)) {
      asides.push(period);
      continue;
    }
    const isBase =
      period.isBase ||
      isChangeBase(scope, period) ||
      isComparisonBase(tokens, period) ||
      isDativeBase(scope, period) ||
      isOfComparand(scope, period) ||
      isLedFromAny(scope, period) ||
      isBesideBase(scope, period, bases);
    (isBase ? bases : periods).push(period);
  }
  return { ...scope, periods, bases, asides };
}

/** "the record of 62,800 set in 2015", "the 3.1% recorded in June": a time that belongs to this figure alone. */
export function isRecordedIn(tokens: Token[], reading: PlacedReading, period: Period): boolean {
  return (
    recordedWords.has(tokens[reading.to]?.lower ?? "") &&
    isLed(tokens, reading) &&
    isDirectlyBehind(tokens, { ...reading, to: reading.to + 1 }, period)
  );
}

/** Behind "of", "the" or a word of comparison, so that the participle is none of the sentence's verb: "40 were set", "5 people reached". */
function isLed(tokens: Token[], { from }: PlacedReading): boolean {
  return /^(of|the|a|an|than|from|to|at|with|against|below|above|by|versus)$/.test(
    tokens[from - 1]?.lower ?? "",
  );
}

export function isDirectlyBehind(tokens: Token[], reading: PlacedReading, period: Period): boolean {
  if (period.from < reading.to || period.from > reading.to + rateTokens + linksMax) return false;
  const end = rateEnd(tokens, reading.to);
  const gap = period.from - end;
  if (gap < 0 || gap > linksMax) return false;
  for (let at = end; at < period.from; at += 1)
    if (!links.has(tokens[at]?.lower ?? "")) return false;
  return true;
}

const rateTokens = 5;

/** Past the "year-on-year" of "grew 4.8% year-on-year in May". */
function rateEnd(tokens: Token[], to: number): number {
  // Asked of each figure and period: most are told from the first word.
  if (!/^(year|month|quarter)$/.test(tokens[to]?.lower ?? "")) return to;
  const words = tokens.slice(to, to + rateTokens).map(({ lower }) => lower);
  return /^(year|month|quarter)[-‐‑](on|over)[-‐‑]\1$/.test(words.join("")) ? to + rateTokens : to;
}

/** "A year earlier it was 11", "(Q3 2023: £1.79bn)". */
function leadsTo(scope: PeriodScope, reading: PlacedReading, period: Period): boolean {
  const { tokens } = scope;
  // "Five years ago, before the flood, it was 11%".
  const isOpening = period.from - scope.sentence.from <= 1;
  const isNear =
    period.to <= reading.from && reading.from - period.to <= (isOpening ? openingReach : leadReach);
  const isBracketed = tokens[period.from - 1]?.lower === "(";
  if (!isNear || (!isBracketed && isComparisonBase(tokens, period))) return false;
  if (baseWords.has(wordBefore(tokens, period)) && !opensClause(scope, period)) return false;
  // "compared with 47 a year earlier, and exports were worth 5 million".
  if (scope.readings.some((other) => isDirectlyBehind(tokens, other, period))) return false;
  // "three times as many as ten years earlier, and left £8m".
  const isOver =
    tokens[period.to]?.lower === "," && clauseWords.has(tokens[period.to + 1]?.lower ?? "");
  if (isOver && !isOpening) return false;
  if (tokens[period.to]?.lower === ";") return false;
  for (let at = period.to; at < reading.from; at += 1)
    if (/^[;,()]$/.test(tokens[at]?.lower ?? "") && at > period.to && !isOpening) return false;
  return !scope.readings.some((other) => other.from >= period.to && other.to <= reading.from);
}

/** "…; on the same date last year they had 26". */
function opensClause({ tokens, sentence }: PeriodScope, { from }: Period): boolean {
  const at = tokens[from - 1]?.lower === "the" ? from - 2 : from - 1;
  if (tokens[at]?.lower !== "on") return false;
  return at === sentence.from || tokens[at - 1]?.lower === ";";
}

const appositionReach = 12;

/** "compared with $250 million, or 28 cents a share, a year ago": both are of the base behind them. */
function isApposedTo(scope: PeriodScope, reading: PlacedReading, base: Period): boolean {
  const { tokens, readings } = scope;
  if (base.from < reading.to || base.from - reading.to > appositionReach) return false;
  // "That rose from $150 million, or 8 cents per share, a year ago."
  const first = readings.findLast(
    (other) =>
      other.from <= reading.from &&
      (isFrom(tokens, other) || isCompared(scope, other, scope.sentence.from)),
  );
  if (!first) return false;
  for (let at = first.to; at < base.from; at += 1) {
    const lower = tokens[at]?.lower ?? "";
    // "compared with 5 billion dollars and 61 cents a share".
    if (lower === "and" && readings.some(({ from }) => from === at + 1)) continue;
    if (clauseWords.has(lower) || lower === ";" || lower === ":") return false;
    // What a comma parts must be the same in other words.
    if (lower === "," && !/^(or|или)$/.test(tokens[at + 1]?.lower ?? "") && at !== base.from - 1)
      return false;
  }
  return true;
}

/** "from $150 million", "from a historic low of 7%". */
function isFrom(tokens: Token[], { from }: PlacedReading): boolean {
  const lead = tokens[from - 1]?.lower === "of" ? [3, 4, 5] : [1];
  return lead.some((back) => tokens[from - back]?.lower === "from");
}

/** The base that a figure is itself told of: "against 2.71 million tonnes in the same period of 2023". */
export function comparandBase(scope: PeriodScope, reading: PlacedReading): Period | null {
  return (
    scope.bases.find((base) => isDirectlyBehind(scope.tokens, reading, base)) ??
    scope.bases.find((base) => isLedFrom(scope, reading, base)) ??
    scope.bases.find((base) => isApposedTo(scope, reading, base)) ??
    scope.bases.find((base) => leadsTo(scope, reading, base) && !isLedFromAny(scope, base)) ??
    null
  );
}

/** "Against" and "after" compare only with a figure of the same kind before them: "after a crash killed two people" doesn't. */
const looseComparands = new Set("against after против после".split(" "));

function isLikeOneBefore({ readings }: PeriodScope, reading: PlacedReading): boolean {
  const { unit } = reading.first;
  return readings.some((other) => {
    if (other.to > reading.from - 1) return false;
    if (isChange(reading) || unit === null || other.first.unit === null)
      return isChange(reading) === isChange(other);
    return unit.kind === other.first.unit.kind && unit.code === other.first.unit.code;
  });
}

function joinedBefore({ tokens, readings }: PeriodScope, { from }: PlacedReading) {
  if (!/^(and|и)$/.test(tokens[from - 1]?.lower ?? "")) return null;
  return readings.find(({ to }) => to === from - 1) ?? null;
}

function hasPeriodAt({ periods, bases }: PeriodScope, at: number, end: number): boolean {
  const isThere = (each: Period) => each.from === at && each.to <= end;
  return periods.some(isThere) || bases.some(isThere);
}

/** Whether words of comparison lead to the figure: "against 45 billion", "up from $7.9 billion". */
export function isCompared(scope: PeriodScope, reading: PlacedReading, from: number): boolean {
  const { tokens } = scope;
  // "compared with £61.9m and £5.7m".
  const joined = joinedBefore(scope, reading);
  if (joined && joined.from > from) return isCompared(scope, joined, from);
  for (let at = reading.from - 1; at >= Math.max(from, reading.from - comparandReach); at -= 1) {
    const lower = tokens[at]?.lower ?? "";
    if (clauseWords.has(lower) || lower === "," || lower === ";") return false;
    // "As compared with 2019 it has doubled".
    if (hasPeriodAt(scope, at + 2, reading.from)) return false;
    const isWord = looseComparands.has(lower) || comparandWords.has(lower);
    if (isWord && isOfOtherGroup(scope, reading)) return false;
    if (looseComparands.has(lower)) return isLikeOneBefore(scope, reading);
    if (comparandWords.has(lower)) return true;
    // "goes up from £52 to £60": up to it.
    if (lower === "from" && /^(up|down|unchanged|changed)$/.test(tokens[at - 1]?.lower ?? ""))
      return tokens[reading.from - 1]?.lower !== "to";
  }
  return false;
}

/** "21% of girls, compared with 13% of boys": the same time of others. */
export function isOtherGroupBeside(scope: PeriodScope, reading: PlacedReading): boolean {
  if (!isOfOtherGroup(scope, reading)) return false;
  for (let at = reading.from - 1; at >= reading.from - comparandReach; at -= 1) {
    const lower = scope.tokens[at]?.lower ?? "";
    if (clauseWords.has(lower) || lower === ",") return false;
    if (looseComparands.has(lower) || comparandWords.has(lower)) return true;
  }
  return false;
}

const revisedReach = 8;

/** "August's gain was cut to 22,000 from 35,000", "was revised up to 2% from 1.8%": the same time, told anew. */
export function isRevisedFrom(scope: PeriodScope, reading: PlacedReading): boolean {
  const { tokens, readings } = scope;
  const to = readings[readings.indexOf(reading) - 1];
  // "following a rise of 0.3% in March (revised from 0.5%)".
  if (to && isRevisedBeside(tokens, reading)) return true;
  if (!to || tokens[reading.from - 1]?.lower !== "from" || tokens[to.from - 1]?.lower !== "to")
    return false;
  const words = tokens.slice(Math.max(scope.sentence.from, to.from - revisedReach), to.from);
  const verb = words.findLastIndex(({ lower }) => /^(revised|cut|raised|lowered)$/.test(lower));
  if (verb < 1 || !/^(was|were|been)$/.test(words[verb - 1]?.lower ?? "")) return false;
  return words[verb]?.lower === "revised" || words.some(({ lower }) => lower.endsWith("'s"));
}

/** "(revised from 0.5%)", ", revised up from 33,000", "(previously 0.5%)". */
export function isRevisedBeside(tokens: Token[], { from }: PlacedReading): boolean {
  const lower = (back: number) => tokens[from - back]?.lower ?? "";
  const isMark = (back: number) => /^[,(]$/.test(lower(back));
  if (/^(previously|originally|formerly)$/.test(lower(1))) return isMark(2);
  if (lower(1) !== "from") return false;
  const back = /^(up|down)$/.test(lower(2)) ? 3 : 2;
  return lower(back) === "revised" && isMark(back + 1);
}

/** "climbed to $48 million in 2023 from $31 million": where it came from. */
function isCameFrom({ tokens, readings }: PeriodScope, reading: PlacedReading): boolean {
  // "swung to a loss of £14m from a profit of £61m".
  const isOf =
    tokens[reading.from - 1]?.lower === "of" &&
    /^(a|an)$/.test(tokens[reading.from - 3]?.lower ?? "") &&
    tokens[reading.from - 4]?.lower === "from";
  if (tokens[reading.from - 1]?.lower !== "from" && !isOf) return false;
  return readings.some(
    ({ from, to }) =>
      to <= reading.from - 1 &&
      (tokens[from - 1]?.lower === "to" || (isOf && tokens[from - 1]?.lower === "of")),
  );
}

/** "Profit was 3.1 million against 2.3": told of an earlier time than its sentence's. */
export function isComparedWith(scope: PeriodScope, reading: PlacedReading): boolean {
  return isCameFrom(scope, reading) || isCompared(scope, reading, scope.sentence.from);
}

/** "grew 3.9% in 2023, after a fall of 4.7%": told of an earlier time than the sentence's. */
export function isComparand(scope: PeriodScope, reading: PlacedReading, period: Period): boolean {
  if (period.to > reading.from) return false;
  return isCameFrom(scope, reading) || isCompared(scope, reading, period.to);
}

const dashes = new Set(["–", "—", "-"]);
const dashReach = 4;

/** «в 2022 г. – 3,62»: a dash ties a period to the figure behind it. */
function isDashedTo({ tokens }: PeriodScope, reading: PlacedReading, period: Period): boolean {
  const isNear = reading.from > period.to && reading.from - period.to <= dashReach;
  const isDashed = dashes.has(tokens[period.to]?.lower ?? "");
  // "£70 million over four years – or a third of it": the same in other words.
  return isNear && isDashed && !/^(or|или)$/.test(tokens[period.to + 1]?.lower ?? "");
}

/** "from 3.7% in 2024 to 2.9%", "from a 7% rise in April": what is led from has the time right behind it. */
function isLedFrom({ tokens }: PeriodScope, reading: PlacedReading, period: Period): boolean {
  const isEarlier = /^(original|initial|previous|earlier)$/.test(
    tokens[reading.from - 1]?.lower ?? "",
  );
  const before = reading.from - (isEarlier ? 2 : 1);
  const isArticle = /^(a|an|the)$/.test(tokens[before]?.lower ?? "");
  const lead = tokens[isArticle ? before - 1 : before]?.lower ?? "";
  // "to 1.8% from 1.5%, and for 2026 to 2.1%".
  // "were made from two flats in Leyburn between May and June".
  for (let at = reading.to; at < period.from; at += 1) {
    const token = tokens[at];
    if (token?.lower === "," || token?.lower === "between") return false;
  }
  const isChangeLed = isArticle && /^(than|against|versus|after|following)$/.test(lead);
  return (
    (isChangeLed || /^(from|с|со|between)$/.test(lead)) &&
    reading.to <= period.from &&
    period.from - reading.to <= dashReach
  );
}

function isLedFromAny(scope: PeriodScope, period: Period): boolean {
  return scope.readings.some((reading) => isLedFrom(scope, reading, period));
}

/** "38 officers and a budget of £4m for 2024-25": what a plan is for is no time of what stands beside it. */
function isPlannedFor(tokens: Token[], other: PlacedReading, period: Period): boolean {
  const isFor = tokens[period.from - 1]?.lower === "for" && period.from - 1 === other.to;
  return (
    isFor &&
    tokens[other.from - 1]?.lower === "of" &&
    planNouns.has(tokens[other.from - 2]?.lower ?? "")
  );
}

/** "50 billion, against 45 billion in 2022", "from 3.7% in 2024 to 2.9%", «в 2022 г. – 3,62»: that period is the other figure's. */
export function isOwnedByOther(
  scope: PeriodScope,
  reading: PlacedReading,
  period: Period,
): boolean {
  return scope.readings.some(
    (other) =>
      other !== reading &&
      ((reading.to <= period.from && isDashedTo(scope, other, period)) ||
        isRecordedIn(scope.tokens, other, period) ||
        isPlannedFor(scope.tokens, other, period) ||
        isLedFrom(scope, other, period) ||
        (isDirectlyBehind(scope.tokens, other, period) &&
          isCompared(scope, other, scope.sentence.from))),
  );
}

/** "since 2019", "since it was founded in 2019" reach to the text's own year or month; «с 2017 по 2020 год» has its own end. */
export function isSince(tokens: Token[], period: Period): boolean {
  if (period.value?.includes("/") && period.to - period.from > 2) return false;
  return sinceBefore(tokens, period) !== null && !isInstrumental(tokens, period);
}
