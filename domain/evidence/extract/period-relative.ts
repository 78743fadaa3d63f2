import { parsePeriod } from "../periods.ts";
import {
  type RelativeLead,
  relativeLead,
  type TimeUnit,
  timeUnit,
  unitMonths,
} from "./lexicon/relative-words.ts";
import { type PeriodContext, publishedDay } from "./period-context.ts";
import {
  countAt,
  fromPublication,
  isOfUnit,
  runFromPublication,
  seasonFromPublication,
} from "./period-counting.ts";
import { earlierReading, readEarlier } from "./period-earlier.ts";
import { isOfSomeYear } from "./period-parts.ts";
import {
  countMonths,
  inYear,
  lastYearOf,
  periodFromMonth,
  shiftDays,
  shiftPeriod,
  shiftYears,
  weekdayOf,
} from "./period-shifts.ts";
import { isLastOfMany, isTheNext } from "./period-the-next.ts";
import {
  followingYear,
  isDash,
  lowerAt,
  monthAt,
  type PeriodReading,
  relativeReading,
  withYear,
} from "./period-tokens.ts";
import { tenseAt } from "./tense-reader.ts";
import type { Token } from "./tokens.ts";

/** The period told of, where it is of this length; of "that year" and "the same year", the year it lies in. */
function toldOf(context: PeriodContext, unit: TimeUnit): string | null {
  const anchor = anchorOf(context, unit);
  if (anchor !== null || unit !== "year" || context.anchor === null) return anchor;
  const [first, last = first] = context.anchor.split("/");
  return first?.slice(0, 4) === last?.slice(0, 4) ? (first?.slice(0, 4) ?? null) : null;
}

function anchorOf(context: PeriodContext, unit: TimeUnit): string | null {
  return context.anchor !== null && isOfUnit(context.anchor, unit) ? context.anchor : null;
}

function week(context: PeriodContext, by: number): string | null {
  const { published } = context;
  if (!published?.day) return null;
  const day = publishedDay(published);
  const monday = shiftDays(day, 1 - weekdayOf(day) + by * 7);
  return parsePeriod(`${monday}/${shiftDays(monday, 6)}`)?.text ?? null;
}

const steps: Readonly<Record<RelativeLead, number>> = {
  last: -1,
  previous: -1,
  this: 0,
  next: 1,
  following: 1,
  same: 0,
};

/** "Founded in May 2021. The following year": behind a season or fiscal year the next of those. */
function nextYear(anchor: string, by: number): string | null {
  return isSeason(anchor) ? shiftYears(anchor, by) : String(lastYearOf(anchor) + by);
}

function isSeason(value: string): boolean {
  const [first, last] = value.split("/");
  return /^\d{4}$/.test(last ?? "") && Number(last) === Number(first) + 1;
}

/** One unit with its lead: "last month", "the previous quarter", "в текущем году", "the past decade". */
function relativeUnit(lead: RelativeLead, unit: TimeUnit, isBehindThe: boolean) {
  return (context: PeriodContext): string | null => {
    const months = unitMonths[unit];
    const by = steps[lead];
    const isCountedOn =
      lead === "previous" || lead === "following" || (isBehindThe && isOfPast(context));
    const told =
      lead !== "previous"
        ? null
        : unit === "season"
          ? context.season
          : unit === "quarter"
            ? context.quarter
            : null;
    const anchor = isCountedOn ? (anchorOf(context, unit) ?? told) : null;
    if (anchor) return shiftPeriod(anchor, by);
    if (isCountedOn && unit === "year" && context.anchor) return nextYear(context.anchor, by);
    if (unit === "week") return week(context, by);
    if (unit === "decade")
      return by === 0
        ? null
        : runFromPublication(context, { months: 120, count: 1, isAhead: by > 0 });
    if (unit === "season") return seasonFromPublication(context, by);
    return months === null ? null : fromPublication(context, months, by);
  };
}

const fiscalMonth = 4;

