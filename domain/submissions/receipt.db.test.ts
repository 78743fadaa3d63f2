import { expect, test } from "vitest";
import { createFormToken, readFormToken } from "./form-token.ts";
import { readReceiptCode, toReceiptCode } from "./receipt.ts";

const said = { text: "Page 3." };

test("what a form sends has one code of eight words, and another form or other words another", () => {
  const code = toReceiptCode("a", said);
  expect(code.split(" ")).toHaveLength(8);
  expect(toReceiptCode("a", said)).toBe(code);
  expect(toReceiptCode("b", said)).not.toBe(code);
  expect(toReceiptCode("a", { text: "Page 4." })).not.toBe(code);
});

test("a code is read however it is written down, and what is none is told apart", () => {
  const code = toReceiptCode("a", said);
  const words = code.split(" ");
  expect(readReceiptCode(` ${words.join("-").toUpperCase()}\n`)).toBe(code);
  expect(readReceiptCode(words.map((word, at) => `${at + 1}. ${word}`).join(", "))).toBe(code);
  expect(readReceiptCode(words.slice(1).join(" "))).toBeNull();
  expect(readReceiptCode([...words.slice(1), "xyzzy"].join(" "))).toBeNull();
  expect(readReceiptCode("")).toBeNull();
});

test("a form's token tells how long it was open, and one that isn't ours nothing", () => {
  const now = new Date("2024-05-01T12:00:00Z");
  const token = createFormToken(new Date("2024-05-01T11:59:00Z"));
  expect(readFormToken(token, now)?.seconds).toBe(60);
  const [formId = "", , signature = ""] = token.split(".");
  expect(readFormToken(`${formId}.0.${signature}`, now)).toBeNull();
  expect(readFormToken("", now)).toBeNull();
  expect(readFormToken("a.b.c", now)).toBeNull();
});
