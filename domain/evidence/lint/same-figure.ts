import { compareDecimals } from "../decimal.ts";
import type { FigureValue, Unit } from "../figure.ts";

type Bare = Pick<FigureValue, "value" | "low" | "high" | "unit">;

/**
 * How near a stored figure is to one that was read: the same value and unit, the same value (the unit not named in the text, or not the
 * stored one's), or neither. Qualifiers are judged by reading back, not here.
 */
export function compareFigures(read: Bare, stored: Bare): "same" | "same_value" | "other" {
  if (!sameEnds(read, stored)) return "other";
  return sameUnit(read.unit, stored.unit) ? "same" : "same_value";
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

/** A counted noun may be worded otherwise, or its plural: whether it is the same thing is for a person to see. */
function sameUnit(one: Unit, other: Unit): boolean {
  if (one.kind !== other.kind) return false;
  return one.kind === "count" || one.code === other.code;
}
