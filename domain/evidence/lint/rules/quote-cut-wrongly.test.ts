import { expect, it } from "vitest";
import { paragraph } from "#domain/richtext/build.ts";
import { buildWordingEvidence, citeInline, lintBlocks } from "#tests/fixtures/linting.ts";

const wording = buildWordingEvidence({ text: "We spent 33.3 billion on it, the minister said." });
const isCutWrongly = (...ranges: [number, number][]) =>
  lintBlocks([paragraph(citeInline(ranges, wording))], { wordings: [wording] }).some(
    (finding) => finding.rule === "quoteCutWrongly",
  );

it.each([
  ["beyond the wording", [[0, 999]]],
  ["in the midst of a word", [[0, 5]]],
  ["behind the first letter", [[1, 8]]],
  ["between the digits of a number", [[0, 11]]],
  ["behind a number's point", [[12, 21]]],
] satisfies [string, [number, number][]][])("refuses a cut %s", (_where, ranges) => {
  expect(isCutWrongly(...ranges)).toBe(true);
});

it.each([
  ["a whole word", [[3, 8]]],
  ["up to a comma", [[0, 27]]],
  [
    "two parts",
    [
      [0, 8],
      [25, 27],
    ],
  ],
  ["everything", [[0, 47]]],
] satisfies [string, [number, number][]][])("takes %s", (_what, ranges) => {
  expect(isCutWrongly(...ranges)).toBe(false);
});
