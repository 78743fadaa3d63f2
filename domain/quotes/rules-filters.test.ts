import { expect, test } from "vitest";
import { noFilters, readQuoteFilters } from "./rules-filters.ts";

test.each([
  [{}, noFilters],
  [{ speaker: "", year: "", language: "", page: "2" }, noFilters],
  [
    { speaker: "maria-petrova", year: "2023", language: "zh-Hant" },
    { speaker: "maria-petrova", year: 2023, language: "zh-Hant" },
  ],
  [{ speaker: "Maria Petrova" }, null],
  [{ speaker: ["a", "b"] }, null],
  [{ year: "23" }, null],
  [{ year: "0000" }, null],
  [{ language: "'" }, null],
])("the address %j asks for %j", (given, filters) => {
  expect(readQuoteFilters(given)).toEqual(filters);
});
