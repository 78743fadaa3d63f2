import { cardinals } from "./lexicon/number-words.ts";
import {
  halfWords,
  monthsWords,
  ordinals,
  quarterWords,
  yearWords,
} from "./lexicon/period-words.ts";
import { relativeLead } from "./lexicon/relative-words.ts";
import { publishedMonth } from "./period-context.ts";
import { periodFromMonth } from "./period-shifts.ts";
import {
  dayAt,
  isDash,
  isTight,
  lowerAt,
  monthAt,
  type PeriodReading,
  relativeReading,
  wholeAt,
  withYear,
  yearAt,
} from "./period-tokens.ts";
import { periodOfMonths } from "./period-values.ts";
import type { Token } from "./tokens.ts";

const shortPart = /^([qh])([1-4])$/;

function periodOfPart(year: number, months: number, number: number): string | null {
  if (number < 1 || number > 12 / months) return null;
  return periodOfMonths(
    { year, month: (number - 1) * months + 1 },
    { year, month: number * months },
  );
}

/** "Q1 2024", "H1 2023", "1Q 2024". */
function readShortPart(tokens: Token[], at: number): PeriodReading | null {
  const match = shortPart.exec(lowerAt(tokens, at));
  if (match)
    return withYear(tokens, { from: at, to: at + 1 }, (year) =>
      periodOfPart(year, match[1] === "q" ? 3 : 6, Number(match[2])),
    );
  const whole = wholeAt(tokens, at)?.number;
  const letter = tokens[at + 1];
  if (!whole || !isTight(letter) || (letter.lower !== "q" && letter.lower !== "h")) return null;
  return withYear(tokens, { from: at, to: at + 2 }, (year) =>
    periodOfPart(year, letter.lower === "q" ? 3 : 6, whole),
  );
}

/** "first", "III", "1-й": the number and where its noun stands. */
function ordinalAt(tokens: Token[], at: number): { number: number; to: number } | null {
  const known = ordinals.get(lowerAt(tokens, at));
  if (known !== undefined) return { number: known, to: at + 1 };
  const whole = wholeAt(tokens, at)?.number;
  const hasEnding = isDash(tokens[at + 1]) && isTight(tokens[at + 1]) && isTight(tokens[at + 2]);
  if (whole === undefined) return null;
  if (hasEnding) return { number: whole, to: at + 3 };
  return isNumbered(tokens, at) ? { number: whole, to: at + 1 } : null;
}

/** «в 3 квартале», «1 полугодие»: a bare number in the place of an ordinal; «за 3 квартала» counts them. */
function isNumbered(tokens: Token[], at: number): boolean {
  const part = lowerAt(tokens, at + 1);
  if (/^(полугоди[еию])$/.test(part)) return true;
  // "1 кв. 2025", and not "1 кв. м".
  if (part === "кв") return yearAt(tokens, pastStop(tokens, at + 2)) !== null;
  const isCount = /^(за|все|всего)$/.test(lowerAt(tokens, at - 1)) && part === "квартала";
  return /^квартал[аеу]?$/.test(part) && !isCount;
}

/** The stop of "I кв. 2024" belongs to the period only when its year follows. */
function pastStop(tokens: Token[], at: number): number {
  const isStop = lowerAt(tokens, at) === "." && isTight(tokens[at]);
  return isStop && yearAt(tokens, at + 1) !== null ? at + 1 : at;
}

const untilWords = /^(to|through|till|ending|ended|ends)$/;

/** "the fiscal year that ended in March", "its financial year, which ended on 31 January". */
function untilAt(tokens: Token[], joint: number): number {
  const at = lowerAt(tokens, joint) === "," ? joint + 1 : joint;
  const isRelative = /^(that|which)$/.test(lowerAt(tokens, at));
  return isRelative && /^(ended|ends)$/.test(lowerAt(tokens, at + 1)) ? at + 1 : joint;
}

