import { relativeLead } from "./lexicon/relative-words.ts";
import { nearestYear, type PeriodContext, publishedDay } from "./period-context.ts";
import { lastYearOf } from "./period-shifts.ts";
import { lowerAt, monthAt, type PeriodReading, relativeReading } from "./period-tokens.ts";
import { periodOfMonth } from "./period-values.ts";
import type { Token } from "./tokens.ts";

/** The last such month that had ended when the text was published, or the first that hadn't begun. */
function yearOfMonth({ published }: PeriodContext, month: number, isPast: boolean): number | null {
  if (!published) return null;
  const today = publishedDay(published).slice(0, 7);
  const [here = "", { year }] = [periodOfMonth(published.year, month) ?? "", published];
  if (isPast) return here < today ? year : year - 1;
  return here > today ? year : year + 1;
}

/** "arrested in October 2023 … the following February": the first behind what was told of. */
function followingMonth(at: number, month: number): PeriodReading {
  return relativeReading({ from: at, to: at + 2 }, ({ anchor }) => {
    if (anchor === null) return null;
    const year = lastYearOf(anchor);
    const here = periodOfMonth(year, month);
    const isLater =
      here !== null && anchor.length > yearChars && here > anchor.slice(0, here.length);
    return isLater ? here : periodOfMonth(year + 1, month);
  });
}

const yearChars = 4;

/** "last July", "next March", «в минувшем сентябре»; behind "in July" the last one is that of the year before. */
export function readLedMonth(tokens: Token[], at: number): PeriodReading | null {
  const lead = relativeLead(lowerAt(tokens, at));
  const month = monthAt(tokens, at + 1);
  if (month !== null && lead === "following") return followingMonth(at, month);
  // "This March 2024 report".
  if (month === null || (lead !== "last" && lead !== "next" && lead !== "this")) return null;
  return relativeReading({ from: at, to: at + 2 }, (context) => {
    const value = (year: number) => periodOfMonth(year, month);
    const isPast = lead === "last";
    const year =
      lead === "this" ? nearestYear(value, context) : yearOfMonth(context, month, isPast);
    if (year === null) return null;
    const isTold = isPast && context.anchor === value(year);
    return value(isTold ? lastYearOf(context.anchor ?? "") - 1 : year);
  });
}
