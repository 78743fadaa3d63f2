import type { PlacedReading } from "./ellipsis.ts";
import { isAcrossAside, isInOtherAside, isInPassing, isToThisDay } from "./figure-asides.ts";
import {
  comparandBase,
  isComparand,
  isDirectlyBehind,
  isOwnedByOther,
  isRecordedIn,
  isSince,
} from "./figure-bases.ts";
import {
  isBeforeClause,
  isBehindAs,
  isBehindNewClause,
  isBehindOtherKind,
  isBehindOtherTense,
  isBehindPluperfect,
  isBehindPresentClause,
  isBracketed,
  isInBrackets,
  isOfEarlierVerb,
  isOfOtherVerb,
  isOfPart,
  isOfThingCounted,
} from "./figure-clauses.ts";
import { isBeforeStart, isOfComparisonBefore } from "./figure-compared.ts";
import { isOfDecision, isOfOrder } from "./figure-decisions.ts";
import {
  isJoinedToBefore,
  lastOfList,
  periodInList,
  trailingPeriod,
  withListed,
} from "./figure-lists.ts";
import { isChange, isTooShort, type PeriodScope } from "./figure-scope.ts";
import { isOfOtherVoice } from "./figure-voices.ts";
import { levelLinks } from "./lexicon/change.ts";
import type { Period } from "./periods.ts";
import type { Sentence } from "./sentences.ts";
import { isForecastWord } from "./status-reader.ts";
import { tenseAt } from "./tense-reader.ts";
import type { Token } from "./tokens.ts";

const clauseMarks = new Set([",", ";", "–", "—", ":", "(", ")"]);
const clauseWords = new Set([
  "while",
  "whereas",
  "but",
  "though",
  "then",
  "and",
  "а",
  "но",
  "и",
  "тогда",
]);
const frameWordsMax = 4;
/** Periods looked at on either side of a figure. */
const nearbyMax = 4;

function isDash({ lower }: Token): boolean {
  return lower === "–" || lower === "—";
}

/** "В 2019 году — 20%", "22,1 — в 2020-м": a dash that stands for the verb left out parts less than a comma does. */
function dashWeight(isBefore: boolean, isRightBehind: boolean): number {
  if (isBefore) return 0;
  return isRightBehind ? 6 : 8;
}

/** How much lies between a period and a figure; less is nearer. A clause's end weighs more than words, another figure more than both. */
function distance(scope: PeriodScope, reading: PlacedReading, period: Period): number {
  const isBefore = period.to <= reading.from;
  const from = isBefore ? period.to : reading.to;
  const to = isBefore ? reading.from : period.from;
  let sum = to - from;
  for (let at = from; at < to; at += 1) {
    const token = scope.tokens[at];
    if (!token) continue;
    if (isDash(token)) sum += dashWeight(isBefore, at === reading.to);
    else if (clauseMarks.has(token.lower)) sum += 8;
    else if (clauseWords.has(token.lower)) sum += 8;
  }
  for (const other of scope.readings)
    if (other !== reading && other.from >= from && other.to <= to) sum += 30;
  for (const other of scope.periods)
    if (other !== period && other.from >= from && other.to <= to) sum += 20;
  // "33.3 billion in 2019" binds closer than "in 2018 it was 33.3 billion" does.
  return isBefore ? sum + 1 : sum;
}

/** A period that opens its sentence holds for all of it: "In 2023, 87 delegations came, 34 of them ...". */
export function framePeriod(sentence: Sentence, periods: Period[]): Period | null {
  const first = periods[0];
  return first && first.from - sentence.from <= frameWordsMax ? first : null;
}

const ownReach = 30;

function nearby(periods: Period[], reading: PlacedReading): Period[] {
  const before = periods.filter((period) => period.to <= reading.from).slice(-nearbyMax);
  const after = periods.filter((period) => period.from >= reading.to).slice(0, nearbyMax);
  return [...before, ...after];
}

