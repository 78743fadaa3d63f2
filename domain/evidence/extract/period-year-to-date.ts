import { isDash, lowerAt, type PeriodReading, relativeReading } from "./period-tokens.ts";
import type { Token } from "./tokens.ts";

/** "For the year to date". */
export function readYearToDate(tokens: Token[], at: number): PeriodReading | null {
  if (lowerAt(tokens, at) !== "year") return null;
  const step = isDash(tokens[at + 1]) ? 2 : 1;
  if (lowerAt(tokens, at + step) !== "to" || lowerAt(tokens, at + 2 * step) !== "date") return null;
  return relativeReading({ from: at, to: at + 2 * step + 1 }, ({ published }) =>
    published === null ? null : String(published.year),
  );
}
