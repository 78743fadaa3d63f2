import { addDecimals, compareDecimals, multiplyDecimals, subtractDecimals } from "./decimal.ts";
import { readRate } from "./derive-units.ts";
import type { Unit } from "./figure.ts";
import type { Operation } from "./formula.ts";

/** A result before it is rounded, and for each input whether the result grows with it. */
export type Fraction = { numerator: string; denominator: string; grows: boolean[] };

/**
 * The exact result as a fraction. Null where it has none: a division by zero, or by less, where growth and shares mean nothing. Inputs in order:
 * sum, any; difference, the second taken from the first; change, from the first to the second; ratio, share, index, per head, the first by the
 * second; conversion, an amount and a rate; implied level, a level and the change in per cent that led to it.
 */
export function findFraction(
  operation: Operation,
  values: string[],
  units: Unit[],
): Fraction | null {
  const [first = "0", second = "0"] = values;
  switch (operation) {
    case "sum":
      return {
        numerator: values.reduce(addDecimals),
        denominator: "1",
        grows: values.map(() => true),
      };
    case "difference":
      return { numerator: subtractDecimals(first, second), denominator: "1", grows: [true, false] };
    case "change":
      return divide(timesHundred(subtractDecimals(second, first)), first, [
        compareDecimals(second, "0") < 0,
        true,
      ]);
    case "ratio":
    case "per_head":
      return divide(first, second, [true, compareDecimals(first, "0") < 0]);
    case "share":
    case "index":
      return divide(timesHundred(first), second, [true, compareDecimals(first, "0") < 0]);
    case "implied_level":
      return divide(timesHundred(first), addDecimals("100", second), [
        true,
        compareDecimals(first, "0") < 0,
      ]);
    case "conversion": {
      const rate = readRate(units[1]);
      if (rate?.from === units[0]?.code)
        return divide(first, second, [true, compareDecimals(first, "0") < 0]);
      return {
        numerator: multiplyDecimals(first, second),
        denominator: "1",
        grows: [true, compareDecimals(first, "0") >= 0],
      };
    }
  }
}

function divide(numerator: string, denominator: string, grows: boolean[]): Fraction | null {
  return compareDecimals(denominator, "0") > 0 ? { numerator, denominator, grows } : null;
}

function timesHundred(value: string): string {
  return multiplyDecimals(value, "100");
}
