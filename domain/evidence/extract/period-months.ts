import { countDaysInMonth } from "../calendar.ts";
import { cueAt } from "./cues.ts";
import { monthNumbers } from "./lexicon/months.ts";
import { cardinals } from "./lexicon/number-words.ts";
import { edgeWords, monthlyNouns, ordinals, yearPrepositions } from "./lexicon/period-words.ts";
import { withoutPossessive } from "./lexicon/relative-words.ts";
import {
  dayAt,
  followingYear,
  isDash,
  isTight,
  lowerAt,
  monthAt,
  type PeriodReading,
  wholeAt,
  withYear,
  yearEnd,
} from "./period-tokens.ts";
import { canonicalPeriod, periodOfDays, periodOfMonth, periodOfMonths } from "./period-values.ts";
import { tenseAt } from "./tense-reader.ts";
import type { Token } from "./tokens.ts";

const through = new Set(["to", "through", "till", "until", "по", "до", "do"]);
const unitsAhead = new Set("% percent per million billion mln bln bn млн млрд".split(" "));
const shortMonthCharsMax = 4;

/** Past the full stop of "Sept." */
function monthEnd(tokens: Token[], at: number): number {
  const month = tokens[at];
  const stop = tokens[at + 1];
  const isShort = month !== undefined && month.end - month.start <= shortMonthCharsMax;
  return isShort && stop?.lower === "." && isTight(stop) ? at + 2 : at + 1;
}

/** The second month of "January–September", "January to September", "between January and September". */
function secondMonth(
  tokens: Token[],
  first: number,
  joint: number,
): { month: number; to: number } | null {
  const lower = lowerAt(tokens, joint);
  const isBetween = lower === "and" && lowerAt(tokens, first - 1) === "between";
  if (!isDash(tokens[joint]) && !through.has(lower) && !isBetween) return null;
  const month = monthAt(tokens, joint + 1);
  return month === null ? null : { month, to: joint + 2 };
}

function readMonths(tokens: Token[], at: number, month: number): PeriodReading | null {
  const next = monthEnd(tokens, at);
  const own = followingYear(tokens, next);
  const second = secondMonth(tokens, at, own?.to ?? next);
  // "between October and March" runs into the next year.
  const isOver = second !== null && second.month < month && lowerAt(tokens, at - 1) === "between";
  if (second && !own)
    return withYear(tokens, { from: at, to: second.to }, (year) =>
      periodOfMonths({ year, month }, { year: isOver ? year + 1 : year, month: second.month }),
    );
  const last = second ? followingYear(tokens, second.to) : null;
  if (own && second && last)
    return {
      from: at,
      to: last.to,
      year: last.year,
      value: (year) => periodOfMonths({ year: own.year, month }, { year, month: second.month }),
    };
  return own
    ? { from: at, to: own.to, year: own.year, value: (year) => periodOfMonth(year, month) }
    : null;
}

/** One day or the last of several, "6-8", "6 to 8"; null where the number has a unit of its own: "in May 9 billion". `start`: where the date begins. */
function readDays(
  tokens: Token[],
  at: number,
  start: number,
): { from: number; last: number; to: number } | null {
  const day = dayAt(tokens, at);
  if (!day || unitsAhead.has(lowerAt(tokens, day.to))) return null;
  // "in December 14 of its members".
  const isCount = /^(its|their|his|her|our|them|those|these|whom)$/.test(
    lowerAt(tokens, day.to + 1),
  );
  if (isCount && lowerAt(tokens, day.to) === "of") return null;
  const until = joinsDaysOf(tokens, day.to, start) ? dayAt(tokens, day.to + 1) : null;
  return { from: day.day, last: until?.day ?? day.day, to: until?.to ?? day.to };
}

/** "6-8"; "from 6 to 8 May", "between May 6 and 8", «с 6 по 8 мая»: a word joins only where one before the date leads to it. */
function joinsDaysOf(tokens: Token[], joint: number, start: number): boolean {
  if (isDash(tokens[joint])) return true;
  const lead = lowerAt(tokens, start - 1);
  const lower = lowerAt(tokens, joint);
  if (/^(and|и|i)$/.test(lower)) return lead === "between" || isNextDay(tokens, joint);
  return /^(from|с|со|od)$/.test(lead) && through.has(lower);
}

/** "18 and 19 February": days that follow one another are one stretch. */
function isNextDay(tokens: Token[], joint: number): boolean {
  const second = dayAt(tokens, joint + 1);
  const isMonthNext = second !== null && monthAt(tokens, second.to) !== null;
  return isMonthNext && wholeAt(tokens, joint - 1)?.number === second.day - 1;
}

/** Which are no names of people and no words of another kind. */
const plainMonths = /^(january|february|july|august|september|october|november|december)$/;

