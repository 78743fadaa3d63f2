import { compareDecimals, multiplyDecimals, subtractDecimals } from "../decimal.ts";
import type { FigureValue, Unit } from "../figure.ts";

export type Bare = Pick<FigureValue, "value" | "low" | "high" | "unit">;

/**
 * How near a stored figure is to one that was read: the same value and unit; the same value of another unit, or of none that the text names; a
 * value less than a twentieth away, which may be meant; or another. Qualifiers are judged by reading back, not here.
 */
export type FigureLikeness = "same" | "same_value" | "near" | "other";

export function compareFigures(read: Bare, stored: Bare): FigureLikeness {
  if (sameEnds(read, stored)) return sameUnit(read.unit, stored.unit) ? "same" : "same_value";
  return sameUnit(read.unit, stored.unit) && isNear(read.value, stored.value) ? "near" : "other";
}

function sameEnds(one: Bare, other: Bare): boolean {
  return (
    sameDecimal(one.value, other.value) &&
    sameDecimal(one.low, other.low) &&
    sameDecimal(one.high, other.high)
  );
}

function sameDecimal(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  return compareDecimals(one, other) === 0;
}

/** Twenty times the difference is less than the value. */
function isNear(read: string | null, stored: string | null): boolean {
  if (read === null || stored === null) return false;
  const twenty = multiplyDecimals(subtractDecimals(read, stored), "20");
  return compareDecimals(magnitude(twenty), magnitude(stored)) < 0;
}

function magnitude(decimal: string): string {
  return decimal.replace("-", "");
}

export function sameUnit(one: Unit, other: Unit): boolean {
  if (one.kind !== other.kind) return false;
  return one.kind === "count" ? sameNoun(one.code, other.code) : one.code === other.code;
}

/** How much of a noun its inflections share: "programme" and "programmes", "программ" and "программы". */
const endingCharsMax = 3;
const stemCharsMin = 3;

/** Where one side doesn't say what it counts, they may be the same. */
function sameNoun(one: string | null, other: string | null): boolean {
  if (!one || !other) return true;
  const [a, b] = [headNoun(one), headNoun(other)];
  const length = Math.max(stemCharsMin, Math.min(a.length, b.length) - endingCharsMax);
  return a.slice(0, length) === b.slice(0, length);
}

function headNoun(code: string): string {
  return code.toLowerCase().trim().split(/\s+/)[0] ?? "";
}
