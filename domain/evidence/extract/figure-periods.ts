import { cueAt } from "./cues.ts";
import type { PlacedReading } from "./ellipsis.ts";
import { changeBaseWords, comparisonWords, levelLinks } from "./lexicon/change.ts";
import type { Period } from "./periods.ts";
import { compileWords, matchPhraseBefore } from "./phrases.ts";
import type { Sentence } from "./sentences.ts";
import { isForecastWord } from "./status-reader.ts";
import type { Token } from "./tokens.ts";

const comparisons = compileWords(comparisonWords);
const clauseMarks = new Set([",", ";", "–", "—", ":", "(", ")"]);
const clauseWords = new Set(["while", "whereas", "but", "then", "and", "а", "но", "и", "тогда"]);
const frameWordsMax = 4;
/** Periods looked at on either side of a figure. */
const nearbyMax = 4;

export type PeriodScope = {
  tokens: Token[];
  sentence: Sentence;
  periods: Period[];
  readings: PlacedReading[];
};

/** How much lies between a period and a figure; less is nearer. A clause's end weighs more than words, another figure more than both. */
function distance(scope: PeriodScope, reading: PlacedReading, period: Period): number {
  const isBefore = period.to <= reading.from;
  const from = isBefore ? period.to : reading.to;
  const to = isBefore ? reading.from : period.from;
  let sum = to - from;
  for (let at = from; at < to; at += 1) {
    const token = scope.tokens[at];
    if (!token) continue;
    if (clauseMarks.has(token.lower))
      sum += isBefore && (token.lower === "–" || token.lower === "—") ? 0 : 8;
    else if (clauseWords.has(token.lower)) sum += 8;
  }
  for (const other of scope.readings)
    if (other !== reading && other.from >= from && other.to <= to) sum += 30;
  for (const other of scope.periods)
    if (other !== period && other.from >= from && other.to <= to) sum += 20;
  // "33.3 billion in 2019" binds closer than "in 2018 it was 33.3 billion" does.
  return isBefore ? sum + 1 : sum;
}

function isChange(reading: PlacedReading): boolean {
  const kind = reading.first.unit?.kind;
  return kind === "percent" || kind === "ratio" || kind === "percentage_points";
}

/** What "compared with 2022" and "up 5.4% on 2022" name is the base, not the time told of; nor is "said on 29 September". */
function isOther(scope: PeriodScope, period: Period): boolean {
  const { tokens } = scope;
  const from = tokens[period.from - 1]?.lower === "the" ? period.from - 1 : period.from;
  const comparison = matchPhraseBefore(comparisons, tokens, from);
  if (comparison && !twoWay.has(tokens[comparison.from]?.lower ?? "")) return true;
  if (isSpeechDate(tokens, period) || isDateline(scope, period)) return true;
  const isBased = changeBaseWords.has(tokens[period.from - 1]?.lower ?? "");
  return (
    isBased && scope.readings.some((reading) => isChange(reading) && reading.to === period.from - 1)
  );
}

/** "from 2019 to 2021", "after 2020": as often a time told of as a base. */
const twoWay = new Set(["from", "after", "после"]);
const cueReach = 4;

/** A month or day right behind a word of saying is when it was said. */
function isSpeechDate(tokens: Token[], period: Period): boolean {
  if (!/^\d{4}-\d{2}/.test(period.value ?? "")) return false;
  for (let at = period.from - 1; at >= Math.max(0, period.from - cueReach); at -= 1) {
    if (tokens[at]?.kind !== "word") return false;
    if (cueAt(tokens, at)?.kind === "verb") return true;
  }
  return false;
}

/** "MINSK, Dec 19 (Reuters) -": when it was written. */
function isDateline({ tokens, sentence }: PeriodScope, period: Period): boolean {
  const place = tokens[sentence.from];
  const isPlace =
    place?.capital && period.from - sentence.from <= 3 && tokens[period.from - 1]?.lower === ",";
  return Boolean(isPlace) && /^[(/–—-]$/.test(tokens[period.to]?.lower ?? "");
}

/** The sentence's periods that its figures may belong to. */
export function ownPeriods(scope: PeriodScope): Period[] {
  return scope.periods.filter((period) => !isOther(scope, period));
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

/** "310 tasks, one fifth of them complete in January": a period behind another kind of figure, or another clause, is that one's. */
function isBehindOtherKind(scope: PeriodScope, reading: PlacedReading, period: Period): boolean {
  if (period.from < reading.to) return false;
  const kind = reading.first.unit?.kind;
  // "rose 12% to $45 billion in 2022": a change and the level it led to share their period.
  const leadsToLevel = isChange(reading) && levelLinks.has(scope.tokens[reading.to]?.lower ?? "");
  const hasOther = scope.readings.some(
    (other) =>
      other.from >= reading.to && other.to <= period.from && other.first.unit?.kind !== kind,
  );
  if (hasOther && !leadsToLevel) return true;
  for (let at = reading.to; at < period.from; at += 1)
    if (scope.tokens[at]?.lower === ";" || isForecastWord(scope.tokens, at)) return true;
  return false;
}

const comparandWords = new Set(["compared", "against", "versus", "after", "против", "после"]);
const comparandReach = 6;
const earlierUnits = new Set(["year", "month", "quarter", "week", "day"]);

/** "grew 3.9% in 2023, after a fall of 4.7%", "up from $7.9 billion a month earlier": told of an earlier time than the sentence's. */
function isComparand({ tokens }: PeriodScope, reading: PlacedReading, period: Period): boolean {
  if (isEarlier(tokens, reading.to)) return true;
  for (
    let at = reading.from - 1;
    at >= Math.max(period.to, reading.from - comparandReach);
    at -= 1
  ) {
    const lower = tokens[at]?.lower ?? "";
    if (clauseWords.has(lower) || lower === ",") return false;
    if (comparandWords.has(lower)) return true;
    if (lower === "from" && /^(up|down)$/.test(tokens[at - 1]?.lower ?? "")) return true;
  }
  return false;
}

/** "a year earlier", "годом ранее". */
function isEarlier(tokens: Token[], at: number): boolean {
  const isUnit =
    earlierUnits.has(tokens[at + 1]?.lower ?? "") && /^(a|one)$/.test(tokens[at]?.lower ?? "");
  if (isUnit) return /^(earlier|ago|before)$/.test(tokens[at + 2]?.lower ?? "");
  return tokens[at]?.lower === "годом" || tokens[at]?.lower === "месяцем";
}

/** The period a figure belongs to, of those of its sentence; null where there is none. */
export function tiePeriod(scope: PeriodScope, reading: PlacedReading): Period | null {
  let best: Period | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const period of nearby(scope.periods, reading)) {
    if (isBehindOtherKind(scope, reading, period) || isComparand(scope, reading, period)) continue;
    const far = distance(scope, reading, period);
    if (far < least) {
      best = period;
      least = far;
    }
  }
  const frame = framePeriod(scope.sentence, scope.periods);
  const isFramed =
    frame && frame !== best && least > ownReach && !isComparand(scope, reading, frame);
  if (isFramed) return frame;
  return best;
}
