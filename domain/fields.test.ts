import { describe, expect, test } from "vitest";
import { z } from "zod";
import { byLanguage, edtf, language, line, optional, prose } from "./fields.ts";

test("what may be left empty is null when it is absent, null or blank", () => {
  const schema = z.strictObject({ url: optional(line(10)) });
  for (const given of [{}, { url: null }, { url: " " }, { url: undefined }]) {
    expect(schema.parse(given)).toEqual({ url: null });
  }
  expect(schema.parse({ url: " a\n b " })).toEqual({ url: "a b" });
});

test("what may be left empty is still checked when it is given", () => {
  const schema = z.strictObject({ url: optional(line(3)) });
  expect(schema.safeParse({ url: "abcd" }).success).toBe(false);
  expect(schema.safeParse({ url: 5 }).success).toBe(false);
});

test("a name by language has one language at least, and known languages only", () => {
  expect(byLanguage(10).parse({ en: " TASS ", ru: "ТАСС" })).toEqual({ en: "TASS", ru: "ТАСС" });
  expect(byLanguage(10).safeParse({}).success).toBe(false);
  expect(byLanguage(10).safeParse({ English: "TASS" }).success).toBe(false);
});

test.each(["2023", "2023~", "2023-11", "1999-12-08", "2020-08/2020-12"])("%s is a date", (text) => {
  expect(edtf.safeParse(text).success).toBe(true);
});

test.each(["", "yesterday", "2023-13", "2023-02-30", "../2020"])("%s is no date", (text) => {
  expect(edtf.safeParse(text).success).toBe(false);
});

test.each([["en"], ["be-tarask"], ["zh-Hant-TW"]])("%s is a language", (text) => {
  expect(language.safeParse(text).success).toBe(true);
});

test.each(["en-abc", "en-uk2", "ru-ru-ru", "en-12", "English", "en-u-ca-buddhist"])(
  "%s is no language",
  (text) => {
    expect(language.safeParse(text).error?.issues[0]?.message).toBe("input.languageInvalid");
  },
);

describe.each([
  ["a line", line(40)],
  ["prose", prose(40)],
])("%s", (_, field) => {
  test.each([
    ["a NUL, which Postgres can't keep", "a\u0000b"],
    ["a bell", "a\u0007b"],
    ["a direction override, which turns 12 into 21", "\u202e12"],
    ["half a character", "a\ud83d"],
  ])("with %s is refused as unprintable", (_what, text) => {
    const { error } = field.safeParse(text);
    expect(error?.issues.map((issue) => issue.message)).toEqual(["input.unprintable"]);
  });

  test("keeps accents, Cyrillic, emoji, and marks that letters need", () => {
    const text = "Łukašenka, Лукашенко 😀 לא\u200fא می‌خواهم";
    expect(field.parse(text)).toBe(text.normalize("NFC"));
  });
});
