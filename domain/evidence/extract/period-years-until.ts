import { timeUnit } from "./lexicon/relative-words.ts";
import { countAt } from "./period-counting.ts";
import { lowerAt, type PeriodReading, yearAt, yearEnd } from "./period-tokens.ts";
import { periodOfYears } from "./period-values.ts";
import type { Token } from "./tokens.ts";

const yearsOf: Readonly<Record<string, number>> = { year: 1, decade: 10 };

/** "the five years to 2023", "in the decade ended 2020": as many years, of which the one named is the last. */
export function readYearsUntil(tokens: Token[], at: number): PeriodReading | null {
  if (lowerAt(tokens, at - 1) !== "the") return null;
  const own = timeUnit(lowerAt(tokens, at)) === "decade" ? 1 : null;
  const count = own ?? countAt(tokens, at);
  const unitAt = own === null ? at + 1 : at;
  const length = yearsOf[timeUnit(lowerAt(tokens, unitAt)) ?? ""];
  if (count === null || length === undefined) return null;
  if (!/^(to|through|until|till|ending|ended)$/.test(lowerAt(tokens, unitAt + 1))) return null;
  const yearIndex = unitAt + (lowerAt(tokens, unitAt + 2) === "in" ? 3 : 2);
  const year = yearAt(tokens, yearIndex);
  if (year === null) return null;
  const value = periodOfYears(year - count * length + 1, year);
  return { from: at, to: yearEnd(tokens, yearIndex + 1), year, value: () => value };
}
