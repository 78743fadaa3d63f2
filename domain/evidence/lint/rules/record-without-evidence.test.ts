import { describe, expect, it } from "vitest";
import { heading, paragraph, passage, sourceNote, waived } from "#domain/richtext/build.ts";
import {
  buildWordingEvidence,
  citeInline,
  citeStatistic,
  lintBlocks,
  say,
  testId,
} from "#tests/fixtures/linting.ts";

const recordsIn = (...content: Parameters<typeof paragraph>) =>
  lintBlocks([paragraph(...content)])
    .filter((finding) => finding.rule === "recordWithoutEvidence")
    .map(say);

describe("a record that nothing bears out", () => {
  it.each([
    ["Trade hit a record last year.", "a record"],
    ["Exports reached record levels.", "record levels"],
    ["For the first time, both signed.", "For the first time"],
    ["It was unprecedented.", "unprecedented"],
    ["It was the highest level since 2014.", "highest level since"],
    ["That is the biggest fall ever.", "biggest fall ever"],
    ["It is the first bridge of its kind.", "the first bridge of its kind"],
    ["Their first joint budget ever passed.", "Their first joint budget ever"],
    ["Это первый мост в истории края.", "первый мост в истории"],
    ["Торговля достигла рекордного уровня.", "рекордного"],
    ["Стороны впервые договорились.", "впервые"],
    ["Это беспрецедентный шаг.", "беспрецедентный"],
    ["Это самый высокий уровень с 2014 года.", "самый высокий уровень с 2014"],
  ])("is found in %j", (text, words) => {
    expect(recordsIn(text)).toEqual([`recordWithoutEvidence warns: ${words}`]);
  });

  it.each([
    "He kept a record of the talks.",
    "She has a good track record.",
    "At first nobody came; the first deputy did.",
    "In the first quarter it rose; the first of its two ships left.",
    "They record each case since 2014.",
    "It is the largest of the three.",
    "Since 2014 it has been open.",
    "Он самый старший с братом.",
  ])("is none in %j", (text) => {
    expect(recordsIn(text)).toEqual([]);
  });

  it("is none in a sentence that cites something, of whatever kind", () => {
    expect(recordsIn("Trade hit a record ", citeStatistic("46.5 billion dollars"), ".")).toEqual(
      [],
    );
    expect(recordsIn(passage(testId(9), "Trade hit a record"), " then.")).toEqual([]);
    expect(recordsIn("A record, she said: ", citeInline(), ".")).toEqual([]);
    expect(
      recordsIn("It was a record.", sourceNote({ passageId: testId(9) }), " So it was."),
    ).toEqual([]);
  });

  it("is one where only the sentence beside it cites something", () => {
    expect(
      recordsIn("It was a record. It came to ", citeStatistic("46.5 billion dollars")),
    ).toEqual(["recordWithoutEvidence warns: a record"]);
  });

  it("is none where somebody else says so, or where it is waived", () => {
    const said = buildWordingEvidence({ text: "This is a record for both." });
    expect(recordsIn(citeInline(null, said))).toEqual([]);
    expect(recordsIn("“It is a record for both of us,” she said.")).toEqual([]);
    expect(recordsIn(waived({ reason: "a song" }, "a record"), " of theirs")).toEqual([]);
  });

  it("is only noted in a heading", () => {
    expect(lintBlocks([heading(2, "A record year")]).map(say)).toEqual([
      "recordWithoutEvidence notes: A record",
    ]);
  });
});
