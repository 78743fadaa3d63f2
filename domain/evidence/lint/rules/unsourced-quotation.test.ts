import { describe, expect, it } from "vitest";
import { blockquote, paragraph, waived } from "#domain/richtext/build.ts";
import { buildWordingEvidence, citeInline, lintBlocks, say } from "#tests/fixtures/linting.ts";

const quotationsIn = (...content: Parameters<typeof paragraph>) =>
  lintBlocks([paragraph(...content)])
    .filter((finding) => finding.rule === "unsourcedQuotation")
    .map(say);

describe("a quotation without a source", () => {
  it.each([
    [
      "“The bridge will be open by spring,” she said.",
      "blocks: The bridge will be open by spring,",
    ],
    ["Она сказала: «Мост откроют к весне, не позже».", "blocks: Мост откроют к весне, не позже"],
    [
      '"The bridge will be open by spring," she said.',
      "blocks: The bridge will be open by spring,",
    ],
    [
      "It was, they wrote, “the best year in the history of both”.",
      "blocks: the best year in the history of both",
    ],
  ])("is found in %j", (text, finding) => {
    expect(quotationsIn(text)).toEqual([`unsourcedQuotation ${finding}`]);
  });

  it("is only noted where the marks hold words at a distance", () => {
    expect(quotationsIn("The so-called “absorption” never came.")).toEqual([
      "unsourcedQuotation notes: absorption",
    ]);
  });

  it("is none once it is bound or waived, be the marks waived with it or not", () => {
    expect(quotationsIn("She said: ", citeInline())).toEqual([]);
    expect(
      quotationsIn("They sang “", waived({ reason: "a song" }, "the river flows to the sea"), "”."),
    ).toEqual([]);
  });

  it("is also one that only holds a bound quotation somewhere", () => {
    const known = buildWordingEvidence();
    const invented = (marks: [string, string]) =>
      quotationsIn(
        `The minister said: ${marks[0]}We stole 50 billion dollars and called it `,
        citeInline([[4, 10]], known),
        ` to fool everybody in Minsk.${marks[1]}`,
      );
    const finding =
      "unsourcedQuotation blocks: We stole 50 billion dollars and called it “bridge” to fool everybody in Minsk.";
    expect(invented(['"', '"'])).toEqual([finding]);
    expect(invented(["“", "”"])).toEqual([finding]);
    expect(quotationsIn("She said: “", citeInline([[4, 10]], known), ".”")).toEqual([]);
  });

  it("is named with its marks", () => {
    const [finding] = lintBlocks([paragraph("She said: “The bridge will be open.”")]);
    expect(finding && finding.to - finding.from).toBe("“The bridge will be open.”".length);
  });

  it("is an apostrophe never", () => {
    expect(quotationsIn("It’s the ministers’ view that it won’t.")).toEqual([]);
    expect(lintBlocks([blockquote("It's theirs.")])).toEqual([]);
  });
});
