import { expect, test } from "vitest";
import { isNarrowed, readSourceFilter, writeSourceFilter } from "./rules-filters.ts";

test.each([
  "",
  "publisher=tass&year=2023&state=dead&sort=title&page=3",
  "owner=A+%26+B&language=ru",
])("an address that asks for %j is read and written the same", (query) => {
  const filter = readSourceFilter(Object.fromEntries(new URLSearchParams(query)));
  expect(filter && writeSourceFilter(filter)).toBe(query);
});

test("what a form leaves empty asks for nothing", () => {
  const filter = readSourceFilter({ publisher: "", owner: "", year: "", state: "", sort: "" });
  expect(filter && writeSourceFilter(filter)).toBe("");
  expect(filter && isNarrowed(filter)).toBe(false);
});

test.each([
  { page: "0" },
  { page: ["1", "2"] },
  { year: "twenty" },
  { year: ["2023", "2024"] },
  { state: "asleep" },
  { sort: "random" },
  { publisher: "a\u0000b" },
])("there is no list for %j", (search) => {
  expect(readSourceFilter(search)).toBeNull();
});
