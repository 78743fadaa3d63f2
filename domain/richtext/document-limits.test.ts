import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyFigure as figure, anyId as id, wholeDocument } from "#tests/fixtures/whole-document.ts";
import {
  bold,
  brief,
  bulletList,
  callout,
  heading,
  italic,
  link,
  paragraph,
  passage,
  quote,
  sourceNote,
  table,
} from "./build.ts";
import { depthMax } from "./check-shape.ts";
import { parseDocument, parseDocumentText } from "./document.ts";
import type { DocumentJson } from "./document-json.ts";

/** The whole document with one block more. */
function withBlock(block: unknown): unknown {
  return { ...wholeDocument, content: [...(wholeDocument.content ?? []), block] };
}

function codesOf(json: unknown): string[] {
  const result = parseDocument(json);
  return result.ok ? [] : result.problems.map((problem) => problem.code);
}

const block = (...content: unknown[]) => ({
  type: "paragraph",
  attrs: { nodeId: "zzzzzzzz" },
  content,
});

describe("the limits of a document", () => {
  const nest = (levels: number) => {
    const open = '{"type":"blockquote","content":['.repeat(levels);
    return `{"type":"doc","content":[${open}${"]}".repeat(levels)}]}`;
  };

  it.each([30, 30_000])("refuses %i levels of nesting without overflowing the stack", (levels) => {
    const result = parseDocumentText(nest(levels));
    expect(result).toMatchObject({ ok: false, problems: [{ code: "briefs.documentTooDeep" }] });
  });

  it("refuses 30,000 levels hidden in an attribute", () => {
    const deep: unknown = JSON.parse(`${"[".repeat(30_000)}${"]".repeat(30_000)}`);
    const node = {
      type: "quote",
      attrs: { nodeId: "zzzzzzzz", quoteId: id, wordingId: id, ranges: deep },
    };
    expect(codesOf(withBlock(node))).toContain("briefs.documentBadAttribute");
  });

  it("holds what editors do: a list in a list in a list in a table", () => {
    const inner = (levels: number): DocumentJson =>
      levels === 0
        ? paragraph("x")
        : {
            type: "bulletList",
            content: [{ type: "listItem", content: [paragraph("y"), inner(levels - 1)] }],
          };
    const cell = { type: "tableCell", content: [inner(3)] };
    const doc = brief({
      title: "t",
      blocks: [{ type: "table", content: [{ type: "tableRow", content: [cell] }] }],
    });
    expect(codesOf(doc)).toEqual([]);
    expect(depthMax).toBe(12);
  });

  it("refuses 5 MB of JSON before and after it is read", () => {
    const large = JSON.stringify(brief({ title: "x".repeat(5_000_000), blocks: [paragraph("y")] }));
    expect(parseDocumentText(large)).toMatchObject({
      problems: [{ code: "briefs.documentTooLarge" }],
    });
    expect(codesOf(JSON.parse(large))).toEqual(["briefs.documentTooLarge"]);
  });

  it("refuses more than 1 MB of text, counted in bytes", () => {
    const paragraphs = Array.from({ length: 6 }, () => paragraph("ж".repeat(100_000)));
    expect(codesOf(brief({ title: "x", blocks: paragraphs }))).toEqual([
      "briefs.documentTooMuchText",
    ]);
  });

  it("refuses more than 20,000 nodes", () => {
    const content = Array.from({ length: 20_001 }, () => ({ type: "paragraph" }));
    expect(codesOf({ type: "doc", content })).toEqual(["briefs.documentTooManyNodes"]);
  });

  it("says of JSON that is damaged that it is", () => {
    expect(parseDocumentText('{"type":')).toMatchObject({
      problems: [{ code: "briefs.documentNotJson" }],
    });
  });

  it("names no more than ten problems, and no more than a line of each", () => {
    const blocks = Array.from({ length: 50 }, () => ({ type: "x".repeat(10_000) }));
    const result = parseDocument({ type: "doc", content: blocks });
    expect(result.ok ? [] : result.problems).toHaveLength(10);
    expect(JSON.stringify(result).length).toBeLessThan(2_500);
  });
});

const anyInline = fc.oneof(
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
    .filter((one) => !/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u.test(one)),
  fc.constant(figure),
  fc.constant(sourceNote({ sourceId: id })),
  fc.constantFrom(
    ...bold("b"),
    ...italic("i"),
    ...link("https://a.org/", "l"),
    ...passage(id, "p"),
  ),
);
const anyInlines = fc.array(anyInline, { maxLength: 6 });
const anyBlock = fc.oneof(
  anyInlines.map((content) => paragraph(content)),
  anyInlines.map((content) => heading(3, content)),
  fc.array(anyInlines, { minLength: 1, maxLength: 3 }).map((items) => bulletList(...items)),
  anyInlines.map((content) => callout(content)),
  fc.tuple(anyInlines, anyInlines).map((cells) => table(cells, cells)),
  fc.constant(quote({ quoteId: id, wordingId: id })),
);

describe("any document", () => {
  it("reads back as it was written", () => {
    fc.assert(
      fc.property(
        anyInlines,
        fc.array(anyBlock, { minLength: 1, maxLength: 8 }),
        (title, blocks) => {
          const result = parseDocument(brief({ title, blocks }));
          if (!result.ok) throw new Error(JSON.stringify(result.problems));
          const again = parseDocumentText(JSON.stringify(result.value.toJSON()));
          return again.ok && again.value.eq(result.value);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("is refused or read, never thrown over, whatever the JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (json) => {
        parseDocument(json);
        parseDocument({ type: "doc", content: json });
        parseDocument(withBlock(json));
        parseDocument(withBlock(block(json)));
        parseDocument(withBlock({ type: "quote", attrs: json }));
        return true;
      }),
      { numRuns: 500 },
    );
  });
});
