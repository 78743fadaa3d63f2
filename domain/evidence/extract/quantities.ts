import { divideDecimals, scaleDecimal } from "../decimal.ts";
import type { Unit } from "../figure.ts";
import { remember } from "../remember.ts";
import type { QualifierWord } from "./lexicon/qualifiers.ts";
import type { FigureDirection } from "./types.ts";

/** One number of a text with what was written right beside it; token indexes, `to` exclusive. */
export type Quantity = {
  from: number;
  to: number;
  /** The number as written, before its magnitude: "33.3". A fraction is its quotient. */
  mantissa: string;
  /** Power of ten of the magnitude word, null where there is none. */
  magnitude: number | null;
  unit: Unit | null;
  /** Power of ten between the written unit and the base unit. */
  shift: number;
  /** Written in words ("two", "a third"), which the linter treats more gently than digits. */
  isWorded: boolean;
  isFraction: boolean;
  direction?: FigureDirection;
  /** What the number itself says of how near it is: "тысячи две". */
  qualifier?: QualifierWord;
};

/** A quantity or two of a range, with its qualifier: what becomes a figure once the sentence has been read. */
export type FigureReading = {
  from: number;
  to: number;
  first: Quantity;
  /** The upper end of a range. */
  last: Quantity | null;
  qualifier: QualifierWord | null;
};

/** The value in base units as a decimal string without exponent. */
export function toBaseValue(quantity: Quantity): string {
  return scaleDecimal(quantity.mantissa, (quantity.magnitude ?? 0) + quantity.shift);
}

const fractionPlaces = 6;

/** One third is 0.333333: six decimals are far below what any wording of a fraction declares. */
export function divideFraction(numerator: number, denominator: number): string {
  return divide(`${numerator}/${denominator}`);
}

const divide = remember((fraction) => {
  const [numerator = "", denominator = ""] = fraction.split("/");
  return divideDecimals(numerator, denominator, { places: fractionPlaces, mode: "half_up" });
});
