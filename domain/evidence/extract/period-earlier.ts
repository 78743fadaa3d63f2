import {
  agoWords,
  earlierWords,
  type TimeUnit,
  timeUnit,
  unitMonths,
} from "./lexicon/relative-words.ts";
import { countAt, fromPublication, isOfUnit } from "./period-counting.ts";
import { shiftPeriod, shiftYears } from "./period-shifts.ts";
import { lowerAt, type PeriodReading, relativeReading } from "./period-tokens.ts";
import type { Token } from "./tokens.ts";

export type Earlier = { to: number; count: number; unit: TimeUnit; isAgo: boolean };

/** "before" ends its phrase: in "three weeks before the trial" it begins one. */
function endsPhrase(tokens: Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (lowerAt(tokens, at) !== "before" || !next) return true;
  return next.kind !== "word" || /^(and|but|while|when|to)$/.test(next.lower);
}

/** "a year earlier", "five years before", "годом ранее", "пять лет назад". */
export function readEarlier(tokens: Token[], at: number): Earlier | null {
  const bare = timeUnit(lowerAt(tokens, at)) !== null;
  const unitAt = bare ? at : at + 1;
  const unit = timeUnit(lowerAt(tokens, unitAt));
  if (unit === null) return null;
  const isArticle = /^(a|an|one)$/.test(lowerAt(tokens, at));
  const count = isArticle || bare ? 1 : countAt(tokens, at);
  const word = lowerAt(tokens, unitAt + 1);
  const isAgo = agoWords.has(word);
  if (count === null || !(isAgo || earlierWords.has(word))) return null;
  if (unit === "period" || unit === "season" || !endsPhrase(tokens, unitAt + 1)) return null;
  return { to: unitAt + 2, count, unit, isAgo };
}

export function earlierReading(from: number, earlier: Earlier): PeriodReading {
  const { count, unit, isAgo } = earlier;
  const months = unitMonths[unit];
  return relativeReading(
    { from, to: earlier.to },
    (context) => {
      if (months === null) return null;
      const isYears = months % 12 === 0;
      const years = (count * months) / 12;
      // "A year ago" is counted from the quarter told of; "ten years ago" from now.
      const anchor = isAgo && !(isYears && count === 1) ? null : context.anchor;
      if (anchor !== null) return isYears ? shiftYears(anchor, -years) : shiftBack(anchor, earlier);
      return fromPublication(context, isYears ? 12 : months, isYears ? -years : -count);
    },
    true,
  );
}

/** Units shorter than a year are counted only from a period of their own length. */
function shiftBack(anchor: string, { count, unit }: Earlier): string | null {
  return isOfUnit(anchor, unit) ? shiftPeriod(anchor, -count) : null;
}
