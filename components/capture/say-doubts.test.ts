import { expect, test } from "vitest";
import { sayDoubts } from "./say-doubts.ts";

test("what is doubted is named in words", () => {
  expect(sayDoubts(["speaker"])).toBe("check: speaker unsure");
  expect(sayDoubts(["figure", "period"])).toBe("check: value or unit, period unsure");
});

test("nothing is said where nothing is doubted", () => {
  expect(sayDoubts([])).toBeNull();
});
