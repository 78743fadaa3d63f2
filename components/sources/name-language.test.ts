import { expect, test } from "vitest";
import { nameLanguage } from "./name-language.ts";

test.each([
  ["ru", "en", "Russian"],
  ["ru", "ru", "русский"],
  ["en-12", "en", "en-12"],
  ["ru-ru-ru", "ru", "ru-ru-ru"],
])("%s is named in %s: %s", (code, inLanguage, name) => {
  expect(nameLanguage(code, inLanguage)).toBe(name);
});
