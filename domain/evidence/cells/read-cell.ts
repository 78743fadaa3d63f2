import { compareDecimals } from "../decimal.ts";
import type { Qualifier } from "../figure.ts";
import type { CellOptions, CellProblem, CellReading, CellValue } from "./cell-reading.ts";
import { missingMarks, missingStatuses, qualifierSigns } from "./cell-words.ts";
import { readBehind } from "./read-behind.ts";
import { addNumbers, readNumber } from "./read-number.ts";

const cellCharsMax = 300;
/** Of a stray brace of digits, or marks of a note at the end: "¹", "¹⁾", "*", "†", "[1]", "(1)", " 1)", "a)". */
const footnote =
  /(?:[\u00b9\u00b2\u00b3\u2070\u2071\u2074-\u2079\u207d-\u207f]+|\*+|[†‡§]+|\[[\p{L}\d]{1,3}\]|(?<=\S\s*)\([\p{L}\d]{1,2}\)|(?<=\s)[\p{L}\d]{1,2}\)|(?<=\d)\p{Ll}\))\s*$/u;
const numberText =
  /^[+]?(?:[-−–]\s*)?(?:\d(?:[\d.,'’]|[ ](?=\d{3}(?!\d)))*|[.,]\d+)(?:[eE][+-]?\d+)?/u;
const rangeSign = /^\s*(?:[-–—−…]|\.\.\.?|to\b|до(?!\p{L})|да(?!\p{L}))\s*/u;
const rangeLead = /^(?:from|между|от|ад)\s+(?=.*\d)/iu;

/**
 * What a cell says: "~44–45 F", ">46.5", "=22.6+23.9", "46,5¹", "1 234,5", "44.1 bn", "…". Pure and total: a text that isn't understood is a problem with its cause, never
 * a guess. Nothing is evaluated but a sum of numbers.
 */
export function readCell(text: string, { decimalSign = null }: CellOptions = {}): CellReading {
  const plain = tidy(text);
  if (plain === "") return { kind: "empty" };
  if (plain.length > cellCharsMax) return refuse("tooLong", `${plain.slice(0, 40)}…`);
  const { rest, footnotes } = cutFootnotes(plain);
  const missing = findMissing(rest);
  if (missing !== null) return { kind: "missing", status: missing, footnotes };
  if (rest.startsWith("=")) return readSum(rest, { decimalSign, footnotes });
  return readFigureCell(rest, { decimalSign, footnotes });
}

type Around = { decimalSign: NonNullable<CellOptions["decimalSign"]> | null; footnotes: string[] };

function refuse(problem: CellProblem, text: string): CellReading {
  return { kind: "problem", problem, text };
}

/** One kind of blank, none at the ends; and none of the marks that only steer how a text runs. */
function tidy(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/gu, "")
    .replace(/[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/gu, " ")
    .trim();
}

function cutFootnotes(text: string): { rest: string; footnotes: string[] } {
  const footnotes: string[] = [];
  let rest = text;
  for (let found = footnote.exec(rest); found; found = footnote.exec(rest)) {
    if (missingMarks.has(rest.toLowerCase())) break;
    footnotes.unshift(found[0].trim());
    rest = rest.slice(0, found.index).trim();
  }
  // A mark of a note alone is no cell with a note: it is said of whole, and refused as what it is.
  return rest === "" ? { rest: text, footnotes: [] } : { rest, footnotes };
}

function findMissing(text: string) {
  return (
    missingMarks.get(text.toLowerCase()) ??
    missingStatuses.find((status) => status === text) ??
    null
  );
}

function readSum(text: string, { decimalSign, footnotes }: Around): CellReading {
  let rest = text.slice(1).trim();
  const terms: string[] = [];
  for (let sign = ""; rest !== ""; ) {
    const written = numberText.exec(rest)?.[0];
    if (written === undefined) return refuse("formula", text);
    const read = readNumber(written.trim(), decimalSign);
    if (!read.ok) return refuse(read.problem, written);
    terms.push(sign === "-" ? negate(read.number) : read.number);
    rest = rest.slice(written.length).trim();
    const joint = /^[+\-−–]/u.exec(rest)?.[0];
    if (joint === undefined) break;
    sign = joint === "+" ? "+" : "-";
    rest = rest.slice(1).trim();
    if (rest === "") return refuse("formula", text);
  }
  if (terms.length === 0) return refuse("formula", text);
  const behind = readBehind(rest, terms.at(-1) ?? "");
  if (!behind.ok)
    return refuse(behind.problem === "unknownWords" ? "formula" : behind.problem, text);
  const value = addNumbers(terms);
  const said = { ...behind.said, terms: terms.length > 1 ? terms : [], footnotes };
  return { kind: "value", value, low: null, high: null, qualifier: "=", ...said };
}

function negate(number: string): string {
  return number.startsWith("-") ? number.slice(1) : `-${number}`;
}

function readFigureCell(text: string, { decimalSign, footnotes }: Around): CellReading {
  const { qualifier, rest: qualified } = cutQualifier(text);
  const lead = qualified.replace(rangeLead, "");
  if (/^\([\d., ]+\)/.test(lead)) return refuse("inBrackets", text);
  const first = numberText.exec(lead)?.[0];
  if (first === undefined) return refuse("notANumber", text);
  const low = readNumber(first.trim(), decimalSign);
  if (!low.ok) return refuse(low.problem, text);
  let rest = lead.slice(first.length);
  let high: string | null = null;
  const sign = rangeSign.exec(rest)?.[0];
  const second = sign === undefined ? undefined : numberText.exec(rest.slice(sign.length))?.[0];
  if (sign !== undefined && second !== undefined) {
    const read = readNumber(second.trim(), decimalSign);
    if (!read.ok) return refuse(read.problem, text);
    high = read.number;
    rest = rest.slice(sign.length + second.length);
  }
  if (/^\s*\+\s*\d/.test(rest)) return refuse("sumWithoutEquals", text);
  const behind = readBehind(rest, low.number);
  if (!behind.ok) return refuse(behind.problem, behind.text);
  const ends = high === null ? toValue(low.number) : toRange(low.number, high, qualifier);
  if ("problem" in ends) return refuse(ends.problem, text);
  return { kind: "value", ...ends, qualifier, ...behind.said, terms: [], footnotes };
}

type Ends = Pick<CellValue, "value" | "low" | "high">;

function toValue(value: string): Ends {
  return { value, low: null, high: null };
}

function toRange(low: string, high: string, qualifier: Qualifier): Ends | { problem: CellProblem } {
  if (qualifier !== "=" && qualifier !== "~") return { problem: "rangeQualified" };
  return compareDecimals(low, high) > 0 ? { problem: "rangeReversed" } : { value: null, low, high };
}

function cutQualifier(text: string): { qualifier: Qualifier; rest: string } {
  const lower = text.toLowerCase();
  const found = qualifierSigns.find(([sign]) => lower.startsWith(sign));
  return found
    ? { qualifier: found[1], rest: text.slice(found[0].length).trim() }
    : { qualifier: "=", rest: text };
}
