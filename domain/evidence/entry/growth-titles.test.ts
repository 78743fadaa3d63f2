import { expect, test } from "vitest";
import { isGrowthOf, isShareTitle } from "./growth-titles.ts";

test.each([
  ["Growth of trade turnover", "Trade turnover", true],
  ["Trade turnover, change on the year", "Trade turnover", true],
  ["Рост товарооборота", "Товарооборот", true],
  ["Growth of exports", "Trade turnover", false],
  ["Trade turnover", "Trade turnover", false],
  ["Growth of trade turnover", "Growth of trade turnover", false],
])("%s of %s: %s", (title, level, expected) => expect(isGrowthOf(title, level)).toBe(expected));

test.each([
  ["Share of fuel in exports", true],
  ["Доля топлива", true],
  ["Trade turnover", false],
])("%s is a share: %s", (title, expected) => expect(isShareTitle(title)).toBe(expected));
