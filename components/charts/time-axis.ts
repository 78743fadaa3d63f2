import { readPeriod } from "#domain/evidence/drawn-together.ts";
import type { ChartLocale } from "./chart-locale.ts";
import type { ChartMark } from "./chart-model.ts";
import { labelSize } from "./drawing.ts";
import { findDays, formatShortPeriod } from "./short-period.ts";
import { measureText } from "./text-width.ts";

export type TimeAxis = {
  /** Days since 1970. */
  days: readonly [number, number];
  periods: { day: number; text: string }[];
};

/** The stretch of time that the marks take, and as many of their periods as `width` pixels can name, the last one for certain. */
export function buildTimeAxis(
  marks: readonly Pick<ChartMark, "period" | "periodKind">[],
  locale: ChartLocale,
  width: number,
): TimeAxis {
  const texts = [...new Set(marks.map((mark) => mark.period))];
  const spans = texts.map((text) => ({ text, ...findDays(text) }));
  const days = [
    Math.min(...spans.map((span) => span.from)),
    Math.max(...spans.map((span) => span.to)),
  ] as const;
  const years = isOfManyLengths(texts) ? listYears(days) : [];
  const candidates =
    years.length > 1
      ? years
      : spans
          .sort((a, b) => a.middle - b.middle)
          .map(({ text, middle }) => ({ day: middle, text: formatShortPeriod(text, locale) }));
  return { days, periods: thin(candidates, days, width) };
}

/** Levels as of days, months and years stand on one axis; it names the years then. */
function isOfManyLengths(texts: readonly string[]): boolean {
  const lengths = new Set(texts.map((period) => readPeriod({ period }).granularity));
  return lengths.size > 1 || lengths.has("day") || lengths.has("days");
}

function listYears([from, to]: readonly [number, number]): { day: number; text: string }[] {
  const first = new Date(from * 86_400_000).getUTCFullYear();
  const last = new Date(to * 86_400_000).getUTCFullYear();
  return Array.from({ length: last - first + 1 }, (_, n) => ({
    day: Date.UTC(first + n, 0, 1) / 86_400_000,
    text: String(first + n),
  })).filter(({ day }) => day >= from && day <= to);
}

/** From the last one backwards, each that doesn't touch the one after it. */
function thin(
  candidates: readonly { day: number; text: string }[],
  [from, to]: readonly [number, number],
  width: number,
): { day: number; text: string }[] {
  const perDay = width / Math.max(to - from, 1);
  const kept: { day: number; text: string }[] = [];
  let free = Number.POSITIVE_INFINITY;
  for (const one of [...candidates].reverse()) {
    const half = measureText(one.text, labelSize) / 2 + 6;
    const middle = (one.day - from) * perDay;
    if (middle + half > free) continue;
    kept.push(one);
    free = middle - half;
  }
  return kept.reverse();
}
