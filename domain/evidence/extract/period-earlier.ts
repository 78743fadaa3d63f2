import { parsePeriod } from "../periods.ts";
import {
  agoWords,
  earlierWords,
  laterWords,
  type TimeUnit,
  timeUnit,
  unitMonths,
} from "./lexicon/relative-words.ts";
import { type PeriodContext, publishedDay } from "./period-context.ts";
import { countAt, fromPublication, isOfUnit } from "./period-counting.ts";
import { edgeDay, lastYearOf, shiftPeriod, shiftYears } from "./period-shifts.ts";
import { lowerAt, type PeriodReading, relativeReading } from "./period-tokens.ts";
import type { Token } from "./tokens.ts";

/** `way`: back from what was told of, back from the text, or on from what was told of. */
export type Earlier = {
  to: number;
  count: number;
  unit: TimeUnit;
  way: "earlier" | "ago" | "later";
};

/** "2022/2023". */
const seasonChars = 9;
/** "2024-09-30". */
const dayChars = 10;

/** "before" ends its phrase: in "three weeks before the trial" it begins one. */
function endsPhrase(tokens: Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (lowerAt(tokens, at) !== "before" || !next) return true;
  return next.kind !== "word" || /^(and|but|while|when|to)$/.test(next.lower);
}

/** "40 in 2019 and 60 the year after". */
function isTheOneAfter(tokens: Token[], at: number): boolean {
  return (
    lowerAt(tokens, at) === "the" &&
    lowerAt(tokens, at + 1) === "year" &&
    lowerAt(tokens, at + 2) === "after" &&
    tokens[at + 3]?.kind !== "word"
  );
}

/** "a year earlier", "five years before", "годом ранее", "пять лет назад". */
export function readEarlier(tokens: Token[], at: number): Earlier | null {
  const bare = timeUnit(lowerAt(tokens, at)) !== null;
  // "Years ago", «много лет назад»: how many, nobody says.
  if (bare && /^([a-z]+s|лет|годы|годов|месяцев|недель|дней)$/.test(lowerAt(tokens, at)))
    return null;
  const unitAt = bare ? at : at + 1;
  const unit = timeUnit(lowerAt(tokens, unitAt));
  if (unit === null) return null;
  const isArticle = /^(a|an|one)$/.test(lowerAt(tokens, at)) || isTheOneAfter(tokens, at);
  const count = isArticle || bare ? 1 : countAt(tokens, at);
  const word = lowerAt(tokens, unitAt + 1);
  const isYears = (unitMonths[unit] ?? 1) % 12 === 0;
  const way = agoWords.has(word)
    ? "ago"
    : earlierWords.has(word)
      ? "earlier"
      : (isYears || unit === "month") && laterWords.has(word)
        ? "later"
        : null;
  if (count === null || way === null || (!bare && isOne(tokens, unitAt, count))) return null;
  const isSeason = unit === "season" && way === "earlier";
  // "Two years later than planned".
  if (
    way === "later" &&
    [2, 3].some((ahead) => /^(than|чем)$/.test(lowerAt(tokens, unitAt + ahead)))
  )
    return null;
  if (unit === "period" || (unit === "season" && !isSeason) || !endsPhrase(tokens, unitAt + 1))
    return null;
  return { to: unitAt + 2, count, unit, way };
}

const singular = /^(годом|год|месяцем|месяц|кварталом|квартал|неделей|неделю|днем|день)$/;

/** «14 разрешений против 22 годом ранее»: one year, and 22 of something else. */
function isOne(tokens: Token[], unitAt: number, count: number): boolean {
  return singular.test(lowerAt(tokens, unitAt)) && count % 10 !== 1;
}

/** "from 20% a decade earlier". */
function isBehindFrom(tokens: Token[], at: number): boolean {
  const isFigure = tokens[at - 1]?.kind === "number" || tokens[at - 2]?.kind === "number";
  return isFigure && [2, 3, 4].some((back) => lowerAt(tokens, at - back) === "from");
}

export function earlierReading(tokens: Token[], from: number, earlier: Earlier): PeriodReading {
  const isLed = isBehindFrom(tokens, from) && lowerAt(tokens, earlier.to) === "to";
  const { count, unit, way } = earlier;
  const months = unitMonths[unit];
  return relativeReading(
    { from, to: earlier.to },
    (context) => {
      // "71% last season, 66% the season before".
      if (unit === "season" && context.anchor?.length === seasonChars)
        return shiftYears(context.anchor, -count);
      if (months === null) return null;
      const isYears = months % 12 === 0;
      const years = (count * months) / 12;
      // "A year ago" is counted from the quarter told of; "ten years ago" from now.
      if (way === "later") return isYears ? yearLater(context, years) : monthLater(context, count);
      const isFromNow = way === "ago" && !(isYears && years === 1 && isOfNow(context));
      const ahead = context.only === null ? null : String(context.only);
      // "climbed from 20% a decade earlier to 45% in 2023".
      const anchor = isFromNow
        ? null
        : isLed && isYears
          ? (ahead ?? context.anchor)
          : context.anchor;
      if (anchor !== null) return isYears ? shiftYears(anchor, -years) : shiftBack(anchor, earlier);
      return fromPublication(context, isYears ? 12 : months, isYears ? -years : -count);
    },
    way !== "later",
  );
}

/** "It opened in 2019. A year ago": nothing of the text's own time was told of, from which it might be counted. */
function isOfNow({ anchor, published }: PeriodContext): boolean {
  if (anchor === null || !published) return anchor !== null;
  const isToCome = (parsePeriod(anchor)?.from ?? "") > publishedDay(published);
  return !isToCome && lastYearOf(anchor) >= published.year - 1;
}

/** Null where that hadn't come when the text was published. */
function yearLater({ anchor, published }: PeriodContext, years: number): string | null {
  if (anchor === null) return null;
  const year = lastYearOf(anchor) + years;
  const isAhead = published !== null && (parsePeriod(anchor)?.from ?? "") > publishedDay(published);
  return published && year > published.year && !isAhead ? null : String(year);
}

/** From a month told of; null where that hadn't come. */
function monthLater({ anchor, published }: PeriodContext, count: number): string | null {
  const month = anchor !== null && isOfUnit(anchor, "month") ? shiftPeriod(anchor, count) : null;
  const isOver = published && month !== null && month <= publishedDay(published).slice(0, 7);
  return isOver ? month : null;
}

/** Units shorter than a year are counted only from a period of their own length, or from the last day of such. */
function shiftBack(anchor: string, { count, unit }: Earlier): string | null {
  if (isOfUnit(anchor, unit)) return shiftPeriod(anchor, -count);
  const months = unitMonths[unit];
  const month = anchor.slice(0, 7);
  const isLastDay = anchor.length === dayChars && edgeDay(month, "last") === anchor;
  if (!isLastDay || months === null || months < 1) return null;
  const before = shiftPeriod(month, -count * months);
  return before && edgeDay(before, "last");
}
