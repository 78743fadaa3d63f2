import { parsePeriod } from "../periods.ts";
import { isAhead } from "./period-ahead.ts";
import { isComparisonBase } from "./period-bases.ts";
import {
  nearestYear,
  type PeriodContext,
  type Published,
  yearAfter,
  yearByPublication,
} from "./period-context.ts";
import { edgeDay, lastYearOf } from "./period-shifts.ts";
import type { PeriodReading } from "./period-tokens.ts";
import type { Period } from "./periods.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./tokens.ts";

/** What a sentence's earlier periods say about its later ones. */
type SentenceState = {
  /** The last part of a year. */
  part: string | null;
  /** The last whole year. */
  year: number | null;
  /** The only year that the sentence names, before or behind. */
  only: number | null;
};

/** A year that a text of now still tells of; one further off is history, and its months would be named with it. */
const nearYears = 1;

function onlyYear(tokens: Token[], readings: PeriodReading[]): number | null {
  const years = readings.flatMap((reading) =>
    reading.year === null || isComparisonBase(tokens, reading) ? [] : [reading.year],
  );
  return years.length === 1 ? (years[0] ?? null) : null;
}

function isForecastLead(tokens: Token[], from: number): boolean {
  const at = tokens[from - 1]?.lower === "the" ? from - 2 : from - 1;
  return tokens[at]?.lower === "for";
}

function chooseYear(
  tokens: Token[],
  reading: PeriodReading,
  { context, state, isBase }: { context: PeriodContext; state: SentenceState; isBase: boolean },
): number | null {
  if (reading.year !== null) return reading.year;
  const { value } = reading;
  if (!value) return null;
  if (state.part !== null) return yearAfter(value, state.part, isBase);
  const { published } = context;
  if (published === null) return state.year ?? state.only;
  if (state.year !== null && Math.abs(state.year - published.year) <= nearYears) return state.year;
  if (isForecastLead(tokens, reading.from) && published.month !== null && !context.isAhead)
    return nearestYear(value, context);
  return yearByPublication(value, context);
}

function readValue(
  tokens: Token[],
  reading: PeriodReading,
  all: { context: PeriodContext; state: SentenceState; isBase: boolean },
): string | null {
  const year = reading.relative ? null : chooseYear(tokens, reading, all);
  const value = reading.relative
    ? reading.relative(all.context)
    : year === null
      ? null
      : (reading.value?.(year) ?? null);
  return value !== null && reading.edge ? edgeDay(value, reading.edge) : value;
}

function isSince(tokens: Token[], from: number): boolean {
  const at = tokens[from - 1]?.lower === "the" ? from - 2 : from - 1;
  return tokens[at]?.lower === "since";
}

function isDay(value: string): boolean {
  const granularity = parsePeriod(value)?.granularity;
  return granularity === "day" || granularity === "days";
}

/** Gives every period its value, in reading order: each may count from those before it. */
export function resolvePeriods(
  tokens: Token[],
  sentences: Sentence[],
  all: PeriodReading[][],
  published: Published | null,
): Period[] {
  const periods: Period[] = [];
  let anchor: string | null = null;
  let quarter: string | null = null;
  for (const [index, sentence] of sentences.entries()) {
    const readings = all[index] ?? [];
    let told: number | null = null;
    const state: SentenceState = { part: null, year: null, only: onlyYear(tokens, readings) };
    for (const reading of readings) {
      const isBase = reading.isBase === true || isComparisonBase(tokens, reading);
      const context = {
        published,
        anchor,
        quarter,
        year: told ?? published?.year ?? null,
        isAhead: isAhead(tokens, reading, sentence),
      };
      const value = readValue(tokens, reading, { context, state, isBase });
      periods.push({
        from: reading.from,
        to: reading.to,
        sentence: index,
        value,
        isBase,
        anchor: reading.isBase === true ? anchor : null,
      });
      const isOpen = value === null || isBase || isSince(tokens, reading.from);
      if (isOpen) continue;
      told = lastYearOf(value);
      if (/^\d{4}$/.test(value)) state.year = Number(value);
      else if (!isDay(value) && !value.includes("/")) state.part = value;
      if (!isDay(value) || reading.edge) anchor = value;
      if (parsePeriod(value)?.granularity === "quarter") quarter = value;
    }
  }
  return periods;
}
