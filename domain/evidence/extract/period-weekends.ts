import { publishedDay } from "./period-context.ts";
import { shiftDays, weekdayOf } from "./period-shifts.ts";
import { lowerAt, type PeriodReading, relativeReading } from "./period-tokens.ts";
import { canonicalPeriod } from "./period-values.ts";
import type { Token } from "./tokens.ts";

/** "over the weekend", «за выходные»: the last one that is over. */
export function readWeekend(tokens: Token[], at: number): PeriodReading | null {
  const lower = lowerAt(tokens, at);
  const isEnglish =
    lower === "weekend" &&
    lowerAt(tokens, at - 1) === "the" &&
    /^(over|at|on|during)$/.test(lowerAt(tokens, at - 2));
  const isRussian = lower === "выходные" && /^(за|в)$/.test(lowerAt(tokens, at - 1));
  if (!isEnglish && !isRussian) return null;
  return relativeReading({ from: at, to: at + 1 }, ({ published, isAhead }) => {
    if (!published?.day || isAhead) return null;
    const today = publishedDay(published);
    const sunday = shiftDays(today, -weekdayOf(today));
    return canonicalPeriod(`${shiftDays(sunday, -1)}/${sunday}`);
  });
}
