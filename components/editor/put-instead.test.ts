import { EditorState } from "@tiptap/pm/state";
import { expect, it } from "vitest";
import { bold, paragraph, waived } from "#domain/richtext/build.ts";
import { buildDoc } from "#tests/fixtures/linting.ts";
import { putInstead } from "./put-instead.ts";

/** What a paragraph says once `instead` stands in the place of the words between the brackets. */
function put(sentence: string, instead: string): string {
  const [before = "", words = "", after = ""] = sentence.split(/[<>]/);
  const doc = buildDoc(paragraph(before + words + after));
  const start = doc.content.size - (doc.lastChild?.nodeSize ?? 0) + 1 + before.length;
  const state = EditorState.create({ doc });
  const { doc: next } = putInstead(state, { from: start, to: start + words.length }, instead);
  return next.lastChild?.textContent ?? "";
}

it.each([
  ["Trade <rose> then.", "rose sharply", "Trade rose sharply then."],
  ["Trade <rose > then.", "", "Trade then."],
  ["Trade <rose> then.", "", "Trade then."],
  ["<Then> trade rose.", "", "trade rose."],
  ["Trade rose <then>.", "", "Trade rose ."],
  ["Trade <rose>, then fell.", "", "Trade , then fell."],
])("%s with “%s” says %s", (sentence, instead, says) => {
  expect(put(sentence, instead)).toBe(says);
});

it("is set as the words were, but is neither waived nor borne out by what those were", () => {
  const content = ["It is ", bold(waived({ reason: "A title." }, "Ninety")), "."];
  const doc = buildDoc(paragraph(...content));
  const start = doc.content.size - (doc.lastChild?.nodeSize ?? 0) + 1 + "It is ".length;
  const span = { from: start, to: start + "Ninety".length };
  const { doc: next } = putInstead(EditorState.create({ doc }), span, "Eighty");
  const put = next.nodeAt(start);
  expect([put?.text, put?.marks.map(({ type }) => type.name)]).toEqual(["Eighty", ["bold"]]);
});
