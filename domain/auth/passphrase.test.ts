import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPassphrase, normalisePassphrase } from "./passphrase.ts";

const about = ["vera.sokolova@example.org", "Vera Sokolova", "Union State Monitor"];
const codes = async (text: string) =>
  (await checkPassphrase(text, about)).map((problem) => problem.code);

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
  ])("%s", async (text) => expect(await codes(text)).toEqual([]));
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
    "1q2w3e4r5t6y7u8",
    "1q2w3e4r5t6y7u8i9o",
    "q1w2e3r4t5y6u7i8o9p0",
    "correcthorsebatterystaple1",
    "Correct-Horse-Battery-Staple-2024",
    "C0rrect-H0rse-B@ttery-$taple-2024",
    "thequickbrownfox1",
    "P@ssw0rdP@ssw0rd",
    "P@ssword12345678",
    "iloveyousomuch123",
    "alexanderalexander",
    "michaeljackson123",
    "unbelievable1234",
    "gorilla elephant",
  ])("%s", async (text) => expect(await codes(text)).toEqual(["auth.passphraseCommon"]));
});

describe("refuses what is made of the person's or the publication's name", () => {
  test.each([
    "vera.sokolova@example.org",
    "Vera Sokolova 1984",
    "V3r@ $0k0l0v@ 19",
    "unionstatemonitor2026",
    "sokolova sokolova vera",
  ])("%s", async (text) => expect(await codes(text)).not.toEqual([]));
});

test("counts characters, not bytes or code units", async () => {
  expect(await codes("marmot kettle!")).toEqual(["auth.passphraseTooShort"]);
  expect(await codes("🦦🐟🌊🛶🪵🌲🏔🌙")).toEqual(["auth.passphraseTooShort"]);
  expect(await codes("x".repeat(257))).toEqual(["auth.passphraseTooLong"]);
});

test("the same characters written otherwise are the same passphrase", () => {
  expect(normalisePassphrase("cafe\u0301 ﬁne")).toBe(normalisePassphrase("café fine"));
});

test("answers any text at all", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 300 }), async (text) => {
      expect((await codes(text)).length).toBeLessThanOrEqual(1);
    }),
  );
}, 30_000);

test("the longest take no longer than others", async () => {
  const startedAt = performance.now();
  for (const text of ["@4($!|360157", "83920 47159 ", "P@$$w0rd!1|(5"]) {
    await codes(text.repeat(22).slice(0, 256));
  }
  // A tenth of that on a machine that does nothing else; unbounded it would be minutes.
  expect(performance.now() - startedAt).toBeLessThan(10_000);
}, 30_000);
