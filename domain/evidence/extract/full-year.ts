import type { PlacedReading } from "./ellipsis.ts";
import type { PeriodScope } from "./figure-scope.ts";
import type { Published } from "./period-context.ts";
import type { Period } from "./periods.ts";

const fullWords = new Set(["full", "whole"]);
const fullReach = 25;

/** "expects full-year profit of £825m": what is forecast for a full year without naming it is for the text's own. */
export function fullYear(
  { tokens, sentence }: PeriodScope,
  reading: PlacedReading,
  published: Published | null,
): Period | null {
  if (!published) return null;
  for (
    let at = reading.from - 1;
    at >= Math.max(sentence.from, reading.from - fullReach);
    at -= 1
  ) {
    if (tokens[at]?.lower !== "year" || !/^[-‐‑]$/.test(tokens[at - 1]?.lower ?? "")) continue;
    if (!fullWords.has(tokens[at - 2]?.lower ?? "")) continue;
    return {
      from: at - 2,
      to: at + 1,
      sentence: -1,
      value: String(published.year),
      isBase: false,
      anchor: null,
    };
  }
  return null;
}
