import { describe, expect, it } from "vitest";
import { paragraph } from "#domain/richtext/build.ts";
import {
  buildWordingEvidence,
  citeBlock,
  citeInline,
  lintBlocks,
} from "#tests/fixtures/linting.ts";
import type { WordingEvidence } from "../snapshot.ts";

const verdictOf = (overrides: Partial<WordingEvidence>) => {
  const wording = buildWordingEvidence(overrides);
  return lintBlocks([citeBlock(null, wording)], { wordings: [wording] }).map(
    ({ rule, severity, values }) => [rule, severity, values.verdict],
  );
};
const translator = { status: "agency", translator: "V. Sergeev", isReviewed: false } as const;

describe("a quotation that does not stand in what we hold", () => {
  it.each([
    ["words that differ", { verdicts: ["mismatch"] }, "mismatch"],
    ["words that are not there", { verdicts: ["not_found"] }, "not_found"],
    ["words that no passage is named for", { verdicts: [] }, "none"],
    [
      "a translation that nobody is named for",
      { verdicts: [], translation: { ...translator, translator: null } },
      "untraced",
    ],
    [
      "a translation that differs from its passage",
      { verdicts: ["mismatch"], translation: translator },
      "mismatch",
    ],
    [
      "a translation of words that stand nowhere",
      { verdicts: [], translation: translator },
      "untraced",
    ],
    ["indirect speech without a passage", { verdicts: [], kind: "indirect" }, "none"],
  ] satisfies [string, Partial<WordingEvidence>, string][])(
    "blocks: %s",
    (_what, wording, verdict) => {
      expect(verdictOf(wording)).toEqual([["quoteNotVerbatim", "blocks", verdict]]);
    },
  );

  it.each([
    ["verbatim words", { verdicts: ["verbatim"] }],
    ["declared edits", { verdicts: ["verbatim_with_declared_edits"] }],
    ["words as our notes have them", { verdicts: ["as_noted"] }],
    ["one good witness among others", { verdicts: ["not_found", "verbatim"] }],
    ["a translation that stands", { verdicts: ["verbatim"], translation: translator }],
    ["indirect speech", { verdicts: ["mismatch"], kind: "indirect" }],
  ] satisfies [string, Partial<WordingEvidence>][])("lets %s through", (_what, wording) => {
    expect(verdictOf(wording)).toEqual([]);
  });

  it("names the words as printed", () => {
    const wording = buildWordingEvidence({ verdicts: ["mismatch"] });
    const [finding] = lintBlocks([paragraph("So: ", citeInline([[4, 10]], wording))], {
      wordings: [wording],
    });
    expect(finding?.text).toBe("“bridge”");
  });
});