/** The month that "to", "ended 30" or "to March 31" leads to; a day in it is its last. */
function untilMonth(tokens: Token[], joint: number): { month: number; to: number } | null {
  const at = untilAt(tokens, joint);
  if (!untilWords.test(lowerAt(tokens, at))) return null;
  let start = /^(in|on)$/.test(lowerAt(tokens, at + 1)) ? at + 2 : at + 1;
  // "the six months to the end of March".
  if (lowerAt(tokens, start) === "the" && lowerAt(tokens, start + 1) === "end") start += 3;
  else if (lowerAt(tokens, start) === "end") start += 1;
  const day = dayAt(tokens, start);
  const monthIndex = day?.to ?? start;
  const month = monthAt(tokens, monthIndex);
  if (month === null) return null;
  // "the three months to Sept. 30".
  const stop = tokens[monthIndex + 1];
  const dayIndex = stop?.lower === "." && isTight(stop) ? monthIndex + 2 : monthIndex + 1;
  const after = day ? null : dayAt(tokens, dayIndex);
  return { month, to: after?.to ?? monthIndex + 1 };
}

/** "the 12 months to June 2024", "the three months ended 30 September", "the year to March 31, 2024". */
function monthsUntil(
  tokens: Token[],
  { from, to }: { from: number; to: number },
  count: number,
): PeriodReading | null {
  const until = untilMonth(tokens, to);
  if (!until) return null;
  const { month } = until;
  return withYear(tokens, { from, to: until.to }, (year) => {
    const first = year * 12 + month - count;
    return periodOfMonths(
      { year: Math.floor(first / 12), month: (first % 12) + 1 },
      { year, month },
    );
  });
}

/** "the year to June 2024", "half year ended 30 June", "the quarter to March". */
function readUnitUntil(tokens: Token[], at: number): PeriodReading | null {
  const isHyphened = isDash(tokens[at + 1]) && isTight(tokens[at + 1]);
  const yearAt = isHyphened ? at + 2 : at + 1;
  const isHalf = lowerAt(tokens, at) === "half" && lowerAt(tokens, yearAt) === "year";
  const months = isHalf ? 6 : unitsUntil.get(lowerAt(tokens, at));
  return months === undefined
    ? null
    : monthsUntil(tokens, { from: at, to: isHalf ? yearAt + 1 : at + 1 }, months);
}

/** "the December quarter", "June-quarter sales": the one that the month ends. */
function readQuarterOfMonth(tokens: Token[], at: number): PeriodReading | null {
  const month = monthAt(tokens, at);
  if (month === null || month % 3 !== 0) return null;
  const partAt = isDash(tokens[at + 1]) && isTight(tokens[at + 1]) ? at + 2 : at + 1;
  if (lowerAt(tokens, partAt) !== "quarter") return null;
  const reading = withYear(tokens, { from: at, to: partAt + 1 }, (year) =>
    periodOfPart(year, 3, month / 3),
  );
  return { ...reading, part: 3 };
}

const unitsUntil: ReadonlyMap<string, number> = new Map([
  ["year", 12],
  ["quarter", 3],
]);

/** "eight months of this year", "четыре месяца прошлого года": see withRelativeYear. */
export function isOfSomeYear(tokens: Token[], at: number): boolean {
  const from = lowerAt(tokens, at) === "of" ? at + 1 : at;
  return relativeLead(lowerAt(tokens, from)) !== null && yearWords.has(lowerAt(tokens, from + 1));
}

/** "nine months of 2023", "first six months of 2023". Months without a year and without "first" are a length of time. */
function readFirstMonths(tokens: Token[], at: number): PeriodReading | null {
  const isFirst = ordinals.get(lowerAt(tokens, at)) === 1;
  const countAt = isFirst ? at + 1 : at;
  const count = wholeAt(tokens, countAt)?.number ?? cardinals.get(lowerAt(tokens, countAt));
  if (!count || count > 12 || !monthsWords.has(lowerAt(tokens, countAt + 1))) return null;
  const rolling = monthsUntil(tokens, { from: at, to: countAt + 2 }, count);
  if (rolling) return rolling;
  const reading = withYear(tokens, { from: at, to: pastStop(tokens, countAt + 2) }, (year) =>
    periodOfMonths({ year, month: 1 }, { year, month: count }),
  );
  if (reading.year !== null || isFirst || isOfSomeYear(tokens, reading.to)) return reading;
  const isSoFar = /^(за|итог(и|ам|ов|ах)|результат(ы|ам|ов))$/.test(lowerAt(tokens, at - 1));
  return isSoFar && count >= soFarMonthsMin
    ? readSoFar({ from: at, to: countAt + 2 }, count)
    : null;
}

