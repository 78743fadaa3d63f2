import edtf from "edtf";
import { addOneDay, printCalendarDay, readCalendarDay } from "./calendar.ts";
import {
  formatDay,
  formatDays,
  formatMonth,
  formatMonths,
  formatYear,
  formatYears,
  type WordsLocale,
} from "./format-date.ts";
import { remember } from "./remember.ts";

/** A date with unknown parts; `from` is the first day it may mean, `to` the day after the last. */
export type EdtfDate = Readonly<{ text: string; from: string; to: string }>;

const edtfCharsMax = 40;
/**
 * What we take of EDTF (ISO 8601-2, levels 0 and 1): a year, a month or a day, each with `~` about, `?` uncertain or `%` both; unspecified
 * last parts (`202X`, `2023-11-XX`); two of these with a slash. No open ends and no seasons: nothing here may be without a last day, and
 * the package counts spring as January to March.
 */
const partPattern = /^(\d{2}XX|\d{3}X|\d{4})(?:-(0[1-9]|1[0-2]|XX)(?:-(\d{2}|XX))?)?([~?%])?$/;

/** Reads an EDTF date; null where it is none, or one of a kind we don't take. The package takes a third of a millisecond a date, and lists have few different ones. */
export const parseEdtf: (text: string) => EdtfDate | null = remember(readEdtf);

function readEdtf(text: string): EdtfDate | null {
  const parts = text.split("/");
  if (text.length > edtfCharsMax || parts.length > 2) return null;
  if (!parts.every((part) => partPattern.test(part))) return null;
  const range = readRange(text);
  if (range === null || range.from >= range.to) return null;
  return { text, ...range };
}

/** The date in words: "about 2023", "November 2023", "August–December 2020", "8 December 1999". */
export function formatEdtf(text: string, locale: WordsLocale): string {
  const [start = "", end] = text.split("/");
  const first = readPart(start);
  const last = end === undefined ? null : readPart(end);
  if (first === null || (end !== undefined && last === null)) return text;
  if (last === null || last.sign !== "" || first.sign !== "" || last.depth !== first.depth) {
    const ends = last === null ? [first] : [first, last];
    return ends.map((part) => formatPart(part, locale)).join(" – ");
  }
  if (first.depth === "day") return formatDays(first, last, locale);
  if (first.depth === "month") return formatMonths(first, last, locale);
  if (first.depth === "year") return formatYears(first.year, last.year, locale);
  return `${formatPart(first, locale)} – ${formatPart(last, locale)}`;
}

type Part = {
  depth: "century" | "decade" | "year" | "month" | "day";
  year: number;
  month: number;
  day: number;
  sign: string;
};

function readPart(text: string): Part | null {
  const match = partPattern.exec(text);
  if (match === null) return null;
  const [, year = "", month = "XX", day = "XX", sign = ""] = match;
  return {
    depth: findDepth(year, month, day),
    year: Number(year.replaceAll("X", "0")),
    month: Number(month.replace("XX", "1")),
    day: Number(day.replace("XX", "1")),
    sign,
  };
}

function findDepth(year: string, month: string, day: string): Part["depth"] {
  if (year.endsWith("XX")) return "century";
  if (year.endsWith("X")) return "decade";
  if (month === "XX") return "year";
  return day === "XX" ? "month" : "day";
}

function formatPart(part: Part, locale: WordsLocale): string {
  const words = formatCertainPart(part, locale);
  if (locale !== "en") {
    // "около" would need the genitive of every form above; the abbreviation is set before a date in any case.
    const about = locale === "ru" ? "ок." : "прыблізна";
    if (part.sign === "~") return `${about} ${words}`;
    if (part.sign === "?") return `${words} (?)`;
    return part.sign === "%" ? `${about} ${words} (?)` : words;
  }
  if (part.sign === "~") return `about ${words}`;
  if (part.sign === "?") return `${words} (uncertain)`;
  return part.sign === "%" ? `about ${words} (uncertain)` : words;
}

const decadeWords: Record<WordsLocale, (year: number) => string> = {
  en: (year) => `${year}s`,
  ru: (year) => `${year}-е годы`,
  be: (year) => `${year}-я гады`,
};

function formatCertainPart(part: Part, locale: WordsLocale): string {
  switch (part.depth) {
    case "century":
      return formatYears(part.year, part.year + 99, locale);
    case "decade":
      return decadeWords[locale](part.year);
    case "year":
      return formatYear(part.year, locale);
    case "month":
      return formatMonth(part.year, part.month, locale);
    case "day":
      return formatDay(part, locale);
  }
}

function readRange(text: string): { from: string; to: string } | null {
  try {
    const { min, max } = edtf(text);
    const lastDay = readCalendarDay(new Date(max).toISOString().slice(0, 10));
    return {
      from: new Date(min).toISOString().slice(0, 10),
      to: printCalendarDay(addOneDay(lastDay)),
    };
  } catch {
    // The package throws for what isn't EDTF, such as the 30th of February.
    return null;
  }
}
