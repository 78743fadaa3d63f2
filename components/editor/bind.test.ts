import { describe, expect, it } from "vitest";
import { makePrintedWords } from "#domain/evidence/lint/printed-words.ts";
import { paragraph, rule } from "#domain/richtext/build.ts";
import {
  buildDoc,
  buildSnapshot,
  buildStatisticEvidence,
  citeStatistic,
} from "#tests/fixtures/linting.ts";
import { findBlockPlace, readWordsBack } from "./bind.ts";

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

describe("a block that is inserted", () => {
  const doc = buildDoc(paragraph("One."), rule(), paragraph());
  const starts: number[] = [];
  doc.forEach((_node, offset) => {
    starts.push(offset);
  });
  const [title = 0, , , one = 0, line = 0, empty = 0] = starts;
  const end = doc.content.size;

  it.each([
    ["goes behind the paragraph with the cursor", one + 2, one + 2, line, line],
    ["takes the place of an empty paragraph", empty + 1, empty + 1, empty, end],
    ["goes behind a rule that is selected", line, empty, empty, empty],
    ["goes into the gap before a block", line, line, line, line],
    ["goes behind all that is selected", 0, end, end, end],
    ["goes behind the head, from the title", title + 1, title + 1, one, one],
    ["goes behind the head, where all of the title is selected", 0, 3, one, one],
  ])("%s", (_what, from, to, placedFrom, placedTo) => {
    expect(findBlockPlace(doc, { from, to })).toEqual({ from: placedFrom, to: placedTo });
  });
});
