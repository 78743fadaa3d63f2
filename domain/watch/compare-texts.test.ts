import { expect, test } from "vitest";
import { compareTexts, type TextChange } from "./compare-texts.ts";

const show = (changes: TextChange[]) =>
  changes.map((change) =>
    change.kind === "skipped"
      ? "…"
      : `${{ same: "", removed: "-", added: "+" }[change.kind]}${change.text}`,
  );
/** What either side reads, where nothing is skipped. */
const side = (changes: TextChange[], without: "added" | "removed") =>
  changes
    .flatMap((change) =>
      change.kind === "skipped" || change.kind === without ? [] : [change.text],
    )
    .join("");

test("words are told within a paragraph that was reworded, and a paragraph that came or went as a whole", () => {
  const before = "Trade came to 46.5 billion.\n\nIt grew.\n\nThe end.";
  const after = "Trade came to 48.5 billion.\n\nThe end.\n\nA note.";
  const changes = compareTexts(before, after);
  expect(side(changes, "added")).toBe(before);
  expect(side(changes, "removed")).toBe(after);
  expect(show(changes)).toContain("-46.5");
  expect(show(changes)).toContain("+48.5");
});

test("of what didn't change only what is near is shown, cut between words", () => {
  const long = "word ".repeat(200).trim();
  const changes = compareTexts(`${long}\n\nOne.\n\n${long}`, `${long}\n\nTwo.\n\n${long}`);
  expect(show(changes).filter((text) => text === "…")).toHaveLength(2);
  expect(
    changes
      .flatMap((change) => (change.kind === "same" ? change.text.trim().split(/\s+/) : []))
      .every((word) => /^(word|\.)$/.test(word)),
  ).toBe(true);
});

test("two texts with nothing in common end soon, and are shown one after the other", () => {
  const of = (word: string) => Array.from({ length: 30_000 }, (_, n) => `${word} ${n}`).join("\n");
  expect(compareTexts(of("a"), of("b")).map(({ kind }) => kind)).toEqual(["removed", "added"]);
});

test("the same text has no change", () => {
  expect(compareTexts("a\n\nb", "a\n\nb")).toEqual([{ kind: "same", text: "a\n\nb" }]);
  expect(compareTexts("", "")).toEqual([]);
});
