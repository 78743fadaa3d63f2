import { expect, test } from "vitest";
import { isSameWording, keepTogether } from "./keep-together.ts";

test("a number stays on the line of what it counts", () => {
  expect(keepTogether("more than 46.5 billion dollars")).toBe(
    "more than 46.5\u00a0billion dollars",
  );
});

test("a range doesn't break at its dash", () => {
  expect(keepTogether("59–60 billion")).toBe("59–\u206060\u00a0billion");
  expect(keepTogether("from 59 – 60")).toBe("from 59 – 60");
});

test.each([
  ["59–60 billion", "59–\u206060\u00a0billion", true],
  ["more than 46.5 billion dollars", "more than 46.5\u00a0billion\u00a0dollars", true],
  ["about 49 billion dollars", "around 49 billion dollars", false],
  ["49 billion", "49 billion dollars", false],
])("%j and %j read the same: %s", (one, other, same) => {
  expect(isSameWording(one, other)).toBe(same);
});
