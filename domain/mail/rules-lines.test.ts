import { expect, test } from "vitest";
import { toLine } from "./rules-lines.ts";

test.each([
  ["one line", "one line"],
  ["two\r\nBcc: x@y.example", "two Bcc: x@y.example"],
  ["a\nb\rc\vd\fe\u0085f\u2028g\u2029h\u0000i", "a b c d e f g h i"],
  ["\u202Egnp.exe", "gnp.exe"],
  ["  blank \t and  more ", "blank and more"],
  ["half of \ud83d a character", "half of \ufffd a character"],
  ["Ёлка — «да»", "Ёлка — «да»"],
])("%j is %j", (text, line) => {
  expect(toLine(text)).toBe(line);
});

test("a long line is cut between characters, and says so", () => {
  expect(toLine("😀".repeat(9), 5)).toBe(`${"😀".repeat(4)}…`);
  expect(toLine("12345", 5)).toBe("12345");
});
