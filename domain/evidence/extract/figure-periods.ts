import type { PlacedReading } from "./ellipsis.ts";
import { changeBaseWords, comparisonWords } from "./lexicon/change.ts";
import type { Period } from "./periods.ts";
import { compileWords, matchPhraseBefore } from "./phrases.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./tokens.ts";

const comparisons = compileWords(comparisonWords);
const clauseMarks = new Set([",", ";", "–", "—", ":", "(", ")"]);
const clauseWords = new Set(["while", "whereas", "but", "then", "and", "а", "но", "и", "тогда"]);
const frameWordsMax = 4;
/** Periods looked at on either side of a figure. */
const nearbyMax = 4;

type Scope = { tokens: Token[]; sentence: Sentence; periods: Period[]; readings: PlacedReading[] };

/** How much lies between a period and a figure; less is nearer. A clause's end weighs more than words, another figure more than both. */
function distance(scope: Scope, reading: PlacedReading, period: Period): number {
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

/** What "compared with 2022" and "up 5.4% on 2022" name is the base, not the time told of. */
function isBase(scope: Scope, period: Period, reading: PlacedReading): boolean {
  const from = scope.tokens[period.from - 1]?.lower === "the" ? period.from - 1 : period.from;
  const comparison = matchPhraseBefore(comparisons, scope.tokens, from);
  const isAfterFigure = period.from >= reading.to;
  if (
    comparison &&
    scope.tokens[comparison.from]?.lower !== "from" &&
    scope.tokens[comparison.from]?.lower !== "after"
  )
    return true;
  const kind = reading.first.unit?.kind;
  const isChange = kind === "percent" || kind === "ratio" || kind === "percentage_points";
  return (
    isChange &&
    isAfterFigure &&
    period.from - reading.to <= 2 &&
    changeBaseWords.has(scope.tokens[period.from - 1]?.lower ?? "")
  );
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

/** The period a figure belongs to, of those of its sentence; null where there is none. */
export function tiePeriod(scope: Scope, reading: PlacedReading): Period | null {
  let best: Period | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const period of nearby(scope.periods, reading)) {
    if (isBase(scope, period, reading)) continue;
    const far = distance(scope, reading, period);
    if (far < least) {
      best = period;
      least = far;
    }
  }
  const frame = framePeriod(scope.sentence, scope.periods);
  if (frame && frame !== best && least > ownReach && !isBase(scope, frame, reading)) return frame;
  return best;
}
