import { expect, test } from "vitest";
import { findUnsourced, keepBound } from "./rules.ts";

const text = (words: string) => ({ type: "text", text: words });
const figure = (words: string) => ({ type: "statistic", attrs: { words } });

test("figures that are said in the same words stay bound when a title is said otherwise", () => {
  const before = [
    text("Presidents announce that all "),
    figure("28 programmes"),
    text(" are agreed"),
  ];
  expect(keepBound("The 28 programmes are agreed", before)).toEqual([
    text("The "),
    figure("28 programmes"),
    text(" are agreed"),
  ]);
  expect(keepBound("All 30 programmes are agreed", before)).toEqual([
    text("All 30 programmes are agreed"),
  ]);
});

test.each([
  ["Trade comes to 46.5 billion dollars", true],
  ["Main Directions for 2021–2023 approved on 4 November 2021", false],
  ["Presidents meet in Sochi", false],
])("“%s” lacks a source: %s", (words, lacks) => {
  expect(findUnsourced([text(words)], "en", "titleText") !== null).toBe(lacks);
});