/** Fewer are as often any length of time. */
const soFarMonthsMin = 3;
/** Results come out soon behind their months. */
const lagMonthsMax = 3;

/** «за девять месяцев» in a text of October to December: those of the year till then. */
function readSoFar(range: { from: number; to: number }, count: number): PeriodReading {
  return relativeReading(range, (context) => {
    const published = publishedMonth(context);
    if (published === null) return null;
    const now = Math.floor(published / 12);
    const year = [now, now - 1].find((each) => {
      const lag = published - (each * 12 + count - 1);
      return lag >= 1 && lag <= lagMonthsMax;
    });
    return year === undefined ? null : periodFromMonth(year * 12, count);
  });
}

/** Halves, quarters and runs of first months. */
export function readPart(tokens: Token[], at: number): PeriodReading | null {
  const short =
    readShortPart(tokens, at) ?? readUnitUntil(tokens, at) ?? readQuarterOfMonth(tokens, at);
  if (short) return short;
  return readNamedPart(tokens, at) ?? readFirstMonths(tokens, at);
}

/** "the third quarter", "first-half", «II полугодие». */
function readNamedPart(tokens: Token[], at: number): PeriodReading | null {
  const ordinal = ordinalAt(tokens, at);
  if (!ordinal) return null;
  const isHyphened = isDash(tokens[ordinal.to]) && isTight(tokens[ordinal.to]);
  const partAt = isHyphened && isTight(tokens[ordinal.to + 1]) ? ordinal.to + 1 : ordinal.to;
  const part = lowerAt(tokens, partAt);
  const months = quarterWords.has(part) ? 3 : halfWords.has(part) ? 6 : null;
  if (months === null || isOfMonth(tokens, partAt + 1)) return null;
  if (months === 6 && isHalfOfThing(tokens, partAt)) return null;
  const to = months === 3 ? pastStop(tokens, partAt + 1) : partAt + 1;
  // "the fourth quarter, which ended on March 31".
  const until = months === 3 ? monthsUntil(tokens, { from: at, to }, months) : null;
  if (until) return { ...until, part: months };
  const number = months === 3 ? ordinal.number : Math.min(ordinal.number, 2);
  const reading = withYear(tokens, { from: at, to }, (year) => periodOfPart(year, months, number));
  return { ...reading, part: months };
}

/** "the second half of March". */
function isOfMonth(tokens: Token[], at: number): boolean {
  return monthAt(tokens, lowerAt(tokens, at) === "of" ? at + 1 : at) !== null;
}

/** "the second half of the match", «вторая половина дня»: «половина» is a half-year only beside its year. */
function isHalfOfThing(tokens: Token[], at: number): boolean {
  const isYear = (index: number): boolean =>
    yearAt(tokens, index) !== null || yearWords.has(lowerAt(tokens, index));
  const isNear = [1, 2, 3].some((ahead) => isYear(at + ahead));
  if (lowerAt(tokens, at).startsWith("полови")) return !isNear;
  return lowerAt(tokens, at + 1) === "of" && !isNear;
}

const partLeads = /^(in|the|for|and|during|from|в|во|за|к|ко|с|со|до|против|относительно|чем)$/;

/** "in the third", «во II»: another part of the kind that the sentence named before. */
export function readEllipticPart(
  tokens: Token[],
  at: number,
  months: number | null,
): PeriodReading | null {
  const ordinal = months === null ? null : ordinalAt(tokens, at);
  if (months === null || !ordinal || !partLeads.test(lowerAt(tokens, at - 1))) return null;
  const isRoman = /^(i|ii|iii|iv)$/.test(lowerAt(tokens, at));
  if (isRoman && !tokens[at]?.capital) return null;
  const next = tokens[ordinal.to];
  const isEnd =
    next === undefined || next.kind !== "word" || /^(and|but|и|а|но|,)$/.test(next.lower);
  if (!isEnd || (isDash(next) && isTight(next))) return null;
  return withYear(tokens, { from: at, to: ordinal.to }, (year) =>
    periodOfPart(year, months, ordinal.number),
  );
}
