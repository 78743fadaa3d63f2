import { parsePeriod } from "../periods.ts";
import { cardinals } from "./lexicon/number-words.ts";
import { instrumentals, type TimeUnit, unitMonths } from "./lexicon/relative-words.ts";
import { type PeriodContext, publishedMonth } from "./period-context.ts";
import { countMonths, firstMonth, periodFromMonth } from "./period-shifts.ts";
import { lowerAt, wholeAt } from "./period-tokens.ts";
import { canonicalPeriod } from "./period-values.ts";
import type { Token } from "./tokens.ts";

const countMax = 60;

export function countAt(tokens: Token[], at: number): number | null {
  const lower = lowerAt(tokens, at);
  const count = wholeAt(tokens, at)?.number ?? cardinals.get(lower) ?? instrumentals.get(lower);
  return count !== undefined && count > 0 && count <= countMax ? count : null;
}

/** The run of calendar units that lies `by` units from the one the text was published in. */
export function fromPublication(context: PeriodContext, months: number, by: number): string | null {
  if (months % 12 === 0) {
    const { published } = context;
    return published ? periodFromMonth((published.year + by * (months / 12)) * 12, months) : null;
  }
  const month = publishedMonth(context);
  return month === null
    ? null
    : periodFromMonth((Math.floor(month / months) + by) * months, months);
}

/** Where a season of two years, of sport or the stage, is over, and where those to come are spoken of as the next. */
const seasonEnd = 7;
const seasonStart = 8;

/** "Last season" of a text of May 2024 is 2022/2023: it is still in that of 2023/2024. */
export function seasonFromPublication({ published }: PeriodContext, by: number): string | null {
  if (!published || published.month === null) return null;
  const { month, year } = published;
  const begun = month >= (by > 0 ? seasonStart : seasonEnd) ? year : year - 1;
  return canonicalPeriod(`${begun + by}/${begun + by + 1}`);
}

/** "The past three years" are the full ones before the text's, "the next five" those behind it. */
export function runFromPublication(
  context: PeriodContext,
  run: { months: number; count: number; isAhead: boolean },
): string | null {
  const { months, count, isAhead } = run;
  const own = fromPublication(context, months === 120 ? 12 : months, 0);
  if (own === null) return null;
  const length = months * count;
  const unit = months === 120 ? 12 : months;
  return periodFromMonth(firstMonth(own) + (isAhead ? unit : -length), length);
}

export function isOfUnit(value: string, unit: TimeUnit): boolean {
  const period = parsePeriod(value);
  if (!period || period.granularity === "day" || period.granularity === "days") return false;
  if (unit === "season") return period.granularity === "years";
  if (unit === "period") return true;
  return countMonths(period) === unitMonths[unit];
}
