import { parsePeriod } from "../periods.ts";
import { seasonMonths } from "./lexicon/period-words.ts";
import { type RelativeLead, relativeLead } from "./lexicon/relative-words.ts";
import { nearestYear, type PeriodContext, publishedDay } from "./period-context.ts";
import {
  followingYear,
  isDash,
  lowerAt,
  type PeriodReading,
  relativeReading,
  wholeAt,
  yearAt,
  yearEnd,
} from "./period-tokens.ts";
import { periodOfMonths } from "./period-values.ts";
import type { Token } from "./tokens.ts";

type Season = (year: number) => string | null;

/** The season that begins in a year; winter runs into the next. */
function toSeason([first, last]: [number, number]): Season {
  return (year) =>
    periodOfMonths({ year, month: first }, { year: first > last ? year + 1 : year, month: last });
}

/** "2022–23", "2022/2023" behind a winter: the year it began in. */
function winterYears(tokens: Token[], at: number): { year: number; to: number } | null {
  const from = /^(of|in)$/.test(lowerAt(tokens, at)) ? at + 1 : at;
  const year = yearAt(tokens, from);
  const isJoined = isDash(tokens[from + 1]) || lowerAt(tokens, from + 1) === "/";
  const second = wholeAt(tokens, from + 2);
  if (year === null || !isJoined || !second) return null;
  const isNext = second.number === year + 1 || second.number === (year + 1) % 100;
  return isNext ? { year, to: yearEnd(tokens, from + 3) } : null;
}

/** "Last winter" is over; "this summer" is this year's; "next spring" hasn't begun. */
function leadYear(season: Season, lead: RelativeLead, context: PeriodContext): number | null {
  const { published } = context;
  if (!published || lead === "same") return null;
  const runsOver = season(published.year)?.endsWith("-02") === true;
  if (lead === "this") return runsOver ? nearestYear(season, context) : published.year;
  const today = publishedDay(published);
  const years = [-2, -1, 0, 1].map((by) => published.year + by);
  const periods = years.map((year) => parsePeriod(season(year) ?? ""));
  const isPast = lead === "last" || lead === "previous";
  const index = isPast
    ? periods.findLastIndex((period) => period !== null && period.to <= today)
    : periods.findIndex((period) => period !== null && period.from > today);
  return years[index] ?? null;
}

/** "for the summer" may lie ahead; "in the summer" is told of. A season without article or year is any one. */
function readBareSeason(tokens: Token[], at: number, season: Season): PeriodReading | null {
  if (lowerAt(tokens, at - 1) !== "the") return null;
  const lead = lowerAt(tokens, at - 2);
  if (!/^(for|in|during|over|this)$/.test(lead) || lowerAt(tokens, at + 1) === "of") return null;
  return { from: at, to: at + 1, year: null, value: season };
}

/** "summer 2023", "весной 2024 года", "the winter of 2022–23", "last winter", "for the summer". */
export function readSeason(tokens: Token[], at: number): PeriodReading | null {
  const lead = relativeLead(lowerAt(tokens, at));
  const seasonAt = lead ? at + 1 : at;
  const months = seasonMonths.get(lowerAt(tokens, seasonAt));
  if (!months) return null;
  const season = toSeason(months);
  if (lead)
    return relativeReading({ from: at, to: seasonAt + 1 }, (context) => {
      const year = leadYear(season, lead, context);
      return year === null ? null : season(year);
    });
  const isWinter = months[0] > months[1];
  const named = isWinter ? winterYears(tokens, at + 1) : followingYear(tokens, at + 1);
  if (named) return { from: at, to: named.to, year: named.year, value: season };
  if (lowerAt(tokens, at) === "fall" || (isWinter && followingYear(tokens, at + 1))) return null;
  return readBareSeason(tokens, at, season);
}
