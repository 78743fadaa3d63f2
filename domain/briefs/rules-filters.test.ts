import { expect, test } from "vitest";
import { allBriefs, readBriefFilters } from "./rules-filters.ts";

test("what a form leaves empty narrows nothing", () => {
  expect(readBriefFilters({ person: "", year: "", page: "2" })).toEqual(allBriefs);
  expect(readBriefFilters({ indicator: "trade-turnover", year: "2026" })).toEqual({
    ...allBriefs,
    indicator: "trade-turnover",
    year: 2026,
  });
});

test.each([
  { subject: "No slug" },
  { person: ["a", "b"] },
  { indicator: "../x" },
  { year: "26" },
  { year: "0000" },
  { year: "1e3" },
])("%j can't be meant", (given) => {
  expect(readBriefFilters(given)).toBeNull();
});
