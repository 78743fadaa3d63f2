import Big from "big.js";
import { scaleDecimal } from "#domain/evidence/decimal.ts";

/** A spreadsheet counts with so many digits; what it writes beyond them is the dust of binary fractions: 22.600000000000001. */
const digitsKept = 15;
const dayMs = 86_400_000;

/** A number as its sheet shows it; dates as ISO days, per cent as such. What is no number is given back as it is. */
export function printSheetNumber(
  stored: string,
  { kind, is1904 }: { kind: "number" | "date" | "percent"; is1904: boolean },
): string {
  if (!/^-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/.test(stored)) return stored;
  if (kind === "date") return printSerialDay(Number(stored), is1904) ?? stored;
  const number = new Big(stored);
  const kept = number.c.length > digitsKept ? number.prec(digitsKept) : number;
  const plain = kept.toFixed();
  return kind === "percent" ? `${scaleDecimal(plain, 2)}%` : plain;
}

/** Days since 30 December 1899, for the first spreadsheets held 1900 for a leap year; or since 1904. Null for what is no day. */
export function printSerialDay(serial: number, is1904: boolean): string | null {
  const days = Math.floor(serial) + (is1904 ? 1462 : 0);
  if (!Number.isFinite(days) || days < 61 || days > 2_958_465) return null;
  return new Date(Date.UTC(1899, 11, 30) + days * dayMs).toISOString().slice(0, 10);
}

const dateFormats = new Set([14, 15, 16, 17, 22, 27, 30, 36, 50, 57]);
const percentFormats = new Set([9, 10]);

/** What a number format makes of a number, by its number and, of one's own, its code. */
export function kindOfFormat(id: number, code: string | undefined): "number" | "date" | "percent" {
  if (dateFormats.has(id)) return "date";
  if (percentFormats.has(id)) return "percent";
  if (code === undefined) return "number";
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  if (bare.includes("%")) return "percent";
  return /[yд]|(?:^|[^a-z])d|mmm/i.test(bare) ? "date" : "number";
}
