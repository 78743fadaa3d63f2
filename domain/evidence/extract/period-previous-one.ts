import { shiftPeriod } from "./period-shifts.ts";
import { lowerAt, type PeriodReading, relativeReading } from "./period-tokens.ts";
import type { Token } from "./tokens.ts";

/** "70% this season and 80% in the previous one": the one before what was told of. */
export function readPreviousOne(tokens: Token[], at: number): PeriodReading | null {
  if (lowerAt(tokens, at) !== "previous" || lowerAt(tokens, at + 1) !== "one") return null;
  if (!/^(in|for|during)$/.test(lowerAt(tokens, at - 2))) return null;
  return relativeReading(
    { from: at, to: at + 2 },
    ({ anchor }) => anchor && shiftPeriod(anchor, -1),
  );
}
