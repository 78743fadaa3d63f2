import fc from "fast-check";
import { expect, test } from "vitest";
import {
  cutPassage,
  findPage,
  findProposedTo,
  nameNormaliser,
  proposalsMax,
  proposedUnitsMax,
  splitBlocks,
} from "./rules.ts";

test("a passage is cut without the blanks that a mouse takes along, and with what stands around it", () => {
  const text = "Trade came to 46.5 billion dollars in 2023.";
  expect(cutPassage(text, { start: 13, end: 35 })).toEqual({
    start: 14,
    end: 34,
    exact: "46.5 billion dollars",
    prefix: "Trade came to ",
    suffix: " in 2023.",
  });
});

test.each([
  [{ start: -1, end: 3 }],
  [{ start: 3, end: 3 }],
  [{ start: 5, end: 3 }],
  [{ start: 0, end: 99 }],
  [{ start: 0.5, end: 3 }],
  [{ start: Number.NaN, end: 3 }],
  [{ start: 3, end: 4 }],
])("%o is no passage of the text", (span) => {
  expect(cutPassage("abc defg", span)).toBeNull();
});

test("whatever is selected, the pieces stand in the text and split no character", () => {
  const texts = fc.string({
    unit: fc.constantFrom("a", " ", "\n", "🙂", "é", "𐍈"),
    maxLength: 120,
  });
  fc.assert(
    fc.property(texts, fc.nat(130), fc.nat(130), (text, start, end) => {
      const cut = cutPassage(text, { start, end });
      if (cut === null) return;
      expect(text.slice(cut.start, cut.end)).toBe(cut.exact);
      expect(text.slice(0, cut.start).endsWith(cut.prefix)).toBe(true);
      expect(text.slice(cut.end).startsWith(cut.suffix)).toBe(true);
      for (const piece of [cut.exact, cut.prefix, cut.suffix])
        expect(piece.isWellFormed()).toBe(true);
      expect(cut.prefix.length).toBeLessThanOrEqual(32);
      expect(cut.suffix.length).toBeLessThanOrEqual(32);
      expect(cut.exact.trim()).toBe(cut.exact);
    }),
  );
});

test("blank lines part paragraphs, and wrapped lines don't", () => {
  const text = "First line\nof a paragraph.\n\nSecond.";
  expect(splitBlocks(text, null).map(({ start, end }) => text.slice(start, end))).toEqual([
    "First line\nof a paragraph.",
    "Second.",
  ]);
});

test("long lines are paragraphs each", () => {
  const line = "Words ".repeat(40).trim();
  const text = `${line}\nA short one.\n${line}`;
  expect(splitBlocks(text, null)).toHaveLength(3);
});

test("a block knows its page, and so does a place in it", () => {
  const text = "One.\n\nTwo.\n\nThree.";
  const blocks = splitBlocks(text, [
    { start: 0, end: 4 },
    { start: 6, end: 18 },
  ]);
  expect(blocks.map(({ page }) => page)).toEqual([1, 2, 2]);
  expect(findPage(blocks, 13)).toBe(2);
  expect(findPage(splitBlocks(text, null), 13)).toBeNull();
});

test("a layer is named by what read it", () => {
  expect(nameNormaliser("application/pdf", 1)).toBe("pdf-1");
  expect(nameNormaliser("text/plain", 2)).toBe("text-2");
});

test.each([
  ["a short text", "text", 3, null],
  ["a text of more than is proposed for", "x".repeat(proposedUnitsMax + 1), 3, proposedUnitsMax],
  ["a text of more proposals than are kept", "text", proposalsMax, 2 * proposalsMax + 1],
])("proposals for %s end where it is told", (_what, text, count, end) => {
  const proposals = Array.from({ length: count }, (_, at) => ({ start: 2 * at, end: 2 * at + 3 }));
  expect(findProposedTo(text, proposals)).toBe(end);
});
