import { expect, test } from "vitest";
import { noEventFilters, readEventFilters } from "./rules-filters.ts";

test("filters are read from an address, and empty ones are none", () => {
  expect(readEventFilters({ who: "maria-berg", subject: "", page: "2" })).toEqual({
    ...noEventFilters,
    who: "maria-berg",
  });
});

test.each([{ who: "Maria Berg" }, { subject: ["a", "b"] }, { programme: "x' or 1=1" }])(
  "%j can't be meant",
  (given) => {
    expect(readEventFilters(given)).toBeNull();
  },
);
