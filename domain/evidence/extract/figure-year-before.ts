import { parsePeriod } from "../periods.ts";
import type { PlacedReading } from "./ellipsis.ts";
import type { PeriodScope } from "./figure-scope.ts";
import { toMeantPeriod } from "./figure-since.ts";
import { countMonths, shiftPeriod, shiftYears } from "./period-shifts.ts";
import type { Period } from "./periods.ts";

/** A month's figure is as often compared with the month before, unless the text says that it compares years; those of longer times are with the year before. */
const monthsMin = 3;
/** A season of two calendar years has a year before. */
const monthsMax = 24;

/** "Wages climbed to £52m from £48m": the time of a base that nobody dates, from that of what is compared with it. It is a year before where that is a quarter or more, the same where that is of many years, unknown (null) where it is shorter. */
export function undatedBaseOf(period: Period | null, step: BaseStep | null): Period | null {
  const told = parsePeriod(period?.value ?? "");
  if (!period || !told || told.granularity === "day" || told.granularity === "days") return null;
  // "seen in 9% of those on the drug, against 7%": of what was done over years there is no year before.
  if (countMonths(told) > monthsMax) return period;
  const isShort = countMonths(told) < monthsMin;
  if (isShort && step !== "year" && step !== "next") return null;
  const value = isShort && step === "next" ? shiftPeriod(told.text, -1) : shiftYears(told.text, -1);
  return toMeantPeriod(value, period.from, period.to);
}

/** What a text compares with: the same time of the year before, the time right before, or another. */
export type BaseStep = "year" | "next" | "other";

/** Between a base and what is told against it: what it was counted from, else its sentence's first time. */
export function stepTo(base: Period, first: Period | null): BaseStep {
  const from = base.anchor ?? first?.value ?? null;
  if (from === null) return "other";
  if (base.anchor !== null && shiftYears(from, -1) === base.value) return "year";
  return shiftPeriod(from, -1) === base.value ? "next" : "other";
}

const stepReach = 4;

/** "from £47m to £19m": the figure that the first of such two leads to, where no time stands between them. */
export function ledTo(
  { tokens, readings, periods, bases }: PeriodScope,
  reading: PlacedReading,
): PlacedReading | null {
  if (!/^(from|с|со)$/.test(tokens[reading.from - 1]?.lower ?? "")) return null;
  const next = readings[readings.indexOf(reading) + 1];
  if (!next || next.from - reading.to > stepReach) return null;
  const isTo = [next.from - 1, next.from].some((at) => /^(to|до)$/.test(tokens[at]?.lower ?? ""));
  const isDated = [...periods, ...bases].some(({ from }) => from >= reading.to && from < next.from);
  return isTo && !isDated ? next : null;
}
