import { yearPrepositions, yearWords } from "./lexicon/period-words.ts";
import { decadeNames } from "./lexicon/relative-words.ts";
import {
  isDash,
  isTight,
  lowerAt,
  type PeriodReading,
  wholeAt,
  yearAt,
  yearEnd,
} from "./period-tokens.ts";
import { periodOfDays, periodOfYears } from "./period-values.ts";
import type { Token } from "./tokens.ts";

const through = new Set(["to", "through", "till", "until", "по", "до", "do"]);
const rangeStarts = new Set(["from", "since", "с", "od"]);
const decadeLeads = new Set(["the", "nineteen", "в", "с", "конце", "начале", "середине", "годы"]);
const decadeEndings = new Set(["х", "е", "ые", "ых"]);

function fixed(from: number, to: number, year: number, value: string | null): PeriodReading {
  return { from, to, year, value: () => value };
}

/** "the nineties", "в девяностые годы". */
export function readNamedDecade(tokens: Token[], at: number): PeriodReading | null {
  const year = decadeNames.get(lowerAt(tokens, at));
  const isNamed = year !== undefined && decadeLeads.has(lowerAt(tokens, at - 1));
  return isNamed ? fixed(at, yearEnd(tokens, at + 1), year, periodOfYears(year, year + 9)) : null;
}

const shortDecadeLeads = /^(the|'|’|‘|в|с|конце|начале|середине|конца|начала)$/;

/** "the '90s", "in the 80s", «в 90-х», «90-е годы»: the decade of the last century, but not an age ("in her 80s") nor the days of a month («20-е числа»). */
function readShortDecade(tokens: Token[], at: number): PeriodReading | null {
  const whole = wholeAt(tokens, at);
  if (whole?.digits !== 2 || whole.number % 10 !== 0 || whole.number < 20) return null;
  const [year, next] = [1900 + whole.number, tokens[at + 1]];
  if (!isTight(next)) return null;
  const isEnglish = next.lower === "s";
  const isRussian = isDash(next) && isTight(next) && decadeEndings.has(lowerAt(tokens, at + 2));
  if (!isEnglish && !isRussian) return null;
  const to = isEnglish ? at + 2 : yearEnd(tokens, at + 3);
  const isCalledYears = isRussian && yearWords.has(lowerAt(tokens, at + 3));
  const isLed = shortDecadeLeads.test(lowerAt(tokens, at - 1)) || isCalledYears;
  if (!isLed || lowerAt(tokens, to).startsWith("числ")) return null;
  const isElided = isEnglish && /^['’‘]$/.test(lowerAt(tokens, at - 1));
  return fixed(isElided ? at - 1 : at, to, year, periodOfYears(year, year + 9));
}

/** "1999-12-08". */
function readIsoDay(tokens: Token[], at: number, year: number): PeriodReading | null {
  const month = isDash(tokens[at + 1]) && isTight(tokens[at + 1]) ? wholeAt(tokens, at + 2) : null;
  const day = isDash(tokens[at + 3]) ? wholeAt(tokens, at + 4) : null;
  if (month?.digits !== 2 || day?.digits !== 2) return null;
  const value = periodOfDays(year, month.number, { from: day.number, to: day.number });
  return fixed(at, at + 5, year, value);
}

/** "the 1990s", "1990-е". */
function readDecade(tokens: Token[], at: number, year: number): PeriodReading | null {
  const next = tokens[at + 1];
  if (!isTight(next) || year % 10 !== 0) return null;
  const value = periodOfYears(year, year + 9);
  if (next.lower === "s") return fixed(at, at + 2, year, value);
  const isDecade = isDash(next) && decadeEndings.has(lowerAt(tokens, at + 2));
  return isDecade ? fixed(at, yearEnd(tokens, at + 3), year, value) : null;
}

/** "2021-2023", "2022/23", "from 2021 to 2023", "between 2021 and 2023". */
function readYears(tokens: Token[], at: number, year: number): PeriodReading | null {
  const joint = tokens[at + 1];
  const lower = lowerAt(tokens, at + 1);
  const previous = lowerAt(tokens, at - 1);
  const joins =
    isDash(joint) ||
    (lower === "/" && isTight(joint)) ||
    (through.has(lower) && rangeStarts.has(previous)) ||
    // "the average for 1991 to 2020".
    (/^(to|through)$/.test(lower) && /^(for|of)$/.test(previous)) ||
    (lower === "and" && previous === "between");
  if (!joins) return null;
  const second = wholeAt(tokens, at + 2);
  const isShort = second?.digits === 2 && isTight(tokens[at + 2]);
  const last = isShort ? shortYear(year, second.number) : yearAt(tokens, at + 2);
  const value = last === null ? null : periodOfYears(year, last);
  return value === null ? null : fixed(at, yearEnd(tokens, at + 3), year, value);
}

/** "2010–19"; "2010–05" is a month. */
function shortYear(year: number, short: number): number | null {
  const last = year - (year % 100) + short;
  if (short === (year + 1) % 100) return year + 1;
  return last > year && short > 12 ? last : null;
}

/** "Zapad-2021" is a name and "12-2013" a standard's number; "mid-2023" is a time. */
function isPartOfName(tokens: Token[], at: number): boolean {
  const isTied = isDash(tokens[at - 1]) && isTight(tokens[at - 1]) && isTight(tokens[at]);
  const tied = tokens[at - 2];
  return isTied && tied !== undefined && (tied.capital || tied.kind === "number");
}

const slashedYearsMax = 3;

/** "Directive 2014/65", "Regulation 2016/679": the number of a document, whereas "2014/15" is a year from one summer to the next. */
function isDocumentNumber(tokens: Token[], at: number, year: number): boolean {
  const second = wholeAt(tokens, at + 2);
  const isSlashed = lowerAt(tokens, at + 1) === "/" && isTight(tokens[at + 1]);
  if (!isSlashed || !isTight(tokens[at + 2]) || !second) return false;
  const years = (second.number - (year % 100) + 100) % 100;
  return second.digits === 3 || (second.digits === 2 && years > slashedYearsMax);
}

/** A four-digit number as a year; before 1900 only where a preposition or "year" says so. */
export function readYear(tokens: Token[], at: number): PeriodReading | null {
  const short = readShortDecade(tokens, at);
  if (short) return short;
  const year = yearAt(tokens, at);
  if (year === null || isPartOfName(tokens, at)) return null;
  if (isDocumentNumber(tokens, at, year)) return null;
  const special =
    readIsoDay(tokens, at, year) ?? readDecade(tokens, at, year) ?? readYears(tokens, at, year);
  if (special) return special;
  const isModern = year >= 1900 && year <= 2100;
  const isCalledYear =
    yearPrepositions.has(lowerAt(tokens, at - 1)) || yearWords.has(lowerAt(tokens, at + 1));
  if (!isModern && !isCalledYear) return null;
  return fixed(at, yearEnd(tokens, at + 1), year, String(year));
}
