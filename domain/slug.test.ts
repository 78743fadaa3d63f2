import { expect, test } from "vitest";
import { chooseFreeSlug, formatSlug, isSlug } from "./slug.ts";

test.each([
  ["Mikhail Mishustin", "mikhail-mishustin"],
  ["Михаил Мишустин", "mikhail-mishustin"],
  ["Алесь Жлоба-Ўласаў", "ales-zhloba-wlasaw"],
  ["Łukasz Ćwikła", "lukasz-cwikla"],
  ["O’Neill, Inc.", "oneill-inc"],
  ["Ёлка", "yolka"],
  ["新华社", ""],
])("%s becomes %s", (name, slug) => {
  expect(formatSlug(name)).toBe(slug);
});

test("a slug is never cut to end in a hyphen", () => {
  expect(formatSlug(`${"a".repeat(79)} b`)).toBe("a".repeat(79));
});

test("a taken slug gets the next free number", () => {
  expect(chooseFreeSlug("tass", new Set(["tass", "tass-2"]))).toBe("tass-3");
});

test.each([
  ["trade-in-2023", true],
  ["a", true],
  ["", false],
  ["Trade", false],
  ["trade-", false],
  ["trade--x", false],
  ["trade\n", false],
  ["trade\u0000", false],
  ["../trade", false],
  ["trade'--", false],
])("%j can stand in an address: %s", (text, can) => {
  expect(isSlug(text)).toBe(can);
});
