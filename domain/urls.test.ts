import { expect, test } from "vitest";
import { languages } from "#messages/languages.ts";
import { inEachLanguage, inLanguage, readLanguage } from "./urls.ts";

test.each([
  ["/", "/ru"],
  ["/briefs?page=2", "/ru/briefs?page=2"],
  ["/rules", "/ru/rules"],
])("%s is read in Russian at %s, and led back from there", (path, russian) => {
  expect(inLanguage(path, "ru")).toBe(russian);
  expect(readLanguage(russian)).toEqual({ language: "ru", path });
  expect(readLanguage(path)).toEqual({ language: "en", path });
});

test("no other name is taken for a language", () => {
  for (const path of ["/en/briefs", "/de", "/rus", "/RU/briefs", "/rules"])
    expect(readLanguage(path)).toEqual({ language: "en", path });
});

test("a page has an address in each language", () => {
  expect(Object.keys(inEachLanguage("/briefs"))).toEqual([...languages]);
});
