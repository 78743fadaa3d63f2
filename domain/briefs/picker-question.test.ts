import fc from "fast-check";
import { expect, test } from "vitest";
import { readQuestion } from "./picker-question.ts";

test("a figure is read by its value, and what is left are words", () => {
  expect(readQuestion("46.5 billion dollars Petrova", "en")).toEqual({
    values: ["46500000000"],
    reported: ["46.5"],
    words: ["46.5", "billion", "dollars", "Petrova"],
    others: ["Petrova"],
  });
});

test("a range is read by both its ends", () => {
  expect(readQuestion("46.5–54 billion dollars", "en").values).toEqual([
    "46500000000",
    "54000000000",
  ]);
});

test.each([
  ["46.5", ["46.5"]],
  ["46,5", ["46.5"]],
  ["5", ["5"]],
  ["-3", ["-3"]],
  ["1,300", []],
  ["2023", []],
  ["46.5%", []],
  ["four", []],
])("“%s” as a source might write it: %j", (text, reported) => {
  expect(readQuestion(text, "en").reported).toEqual(reported);
});

test("nothing is asked with nothing", () => {
  expect(readQuestion(" \n ", "en")).toEqual({ values: [], reported: [], words: [], others: [] });
});

test("whatever is typed can be asked, and is bounded", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      const { values, reported, words } = readQuestion(text, "en");
      expect(words.length).toBeLessThanOrEqual(12);
      expect(words.join("")).not.toContain("\u0000");
      for (const decimal of [...values, ...reported]) expect(decimal).toMatch(/^-?\d+(\.\d+)?$/);
    }),
  );
});
