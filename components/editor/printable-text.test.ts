import { EditorState } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import { bold, brief, paragraph } from "#domain/richtext/build.ts";
import { parseDocument } from "#domain/richtext/document.ts";
import { briefSchema } from "#domain/richtext/schema.ts";
import { dropUnprintable } from "./printable-text.ts";

const before = EditorState.create({
  doc: briefSchema.nodeFromJSON(brief({ title: "T", blocks: [paragraph("One ", bold("two"))] })),
});

describe("what is typed or pasted", () => {
  it.each([
    ["a vertical tab", "a\u000bb", "ab"],
    ["an override of direction at either end", "\u202ea\u2069", "a"],
    ["nothing else", "\u0000", ""],
    ["what may stand", "a\tb\u00e9\u200d", "a\tb\u00e9\u200d"],
  ])("with %s is such that the server takes it", (_what, typed, left) => {
    const typing = before.tr.insertText(typed, before.doc.content.size - 3);
    const after = before.apply(typing);
    const mended = dropUnprintable(before, after)?.doc ?? after.doc;
    expect(mended.lastChild?.textContent).toBe(`One t${left}wo`);
    expect(parseDocument(mended.toJSON()).ok).toBe(true);
  });

  it("elsewhere in the text is not looked at", () => {
    expect(dropUnprintable(before, before)).toBeNull();
  });
});
