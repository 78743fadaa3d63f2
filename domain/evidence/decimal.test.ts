import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDecimals,
  compareDecimals,
  countDecimalPlaces,
  divideDecimals,
  multiplyDecimals,
  negateDecimal,
  parseDecimal,
  roundDecimal,
  scaleDecimal,
  subtractDecimals,
} from "./decimal.ts";

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.integer({ min: -30, max: 10 }))
  .map(([digits, power]) => scaleDecimal(digits.toString(), power));

describe("parseDecimal", () => {
  test.each([
    ["46.5", "46.5"],
    ["046.500", "46.5"],
    ["-0", "0"],
    ["-0.00", "0"],
    ["33300000000", "33300000000"],
    ["100000000000000000000000000000", "100000000000000000000000000000"],
    ["0.0000000001", "0.0000000001"],
  ])("reads %s as %s", (text, expected) => expect(parseDecimal(text)).toBe(expected));

  test.each(["", " 1", "1e9", "1,5", "+1", ".5", "5.", "NaN", "Infinity", "0x1f", "9".repeat(201)])(
    "refuses %s",
    (text) => expect(parseDecimal(text)).toBeNull(),
  );
});

test("a sum that floats get wrong is exact", () => {
  expect(addDecimals("0.1", "0.2")).toBe("0.3");
  expect(subtractDecimals("46.5", "44.1")).toBe("2.4");
  expect(multiplyDecimals("1.1", "1.1")).toBe("1.21");
});

test("a quotient is rounded once, in the mode that is asked for", () => {
  expect(divideDecimals("1", "3", { places: 4, mode: "half_even" })).toBe("0.3333");
  expect(divideDecimals("1", "8", { places: 2, mode: "half_even" })).toBe("0.12");
  expect(divideDecimals("1", "8", { places: 2, mode: "half_up" })).toBe("0.13");
  expect(() => divideDecimals("1", "0", { places: 2, mode: "half_even" })).toThrow();
});

test.each([
  ["2.5", 0, "half_even", "2"],
  ["2.5", 0, "half_up", "3"],
  ["-2.5", 0, "half_up", "-3"],
  ["2.51", 0, "half_even", "3"],
  ["46.59", 1, "down", "46.5"],
  ["46.51", 1, "up", "46.6"],
  ["-0.4", 0, "half_up", "0"],
  ["1450", -2, "half_even", "1400"],
] as const)("%s rounded to %i places %s is %s", (value, places, mode, expected) =>
  expect(roundDecimal(value, places, mode)).toBe(expected),
);

test("zero stays zero at every scale", () => {
  expect(scaleDecimal("0", 9)).toBe("0");
  expect(scaleDecimal("0.0", -3)).toBe("0");
});

test("scaling moves the point and back without a loss, and never writes an exponent", () => {
  fc.assert(
    fc.property(decimals, fc.integer({ min: -40, max: 40 }), (value, power) => {
      const scaled = scaleDecimal(value, power);
      expect(scaled).toMatch(/^-?\d+(\.\d+)?$/);
      expect(scaleDecimal(scaled, -power)).toBe(value);
    }),
  );
});

test("adding and taking away again gives the same decimal", () => {
  fc.assert(
    fc.property(decimals, decimals, (a, b) => {
      expect(subtractDecimals(addDecimals(a, b), b)).toBe(a);
      expect(compareDecimals(a, b)).toBe(-compareDecimals(b, a) + 0);
      expect(addDecimals(a, negateDecimal(a))).toBe("0");
    }),
  );
});

test("rounding down goes towards zero and up goes away from it", () => {
  fc.assert(
    fc.property(decimals, fc.integer({ min: 0, max: 6 }), (value, places) => {
      const magnitude = value.replace("-", "");
      expect(compareDecimals(roundDecimal(magnitude, places, "down"), magnitude)).not.toBe(1);
      expect(compareDecimals(roundDecimal(magnitude, places, "up"), magnitude)).not.toBe(-1);
      expect(countDecimalPlaces(roundDecimal(value, places, "half_even"))).toBeLessThanOrEqual(
        places,
      );
    }),
  );
});

test("what isn't a decimal string is a bug and throws", () => {
  expect(() => addDecimals("1e3", "1")).toThrow("Not a decimal string");
});
