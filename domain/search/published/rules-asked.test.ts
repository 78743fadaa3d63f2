import { expect, test } from "vitest";
import { readParts, tidyTyped } from "./rules-asked.ts";

const word = (text: string) => ({ text, isPhrase: false, isExcluded: false });

test.each([
  ["words", "steel  tariffs", [word("steel"), word("tariffs")]],
  ["a phrase", '"steel tariffs" now', [{ ...word("steel tariffs"), isPhrase: true }, word("now")]],
  [
    "a phrase as others quote",
    "«Союзное государство»",
    [{ ...word("Союзное государство"), isPhrase: true }],
  ],
  ["what isn't wanted", "steel -iron", [word("steel"), { ...word("iron"), isExcluded: true }]],
  [
    "a phrase that isn't wanted",
    '-"pig iron"',
    [{ text: "pig iron", isPhrase: true, isExcluded: true }],
  ],
  ["a hyphen within a word", "Russia-Belarus", [word("Russia-Belarus")]],
  ["a phrase without an end", '"steel', [word("steel")]],
  ["signs alone", '- -- "" « » & | ! * %', []],
])("%s is read", (_, typed, parts) => {
  expect(readParts(typed)).toEqual(parts);
});

test("what is typed is cut at 200 characters, none of them halved, and turns no direction", () => {
  expect(tidyTyped("я".repeat(5000))).toHaveLength(200);
  expect(tidyTyped(`${"a".repeat(199)}🎏`)).toBe("a".repeat(199));
  expect(tidyTyped(" \u202Eсоюз\0 \n государство ")).toBe("союз государство");
  expect(readParts(tidyTyped("word ".repeat(100)))).toHaveLength(16);
});
