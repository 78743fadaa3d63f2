import { readPeriod } from "#domain/evidence/drawn-together.ts";
import { formatPeriod } from "#domain/evidence/periods.ts";
import { remember } from "#domain/evidence/remember.ts";
import type { ChartLocale } from "./chart-locale.ts";

/** A period where room is scarce: "2023", "2024 Q1", "May 2023". */
export function formatShortPeriod(text: string, { words, figures }: ChartLocale): string {
  const period = readPeriod({ period: text });
  const year = period.text.slice(0, 4);
  switch (period.granularity) {
    case "year":
      return year;
    case "quarter":
    case "half_year":
      return words(`period.${period.granularity}`, { year, n: period.text.slice(-1) });
    case "years":
      return period.text.replace("/", "–");
    default:
      return formatPeriod(period, figures);
  }
}

const dayMs = 86_400_000;

/** Days since 1970 of a period's ends: where it stands on the axis of time. */
export const findDays = remember((text): { from: number; to: number; middle: number } => {
  const period = readPeriod({ period: text });
  const [from, to] = [Date.parse(period.from) / dayMs, Date.parse(period.to) / dayMs];
  return { from, to, middle: (from + to) / 2 };
});
