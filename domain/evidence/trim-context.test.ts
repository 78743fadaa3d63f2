import fc from "fast-check";
import { expect, test } from "vitest";
import { trimContext } from "./trim-context.ts";

test("a passage is shown with what stands around it in its paragraph", () => {
  const before = "Another paragraph.\n\nTrade came to ";
  const after = " in 2023.\nThe next line.";
  expect(trimContext({ before, exact: "46.5 billion", after })).toEqual({
    before: "Trade came to ",
    exact: "46.5 billion",
    after: " in 2023.",
  });
});

test("what is cut is cut between words and marked", () => {
  const words = "word ".repeat(60);
  const shown = trimContext({ before: words, exact: "here", after: ` ${words}` });
  expect(shown.before).toMatch(/^…(?:word )+$/);
  expect(shown.after).toMatch(/^(?: word)+…$/);
});

test("the passage stays whole, its context is short and stood there, and no sign is cut in two", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 400 });
  fc.assert(
    fc.property(text, text, text, (before, exact, after) => {
      const shown = trimContext({ before, exact, after });
      expect(shown.exact).toBe(exact);
      expect(shown.before.length + shown.after.length).toBeLessThanOrEqual(
        Math.max(282 - exact.length, 2),
      );
      expect(before.endsWith(shown.before.replace(/^…/, ""))).toBe(true);
      expect(after.startsWith(shown.after.replace(/…$/, ""))).toBe(true);
      expect(shown.before.isWellFormed() && shown.after.isWellFormed()).toBe(true);
    }),
  );
});
