import { expect, test } from "vitest";
import { extract } from "./extract.ts";

function firstSpeaker(text: string): string | null {
  return extract(text).quotes.find(({ kind }) => kind !== "indirect")?.speaker?.text ?? null;
}

test.each([
  [
    "Owner rules out sale but admits ‘mistakes’\n\nMarko Dukic said he had made “mistakes, some of them large”.",
    "Marko Dukic",
  ],
  [
    "Agent “kept two sets of books”, jury told\n\nShe “kept two sets of books for years”, said the prosecutor, Anna Holt.",
    "Anna Holt",
  ],
])("a headline's quotation is of whoever says the same in the text: %s", (text, speaker) => {
  expect(firstSpeaker(text)).toBe(speaker);
});

test.each([
  // What the speaker is said to be there, and nobody of the text.
  ["Owner admits ‘mistakes’\n\nMarko Dukic said he was “angry”.", "Owner"],
  ["It is called “the pole”.\n\n“The pole is mine,” said Anna Holt.", null],
])("and of nobody else where nobody does, or where it is no headline: %s", (text, speaker) => {
  expect(firstSpeaker(text)).toBe(speaker);
});
