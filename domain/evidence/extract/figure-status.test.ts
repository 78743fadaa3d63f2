import { expect, test } from "vitest";
import { extract } from "./extract.ts";

/** Each figure of a text as `value status`. */
function read(text: string): string[] {
  return extract(text, { publishedOn: "2024-05-14" }).figures.map(
    ({ value, status }) => `${value} ${status}`,
  );
}

test.each([
  ["what lies ahead is foreseen", "In 2026 the line carries 90 trains.", ["90 F"]],
  ["so is what a verb we don't know tells of it", "За ближайшие пять лет уложат 90 км.", ["90 F"]],
  ["what has begun may have been counted", "In 2024 the line carried 90 trains.", ["90 A"]],
  ["the month of the text has begun", "In May 2024 it carried 90 trains.", ["90 A"]],
  ["what it says of itself stands", "An estimated 9,000 people will come in 2026.", ["9000 E"]],
  [
    "a time that goes on from another sentence says less",
    "The quotas hold for 2026. Norland has 300 tonnes.",
    ["300 A"],
  ],
])("%s", (_name, text, expected) => {
  expect(read(text)).toEqual(expected);
});
