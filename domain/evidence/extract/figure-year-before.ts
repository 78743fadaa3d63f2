import { parsePeriod } from "../periods.ts";
import type { PlacedReading } from "./ellipsis.ts";
import type { PeriodScope } from "./figure-scope.ts";
import { toMeantPeriod } from "./figure-since.ts";
import { countMonths, shiftYears } from "./period-shifts.ts";
import type { Period } from "./periods.ts";

/** A month's figure is as often compared with the month before, unless the text says that it compares years; those of longer times are with the year before. */
const monthsMin = 3;
/** A season of two calendar years has a year before. */
const monthsMax = 24;

/** "Wages climbed to £52m from £48m": the time of a base that nobody dates, from that of what is compared with it. It is a year before where that is a quarter or more, the same where that is of many years, unknown (null) where it is shorter. */
export function undatedBaseOf(period: Period | null, isYearly = false): Period | null {
  const told = parsePeriod(period?.value ?? "");
  if (!period || !told || told.granularity === "day" || told.granularity === "days") return null;
  // "seen in 9% of those on the drug, against 7%": of what was done over years there is no year before.
  if (countMonths(told) > monthsMax) return period;
  return countMonths(told) < monthsMin && !isYearly
    ? null
    : toMeantPeriod(shiftYears(told.text, -1), period.from, period.to);
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