const nowWords = new Set("now currently nowadays сейчас теперь ныне".split(" "));
const joints = new Set("and but while whereas although though и а но".split(" "));

/** "was 4%, and the plan for 2025 is": what stands behind a comma and a joint is told of something else. */
export function isBehindClause(
  { tokens }: PeriodScope,
  reading: PlacedReading,
  period: Period,
): boolean {
  for (let at = reading.to; at < period.from; at += 1)
    if (tokens[at]?.lower === "," && joints.has(tokens[at + 1]?.lower ?? "")) return true;
  return false;
}

/** "said that growth was 2.3% in 2024 and that unemployment, at 5%, was low": what is said besides has its own time. */
function isBehindThat({ tokens }: PeriodScope, reading: PlacedReading, period: Period): boolean {
  for (let at = period.to; at < reading.from; at += 1)
    if (tokens[at]?.lower === "and" && tokens[at + 1]?.lower === "that") return true;
  return false;
}

/** "In the 1970s there were sixty; now there are five". */
function isOfNow({ tokens }: PeriodScope, reading: PlacedReading, period: Period): boolean {
  for (let at = period.to; at < reading.from; at += 1) {
    // "For 2024, it now sees a margin of 5%": the word tells of the foreseeing.
    const isOfForecast = [at, at + 1].some((verb) => isForecastWord(tokens, verb));
    if (nowWords.has(tokens[at]?.lower ?? "") && !isOfForecast) return true;
  }
  return false;
}

/** "rose 12% to $45 billion in 2022": a change and the level it led to share their period. */
function leadsToLevel({ tokens }: PeriodScope, reading: PlacedReading): boolean {
  return isChange(reading) && levelLinks.has(tokens[reading.to]?.lower ?? "");
}

function isOpening({ tokens, sentence }: PeriodScope, period: Period): boolean {
  if (period.from - sentence.from > frameWordsMax) return false;
  for (let at = sentence.from; at < period.from; at += 1) if (tenseAt(tokens, at)) return false;
  return true;
}

/** "widened to 11.7%, its goal for 2027": what is aimed at behind a comma. */
function isAimedAt({ tokens }: PeriodScope, reading: PlacedReading, period: Period): boolean {
  if (tokens[period.from - 1]?.lower !== "for") return false;
  const noun = tokens[period.from - 2]?.lower ?? "";
  if (!/^(goal|target|aim|forecast|outlook|guidance|objective)$/.test(noun)) return false;
  for (let at = reading.to; at < period.from - 2; at += 1)
    if (tokens[at]?.lower === ",") return true;
  return false;
}

/** "stood at 112.6 billion, or 57.8% of output, at the end of September": the same in other words, whose time stands behind both. */
function inOtherWords(scope: PeriodScope, reading: PlacedReading): Period | null {
  const { tokens, readings } = scope;
  if (tokens[reading.to]?.lower !== "," || tokens[reading.to + 1]?.lower !== "or") return null;
  const next = readings[readings.indexOf(reading) + 1];
  if (!next || next.from - reading.to > 3 || (next.first.unit ?? null) === null) return null;
  const period = tieOwn(scope, next);
  return period && period.from >= next.to ? period : null;
}

