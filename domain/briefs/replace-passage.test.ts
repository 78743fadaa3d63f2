import { expect, test } from "vitest";
import { replacePassage } from "./replace-passage.ts";

const [from, to] = ["old", "new"];
const mark = (nodeId: string, passageId: string) => ({
  type: "text",
  text: "they say",
  marks: [{ type: "bold" }, { type: "passage", attrs: { nodeId, passageId } }],
});
const note = (nodeId: string, locator: string | null) => ({
  type: "sourceNote",
  attrs: { nodeId, passageId: from, sourceId: null, locator, reason: null },
});
const write = (...content: unknown[]) => ({
  type: "doc",
  content: [{ type: "paragraph", content }],
});

test("another passage is cited where the one was, and nowhere else", () => {
  const before = write(mark("a", from), mark("b", "other"), note("c", null));
  const kept = structuredClone(before);
  const after = replacePassage(before, { from, to });
  expect(after.nodeIds).toEqual(["a", "c"]);
  expect(after.document).toEqual(
    write(mark("a", to), mark("b", "other"), {
      ...note("c", null),
      attrs: { ...note("c", null).attrs, passageId: to },
    }),
  );
  expect(before).toEqual(kept);
});

test("a note that says where to look in its source stays", () => {
  const before = write(note("c", "p. 3"));
  expect(replacePassage(before, { from, to })).toEqual({ document: before, nodeIds: [] });
});

test("of the places given only these are changed", () => {
  const before = write(mark("a", from), mark("b", from));
  const after = replacePassage(before, { from, to, only: new Set(["b"]) });
  expect(after).toEqual({ document: write(mark("a", from), mark("b", to)), nodeIds: ["b"] });
});
