import { EditorState, TextSelection } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import { brief, paragraph } from "#domain/richtext/build.ts";
import { briefSchema } from "#domain/richtext/schema.ts";
import { appendKeyPoint, leaveHead } from "./head-keys.ts";

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

function press(state: EditorState, command = leaveHead) {
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
    expect(leaveHead(body)).toBe(false);
  });

  it("begins the next key point, and leaves them from an empty one, which it takes away", () => {
    const next = press(open(["One"], "One"));
    expect(cursorIn(next)).toBe("keyPoint ");
    expect(next.doc.child(2).childCount).toBe(2);
    const body = press(open(["One", ""], ""));
    expect(cursorIn(body)).toBe("paragraph Body");
    expect(body.doc.child(2).childCount).toBe(1);
  });
});

it("adds a key point behind the others, with the cursor in it", () => {
  const added = press(open(["One"], "Title"), appendKeyPoint);
  expect(cursorIn(added)).toBe("keyPoint ");
  expect(added.doc.child(2).childCount).toBe(2);
  added.doc.check();
});
