import { describe, expect, it } from "vitest";
import { brief, paragraph } from "#domain/richtext/build.ts";
import { parseDocument } from "#domain/richtext/document.ts";
import type { DocumentJson } from "#domain/richtext/document-json.ts";
import { briefSchema } from "#domain/richtext/schema.ts";
import { goesTooDeep } from "./depth-limit.ts";

const nest = (levels: number): DocumentJson =>
  levels === 0
    ? paragraph("deep")
    : {
        type: "bulletList",
        content: [{ type: "listItem", content: [paragraph("item"), nest(levels - 1)] }],
      };
const inCell = (levels: number): DocumentJson => ({
  type: "table",
  content: [{ type: "tableRow", content: [{ type: "tableCell", content: [nest(levels)] }] }],
});
const build = (...blocks: DocumentJson[]) => {
  let id = 0;
  const json = brief({ title: "Deep", blocks }, () => `node${String(id++).padStart(4, "0")}`);
  return { json, doc: briefSchema.nodeFromJSON(json) };
};

describe("nesting", () => {
  it.each([
    ["four lists and a paragraph", nest(4)],
    ["five lists", nest(5)],
    ["ten lists", nest(10)],
    ["two lists in a cell", inCell(2)],
    ["four lists in a cell", inCell(4)],
  ])("of %s is refused in the editor where the server refuses it", (_what, block) => {
    const before = build(paragraph("Text."));
    const after = build(paragraph("Text."), block);
    expect(goesTooDeep(before.doc, after.doc)).toBe(!parseDocument(after.json).ok);
  });

  it("that is too deep already can be written in, and made less deep", () => {
    const deep = build(nest(8), paragraph("Text."));
    expect(goesTooDeep(deep.doc, build(nest(7), paragraph("Text.")).doc)).toBe(false);
    expect(goesTooDeep(deep.doc, build(nest(8), paragraph("Text, more.")).doc)).toBe(false);
    expect(goesTooDeep(deep.doc, build(nest(9), paragraph("Text.")).doc)).toBe(true);
  });
});