/** "the next financial year": of two calendar years, from April unless the text says otherwise. */
function fiscalYear(by: number) {
  return ({ published, fiscal: called, spans }: PeriodContext): string | null => {
    if (published === null || published.month === null) return null;
    // "in the year to March … the current fiscal year".
    const year12 = spans.get(12) ?? "";
    const fiscal = called ?? (/^\d{4}-\d{2}\//.test(year12) ? year12 : null);
    // "the fiscal year that ended in March … the current fiscal year": as the text says.
    if (fiscal) {
      const isOver = (parsePeriod(fiscal)?.to ?? "") <= publishedDay(published);
      return shiftYears(fiscal, by + (isOver ? 1 : 0));
    }
    const year = published.year - (published.month < fiscalMonth ? 1 : 0) + by;
    return `${year}/${year + 1}`;
  };
}

/** Of a time that was over well before the text. */
function isOfPast({ anchor, published }: PeriodContext): boolean {
  return anchor !== null && published !== null && lastYearOf(anchor) < published.year - 1;
}

/** The year that a base names behind "the same period": "of 2023", "last year", "a year earlier". */
function baseYear(
  tokens: Token[],
  at: number,
): { to: number; year: (context: PeriodContext) => number | null } | null {
  const named = followingYear(tokens, at);
  if (named) return { to: named.to, year: () => named.year };
  const from = /^(of|in|the|за|в)$/.test(lowerAt(tokens, at)) ? at + 1 : at;
  const lead = relativeLead(lowerAt(tokens, from));
  if (lead && timeUnit(lowerAt(tokens, from + 1)) === "year")
    return {
      to: from + 2,
      year: ({ published, anchor }) => {
        const own = lead === "previous" && anchor ? lastYearOf(anchor) : published?.year;
        return own === undefined ? null : own + steps[lead];
      },
    };
  const earlier = readEarlier(tokens, from);
  const isYear =
    earlier !== null && earlier.unit === "year" && earlier.count === 1 && earlier.way !== "later";
  return isYear
    ? { to: earlier.to, year: ({ anchor }) => (anchor ? lastYearOf(anchor) - 1 : null) }
    : null;
}

/** "the same time last year": only with the year does it date anything. */
function isMoment(word: string): boolean {
  return /^(time|stage|point|date)$/.test(word);
}

/** "the same months": however many were told of; «за то же время». */
function sameUnit(tokens: Token[], at: number): TimeUnit | null {
  const lower = lowerAt(tokens, at);
  if (/^(months|месяцы|месяцев|время)$/.test(lower) || isMoment(lower)) return "period";
  return timeUnit(lower);
}

/** "the same day last year", "1.5 million at the end of September, against 1.4 in the same month last year". */
function sameOf({ day, anchor, published }: PeriodContext, unit: TimeUnit): string | null {
  if (unit === "day") return day ?? (published?.day ? publishedDay(published) : null);
  return unit === "month" ? (/^\d{4}-\d{2}(?=-\d{2}$)/.exec(anchor ?? "")?.[0] ?? null) : null;
}

/** "the same period of 2023", "corresponding quarter a year earlier", "за тот же период прошлого года". */
function readSame(tokens: Token[], from: number, unitAt: number): PeriodReading | null {
  const unit = sameUnit(tokens, unitAt);
  if (!unit || unit === "week") return null;
  const base = baseYear(tokens, unitAt + 1);
  if (!base && (unit === "day" || isMoment(lowerAt(tokens, unitAt)))) return null;
  const to = base?.to ?? unitAt + 1;
  const isYear = unit === "year" && lowerAt(tokens, from) === "that";
  const isMeant = lowerAt(tokens, from) === "that" ? { isMeant: true as const } : {};
  const reading = relativeReading(
    { from, to },
    (context) => {
      if (!base) return (isYear && context.since) || toldOf(context, unit);
      // "14,000 at the end of March, against 9,000 at the same time last year".
      const moment = isMoment(lowerAt(tokens, unitAt)) ? context.anchor : null;
      const date = lowerAt(tokens, unitAt) === "date" ? context.day : null;
      const anchor = date ?? anchorOf(context, unit) ?? moment ?? sameOf(context, unit);
      if (!anchor) return anchor;
      const year = base.year(context);
      return year === null ? null : inYear(anchor, year);
    },
    base !== null,
  );
  return { ...reading, ...isMeant };
}

function readCounted(tokens: Token[], at: number, lead: RelativeLead): PeriodReading | null {
  const second = relativeLead(lowerAt(tokens, at + 1)) ? 1 : 0;
  const count = countAt(tokens, at + 1 + second);
  const unit = count === null ? null : timeUnit(lowerAt(tokens, at + 2 + second));
  if (count === null || unit === null || unit === "period") return null;
  const range = { from: at, to: at + 3 + second };
  const months = unitMonths[unit];
  // "The last three months of 2023" are a part of that year.
  if (months !== null && followingYear(tokens, range.to))
    return withYear(tokens, range, (year) => partOfYear(year, lead, months * count));
  if (months !== null && isOfTheYear(tokens, range.to))
    return relativeReading({ from: at, to: range.to + 3 }, ({ anchor, published }) => {
      const year = anchor === null ? published?.year : lastYearOf(anchor);
      return year === undefined ? null : partOfYear(year, lead, months * count);
    });
  if (months !== null && isOfSomeYear(tokens, range.to))
    return {
      ...range,
      year: null,
      value: (year) => partOfYear(year, lead, months * count),
    };
  if (months === null || lead === "same" || lead === "this")
    return relativeReading(range, () => null);
  const reading = relativeReading(range, (context) => {
    // "In the three months to May it rose 1% on the previous three months".
    const told = lead === "previous" ? parsePeriod(context.anchor ?? "") : null;
    if (told && countMonths(told) === months * count) return shiftPeriod(told.text, -1);
    return runFromPublication(context, { months, count, isAhead: steps[lead] > 0 });
  });
  return lead === "previous" ? { ...reading, isPrevious: true } : reading;
}

/** "slowed in the last three months of the year": of that which was told of. */
function isOfTheYear(tokens: Token[], at: number): boolean {
  return (
    lowerAt(tokens, at) === "of" &&
    lowerAt(tokens, at + 1) === "the" &&
    /^year('s)?$/.test(lowerAt(tokens, at + 2)) &&
    !/^(to|ended|ending)$/.test(lowerAt(tokens, at + 3))
  );
}

/** The first or last months of a year; null for more than it has. */
function partOfYear(year: number, lead: RelativeLead, months: number): string | null {
  if (months > 12) return null;
  return periodFromMonth(steps[lead] > 0 ? year * 12 : year * 12 + 12 - months, months);
}

/** "the last years", "в последние месяцы": how many, nobody says. */
const pluralUnit = /([^']s|годы|годов|годах|годам|лет|месяцы|месяцев|месяцах|кварталы|кварталов)$/;

const sameWords = new Set(["тот", "том", "того", "тому", "тем", "той", "та", "ту", "те", "тех"]);

const thatUnits = /^(year|quarter|month|decade|season|period)$/;

/** Past "же" of "тот же период". */
function sameUnitAt(tokens: Token[], at: number): number | null {
  const lower = lowerAt(tokens, at);
  // «В то же время» is "meanwhile".
  const isSpan = lower === "то" && lowerAt(tokens, at - 1) === "за";
  if (lowerAt(tokens, at + 1) === "же" && (sameWords.has(lower) || isSpan)) return at + 2;
  // "That year", and not "that years of work".
  if (lower === "that" && thatUnits.test(lowerAt(tokens, at + 1))) return at + 1;
  return relativeLead(lower) === "same" ? at + 1 : null;
}

/** "the prior-year period", "the year-ago quarter": the same part of the year before. */
function readYearAgo(tokens: Token[], at: number): PeriodReading | null {
  const lead = relativeLead(lowerAt(tokens, at));
  const isBehindLead = lead === "previous" || lead === "last";
  let to = isBehindLead ? at + 1 : at;
  if (isBehindLead && isDash(tokens[to])) to += 1;
  if (lowerAt(tokens, to) !== "year") return null;
  to += 1;
  if (!isBehindLead) {
    if (!isDash(tokens[to]) || !/^(ago|earlier)$/.test(lowerAt(tokens, to + 1))) return null;
    to += 2;
  }
  const unit = timeUnit(lowerAt(tokens, to));
  if (unit !== "quarter" && unit !== "period" && unit !== "month" && unit !== "half") return null;
  return relativeReading(
    { from: at, to: to + 1 },
    (context) => {
      const anchor = anchorOf(context, unit);
      return anchor && shiftYears(anchor, -1);
    },
    true,
  );
}

/** That which the month told of is the last of. */
function quarterOf(anchor: string | null): string | null {
  const [, year, month] = /^(\d{4})-(03|06|09|12)$/.exec(anchor ?? "") ?? [];
  return year ? periodFromMonth(Number(year) * 12 + Number(month) - 3, 3) : null;
}

/** "signed eleven players during the year": that which the text reports on. */
function isDuringTheYear(tokens: Token[], at: number): boolean {
  const lead = tokens[at - 2];
  // "Over the year it generated 29%", and not "rose 3% over the year".
  const isOver = lead?.lower === "over" && lead.capital;
  return (
    lowerAt(tokens, at) === "year" &&
    lowerAt(tokens, at - 1) === "the" &&
    (lead?.lower === "during" || isOver) &&
    !/^(to|of|ended|ending|before|after|when|that|in)$/.test(lowerAt(tokens, at + 1)) &&
    followingYear(tokens, at + 1) === null
  );
}

/** "in the quarter", "за квартал", "during the period": the one told of. */
function readTheQuarter(tokens: Token[], at: number): PeriodReading | null {
  const unit = timeUnit(lowerAt(tokens, at));
  const isPeriod = unit === "period" && lowerAt(tokens, at + 1) !== "of";
  if (isDuringTheYear(tokens, at))
    return relativeReading(
      { from: at, to: at + 1 },
      ({ spans, season }) => spans.get(12) ?? season,
    );
  const isMonth =
    unit === "month" &&
    (/^[,.;]$/.test(lowerAt(tokens, at + 1)) || tenseAt(tokens, at + 1) === "past");
  const isHalf = unit === "half" && /^[,.;-]$/.test(lowerAt(tokens, at + 1));
  if ((unit !== "quarter" && !isPeriod && !isMonth && !isHalf) || followingYear(tokens, at + 1))
    return null;
  if (/^(ending|ended)$/.test(lowerAt(tokens, at + 1))) return null;
  // "in the quarter to June", and not "rose in the quarter to 40".
  const isTo = /^(to|through)$/.test(lowerAt(tokens, at + 1));
  if (isTo && (monthAt(tokens, at + 2) ?? monthAt(tokens, at + 3)) !== null) return null;
  const isThe = lowerAt(tokens, at - 1) === "the";
  const before = lowerAt(tokens, isThe ? at - 2 : at - 1);
  const isTime = isThe ? /^(in|for|during|over|ended|began)$/.test(before) : before === "за";
  if (!isTime || (isPeriod && !isThe)) return null;
  if ((isMonth || isHalf) && !isThe) return null;
  if (isHalf) {
    // "in the half-year".
    const isYear = isDash(tokens[at + 1]) && lowerAt(tokens, at + 2) === "year";
    if (/^(to|ended|ending)$/.test(lowerAt(tokens, at + 3))) return null;
    return relativeReading(
      { from: at, to: isYear ? at + 3 : at + 1 },
      ({ spans }) => spans.get(6) ?? null,
    );
  }
  return relativeReading({ from: at, to: at + 1 }, ({ quarter, anchor, spans }) => {
    if (isMonth) return /^\d{4}-\d{2}(?![\d/])/.exec(anchor ?? "")?.[0] ?? spans.get(1) ?? null;
    return isPeriod ? anchor : (quarter ?? quarterOf(anchor));
  });
}

/** "in the six months": those told of. */
function readTheMonths(tokens: Token[], at: number): PeriodReading | null {
  if (lowerAt(tokens, at) === "the" || lowerAt(tokens, at - 1) !== "the") return null;
  if (!/^(in|for|during|over)$/.test(lowerAt(tokens, at - 2))) return null;
  if (lowerAt(tokens, at + 1) !== "months" || !/^[,.;)]$/.test(lowerAt(tokens, at + 2)))
    return null;
  const count = countAt(tokens, at);
  if (count === null) return null;
  return relativeReading({ from: at, to: at + 2 }, ({ spans }) => spans.get(count) ?? null);
}

/** Times told from the day of publication or from a period told of before: "last month", "a year earlier", "the past three years". */
export function readRelative(tokens: Token[], at: number): PeriodReading | null {
  const months = readTheMonths(tokens, at);
  if (months) return months;
  const yearAgo = readYearAgo(tokens, at);
  if (yearAgo) return yearAgo;
  const earlier = readEarlier(tokens, at);
  if (earlier) return earlierReading(tokens, at, earlier);
  const sameAt = sameUnitAt(tokens, at);
  if (sameAt !== null) return readSame(tokens, at, sameAt);
  // "is expected to last five weeks".
  if (/^(to|will|would|may|can|could)$/.test(lowerAt(tokens, at - 1))) return null;
  const lead = relativeLead(lowerAt(tokens, at));
  // "The final three months of 2024".
  if (lowerAt(tokens, at) === "final") return readCounted(tokens, at, "last");
  if (!lead) return readTheQuarter(tokens, at);
  const counted = readCounted(tokens, at, lead);
  if (counted) return counted;
  if (/^(financial|fiscal)$/.test(lowerAt(tokens, at + 1)) && lowerAt(tokens, at + 2) === "year")
    return relativeReading({ from: at, to: at + 3 }, fiscalYear(steps[lead]));
  const unit = timeUnit(lowerAt(tokens, at + 1));
  if (lead === "this" && unit === "period")
    return relativeReading({ from: at, to: at + 2 }, ({ anchor }) => anchor);
  if (!unit || unit === "day" || unit === "period" || unit === "half") return null;
  if (isLastOfMany(tokens, at)) return null;
  // "The latest year for which there are figures".
  if (lowerAt(tokens, at) === "latest" && unit === "year") return null;
  if (followingYear(tokens, at + 2)) return null;
  const isPlural =
    /[а-я](ые|ие|ых|их)$/.test(lowerAt(tokens, at)) || pluralUnit.test(lowerAt(tokens, at + 1));
  const reading = relativeReading(
    { from: at, to: at + 2 },
    isPlural ? () => null : relativeUnit(lead, unit, isTheNext(tokens, at)),
  );
  return lead === "previous" ? { ...reading, isPrevious: true } : reading;
}
