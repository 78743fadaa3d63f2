import { extract } from "#domain/evidence/extract/extract.ts";
import { parsePeriod } from "#domain/evidence/periods.ts";
import { remember } from "#domain/evidence/remember.ts";
import { printSerialDay } from "../tables/xlsx-number.ts";
import type { Mapping } from "./input-mapping.ts";

type Meaning = Mapping["dates"];

const roman: Record<string, string> = { I: "1", II: "2", III: "3", IV: "4" };

/**
 * The canonical period that a cell names: "2023", "2023-Q1", "2023Q1", "Q1 2023", "2023M05", "05.2023", "31.12.2023", "I квартал 2023", "January–September 2023", "2023 г."; a date stands for what the
 * mapping says; a bare number of a spreadsheet's dates is a date. Null for what names none, or a time without its year.
 */
export function readPeriodCell(text: string, dates: Meaning): string | null {
  return read(`${dates} ${text.replace(/[\s\u00a0\u2007\u2009\u202f]+/gu, " ").trim()}`);
}

const read = remember((asked: string): string | null => {
  const at = asked.indexOf(" ");
  const meaning = asked.slice(0, at) as Meaning;
  const text = asked
    .slice(at + 1)
    .replace(/[\u00b9\u00b2\u00b3\u2070-\u207e*]+$/u, "")
    .trim();
  if (text === "" || text.length > 80) return null;
  const day = readDay(text);
  if (day !== null) return meanDay(day, meaning);
  return parsePeriod(text)?.text ?? parsePeriod(toCanonical(text))?.text ?? readWords(text);
});

function toCanonical(text: string): string {
  const bare = text.replace(/\s*(?:г(?:од)?\.?|года|годзе)$/iu, "").replace(/^(\d{4})\.0+$/, "$1");
  const part = /^(\d{4})[-\s]?([QSHKM])\s?(\d{1,2})$/i.exec(bare);
  if (part) return nameSub(part[1] ?? "", part[2] ?? "", part[3] ?? "");
  const turned =
    /^(?:([QSHM])\s?(\d{1,2})|(IV|I{1,3})\s*(?:кв\p{L}*\.?|квартал\p{L}*))[\s.,/-]+(\d{4})$/iu.exec(
      bare,
    );
  if (turned)
    return nameSub(
      turned[4] ?? "",
      turned[1] ?? "Q",
      turned[2] ?? roman[turned[3]?.toUpperCase() ?? ""] ?? "",
    );
  const month = /^(\d{1,2})[./](\d{4})$/.exec(bare);
  if (month) return `${month[2]}-${(month[1] ?? "").padStart(2, "0")}`;
  const years = /^(\d{4})\s*[-–—]\s*(\d{4})$/u.exec(bare);
  if (years) return `${years[1]}/${years[2]}`;
  return bare.replace(/\s*[–—]\s*/gu, "/");
}

function nameSub(year: string, kind: string, number: string): string {
  const letter = kind.toUpperCase();
  if (letter === "M") return `${year}-${number.padStart(2, "0")}`;
  return `${year}-${letter === "S" || letter === "H" ? "S" : "Q"}${Number(number)}`;
}

function readDay(text: string): string | null {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.]+Z?)?$/.exec(text)?.[1];
  if (iso !== undefined) return parsePeriod(iso) ? iso : null;
  const dotted = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text);
  if (dotted) {
    const [, day = "", month = "", year = ""] = dotted;
    const named = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    return parsePeriod(named) ? named : null;
  }
  // A year is no date of a spreadsheet's: 2023 would be a day of 1905.
  return /^\d{5}$/.test(text) ? printSerialDay(Number(text), false) : null;
}

function meanDay(day: string, meaning: Meaning): string | null {
  const [year = "", month = ""] = day.split("-");
  if (meaning === "day") return day;
  if (meaning === "month") return `${year}-${month}`;
  return meaning === "year" ? year : `${year}-Q${Math.ceil(Number(month) / 3)}`;
}

/** Words, where they are one period and little else. */
function readWords(text: string): string | null {
  const language = /\p{Script=Cyrillic}/u.test(text) ? "ru" : "en";
  const { periods } = extract(text, { language });
  const [only] = periods;
  if (!only || periods.length > 1 || only.text.length < text.length * 0.6) return null;
  return parsePeriod(only.value)?.text ?? null;
}
