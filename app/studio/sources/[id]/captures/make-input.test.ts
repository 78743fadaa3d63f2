import { expect, test } from "vitest";
import { toDecimal } from "./make-input.ts";

test.each([
  ["1,234", "en", "1234"],
  ["1,200.5", "en", "1200.5"],
  ["−46.5", "en", "-46.5"],
  ["", "en", null],
  ["1,234", "ru", "1,234"],
  ["45,123", "be-tarask", "45,123"],
  ["1,234.5", "ru", "1234.5"],
  ["1,234,567", "ru", "1234567"],
  ["1 234.5", "ru", "1234.5"],
])("%s, typed of a text in %s, is sent as %s", (typed, language, sent) => {
  expect(toDecimal(typed, language)).toBe(sent);
});
