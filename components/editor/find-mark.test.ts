import { EditorState, TextSelection } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import { bold, brief, paragraph, passage, waived } from "#domain/richtext/build.ts";
import { briefSchema } from "#domain/richtext/schema.ts";
import { anyId } from "#tests/fixtures/whole-document.ts";
import { findMarkHere } from "./find-mark.ts";

const doc = briefSchema.nodeFromJSON(
  brief({
    title: "T",
    blocks: [
      paragraph("In ", waived({ reason: "A title." }, "19", bold("84")), " "),
      paragraph("They ", passage(anyId, "did not come"), "."),
    ],
  }),
);

/** What is found where the words between the brackets are selected, as its text. */
function find(name: "waived" | "passage", selected: string) {
  const words = selected.replace("|", "");
  let [from, to] = [0, 0];
  doc.descendants((node, pos) => {
    const at = node.isTextblock ? node.textContent.indexOf(words) : -1;
    if (at >= 0) [from, to] = [pos + 1 + at, pos + 1 + at + words.length];
  });
  const cursor = selected.indexOf("|");
  if (cursor >= 0) from = to = from + cursor;
  const { selection } = EditorState.create({ doc, selection: TextSelection.create(doc, from, to) });
  const span = findMarkHere(selection, name);
  return span ? doc.textBetween(span.from, span.to) : null;
}

describe("a waiver or bound words", () => {
  it.each([
    ["waived", "1984", "1984"],
    ["waived", "98", "1984"],
    ["waived", "19|84", "1984"],
    ["waived", "|1984", null],
    ["waived", "n 1984", null],
    ["waived", "come", null],
    ["passage", "not", "did not come"],
    ["passage", "They", null],
  ] as const)("are found (%s) from %j", (name, selected, found) => {
    expect(find(name, selected)).toBe(found);
  });
});
