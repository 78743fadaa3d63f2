import { expect, test } from "vitest";
import { checkSource } from "./rules.ts";

const plain = {
  title: "A report",
  publisher: null,
  published: null,
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
  ["one of this year", { published: "2026" }, []],
  ["one of today on the earth's other side", { published: "2026-03-02" }, []],
  ["one of a day to come", { published: "2026-03-03" }, ["sources.publishedInFuture"]],
  ["one of a year to come", { published: "2027~" }, ["sources.publishedInFuture"]],
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
  const now = new Date("2026-03-01T12:00:00Z");
  expect(checkSource({ ...plain, ...overrides }, now).map(({ code }) => code)).toEqual(codes);
});
