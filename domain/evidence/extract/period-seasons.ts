import { parsePeriod } from "../periods.ts";
import { futureVerbs } from "./lexicon/future-words.ts";
import { seasonMonths } from "./lexicon/period-words.ts";
import {
  type RelativeLead,
  relativeLead,
  timeUnit,
  withoutPossessive,
} from "./lexicon/relative-words.ts";
import { forecastWords } from "./lexicon/status.ts";
import { nearestYear, type PeriodContext, publishedDay } from "./period-context.ts";
import { shiftYears } from "./period-shifts.ts";
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
import { compileWords, matchPhrase } from "./phrases.ts";
import { tenseAt } from "./tense-reader.ts";
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

const adverbs = new Set(["весной", "летом", "осенью", "зимой"]);
const verbReach = 8;
const futures = compileWords(futureVerbs);
const plans = compileWords([...futureVerbs, ...forecastWords]);

/** Whether a verb in the adverb's clause dates it: "летом открыли", and not "летом здесь сухо". */
function isDatedByVerb(tokens: Token[], at: number): boolean {
  for (const step of [1, -1])
    for (let near = at + step; Math.abs(near - at) <= verbReach; near += step) {
      const token = tokens[near];
      if (!token || /^[.,;:—–]$/.test(token.lower)) break;
      if (tenseAt(tokens, near) === "past" || matchPhrase(futures, tokens, near)) return true;
    }
  return false;
}

/** "will be ready by spring", and not "surprised by winter". */
function isPlanned(tokens: Token[], at: number): boolean {
  for (let near = at - 1; near >= at - 2 * verbReach; near -= 1)
    if (tokens[near] && matchPhrase(plans, tokens, near)) return true;
  return false;
}

/** "for the summer" may lie ahead; "in the summer", "летом" and "за лето" are told of. A season that nothing dates is any one. */
function readBareSeason(tokens: Token[], at: number, season: Season): PeriodReading | null {
  const lower = lowerAt(tokens, at);
  const before = lowerAt(tokens, at - 1);
  const reading = { from: at, to: at + 1, year: null, value: season };
  if (adverbs.has(lower)) return isDatedByVerb(tokens, at) ? reading : null;
  if (lower.charCodeAt(0) >= 0x400) return /^(за|к|до|с|на)$/.test(before) ? reading : null;
  if (before === "by" || before === "until") return isPlanned(tokens, at) ? reading : null;
  const lead = lowerAt(tokens, at - 2);
  if (before !== "the" || lowerAt(tokens, at + 1) === "of") return null;
  return /^(for|in|during|over|this|by|since)$/.test(lead) ? reading : null;
}

/** "summer 2023", "весной 2024 года", "the winter of 2022–23", "last winter", "for the summer". */
export function readSeason(tokens: Token[], at: number): PeriodReading | null {
  const lead = relativeLead(lowerAt(tokens, at));
  const seasonAt = lead || lowerAt(tokens, at) === "that" ? at + 1 : at;
  const word = lowerAt(tokens, seasonAt);
  const months = seasonMonths.get(lead ? withoutPossessive(word) : word);
  if (!months) return null;
  const season = toSeason(months);
  const isThat = lowerAt(tokens, at) === "that";
  const isCountedOn = lead === "following" && lowerAt(tokens, at - 1) === "the";
  // "opened in 2019. That summer": of the year told of.
  if (isThat || isCountedOn)
    return relativeReading({ from: at, to: seasonAt + 1 }, ({ anchor }) => {
      if (anchor === null) return null;
      const year = Number(anchor.slice(0, 4));
      const here = season(year);
      const isLater = here !== null && here.slice(0, 7) > anchor.slice(0, 7) && anchor.length > 4;
      return isThat || isLater ? here : season(year + 1);
    });
  if (lead)
    return relativeReading({ from: at, to: seasonAt + 1 }, (context) => {
      const year = leadYear(season, lead, context);
      const value = year === null ? null : season(year);
      // "In summer it was 5, last summer 6": the one before that which is told of.
      const isToldOf = value !== null && value === context.anchor && lead === "last";
      return isToldOf ? shiftYears(value, -1) : value;
    });
  // "19 the winter before": the one before that which is told of.
  if (
    /^(before|earlier)$/.test(lowerAt(tokens, at + 1)) &&
    /^(the|a)$/.test(lowerAt(tokens, at - 1))
  )
    return relativeReading(
      { from: at, to: at + 2 },
      ({ anchor }) => {
        const year = anchor?.slice(0, 4);
        const isSame = year !== undefined && season(Number(year)) === anchor;
        return isSame ? season(Number(year) - 1) : null;
      },
      true,
    );
  const isWinter = months[0] > months[1];
  const named = isWinter ? winterYears(tokens, at + 1) : followingYear(tokens, at + 1);
  if (named) return { from: at, to: named.to, year: named.year, value: season };
  if (lowerAt(tokens, at) === "fall" || (isWinter && followingYear(tokens, at + 1))) return null;
  // "Осенью прошлого года": see withRelativeYear.
  if (relativeLead(lowerAt(tokens, at + 1)) && timeUnit(lowerAt(tokens, at + 2)) === "year")
    return { from: at, to: at + 1, year: null, value: season };
  return readBareSeason(tokens, at, season);
}
