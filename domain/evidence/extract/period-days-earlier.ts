import { parsePeriod } from "../periods.ts";
import { agoWords, earlierWords, relativeLead, timeUnit } from "./lexicon/relative-words.ts";
import { type PeriodContext, publishedDay } from "./period-context.ts";
import { countAt } from "./period-counting.ts";
import { shiftDays } from "./period-shifts.ts";
import { lowerAt, type PeriodReading, relativeReading } from "./period-tokens.ts";
import type { Token } from "./tokens.ts";

const dayWord = /^(days?|день|дня|днем|днями|дней)$/;
const countMax = 31;

/** A day counts from the day told of before it in its sentence, else from that of publication. */
function toDay(
  { anchor, day, published }: PeriodContext,
  count: number,
  isAgo: boolean,
): string | null {
  if (!published?.day) return null;
  const from = day ?? anchor;
  const told = isAgo || from === null ? null : parsePeriod(from);
  return shiftDays(told?.granularity === "day" ? told.from : publishedDay(published), -count);
}

/** "the previous day", "the day before", «предыдущим днём». */
function readDayBefore(tokens: Token[], at: number): number | null {
  const isPrevious = relativeLead(lowerAt(tokens, at)) === "previous";
  if (isPrevious && /^(day|день|днем)$/.test(lowerAt(tokens, at + 1))) return at + 2;
  const isBefore = lowerAt(tokens, at) === "day" && lowerAt(tokens, at + 1) === "before";
  const isEnd = tokens[at + 2]?.kind !== "word" || lowerAt(tokens, at + 2) === "and";
  return isBefore && isEnd && lowerAt(tokens, at - 1) === "the" ? at + 2 : null;
}

/** "a day earlier", "three days ago", «днём ранее». */
export function readDaysEarlier(tokens: Token[], at: number): PeriodReading | null {
  const before = readDayBefore(tokens, at);
  if (before !== null)
    return relativeReading({ from: at, to: before }, (context) => toDay(context, 1, false), true);
  const isBare = lowerAt(tokens, at) === "днем";
  const isArticle = /^(a|one)$/.test(lowerAt(tokens, at));
  const count = isBare || isArticle ? 1 : countAt(tokens, at);
  const unitAt = isBare ? at : at + 1;
  const word = lowerAt(tokens, unitAt);
  if (count === null || count > countMax || timeUnit(word) !== "day" || !dayWord.test(word))
    return null;
  const way = lowerAt(tokens, unitAt + 1);
  const isAgo = agoWords.has(way);
  // "Three days before the vote" counts from that.
  if (!isAgo && (!earlierWords.has(way) || way === "before")) return null;
  return relativeReading(
    { from: at, to: unitAt + 2 },
    (context) => toDay(context, count, isAgo),
    true,
  );
}
