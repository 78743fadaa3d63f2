import { expect, test } from "vitest";
import { checkSource } from "./rules.ts";

const plain = {
  title: "A report",
  publisher: null,
  url: null,
  language: "en",
  translator: null,
  translatedFrom: null,
  originalSourceId: null,
  originalNotHeldBecause: null,
  display: "excerpt" as const,
  licence: null,
};

test.each([
  ["a plain one", {}, []],
  ["one that is only a publisher's", { title: null, publisher: { name: "TASS" } }, []],
  ["one that is only an address", { title: null, url: "https://example.org/" }, []],
  ["one that nothing names", { title: null }, ["sources.nameless"]],
  ["a translator of nothing", { translator: "V. S." }, ["sources.translatedFromMissing"]],
  [
    "a translation that says nothing of its original",
    { translatedFrom: "ru" },
    ["sources.originalUnsaid"],
  ],
  [
    "a translation whose original isn't held",
    { translatedFrom: "ru", originalNotHeldBecause: "Lost." },
    [],
  ],
  [
    "a translation from its own language",
    { translatedFrom: "en", originalNotHeldBecause: "Lost." },
    ["sources.translatedFromItself"],
  ],
  ["one shown in full without a licence", { display: "full" as const }, ["sources.licenceMissing"]],
  ["one shown in full by its licence", { display: "full" as const, licence: "CC BY 4.0" }, []],
])("%s", (_what, overrides, codes) => {
  expect(checkSource({ ...plain, ...overrides }).map(({ code }) => code)).toEqual(codes);
});
