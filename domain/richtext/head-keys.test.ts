import { EditorState, TextSelection } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import { brief, paragraph } from "./build.ts";
import { addKeyPoint, leaveHeadField } from "./head-keys.ts";
import { briefSchema } from "./schema.ts";

function open(keyPoints: string[], words: string) {
  const doc = briefSchema.nodeFromJSON(
    brief({ title: "Title", standfirst: "Standfirst", keyPoints, blocks: [paragraph("Body")] }),
  );
  let at = 0;
  doc.descendants((node, pos) => {
    if (node.isTextblock && node.textContent === words) at = pos + 1 + node.content.size;
  });
  return EditorState.create({ doc, selection: TextSelection.create(doc, at) });
}

function press(state: EditorState, command = leaveHeadField) {
  let next: EditorState | null = null;
  command(state, (transaction) => {
    next = state.apply(transaction);
  });
  return next ?? state;
}
const cursorIn = (state: EditorState) => {
  const { parent } = state.selection.$from;
  return `${parent.type.name} ${parent.textContent}`;
};

describe("Enter in the head of a brief", () => {
  it("goes from title to standfirst to the body, and splits neither", () => {
    const standfirst = press(open([], "Title"));
    expect(cursorIn(standfirst)).toBe("standfirst Standfirst");
    const body = press(standfirst);
    expect(cursorIn(body)).toBe("paragraph Body");
    expect(leaveHeadField(body)).toBe(false);
  });

  it("leaves the key points from an empty one, and takes it away", () => {
    const body = press(open(["One", ""], ""));
    expect(cursorIn(body)).toBe("paragraph Body");
    expect(body.doc.child(2).childCount).toBe(1);
    expect(leaveHeadField(open(["One"], "One"))).toBe(false);
  });
});

it("adds a key point behind the others, with the cursor in it", () => {
  const added = press(open(["One"], "Title"), addKeyPoint);
  expect(cursorIn(added)).toBe("keyPoint ");
  expect(added.doc.child(2).childCount).toBe(2);
  added.doc.check();
});
