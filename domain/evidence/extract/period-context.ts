import { type Period, parsePeriod } from "../periods.ts";
import { countDays, countMonths, shiftYears } from "./period-shifts.ts";

/** The day of publication, or as much of it as is known. */
export type Published = { year: number; month: number | null; day: number | null };

/** What words such as "last month", "a year earlier" and "in March" are read from. */
export type PeriodContext = {
  published: Published | null;
  /** The last period told of: what "the same period" and "a year earlier" count from. */
  anchor: string | null;
  /** The last quarter told of: "the quarter". */
  quarter: string | null;
  /** The last day that the sentence tells of, by whatever name: "on Tuesday". */
  day: string | null;
  /** The last day told of in this paragraph or the one before: "the next day" is behind it. */
  lastDay: string | null;
  /** The only year that the sentence names, before or behind. */
  only: number | null;
  /** The last told of, by how many months they have. */
  spans: ReadonlyMap<number, string>;
  /** The last fiscal year that the text says the months of: "the fiscal year that ended in March". */
  fiscal: string | null;
  /** The last season told of. */
  season: string | null;
  /** "The year": that of the sentence's last date, else of publication. */
  year: number | null;
  /** The year that "since" named last, where nothing was told of behind it: "that year". */
  since: string | null;
  /** The words tell of what is to come: "will open in March". */
  isAhead: boolean;
};

/** An EDTF date such as 2023-11-29 or 2023~. */
export function readPublished(publishedOn: string | undefined): Published | null {
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-([0-3]\d))?)?/.exec(publishedOn ?? "");
  if (!match) return null;
  const [, year, month, day] = match;
  return { year: Number(year), month: month ? Number(month) : null, day: day ? Number(day) : null };
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}

/** As a day, the middle of what is known: it only orders. */
export function publishedDay({ year, month, day }: Published): string {
  return `${pad(year)}-${pad(month ?? 6)}-${pad(day ?? 15)}`;
}

export function publishedMonth({ published }: PeriodContext): number | null {
  return published === null || published.month === null
    ? null
    : published.year * 12 + published.month - 1;
}

/**
 * The year that a month, quarter or season without one means: the last that had begun when the text was published or, of what is to come, the
 * first that hadn't ended.
 */
export function yearByPublication(
  value: (year: number) => string | null,
  { published, isAhead }: PeriodContext,
): number | null {
  if (!published) return null;
  if (published.month === null) return published.year;
  const today = publishedDay(published);
  const here = parsePeriod(value(published.year) ?? "");
  if (!here) return published.year;
  if (isAhead) return here.to <= today ? published.year + 1 : published.year;
  if (isDaysAhead(here, today)) return published.year;
  return isUnderWay(here, today) ? published.year : published.year - 1;
}

/** Results of many months come out when those are over; of fewer, they may be told of while they run. */
const runMonthsMin = 4;
const monthDays = 31;

/** "31 January" in a text of the 30th is tomorrow, whatever the verb. */
const nearDays = 10;

function isDaysAhead({ granularity, from }: Period, today: string): boolean {
  const days = countDays(today, from);
  return granularity === "day" && days > 0 && days <= nearDays;
}

function isUnderWay(period: Period, today: string): boolean {
  if (period.from > today) return false;
  return countMonths(period) < runMonthsMin || countDays(today, period.to) <= monthDays;
}

/** Of "orders for the second half": the one nearer to the day of publication, be it past or to come. */
export function nearestYear(
  value: (year: number) => string | null,
  { published }: PeriodContext,
): number | null {
  if (!published) return null;
  const today = Date.parse(publishedDay(published));
  const distance = (year: number): number => {
    const period = parsePeriod(value(year) ?? "");
    if (!period) return Number.POSITIVE_INFINITY;
    return Math.max(0, Date.parse(period.from) - today, today - Date.parse(period.to));
  };
  const { year } = published;
  return [year, year - 1, year + 1].reduce((best, other) =>
    distance(other) < distance(best) ? other : best,
  );
}

const runsOnMonths = 4;

/**
 * A part of a year behind a dated one: the same year, except that "Q4 2023, then Q1" runs on, and a base lies before. Nothing runs on
 * into what was still to come when the text was published.
 */
export function yearAfter(
  value: (year: number) => string | null,
  { anchor, isBase, context }: { anchor: string; isBase: boolean; context: PeriodContext },
): number {
  const year = Number(anchor.slice(0, 4));
  const [from, here] = [parsePeriod(anchor)?.from, parsePeriod(value(year) ?? "")];
  if (!from || !here) return year;
  if (isBase) return here.from > from ? year - 1 : year;
  const next = parsePeriod(shiftYears(here.text, 1) ?? "");
  const runsOn = next !== null && countDays(from, next.from) < runsOnMonths * monthDays;
  const { published, isAhead } = context;
  const isKnown = (period: Period | null): boolean =>
    isAhead || published === null || period === null || isUnderWay(period, publishedDay(published));
  // "warned in September that prices would rise by March".
  if (isAhead && published && here.from < from && here.to <= publishedDay(published))
    return year + 1;
  if (here.from < from && runsOn && isKnown(next)) return year + 1;
  // What is told behind a time to come may be to come as well.
  const isAfter = here.from > from && isKnown(parsePeriod(anchor));
  return isAfter && !isKnown(here) ? year - 1 : year;
}