/** "December was the weakest month", "January saw 40 more". */
function isSubject(tokens: Token[], at: number): boolean {
  return (
    plainMonths.test(lowerAt(tokens, at)) &&
    (/^(was|saw|brought|had|marked|proved|would|alone)$/.test(lowerAt(tokens, at + 1)) ||
      (tenseAt(tokens, at + 1) === "past" && cueAt(tokens, at + 1) === null))
  );
}

/** "had its busiest August on record". */
function isRecord(tokens: Token[], at: number): boolean {
  return /^(on|since|for)$/.test(lowerAt(tokens, at + 1)) && /est$/.test(lowerAt(tokens, at - 1));
}

/** "January–September 2023", "January 2022 to March 2023", "May 2023", "May 9, 2023", "September 6-8, 2019". */
export function readMonthFirst(tokens: Token[], at: number): PeriodReading | null {
  const month = monthAt(tokens, at);
  if (month === null) return null;
  const months = readMonths(tokens, at, month);
  if (months) return months;
  const days = readDays(tokens, monthEnd(tokens, at), at);
  const run =
    days && days.from === days.last
      ? readMonthRun(tokens, at, { day: days.from, month, to: days.to })
      : null;
  if (run) return run;
  if (days)
    return withYear(tokens, { from: at, to: days.to }, (year) =>
      periodOfDays(year, month, { from: days.from, to: days.last }),
    );
  // A month by itself needs a preposition: "May" and "March" begin sentences, "April" is a name.
  const before = lowerAt(tokens, at - 1);
  const edge = isDash(tokens[at - 1]) && isTight(tokens[at - 1]) ? lowerAt(tokens, at - 2) : before;
  // "ended June with an order book of £207m".
  const isEnded = /^(ended|began)$/.test(before);
  const isLed =
    isEnded || yearPrepositions.has(before) || edgeWords.has(edge) || isListed(tokens, at);
  const isNamed =
    monthlyNouns.has(lowerAt(tokens, at + 1)) || isSubject(tokens, at) || isRecord(tokens, at);
  if (!isLed && !isNamed) return null;
  const year = yearOfList(tokens, at, month);
  return { from: at, to: at + 1, year, value: (own) => periodOfMonth(own, month) };
}

/** "in May and June 2022", "in December and January 2023": the year behind a list is that of its months. */
function yearOfList(tokens: Token[], at: number, month: number): number | null {
  if (!/^(and|or|,|и|или)$/.test(lowerAt(tokens, at + 1))) return null;
  const second = monthAt(tokens, at + 2);
  const year = second === null ? null : followingYear(tokens, monthEnd(tokens, at + 2));
  return second === null || !year ? null : year.year - (month > second ? 1 : 0);
}

/** "in May, June and July", «в январе и феврале»: behind another month. */
function isListed(tokens: Token[], at: number): boolean {
  return /^(,|and|or|и|или)$/.test(lowerAt(tokens, at - 1)) && monthAt(tokens, at - 2) !== null;
}

/** "February's rainfall": of the month; "Theresa May's" is a person's. */
export function readPossessiveMonth(tokens: Token[], at: number): PeriodReading | null {
  const token = tokens[at];
  if (!token?.capital || !token.lower.endsWith("'s") || tokens[at - 1]?.capital) return null;
  const month = monthNumbers.get(withoutPossessive(token.lower));
  const next = tokens[at + 1];
  if (month === undefined || !next || next.capital) return null;
  return { from: at, to: at + 1, year: null, value: (year) => periodOfMonth(year, month) };
}

/** "8 December 1999", "9–12 мая 2023 года", "the 8th of December". */
export function readDayFirst(tokens: Token[], at: number): PeriodReading | null {
  const days = readDays(tokens, at, at);
  if (!days) return null;
  const monthIndex = lowerAt(tokens, days.to) === "of" ? days.to + 1 : days.to;
  const month = monthAt(tokens, monthIndex);
  if (month === null) return null;
  const run =
    days.from === days.last
      ? readDayRun(tokens, at, { day: days.from, month, to: monthEnd(tokens, monthIndex) })
      : null;
  if (run) return run;
  return withYear(tokens, { from: at, to: monthEnd(tokens, monthIndex) }, (year) =>
    periodOfDays(year, month, { from: days.from, to: days.last }),
  );
}

type MonthDay = { day: number; month: number; to: number };

function dayOfMonthAt(tokens: Token[], at: number): MonthDay | null {
  const day = dayAt(tokens, at);
  const month = day && monthAt(tokens, day.to);
  return day && month ? { day: day.day, month, to: monthEnd(tokens, day.to) } : null;
}

