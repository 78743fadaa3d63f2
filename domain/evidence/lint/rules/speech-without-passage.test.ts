import { describe, expect, it } from "vitest";
import { heading, paragraph, passage, sourceNote, waived } from "#domain/richtext/build.ts";
import { citeInline, citeStatistic, lintBlocks, say, testId } from "#tests/fixtures/linting.ts";

const speechIn = (...content: Parameters<typeof paragraph>) =>
  lintBlocks([paragraph(...content)], undefined, {
    language: /[а-я]/.test(String(content)) ? "ru" : "en",
  })
    .filter((finding) => finding.rule === "speechWithoutPassage")
    .map(say);

describe("reported speech without a passage", () => {
  it.each([
    [
      "Minister Anna Petrova said that the bridge would be open by spring.",
      "warns: the bridge would be open by spring",
    ],
    [
      "According to Kommersant, both sides agreed on the draft.",
      "warns: both sides agreed on the draft",
    ],
    [
      "По словам Анны Петровой, мост откроют уже весной этого года.",
      "warns: мост откроют уже весной этого года",
    ],
    ["Then the report says that the bridge is open.", "notes: the bridge is open"],
  ])("is found in %j", (text, finding) => {
    expect(speechIn(text)).toEqual([`speechWithoutPassage ${finding}`]);
  });

  it.each([
    "Neither report says that it revises the other one.",
    "Anna Petrova did not say that the bridge would be open.",
    "Nobody said when it would be.",
    "We hold that the bridge is open to all.",
    "The bridge is open, and trade goes on.",
    "Minister Anna Petrova spoke in Minsk.",
  ])("is none in %j", (text) => {
    expect(speechIn(text)).toEqual([]);
  });

  it("is none in a sentence that cites something", () => {
    expect(
      speechIn("Anna Petrova said that ", passage(testId(9), "the bridge would be open"), "."),
    ).toEqual([]);
    expect(
      speechIn("Anna Petrova said that trade came to ", citeStatistic("46.5 billion dollars"), "."),
    ).toEqual([]);
    expect(speechIn("Anna Petrova said that it was near: ", citeInline(), ".")).toEqual([]);
  });

  it("is none above a note at the end of its paragraph, and one below it", () => {
    const said = "Anna Petrova said that the bridge would be open.";
    const note = sourceNote({ passageId: testId(9) });
    expect(speechIn(`${said} It is long.`, note)).toEqual([]);
    expect(speechIn("It is long.", note, ` ${said}`)).toEqual([
      "speechWithoutPassage warns: the bridge would be open",
    ]);
  });

  it("is none where it is waived", () => {
    const words = waived({ reason: "a tale" }, "the bridge would be open by spring");
    expect(speechIn("Anna Petrova said that ", words, ".")).toEqual([]);
  });

  it("is only noted in a heading", () => {
    const text = "Anna Petrova says the bridge will be open";
    expect(lintBlocks([heading(2, text)]).map(say)).toEqual([
      "speechWithoutPassage notes: the bridge will be open",
    ]);
  });

  it("offers a passage", () => {
    const [finding] = lintBlocks([paragraph("Anna Petrova said that the bridge would be open.")]);
    expect(finding?.fixes).toContainEqual({
      kind: "bind_passage",
      words: "the bridge would be open",
    });
    expect(finding?.values.speaker).toBe("Anna Petrova");
  });
});