function isRefused(scope: PeriodScope, reading: PlacedReading, period: Period): boolean {
  return (
    isTooShort(scope, reading, period) ||
    isAimedAt(scope, reading, period) ||
    isBeforeStart(scope, period) ||
    isOfComparisonBefore(scope, reading, period) ||
    isBehindClause(scope, reading, period) ||
    isOfNow(scope, reading, period) ||
    isBracketed(scope, reading, period) ||
    isOfPart(scope, reading, period) ||
    isOfOtherVerb(scope, reading, period) ||
    isOfThingCounted(scope, reading, period) ||
    isBeforeClause(scope, reading, period) ||
    isOfDecision(scope, reading, period) ||
    isOfOrder(scope, reading, period) ||
    isBehindPresentClause(scope, reading, period) ||
    isBehindPluperfect(scope, reading, period) ||
    isBehindOtherTense(scope, reading, period) ||
    (!isOpening(scope, period) && isBehindAs(scope, reading, period)) ||
    (!isOpening(scope, period) &&
      (isOfEarlierVerb(scope, reading, period) || isBehindThat(scope, reading, period))) ||
    (isSince(scope.tokens, period) &&
      !isOpening(scope, period) &&
      isBehindNewClause(scope, reading, period)) ||
    isInPassing(scope, reading, period) ||
    isAcrossAside(scope, reading, period) ||
    isInOtherAside(scope, reading, period) ||
    isToThisDay(scope.tokens, reading) ||
    isBehindOtherKind(scope, reading, period, leadsToLevel(scope, reading)) ||
    isComparand(scope, reading, period) ||
    isOfOtherVoice(scope, reading, period) ||
    isOwnedByOther(scope, reading, period)
  );
}

/** "4.2% in the three months to February", "last month's 3.4%": nothing stands between. */
function adjoiningPeriod(scope: PeriodScope, reading: PlacedReading): Period | null {
  const { tokens, periods, bases, asides } = scope;
  const isOwner = ({ to }: Period) =>
    to === reading.from && Boolean(tokens[to - 1]?.lower.endsWith("'s"));
  const possessive =
    periods.find(isOwner) ?? bases.find(isOwner) ?? [...periods, ...bases].find(isOfLevel);
  // "their 2023 level of $10.6 billion".
  function isOfLevel({ to }: Period): boolean {
    return (
      to + 2 === reading.from &&
      tokens[to + 1]?.lower === "of" &&
      /^(level|total|figure|peak|high|low|average)$/.test(tokens[to]?.lower ?? "")
    );
  }
  if (possessive) return possessive;
  const isRecorded = (period: Period) => isRecordedIn(tokens, reading, period);
  const behind =
    periods.find((period) => isRecorded(period) || isDirectlyBehind(tokens, reading, period)) ??
    bases.find(isRecorded) ??
    asides.find(isRecorded);
  return behind && !isTooShort(scope, reading, behind) ? behind : null;
}

/** "(11.1% and 7.7% in December 2023)": of a list in brackets, the time right behind it. */
function periodBehindList(scope: PeriodScope, reading: PlacedReading): Period | null {
  const last = lastOfList(scope, reading);
  if (last === reading || !isInBrackets(scope, reading)) return null;
  return adjoiningPeriod(scope, last);
}

/** "averaged 71% in June and July": all of the times in a list, unless the figures stand in one too. */
function ofListed(scope: PeriodScope, reading: PlacedReading, period: Period): Period {
  const run = withListed(scope, period);
  if (run === period) return period;
  const isListed = lastOfList(scope, reading) !== reading || isJoinedToBefore(scope, reading);
  return isListed ? period : run;
}

/** The period a figure belongs to, of those of its sentence; null where there is none. */
export function tiePeriod(scope: PeriodScope, reading: PlacedReading): Period | null {
  return tieOwn(scope, reading) ?? inOtherWords(scope, reading);
}

function tieOwn(scope: PeriodScope, reading: PlacedReading): Period | null {
  const own =
    periodInList(scope, reading) ??
    adjoiningPeriod(scope, reading) ??
    periodBehindList(scope, reading) ??
    trailingPeriod(scope, reading) ??
    comparandBase(scope, reading);
  if (own) return ofListed(scope, reading, own);
  let best: Period | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const period of nearby(scope.periods, reading)) {
    if (isRefused(scope, reading, period)) continue;
    const far = distance(scope, reading, period);
    if (far < least) {
      best = period;
      least = far;
    }
  }
  const frame = framePeriod(scope.sentence, scope.periods);
  const isFramed = frame && frame !== best && least > ownReach && !isRefused(scope, reading, frame);
  const tied = isFramed ? frame : best;
  return tied && ofListed(scope, reading, tied);
}
