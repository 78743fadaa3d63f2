import { countAt } from "./period-counting.ts";
import { readDayFirst, readMonthFirst } from "./period-months.ts";
import { shiftDays } from "./period-shifts.ts";
import { lowerAt, type PeriodReading } from "./period-tokens.ts";
import { canonicalPeriod } from "./period-values.ts";
import type { Token } from "./tokens.ts";

const weekDays = 7;

/** "the week ending June 12", "the 12 weeks to 12 June" end with their day; "the week of June 6", "beginning June 6" begins with it. */
export function readWeek(tokens: Token[], at: number): PeriodReading | null {
  const isWeeks = lowerAt(tokens, at + 1) === "weeks";
  const count = isWeeks ? countAt(tokens, at) : 1;
  const word = isWeeks ? at + 1 : at;
  if (count === null || (!isWeeks && lowerAt(tokens, at) !== "week")) return null;
  const joint = lowerAt(tokens, word + 1);
  const isLast = /^(ending|ended|to|through)$/.test(joint);
  if (!isLast && (isWeeks || !/^(of|beginning|starting)$/.test(joint))) return null;
  const dayAt = lowerAt(tokens, word + 2) === "on" ? word + 3 : word + 2;
  const day = readMonthFirst(tokens, dayAt) ?? readDayFirst(tokens, dayAt);
  const { value } = day ?? {};
  if (!day || !value || !/^\d{4}-\d{2}-\d{2}$/.test(value(2000) ?? "")) return null;
  const [back, on] = isLast ? [1 - weekDays * count, 0] : [0, weekDays - 1];
  return {
    ...day,
    from: at,
    value: (year) => {
      const named = value(year);
      return named && canonicalPeriod(`${shiftDays(named, back)}/${shiftDays(named, on)}`);
    },
  };
}
