import { readDayWord } from "./period-days.ts";
import { readDaysEarlier } from "./period-days-earlier.ts";
import { readDaysLater } from "./period-days-later.ts";
import { readFiscalYear } from "./period-fiscal-years.ts";
import { readLedMonth } from "./period-led-months.ts";
import {
  readDayFirst,
  readDottedDate,
  readMonthFirst,
  readPartOfMonth,
  readPossessiveMonth,
} from "./period-months.ts";
import { readPart } from "./period-parts.ts";
import { readPreviousOne } from "./period-previous-one.ts";
import { readRelative } from "./period-relative.ts";
import { readSeason } from "./period-seasons.ts";
import { readShortYear } from "./period-short-years.ts";
import type { PeriodReading } from "./period-tokens.ts";
import { readWeekend } from "./period-weekends.ts";
import { readWeek } from "./period-weeks.ts";
import { readYearToDate } from "./period-year-to-date.ts";
import { readNamedDecade, readYear } from "./period-years.ts";
import { readYearsUntil } from "./period-years-until.ts";
import type { Token } from "./tokens.ts";

/** The period that begins at token `at`, its edge words ("the end of") not included. */
export function readPeriod(tokens: Token[], at: number): PeriodReading | null {
  return (
    readDayWord(tokens, at) ??
    readDaysEarlier(tokens, at) ??
    readDaysLater(tokens, at) ??
    readWeek(tokens, at) ??
    readWeekend(tokens, at) ??
    readSeason(tokens, at) ??
    readLedMonth(tokens, at) ??
    readYearsUntil(tokens, at) ??
    readYearToDate(tokens, at) ??
    readFiscalYear(tokens, at) ??
    readPreviousOne(tokens, at) ??
    readRelative(tokens, at) ??
    readPartOfMonth(tokens, at) ??
    readPart(tokens, at) ??
    readMonthFirst(tokens, at) ??
    readPossessiveMonth(tokens, at) ??
    readDayFirst(tokens, at) ??
    readDottedDate(tokens, at) ??
    readNamedDecade(tokens, at) ??
    readShortYear(tokens, at) ??
    readYear(tokens, at)
  );
}
