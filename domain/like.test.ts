import { expect, test } from "vitest";
import { toLikePattern, toLikePatterns } from "./like.ts";

test.each([
  ["trade", "%trade%"],
  ["100%", "%100\\%%"],
  ["a_b", "%a\\_b%"],
  ["a\\b", "%a\\\\b%"],
  ["a\u0000b", "%ab%"],
])("%j is looked for as %s", (word, pattern) => {
  expect(toLikePattern(word)).toBe(pattern);
});

test("a search is at most eight words", () => {
  expect(toLikePatterns(" a  b\tc d e f g h i ")).toHaveLength(8);
});
