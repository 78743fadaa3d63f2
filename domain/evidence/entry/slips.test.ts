import { expect, test } from "vitest";
import { scoreSlips } from "#tests/fixtures/entry-slips.ts";

test.each([1, 3])(
  "of a hundred slips 95 are caught, and three in a thousand right values are doubted (seed %i)",
  (seed) => {
    const { slips, caught, missed, right, alarms } = scoreSlips(seed);
    expect(slips).toBe(100);
    expect(right).toBeGreaterThan(1000);
    expect(caught, missed.join("; ")).toBeGreaterThanOrEqual(95);
    expect((alarms.length / right) * 1000, alarms.join("; ")).toBeLessThan(3);
  },
);
