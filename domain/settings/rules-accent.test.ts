import { readFileSync } from "node:fs";
import { wcagContrast } from "culori";
import fc from "fast-check";
import { expect, test } from "vitest";
import { deriveAccent, grounds, houseAccent, isHouseAccent, papers } from "./rules-accent.ts";
import { accentFile, writeAccentSheet } from "./rules-accent-sheet.ts";

const tokens = readFileSync(new URL("../../components/styles/tokens.css", import.meta.url), "utf8");

function leastContrast(hex: string, on: readonly string[]): number {
  return Math.min(...on.map((ground) => wcagContrast(hex, ground)));
}

test("whatever colour is chosen can be read on light paper and on dark", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
      const chosen = `#${number.toString(16).padStart(6, "0")}`;
      const accent = deriveAccent(chosen);
      if (!accent) throw new Error(`${chosen} is a colour.`);
      expect(leastContrast(accent.light, grounds.light)).toBeGreaterThanOrEqual(4.5);
      expect(leastContrast(accent.dark, grounds.dark)).toBeGreaterThanOrEqual(4.5);
    }),
    { numRuns: 300 },
  );
});

test("a colour that can be read stays as it is; another is made darker or lighter", () => {
  const green = deriveAccent("#1d6f42");
  expect(green).toMatchObject({ chosen: "#1d6f42", light: "#1d6f42" });
  expect(green?.dark).not.toBe("#1d6f42");
  const yellow = deriveAccent("#ffd43b");
  expect(yellow).toMatchObject({ chosen: "#ffd43b", dark: "#ffd43b" });
  expect(yellow?.light).not.toBe("#ffd43b");
});

test.each([
  ["1d6f42", "#1d6f42"],
  [" #1D6F42 ", "#1d6f42"],
  ["#164", "#116644"],
  ["teal", "#008080"],
  ["rgb(29 111 66)", "#1d6f42"],
  ["oklch(45% 0.1 150)", "#236436"],
])("%s is read as a colour", (text, chosen) => {
  expect(deriveAccent(text)?.chosen).toBe(chosen);
});

test.each(["", "green-ish", "#12345", "#1d6f4280", "transparent", "url(/x)", "oklch(none", "}"])(
  "“%s” is no colour",
  (text) => {
    expect(deriveAccent(text)).toBeNull();
  },
);

test("papers and the house's own colour are those of the style sheet", () => {
  const dark = tokens.slice(tokens.indexOf("prefers-color-scheme: dark"));
  for (const [block, on, { page, ink, line }, own] of [
    [tokens, grounds.light, papers.light, houseAccent.light],
    [dark, grounds.dark, papers.dark, houseAccent.dark],
  ] as const) {
    const read = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(block)?.[1];
    expect(["paper", "bg", "sunk"].map(read)).toEqual([...on]);
    expect(["paper", "ink", "line", "accent"].map(read)).toEqual([page, ink, line, own]);
  }
  const derived = deriveAccent(houseAccent.light);
  expect(derived && isHouseAccent(derived)).toBe(true);
});

test("the style sheet is named by the two colours in it, and sets nothing else", () => {
  const pair = { light: "#1d6f42", dark: "#5fc08a" };
  expect(accentFile(pair)).toBe("1d6f42-5fc08a.css");
  const sheet = writeAccentSheet(pair);
  expect(sheet.match(/--[a-z0-9-]+:#[0-9a-f]{6}/g)).toEqual([
    "--accent:#1d6f42",
    "--accent:#5fc08a",
    "--accent:#5fc08a",
  ]);
});
