import { expect, test } from "vitest";
import { findWholePlaces } from "./whole-places.ts";

const text =
  "Trade came to 146.58 billion rubles, or 46.5 billion dollars; 12 500 people, 1,200 ships, “Minsk” and disintegration. Trade fell.";

test.each([
  ["46.5", ["46.5"]],
  ["46.5 billion", ["46.5 billion"]],
  ["5 billion", []],
  ["46.58 billion", []],
  ["146", []],
  ["500 people", []],
  ["12 500 people", ["12 500 people"]],
  ["12", []],
  ["200 ships", []],
  ["integration", []],
  ["disintegration", ["disintegration"]],
  ['"minsk" and', ["“Minsk” and"]],
  ["Trade", ["Trade", "Trade"]],
  ["trade fell", ["Trade fell"]],
  ["nothing of the kind", []],
  ["", []],
])("%s stands at %j", (words, places) => {
  expect(findWholePlaces(text, words).map(({ start, end }) => text.slice(start, end))).toEqual(
    places,
  );
});

test.each([
  ["贸易额达到465亿美元，增长5.7%。", "增长5.7%"],
  ["в 2023 году — 46,5 млрд", "46,5 млрд"],
  ["from 40–46.5 billion", "46.5 billion"],
  ["in 2023, 500 people", "500 people"],
])("in %s, %s stands once", (held, words) => {
  expect(findWholePlaces(held, words)).toHaveLength(1);
});
