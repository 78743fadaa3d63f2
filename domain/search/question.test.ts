import { expect, test } from "vitest";
import { readQuestion } from "./question.ts";

test.each([
  ["a row of words is looked for by their parts too", "steel  tariffs", ["steel", "tariffs"]],
  ["a hyphen within a word excludes nothing", "Russia-Belarus", ["Russia-Belarus"]],
  ["a phrase is looked for as it is", '"steel tariffs"', []],
  ["what is excluded is looked for nowhere", "steel -tariffs", []],
  ["an alternative is no row of words", "steel OR iron", []],
  ["more words than anybody remembers are looked for whole", "a b c d e f g h i", []],
])("%s", (_, typed, parts) => {
  expect(readQuestion(typed)?.parts).toEqual(parts);
});

test("nothing is no question, and a question has no more than 200 characters", () => {
  expect(readQuestion("  \0 ")).toBeNull();
  expect(readQuestion("я".repeat(5000))?.text).toHaveLength(200);
});
