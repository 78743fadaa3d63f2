import { expect, it } from "vitest";
import { buildWordingEvidence, citeBlock, lintBlocks } from "#tests/fixtures/linting.ts";
import type { WordingEvidence } from "../snapshot.ts";

const flawOf = (
  translation: WordingEvidence["translation"],
  kind: WordingEvidence["kind"] = "direct",
) => {
  const wording = buildWordingEvidence({ translation, kind });
  return lintBlocks([citeBlock(null, wording)], { wordings: [wording] }).map(
    ({ values }) => values.flaw,
  );
};

it("keeps a machine's translation out of quotation marks, and ours until it is reviewed", () => {
  expect(flawOf({ status: "machine", translator: "X", isReviewed: true })).toEqual(["machine"]);
  expect(flawOf({ status: "ours", translator: "A. B.", isReviewed: false })).toEqual([
    "unreviewed",
  ]);
});

it("lets reviewed, official and agency translations through, and indirect speech", () => {
  expect(flawOf({ status: "ours", translator: "A. B.", isReviewed: true })).toEqual([]);
  expect(flawOf({ status: "agency", translator: "A. B.", isReviewed: false })).toEqual([]);
  expect(flawOf({ status: "machine", translator: "X", isReviewed: false }, "indirect")).toEqual([]);
  expect(flawOf(null)).toEqual([]);
});
