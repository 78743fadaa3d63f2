import { parsePeriod } from "../periods.ts";
import { lastYearOf, shiftYears } from "./period-shifts.ts";
import { lowerAt, type PeriodReading, relativeReading, yearAt } from "./period-tokens.ts";
import type { Token } from "./tokens.ts";

/** "fiscal 2025": the twelve months that the text calls its year and that end in that one, else the year by its name. */
export function readFiscalYear(tokens: Token[], at: number): PeriodReading | null {
  if (!/^(fiscal|financial)$/.test(lowerAt(tokens, at))) return null;
  const nameAt = lowerAt(tokens, at + 1) === "year" ? at + 2 : at + 1;
  const year = yearAt(tokens, nameAt);
  if (year === null) return null;
  return relativeReading({ from: at, to: nameAt + 1 }, ({ fiscal, spans }) => {
    const known = fiscal ?? spans.get(12) ?? null;
    const isOfMonths = known !== null && /^\d{4}-\d{2}\//.test(known) && parsePeriod(known);
    return isOfMonths ? shiftYears(known, year - lastYearOf(known)) : String(year);
  });
}
