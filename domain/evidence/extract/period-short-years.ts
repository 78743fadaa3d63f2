import { isTight, lowerAt, type PeriodReading, wholeAt } from "./period-tokens.ts";
import { periodOfMonths, periodOfYears } from "./period-values.ts";
import type { Token } from "./tokens.ts";

const fiscalYear = /^fy(\d{2}|\d{4})?$/;
const shortQuarter = /^q(\d{2})$/;
const century = 2000;

function toYear(digits: number, number: number): number | null {
  if (digits === 4) return number;
  return digits === 2 ? century + number : null;
}

/** "FY2024", "FY24", "FY 2024": the year as accounts name it. */
function readFiscalYear(tokens: Token[], at: number): PeriodReading | null {
  const match = fiscalYear.exec(lowerAt(tokens, at));
  if (!match || !tokens[at]?.capital) return null;
  const own = match[1];
  const whole = own ? { number: Number(own), digits: own.length } : wholeAt(tokens, at + 1);
  const year = whole && toYear(whole.digits, whole.number);
  if (!year) return null;
  return { from: at, to: at + (own ? 1 : 2), year, value: () => periodOfYears(year, year) };
}

/** "3Q25": the quarter as markets name it. */
function readMarketQuarter(tokens: Token[], at: number): PeriodReading | null {
  const quarter = wholeAt(tokens, at)?.number ?? 0;
  const match = isTight(tokens[at + 1]) ? shortQuarter.exec(lowerAt(tokens, at + 1)) : null;
  if (!match || quarter < 1 || quarter > 4) return null;
  const value = (year: number) =>
    periodOfMonths({ year, month: quarter * 3 - 2 }, { year, month: quarter * 3 });
  return { from: at, to: at + 2, year: century + Number(match[1]), value };
}

/** Years and quarters in the short forms of accounts and markets. */
export function readShortYear(tokens: Token[], at: number): PeriodReading | null {
  return readFiscalYear(tokens, at) ?? readMarketQuarter(tokens, at);
}
