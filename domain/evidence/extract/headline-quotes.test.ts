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
  "Owner admits ‘mistakes’\n\nMarko Dukic said he was “angry”.",
  "It is called “the pole”.\n\n“The pole is mine,” said Anna Holt.",
])("and of nobody where nobody does, or where it is no headline: %s", (text) => {
  expect(firstSpeaker(text)).toBeNull();
});
