import { addDecimals, scaleDecimal } from "../decimal.ts";
import type { CellProblem, DecimalSign } from "./cell-reading.ts";

export type NumberRead = { ok: true; number: string } | { ok: false; problem: CellProblem };

/** Digits that a statistic may have. */
const digitsMax = 60;
const exponentMax = 60;

const minus = /^[-−–]\s*/u;
const grouped = /^\d{1,3}(?:([ '’,.])\d{3})(?:\1\d{3})*$/u;
const exponent = /[eE]([+-]?\d{1,4})$/;

/**
 * One number of a cell as a plain decimal string, to the digit: grouped by blanks, apostrophes, points or commas, parted by a point or a comma, also with an exponent.
 * Zeros behind the point stay, for they say how exact the source is; "-0" is 0. A lone comma before exactly three digits may mean either, and isn't guessed.
 */
export function readNumber(text: string, decimalSign: DecimalSign | null): NumberRead {
  const isNegative = minus.test(text);
  const unsigned = text.replace(minus, "").replace(/^\+/, "");
  const power = Number(exponent.exec(unsigned)?.[1] ?? 0);
  const mantissa = readMantissa(unsigned.replace(exponent, ""), decimalSign);
  if (!mantissa.ok) return mantissa;
  if (Math.abs(power) > exponentMax || mantissa.number.length > digitsMax) return tooLong;
  const shifted = power === 0 ? mantissa.number : scaleDecimal(mantissa.number, power);
  if (shifted.length > digitsMax) return tooLong;
  const isZero = !/[1-9]/.test(shifted);
  return { ok: true, number: isNegative && !isZero ? `-${shifted}` : shifted };
}

const tooLong: NumberRead = { ok: false, problem: "tooLong" };
const notANumber: NumberRead = { ok: false, problem: "notANumber" };

function readMantissa(text: string, decimalSign: DecimalSign | null): NumberRead {
  const parted = part(text, decimalSign);
  if ("problem" in parted) return { ok: false, problem: parted.problem };
  const { whole, decimals } = parted;
  if (decimals !== null && !/^\d+$/.test(decimals)) return notANumber;
  if (!/^\d+$/.test(whole) && !grouped.test(whole)) return notANumber;
  if (decimalSign !== null && whole.includes(decimalSign)) return notANumber;
  const digits = whole.replace(/\D/g, "").replace(/^0+(?=\d)/, "");
  return { ok: true, number: decimals === null ? digits : `${digits}.${decimals}` };
}

type Parted = { whole: string; decimals: string | null };

function part(text: string, decimalSign: DecimalSign | null): Parted | { problem: CellProblem } {
  const sign = decimalSign ?? findDecimalSign(text);
  if (sign === "either") return { problem: "ambiguousComma" };
  const at = sign === null ? -1 : text.lastIndexOf(sign);
  if (sign === null || at < 0) return { whole: text, decimals: null };
  // ".5" is a half.
  return { whole: text.slice(0, at) || "0", decimals: text.slice(at + 1) };
}

function findDecimalSign(text: string): DecimalSign | "either" | null {
  const [points, commas] = [text.split(".").length - 1, text.split(",").length - 1];
  if (points > 0 && commas > 0) {
    const last = text.lastIndexOf(".") > text.lastIndexOf(",") ? "." : ",";
    return (last === "." ? points : commas) === 1 ? last : null;
  }
  if (points > 1 || commas > 1) return null;
  if (points === 1) return ".";
  if (commas === 0) return null;
  return /^[1-9]\d{0,2},\d{3}$/.test(text) ? "either" : ",";
}

/** The exact sum, with as many decimals as its most exact term was written with. */
export function addNumbers(terms: readonly string[]): string {
  const sum = terms.reduce((a, b) => addDecimals(a, b), "0");
  const places = Math.max(0, ...terms.map(countPlaces));
  const missing = places - countPlaces(sum);
  if (missing <= 0) return sum;
  return `${sum}${sum.includes(".") ? "" : "."}${"0".repeat(missing)}`;
}

function countPlaces(number: string): number {
  return number.split(".")[1]?.length ?? 0;
}
