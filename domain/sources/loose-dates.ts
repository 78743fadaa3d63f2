import { parseEdtf } from "#domain/evidence/edtf.ts";
import { monthNumbers } from "#domain/evidence/extract/lexicon/months.ts";

/**
 * A date as pages and libraries of references write it, as EDTF of our kind (domain/evidence/edtf.ts). `exact` says that nothing was lost: a season, an
 * hour's day of two countries ("05/06/2020") or words we don't know leave the year.
 */
export type LooseDate = { edtf: string; exact: boolean };

const dateUnitsMax = 200;

/**
 * Null where no year is to be found, or none that has been. A time is left out: the day is the one that is written, whatever the zone, for that is the day on
 * which it was published there.
 */
export function readLooseDate(given: string): LooseDate | null {
  if (given.length > dateUnitsMax) return null;
  const text = given
    .normalize("NFKC")
    .replace(/[\s\u200e\u200f]+/gu, " ")
    .trim();
  if (text === "") return null;
  const edtf = parseEdtf(text);
  if (edtf !== null) return { edtf: edtf.text, exact: true };
  return readIsoTime(text) ?? readEdtfOfOtherKinds(text) ?? readSigned(text) ?? readYearAlone(text);
}

/** Only what is a date for certain: of a word in prose nothing is made. */
export function readExactDate(text: string): string | null {
  const read = readLooseDate(text);
  return read?.exact ? read.edtf : null;
}

function exactly(text: string, exact = true): LooseDate | null {
  return parseEdtf(text) === null ? null : { edtf: text, exact };
}

/** "2023-11-14T23:30:00+03:00", "2023-11-14 23:30", "20231114T2330Z", "20231114", PDF's "D:20231114233000+03'00'". */
function readIsoTime(text: string): LooseDate | null {
  const found =
    /^(\d{4})-(\d{2})-(\d{2})[T ]\d{1,2}[:.]?\d{2}/i.exec(text) ??
    /^(?:D:)?(\d{4})(\d{2})(\d{2})(?:T?\d{4,}.*|[T ].*)?$/i.exec(text) ??
    /^D:(\d{4})(\d{2})()$/.exec(text) ??
    /^D:(\d{4})()()$/.exec(text);
  if (found === null) return null;
  const [, year, month, day] = found;
  return exactly([year, month, day].filter(Boolean).join("-"));
}

/** Open ends, seasons (21–24 and the further ones of level 2) and "uuuu" of the drafts: what of them we can hold. */
function readEdtfOfOtherKinds(text: string): LooseDate | null {
  const [start = "", end] = text.split("/");
  if (end !== undefined && /^(?:\.\.|open|unknown)?$/.test(end)) return lessExactly(start);
  if (end !== undefined && /^(?:\.\.|open|unknown)?$/.test(start)) return lessExactly(end);
  const season = /^(\d{4})-(?:2[1-9]|3\d|4[01])([~?%])?$/.exec(text);
  if (season) return exactly(`${season[1]}${season[2] ?? ""}`, false);
  return /^[\du]{4}(?:-[\du]{2}){0,2}$/.test(text) ? exactly(text.replaceAll("u", "X")) : null;
}

function lessExactly(text: string): LooseDate | null {
  const read = readLooseDate(text);
  return read && { ...read, exact: false };
}

const about = /^(?:c(?:irca|a)?\b\.?|about|approx\.?|около|ок\.|прибл\.|~|≈) ?/iu;

/** A date in words or figures with signs of doubt around it: "c. 1998", "[2001]", "2003?". */
function readSigned(text: string): LooseDate | null {
  const inner = text.replace(/^\[(.*)\]$/, "$1").trim();
  const isAbout = about.test(inner);
  const isDoubtful = inner !== text || inner.endsWith("?");
  const plain = inner.replace(about, "").replace(/\?$/, "").trim();
  const read = readPlain(plain);
  if (read === null) return null;
  const sign = isAbout ? (isDoubtful ? "%" : "~") : isDoubtful ? "?" : "";
  return sign === "" || read.edtf.includes("/") ? read : exactly(read.edtf + sign, read.exact);
}

function readPlain(text: string): LooseDate | null {
  return exactly(text) ?? readFigures(text) ?? readYears(text) ?? readWords(text);
}

/** "2020/05/04", "2020.05", "04.05.2020"; the order of "04/05/2020" is clear only where one of them is no month. */
function readFigures(text: string): LooseDate | null {
  const yearFirst = /^(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?$/.exec(text);
  if (yearFirst) return fromParts(yearFirst[1], yearFirst[2], yearFirst[3]);
  const yearLast =
    /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:,? (?:г\.?|года)?)?(?:,? ?\d{1,2}:\d{2}.*)?$/u.exec(
      text,
    );
  if (yearLast === null) return null;
  const [, first, separator, second, year] = yearLast;
  if (separator === "." || Number(first) > 12) return fromParts(year, second, first);
  if (Number(second) > 12 || first === second) return fromParts(year, first, second);
  return exactly(String(year), false);
}

function fromParts(year = "", month = "", day = ""): LooseDate | null {
  const parts = [year, month.padStart(2, "0"), day.padStart(2, "0")];
  return exactly(parts.slice(0, day === "" ? 2 : 3).join("-"));
}

/** "2019–2020", "2019-20". */
function readYears(text: string): LooseDate | null {
  const found = /^(\d{4}) ?(?:-{1,3}|[–—/]) ?(\d{4}|\d{2})$/.exec(text);
  if (found === null) return null;
  const [, from = "", to = ""] = found;
  return exactly(`${from}/${to.length === 2 ? from.slice(0, 2) + to : to}`);
}

const words = /\p{L}+|\d+/gu;
const weekdays =
  /^(?:(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|пн|вт|ср|чт|пт|сб|вс),? )/iu;

/** "14 November 2023", "Nov. 14th, 2023", "14 ноября 2023 г.", "November 2023", "Tue, 14 Nov 2023 23:30:00 +0300". */
function readWords(text: string): LooseDate | null {
  const plain = text.replace(weekdays, "").replace(/[ ,T]+(?:at |в )?\d{1,2}:\d{2}.*$/u, "");
  const found = (plain.toLowerCase().match(words) ?? []).filter((word) => !idle.has(word));
  const months = found.flatMap((word) => monthNumbers.get(word) ?? []);
  const numbers = found.filter((word) => /^\d+$/.test(word));
  const year = numbers.find((number) => number.length === 4);
  const day = numbers.find((number) => number.length <= 2);
  const isPlain =
    months.length === 1 && months.length + numbers.length === found.length && numbers.length <= 2;
  if (!isPlain || year === undefined || (numbers.length === 2 && day === undefined)) return null;
  return fromParts(year, String(months[0]), day);
}

const idle = new Set("st nd rd th of the г год года".split(" "));

/** Words with one year among them: "Spring 2020", "in press (2021)". */
function readYearAlone(text: string): LooseDate | null {
  const years = new Set(text.match(/(?<![\d.,])(?:1[5-9]|20)\d{2}(?![\d.,]*\d)/g) ?? []);
  const [year] = years;
  return years.size === 1 && year !== undefined ? exactly(year, false) : null;
}
