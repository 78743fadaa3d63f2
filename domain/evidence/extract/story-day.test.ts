import { expect, test } from "vitest";
import { extract } from "./extract.ts";

/** Each figure of a text with its period: `value@period`. */
function readTied(text: string): string[] {
  return extract(text, { publishedOn: "2025-03-19" }).figures.map(
    ({ value, period }) => `${value}@${period?.value ?? "none"}`,
  );
}

const lead = "A bus plunged off a road on Sunday, killing 14 people.";

test.each([
  [
    `${lead}\n\nIt rolled three times and came to rest 60 metres below. Nine were hurt.`,
    ["14@2025-03-16", "3@2025-03-16", "60@2025-03-16", "9@2025-03-16"],
  ],
  [`${lead}\n\nIt was carrying 41 passengers.`, ["14@2025-03-16", "41@2025-03-16"]],
  [
    "A lorry rammed a tram on Sunday.\n\nDoctors treated 40 people, three more than last year.",
    ["40@2025-03-16", "3@2025-03-16"],
  ],
])("a figure of the past goes on with the day of what happened: %s", (text, expected) => {
  expect(readTied(text)).toEqual(expected);
});

test.each([
  [`${lead}\n\nThe owner has 19 buses.`, ["14@2025-03-16", "19@none"]],
  [`${lead}\n\nA barrier would have cost $4 million.`, ["14@2025-03-16", "4000000@none"]],
  [`${lead}\n\nHe had driven 30 lorries before.`, ["14@2025-03-16", "30@none"]],
  [`${lead}\n\nThe owner earned $4,000 a month.`, ["14@2025-03-16", "4000@none"]],
  ["The minister resigned on Sunday.\n\nShe sold 40 flats.", ["40@none"]],
])("and no other does: %s", (text, expected) => {
  expect(readTied(text)).toEqual(expected);
});
