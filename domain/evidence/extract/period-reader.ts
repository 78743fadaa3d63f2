import { readDayFirst, readDottedDate, readMonthFirst, readSeason } from "./period-months.ts";
import { readPart } from "./period-parts.ts";
import type { PeriodReading } from "./period-tokens.ts";
import { readRelative, readYear } from "./period-years.ts";
import type { Token } from "./tokens.ts";

/** The period that begins at token `at`, its edge words ("the end of") not included. */
export function readPeriod(tokens: Token[], at: number): PeriodReading | null {
  return (
    readRelative(tokens, at) ??
    readPart(tokens, at) ??
    readMonthFirst(tokens, at) ??
    readDayFirst(tokens, at) ??
    readDottedDate(tokens, at) ??
    readSeason(tokens, at) ??
    readYear(tokens, at)
  );
}
