import type { Node as PMNode } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import { anyId, wholeDocument } from "#tests/fixtures/whole-document.ts";
import { bold, brief, paragraph, passage } from "./build.ts";
import { checkNodeIds } from "./check-document.ts";
import { nodeIdsPlugin } from "./node-ids.ts";
import { briefSchema } from "./schema.ts";

function open(json: unknown): EditorState {
  return EditorState.create({ doc: briefSchema.nodeFromJSON(json), plugins: [nodeIdsPlugin()] });
}

function idsOf(doc: PMNode): string[] {
  const ids: string[] = [];
  doc.descendants((node) => {
    if (node.type.spec.attrs?.nodeId) ids.push(String(node.attrs.nodeId));
    for (const mark of node.marks) if (mark.attrs.nodeId) ids.push(String(mark.attrs.nodeId));
  });
  return ids;
}

describe("node ids", () => {
  it("renews what is pasted beside its original, and leaves the original as it was", () => {
    const before = open(wholeDocument);
    const end = before.doc.content.size;
    const body = before.doc.slice(before.doc.resolve(before.doc.content.size).posAtIndex(3), end);
    const after = before.apply(before.tr.insert(end, body.content)).doc;
    expect(checkNodeIds(after)).toEqual([]);
    expect(idsOf(after).slice(0, idsOf(before.doc).length)).toEqual(idsOf(before.doc));
  });

  it("gives the second half of a split paragraph an id of its own", () => {
    const before = open(brief({ title: "t", blocks: [paragraph("One two")] }));
    const at = before.doc.content.size - 4;
    const after = before.apply(before.tr.split(at)).doc;
    expect(checkNodeIds(after)).toEqual([]);
    expect(after.childCount).toBe(5);
  });

  it("makes two citations of a passage that is split, and keeps one where bold is in its midst", () => {
    const before = open(
      brief({ title: "t", blocks: [paragraph(passage(anyId, "ab", bold("cd"), "ef"))] }),
    );
    expect(new Set(idsOf(before.doc)).size).toBe(5);
    const after = before.apply(before.tr.split(before.doc.content.size - 4)).doc;
    expect(checkNodeIds(after)).toEqual([]);
    expect(new Set(idsOf(after)).size).toBe(7);
  });

  it("gives what is typed into an empty editor its ids, and no more once all are there", () => {
    const before = open({
      type: "doc",
      content: [
        { type: "title" },
        { type: "standfirst" },
        { type: "keyPoints" },
        { type: "paragraph" },
      ],
    });
    const typed = before.apply(before.tr.insertText("x", 1));
    expect(checkNodeIds(typed.doc)).toEqual([]);
    const { transactions } = typed.applyTransaction(typed.tr.insertText("y", 2));
    expect(transactions).toHaveLength(1);
  });

  it("comes undone with what it belongs to: ids are set in the same round as the change", () => {
    const before = open(brief({ title: "t", blocks: [paragraph("One")] }));
    const { transactions } = before.applyTransaction(before.tr.split(before.doc.content.size - 2));
    expect(transactions.at(-1)?.getMeta("appendedTransaction")).toBe(transactions[0]);
  });
});
