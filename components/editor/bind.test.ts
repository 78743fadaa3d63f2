import { describe, expect, it } from "vitest";
import { makePrintedWords } from "#domain/evidence/lint/printed-words.ts";
import { paragraph } from "#domain/richtext/build.ts";
import {
  buildDoc,
  buildSnapshot,
  buildStatisticEvidence,
  citeStatistic,
} from "#tests/fixtures/linting.ts";
import { readWordsBack } from "./bind.ts";

const known = buildStatisticEvidence();
const print = makePrintedWords(buildSnapshot({ statistics: [known] }), "en");

/** Reads the words between the brackets of a paragraph back to "46.5 billion dollars". */
function read(sentence: string) {
  const start = sentence.indexOf("<");
  const end = sentence.indexOf(">") - 1;
  const doc = buildDoc(paragraph(sentence.replace(/[<>]/g, "")));
  const before = doc.content.size - (doc.lastChild?.nodeSize ?? 0);
  const span = { from: before + 1 + start, to: before + 1 + end };
  return readWordsBack({ doc, print, language: "en" }, span, known.figure);
}

describe("a writer's words, when they are bound to a figure", () => {
  it.each([
    ["It was <46.5 billion dollars>.", true],
    ["It was <almost 47 billion dollars>.", true],
    ["It was 33.3 billion dollars, then <46.5>.", true],
    ["It was <48 billion dollars>.", false],
    ["It was <worth much>.", false],
  ])("in %j are kept if they say it: %s", (sentence, isKept) => {
    expect(read(sentence)?.result.ok).toBe(isKept);
  });

  it("are none where nothing or evidence is selected", () => {
    expect(read("It was <>46.5 billion dollars.")).toBeNull();
    const doc = buildDoc(paragraph("It was ", citeStatistic(), "."));
    const end = doc.content.size - 1;
    const context = { doc, print, language: "en" };
    expect(readWordsBack(context, { from: end - 3, to: end }, known.figure)).toBeNull();
    expect(readWordsBack(context, { from: 2, to: end }, known.figure)).toBeNull();
  });
});
