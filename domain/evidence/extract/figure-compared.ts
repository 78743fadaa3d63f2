import type { PlacedReading } from "./ellipsis.ts";
import type { PeriodScope } from "./figure-scope.ts";
import type { Period } from "./periods.ts";
import { tenseAt } from "./tense-reader.ts";

const comparisonReach = 8;

/** "From January to October they seized 41, compared with 28 in 2024, and stopped 12": the comparison ends before the next verb. */
export function isOfComparisonBefore(
  { tokens, sentence, periods }: PeriodScope,
  reading: PlacedReading,
  period: Period,
): boolean {
  if (period.to > reading.from || !periods.some(({ to }) => to <= period.from)) return false;
  if (tokens[period.to]?.lower !== "," || tokens[period.to + 1]?.lower !== "and") return false;
  if (!tenseAt(tokens, period.to + 2)) return false;
  for (let at = period.from; at >= Math.max(sentence.from, period.from - comparisonReach); at -= 1)
    if (/^(compared|against|versus)$/.test(tokens[at]?.lower ?? "")) return true;
  return false;
}

/** "Before 2022 some 400 a month had crossed": of no time that is named. */
export function isBeforeStart({ tokens, sentence }: PeriodScope, { from, value }: Period): boolean {
  return (
    from - 1 === sentence.from &&
    tokens[from - 1]?.lower === "before" &&
    /^\d{4}$/.test(value ?? "")
  );
}
