import { expect, test } from "vitest";
import { cutParts, findPart } from "./parts.ts";

const blocks = [
  { start: 0, end: 40 },
  { start: 42, end: 80 },
  { start: 82, end: 300 },
  { start: 302, end: 310 },
];

test("a text is cut between paragraphs, and every paragraph stands in one part", () => {
  const parts = cutParts(blocks, 100);
  expect(parts.map(({ start, end }) => [start, end])).toEqual([
    [0, 80],
    [82, 300],
    [302, 310],
  ]);
  expect(parts.flatMap((part) => part.blocks)).toEqual(blocks);
});

test("a short text is one part", () => {
  expect(cutParts(blocks)).toHaveLength(1);
  expect(cutParts([])).toEqual([]);
});

test.each([
  ["2", 2],
  ["", 1],
  ["0", 1],
  ["9", 1],
  ["two", 1],
])("an address that asks for part %s gets part %i", (asked, n) => {
  expect(findPart(cutParts(blocks, 100), { part: asked })?.n).toBe(n);
});

test.each([
  ["1", 1, 1],
  ["2", 1, 1],
  ["3", 2, 3],
  ["4", 3, 4],
  ["9", 3, 4],
  ["0", 1, 1],
])(
  "an address that asks for paragraph %s gets part %i, which begins with %i",
  (asked, n, first) => {
    const found = findPart(cutParts(blocks, 100), { part: "", paragraph: asked });
    expect([found?.n, found?.part.paragraph]).toEqual([n, first]);
  },
);

test("of an empty text there is no part", () => {
  expect(findPart([], { part: "1" })).toBeNull();
});
