import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildMark } from "#tests/fixtures/charts.ts";
import { buildValueScale } from "./value-scale.ts";

const scaleOf = (values: readonly string[], fromZero = false) =>
  buildValueScale(
    values.map((value) => buildMark({ value })),
    { fromZero },
  );

describe("the axis of values", () => {
  it("has round ticks, as decimals", () => {
    const { ticks, magnitude } = scaleOf(["29500000000", "60000000000"]);
    expect(ticks.map((tick) => tick.value)).toEqual([
      "30000000000",
      "40000000000",
      "50000000000",
      "60000000000",
    ]);
    expect(magnitude).toBe("billion");
    expect(scaleOf(["0.1", "0.35"]).ticks.map((tick) => tick.value)).toEqual(
      ["0.1", "0.15", "0.2", "0.25", "0.3", "0.35"].slice(0, 6),
    );
  });

  it("holds every value, whatever it is, with two to seven ticks", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), {
          minLength: 1,
          maxLength: 20,
        }),
        fc.boolean(),
        fc.integer({ min: -4, max: 9 }),
        (whole, fromZero, power) => {
          const numbers = whole.map((one) => one * 10 ** power);
          const { domain, ticks } = scaleOf(
            numbers.map((one) => (one === 0 ? 0 : one).toFixed(4)),
            fromZero,
          );
          const room = (domain[1] - domain[0]) * 1e-6 + 1e-4;
          expect(Math.min(...numbers)).toBeGreaterThanOrEqual(domain[0] - room);
          expect(Math.max(...numbers)).toBeLessThanOrEqual(domain[1] + room);
          expect(domain[0]).toBeLessThan(domain[1]);
          expect(ticks.length).toBeGreaterThanOrEqual(2);
          expect(ticks.length).toBeLessThanOrEqual(7);
        },
      ),
      { numRuns: 200 },
    );
  });
});
