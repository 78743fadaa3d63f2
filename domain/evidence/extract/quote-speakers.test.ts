import { expect, test } from "vitest";
import { extract } from "./extract.ts";

/** Quotations in marks as `words | speaker`. */
function read(text: string): string[] {
  return extract(text)
    .quotes.filter(({ kind }) => kind !== "indirect")
    .map((quote) => `${quote.text} | ${quote.speaker?.text ?? "nobody"}`);
}

test.each([
  [
    "of its gender",
    "Anna Berg met Ivan Holm at the harbour. “We came early,” she said.",
    ["We came early | Anna Berg"],
  ],
  [
    "of its gender, by title",
    "Spokeswoman Tovik Maruna met Ivan Holm. “We came early,” she said.",
    ["We came early | Tovik Maruna"],
  ],
  [
    "whom the sentence before is about, not whom it names on the way",
    "Paul Berg came to the harbour with Ivan Holm. “We came early,” he said.",
    ["We came early | Paul Berg"],
  ],
  [
    "who spoke, not whom the words name",
    "Paul Berg said: “We like Ivan Holm.” “We came early,” he added.",
    ["We like Ivan Holm. | Paul Berg", "We came early | Paul Berg"],
  ],
  [
    "by the name in full",
    "Paul Berg came. Berg was tired of it. “We came early,” he said.",
    ["We came early | Paul Berg"],
  ],
])("a pronoun means the person %s", (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  [
    "who is named with it later, if only one is",
    "It was a case that the judge called “a lesson in patience”. Judge Anna Berg spoke for an hour.",
    ["a lesson in patience | Anna Berg"],
  ],
  [
    "nobody named where it is anyone's",
    "Judge Anna Berg came late. “We came early,” said a judge.",
    ["We came early | judge"],
  ],
  [
    "only one whose role has all its words",
    "Anna Berg, head of the council, came late. “We came early,” said the head of the delegation.",
    ["We came early | head of the delegation"],
  ],
])("a role means the person %s", (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  [
    "a sentence of its own behind a word of saying is one",
    "Anna Berg said: “My wife said, ‘We came early.’ I believed it.”",
    ["My wife said, ‘We came early.’ I believed it. | Anna Berg", "We came early. | My wife"],
  ],
  [
    "a name isn't",
    "Anna Berg said: “They sailed on the ‘Blue Star’ at noon and came early.”",
    ["They sailed on the ‘Blue Star’ at noon and came early. | Anna Berg"],
  ],
])("within a quotation, %s", (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  [
    "a promise ends in marks",
    "Anna Berg promised on Friday to “clear the way”.",
    ["clear the way | Anna Berg"],
  ],
  [
    "a clause ends in marks",
    "Anna Berg said of the owners, that they will be “accompanied”.",
    ["accompanied | Anna Berg"],
  ],
  ["a wall speaks", "On the wall stands: “WE SLEEP TOO”.", ["WE SLEEP TOO | nobody"]],
  [
    "capitals behind a noun phrase are a name, whoever speaks of it",
    "Anna Berg described the offer ‘Three for Two’ as ‘a great success for all’.",
    ["a great success for all | Anna Berg"],
  ],
  [
    "capitals behind an article are a name, whatever verb follows",
    "The plan, the “Charter of the Green Coast”, promises much.",
    [],
  ],
  ["a smile before marks says nothing", "Anna Berg smiled “for the camera” and left.", []],
  ["a shrug behind them does", "“We came early,” shrugs Anna Berg.", ["We came early | Anna Berg"]],
])("%s", (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});
