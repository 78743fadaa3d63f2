import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPassphrase, normalisePassphrase } from "./passphrase.ts";

const about = ["vera.sokolova@example.org", "Vera Sokolova", "Union State Monitor"];
const codes = (text: string) => checkPassphrase(text, about).map((problem) => problem.code);

describe("accepts what nobody guesses first", () => {
  test.each([
    "marmot kettle violin dusk",
    "seven herons over the canal",
    "Zx9!vTq#27rLm@pW",
    "тихая рыба под мостом",
    "gebratene Kartoffeln am Dienstag",
    "83920 47159 60284 11937",
    "雨の日に窓辺で読んだ古い本のこと",
    "  leading and trailing blanks  ",
  ])("%s", (text) => expect(codes(text)).toEqual([]));
});

describe("refuses what is well known, however it is dressed up", () => {
  test.each([
    "correct horse battery staple",
    "Correct-Horse-Battery-Staple!",
    "passwordpassword",
    "P4ssw0rdP4ssw0rd",
    "Password123456789",
    "qwertyuiopasdfghjkl",
    "1qaz2wsx3edc4rfv",
    "123456789012345",
    "aaaaaaaaaaaaaaaa",
    "abcabcabcabcabc",
    "abcdefghijklmnopq",
    "йцукенгшщзфывап",
    "Welcome Admin 2026!",
    "iloveyouiloveyou",
    "20242025202620272028",
    "!!!!!!!!!!!!!!!!!!!!",
  ])("%s", (text) => expect(codes(text)).toEqual(["auth.passphraseCommon"]));
});

describe("refuses what is made of the person's or the publication's name", () => {
  test.each([
    "vera.sokolova@example.org",
    "Vera Sokolova 1984",
    "unionstatemonitor2026",
    "sokolova sokolova vera",
  ])("%s", (text) => expect(codes(text)).not.toEqual([]));
});

test("counts characters, not bytes or code units", () => {
  expect(codes("marmot kettle!")).toEqual(["auth.passphraseTooShort"]);
  expect(codes("🦦🐟🌊🛶🪵🌲🏔🌙")).toEqual(["auth.passphraseTooShort"]);
  expect(codes("x".repeat(257))).toEqual(["auth.passphraseTooLong"]);
});

test("the same characters written otherwise are the same passphrase", () => {
  expect(normalisePassphrase("cafe\u0301 ﬁne")).toBe(normalisePassphrase("café fine"));
});

test("answers any text at all, soon", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      expect(checkPassphrase(text, about).length).toBeLessThanOrEqual(1);
    }),
  );
});
