import Big from "big.js";

/**
 * Arithmetic on decimal strings. In and out are plain decimals ("46.5", "-0.25", "33300000000"): never an exponent, never a float, so that
 * what is stored, hashed and printed is the same text. Thrown errors are bugs of the caller: parse what comes from outside first.
 */
export const roundingModes = ["down", "half_up", "half_even", "up"] as const;
export type RoundingMode = (typeof roundingModes)[number];

/** big.js's numbers for the modes; "down" is towards zero and "up" is away from it. */
const bigModes: Record<RoundingMode, 0 | 1 | 2 | 3> = { down: 0, half_up: 1, half_even: 2, up: 3 };

/** Longer digit strings are no figure of anybody's; the bound keeps hostile texts from costing time. */
const decimalCharsMax = 200;
const decimalPattern = /^-?\d+(?:\.\d+)?$/;
/** Canonical, and not zero. */
const wholePattern = /^-?[1-9]\d*$/;

/** The canonical text of a decimal (no superfluous zeros, no "-0"), or null where the text isn't one. */
export function parseDecimal(text: string): string | null {
  if (text.length > decimalCharsMax || !decimalPattern.test(text)) return null;
  return print(new Big(text));
}

/** -1 where the first is less, 1 where it is more, 0 where both are the same number. Throws on what is no decimal. */
export function compareDecimals(a: string, b: string): -1 | 0 | 1 {
  return read(a).cmp(read(b));
}

/** The sum, canonical. Throws on what is no decimal. */
export function addDecimals(a: string, b: string): string {
  return print(read(a).plus(read(b)));
}

/** The first less the second, canonical. Throws on what is no decimal. */
export function subtractDecimals(a: string, b: string): string {
  return print(read(a).minus(read(b)));
}

export function multiplyDecimals(a: string, b: string): string {
  return print(read(a).times(read(b)));
}

/** The quotient rounded once to `places` after the point. Throws when the divisor is zero. */
export function divideDecimals(
  a: string,
  b: string,
  { places, mode }: { places: number; mode: RoundingMode },
): string {
  // A constructor of its own, because big.js takes the places of a division from the constructor.
  const Quotient = Big();
  Quotient.DP = places;
  Quotient.RM = bigModes[mode];
  return print(new Quotient(a).div(new Quotient(b)));
}

/** Rounded to `places` after the point; negative places round to tens, hundreds and so on. */
export function roundDecimal(value: string, places: number, mode: RoundingMode): string {
  return print(read(value).round(places, bigModes[mode]));
}

/** The value times ten to the `power`: moves the point, loses no digit. */
export function scaleDecimal(value: string, power: number): string {
  if (power >= 0 && wholePattern.test(value)) return value + "0".repeat(power);
  const big = read(value);
  // Nothing moves in zero: with an exponent of its own it would be printed as "00".
  if (!big.eq(0)) big.e += power;
  return print(big);
}

export function negateDecimal(value: string): string {
  return print(read(value).neg());
}

/** How many digits stand after the point, superfluous zeros not counted. */
export function countDecimalPlaces(value: string): number {
  const point = print(read(value)).split(".")[1];
  return point === undefined ? 0 : point.length;
}

function read(text: string): Big {
  if (!decimalPattern.test(text)) throw new Error(`Not a decimal string: ${text.slice(0, 40)}`);
  return new Big(text);
}

function print(big: Big): string {
  const text = big.toFixed();
  return text === "-0" ? "0" : text;
}