/** "from May 3 to June 9, 2023". */
function readMonthRun(tokens: Token[], at: number, first: MonthDay): PeriodReading | null {
  const own = followingYear(tokens, first.to);
  const joint = own?.to ?? first.to;
  const month = joinsDays(tokens, at, joint) ? monthAt(tokens, joint + 1) : null;
  const day = month === null ? null : dayAt(tokens, monthEnd(tokens, joint + 1));
  return month !== null && day
    ? toDayRun(tokens, at, {
        own: own?.year ?? null,
        first,
        second: { day: day.day, month, to: day.to },
      })
    : null;
}

function joinsDays(tokens: Token[], first: number, joint: number): boolean {
  const lower = lowerAt(tokens, joint);
  const isBetween = lower === "and" && lowerAt(tokens, first - 1) === "between";
  return isDash(tokens[joint]) || through.has(lower) || isBetween;
}

function toDayRun(
  tokens: Token[],
  from: number,
  { own, first, second }: { own: number | null; first: MonthDay; second: MonthDay },
): PeriodReading {
  return withYear(tokens, { from, to: second.to }, (year) => {
    const start = periodOfDays(own ?? year, first.month, { from: first.day, to: first.day });
    const end = periodOfDays(year, second.month, { from: second.day, to: second.day });
    return start && end ? canonicalPeriod(`${start}/${end}`) : null;
  });
}

/** "15 January to 30 April 2023", "с 15 января 2022 года по 30 апреля 2023 года". */
function readDayRun(tokens: Token[], at: number, first: MonthDay): PeriodReading | null {
  const own = followingYear(tokens, first.to);
  const joint = own?.to ?? first.to;
  const second = joinsDays(tokens, at, joint) ? dayOfMonthAt(tokens, joint + 1) : null;
  return second && toDayRun(tokens, at, { own: own?.year ?? null, first, second });
}

const dottedDate = /^([0-3]?\d)\.([01]?\d)\.(\d{4})$/;

/** "8.12.1999", as Russian and German write a day. */
export function readDottedDate(tokens: Token[], at: number): PeriodReading | null {
  const token = tokens[at];
  const match = token?.kind === "code" ? dottedDate.exec(token.lower) : null;
  if (!match) return null;
  const [day, month] = [Number(match[1]), Number(match[2])];
  return {
    from: at,
    to: yearEnd(tokens, at + 1),
    year: Number(match[3]),
    value: (year) => periodOfDays(year, month, { from: day, to: day }),
  };
}

const stretchDays: ReadonlyMap<string, number> = new Map([
  ["week", 7],
  ["weeks", 7],
  ["неделя", 7],
  ["неделю", 7],
  ["недели", 7],
  ["неделе", 7],
  ["недель", 7],
  ["day", 1],
  ["days", 1],
  ["дня", 1],
  ["дней", 1],
  ["дни", 1],
]);
const halves = /^(half|половин(а|е|у|ы|ой))$/;

/** Days of a month: of its first or last weeks or days, or of a half. */
function stretch(
  tokens: Token[],
  at: number,
  isFirst: boolean,
): { to: number; days: (last: number) => { from: number; to: number } } | null {
  if (halves.test(lowerAt(tokens, at)))
    return {
      to: at + 1,
      days: (last) => (isFirst ? { from: 1, to: 15 } : { from: 16, to: last }),
    };
  const word = cardinals.get(lowerAt(tokens, at)) ?? wholeAt(tokens, at)?.number;
  const unitAt = word === undefined ? at : at + 1;
  const unit = stretchDays.get(lowerAt(tokens, unitAt));
  const days = unit === undefined ? 0 : unit * (word ?? 1);
  if (days < 1 || days > 28) return null;
  return {
    to: unitAt + 1,
    days: (last) => (isFirst ? { from: 1, to: days } : { from: last - days + 1, to: last }),
  };
}

/** "the first two weeks of July", "the last week of May", «во второй половине марта». */
export function readPartOfMonth(tokens: Token[], at: number): PeriodReading | null {
  const number = ordinals.get(lowerAt(tokens, at));
  const isLast = /^(last|final|последн.+)$/.test(lowerAt(tokens, at));
  if (number === undefined && !isLast) return null;
  const isHalf = halves.test(lowerAt(tokens, at + 1));
  if (!isLast && number !== 1 && !(isHalf && number === 2)) return null;
  const part = stretch(tokens, at + 1, !isLast && number === 1);
  if (!part) return null;
  const monthIndex = lowerAt(tokens, part.to) === "of" ? part.to + 1 : part.to;
  const month = monthAt(tokens, monthIndex);
  if (month === null) return null;
  return withYear(tokens, { from: at, to: monthEnd(tokens, monthIndex) }, (year) =>
    periodOfDays(year, month, part.days(countDaysInMonth(year, month))),
  );
}
