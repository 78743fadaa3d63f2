import {
  dayOffsets,
  dayParts,
  weekdayCases,
  weekdays,
  withoutPossessive,
} from "./lexicon/relative-words.ts";
import { type PeriodContext, publishedDay } from "./period-context.ts";
import { shiftDays, weekdayOf } from "./period-shifts.ts";
import { lowerAt, type PeriodReading, relativeReading } from "./period-tokens.ts";
import { canonicalPeriod } from "./period-values.ts";
import type { Token } from "./tokens.ts";

function dayFrom({ published }: PeriodContext, by: number): string | null {
  if (!published?.day) return null;
  return shiftDays(publishedDay(published), by);
}

/** That of publication; without its date any, since nothing is counted from it. */
function ownWeekday({ published }: PeriodContext): number {
  return published ? weekdayOf(publishedDay(published)) : 1;
}

/** The weekday that was last, that of publication included; or the next, where what is told of is to come. */
function weekdayReading(
  range: { from: number; to: number },
  weekday: number,
  isLast: boolean,
): PeriodReading {
  return relativeReading(range, (context) => {
    const back = (ownWeekday(context) - weekday + 7) % 7;
    // On a Wednesday, "last Wednesday" is a week ago.
    if (isLast && back === 0) return dayFrom(context, -7);
    return dayFrom(context, context.isAhead ? (7 - back) % 7 : -back);
  });
}

/** "between Friday and Monday", "from Monday to Wednesday". */
function readWeekdays(tokens: Token[], at: number, first: number): PeriodReading | null {
  const [lead, joint] = [lowerAt(tokens, at - 1), lowerAt(tokens, at + 1)];
  const isJoined = lead === "between" ? joint === "and" : lead === "from" && joint === "to";
  const last = weekdays.get(lowerAt(tokens, at + 2));
  if (!isJoined || last === undefined || !tokens[at + 2]?.capital) return null;
  return relativeReading({ from: at, to: at + 3 }, (context) => {
    const back = (ownWeekday(context) - last + 7) % 7;
    const end = context.isAhead ? (7 - back) % 7 : -back;
    const length = (last - first + 7) % 7;
    return canonicalPeriod(`${dayFrom(context, end - length)}/${dayFrom(context, end)}`);
  });
}

/** "June 16, a sunny Sunday": a day named before. */
function isAnyDay(tokens: Token[], at: number): boolean {
  return [1, 2].some(
    (back) => /^(a|an)$/.test(lowerAt(tokens, at - back)) && lowerAt(tokens, at - back - 1) === ",",
  );
}

/** "Thursday", "в четверг". English weekdays have a capital, Russian ones a preposition. */
function readWeekday(tokens: Token[], at: number): PeriodReading | null {
  const token = tokens[at];
  const weekday = weekdays.get(withoutPossessive(token?.lower ?? ""));
  if (!token || weekday === undefined) return null;
  const isRussian = token.lower.charCodeAt(0) >= 0x400;
  const isDay = isRussian
    ? weekdayCases.get(lowerAt(tokens, at - 1))?.test(token.lower) === true
    : token.capital && !isAnyDay(tokens, at);
  if (!isDay) return null;
  return (
    readWeekdays(tokens, at, weekday) ??
    weekdayReading({ from: at, to: at + 1 }, weekday, lowerAt(tokens, at - 1) === "last")
  );
}

/** "today", "yesterday", "this morning", "on Thursday". */
export function readDayWord(tokens: Token[], at: number): PeriodReading | null {
  const lower = lowerAt(tokens, at);
  const offset = dayOffsets.get(withoutPossessive(lower));
  if (offset !== undefined)
    return relativeReading({ from: at, to: at + 1 }, (context) => dayFrom(context, offset));
  if (lower === "this" && dayParts.has(lowerAt(tokens, at + 1)))
    return relativeReading({ from: at, to: at + 2 }, (context) => dayFrom(context, 0));
  return readWeekday(tokens, at);
}
