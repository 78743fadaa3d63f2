import { describe, expect, it } from "vitest";
import { anyId as id, wholeDocument } from "#tests/fixtures/whole-document.ts";
import { emptyDocument, parseDocument } from "./document.ts";

/** The whole document with one block more. */
function withBlock(block: unknown): unknown {
  return { ...wholeDocument, content: [...(wholeDocument.content ?? []), block] };
}

function codesOf(json: unknown): string[] {
  const result = parseDocument(json);
  return result.ok ? [] : result.problems.map((problem) => problem.code);
}

const text = (words: string, marks?: unknown[]) => ({ type: "text", text: words, marks });
const block = (...content: unknown[]) => ({
  type: "paragraph",
  attrs: { nodeId: "zzzzzzzz" },
  content,
});

describe("parseDocument", () => {
  it("takes a document with every node and mark, and writes the same back", () => {
    const result = parseDocument(wholeDocument);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const again = parseDocument(JSON.parse(JSON.stringify(result.value.toJSON())));
    if (!again.ok) throw new Error(JSON.stringify(again.problems));
    expect(again.value.eq(result.value)).toBe(true);
  });

  it("gives one document for marks in any order: documents are compared and hashed", () => {
    const [one, other] = [
      ["bold", "italic"],
      ["italic", "bold"],
    ].map((types) => {
      const result = parseDocument(
        withBlock(
          block(
            text(
              "x",
              types.map((type) => ({ type })),
            ),
          ),
        ),
      );
      return result.ok ? JSON.stringify(result.value.toJSON()) : JSON.stringify(result.problems);
    });
    expect(one).toBe(other);
  });

  it("takes the empty document of a new brief", () => {
    expect(codesOf(emptyDocument())).toEqual([]);
  });

  it("names the place of an unknown node", () => {
    const result = parseDocument(withBlock(block(text("x"), { type: "iframe" })));
    expect(result).toEqual({
      ok: false,
      problems: [
        {
          code: "briefs.documentUnknownNode",
          values: { path: `content[${wholeDocument.content?.length}].content[1]`, name: "iframe" },
        },
      ],
    });
  });

  it.each([
    [
      "a heading of the first level",
      { type: "heading", attrs: { nodeId: "zzzzzzzz", level: 1 } },
      "briefs.documentBadAttribute",
    ],
    [
      "a heading whose level is text",
      { type: "heading", attrs: { nodeId: "zzzzzzzz", level: "2" } },
      "briefs.documentBadAttribute",
    ],
    [
      "an unknown attribute",
      { type: "paragraph", attrs: { nodeId: "zzzzzzzz", style: "color:red" } },
      "briefs.documentBadAttribute",
    ],
    ["attributes that are a list", { type: "paragraph", attrs: [] }, "briefs.documentBadAttribute"],
    [
      "an unknown key",
      { type: "paragraph", attrs: { nodeId: "zzzzzzzz" }, html: "<b>" },
      "briefs.documentUnknownKey",
    ],
    [
      "content that is no list",
      { type: "paragraph", attrs: { nodeId: "zzzzzzzz" }, content: {} },
      "briefs.documentUnknownKey",
    ],
    ["an unknown mark", block(text("x", [{ type: "script" }])), "briefs.documentUnknownMark"],
    [
      "a mark named like a property of every object",
      block(text("x", [{ type: "constructor" }])),
      "briefs.documentUnknownMark",
    ],
    [
      "a node named like a property of every object",
      { type: "toString" },
      "briefs.documentUnknownNode",
    ],
    ["a document in the document", { type: "doc" }, "briefs.documentUnknownNode"],
    ["null for a node", null, "briefs.documentNotNode"],
    ["empty text", block(text("")), "briefs.documentBadText"],
    ["text that is a number", block({ type: "text", text: 5 }), "briefs.documentBadText"],
    ["a control character", block(text("a\u0000b")), "briefs.documentBadText"],
    ["an override of direction", block(text("a\u202eb")), "briefs.documentBadText"],
    ["half of a character", block(text("a\ud800b")), "briefs.documentBadText"],
    [
      "a statistic without its vintage",
      block({ type: "statistic", attrs: { nodeId: "yyyyyyyy", statisticId: id } }),
      "briefs.documentBadAttribute",
    ],
    [
      "a statistic whose id is none",
      block({ type: "statistic", attrs: { nodeId: "yyyyyyyy", statisticId: "1", vintageId: id } }),
      "briefs.documentBadAttribute",
    ],
    [
      "a format with an option more",
      block({
        type: "statistic",
        attrs: {
          nodeId: "yyyyyyyy",
          statisticId: id,
          vintageId: id,
          format: { scale: "auto", decimals: null, unit: "long", x: 1 },
        },
      }),
      "briefs.documentBadAttribute",
    ],
    [
      "ranges that overlap",
      {
        type: "quote",
        attrs: {
          nodeId: "zzzzzzzz",
          quoteId: id,
          wordingId: id,
          ranges: [
            [0, 5],
            [4, 9],
          ],
        },
      },
      "briefs.documentBadAttribute",
    ],
    [
      "ranges that run backwards",
      {
        type: "quote",
        attrs: { nodeId: "zzzzzzzz", quoteId: id, wordingId: id, ranges: [[5, 2]] },
      },
      "briefs.documentBadAttribute",
    ],
    [
      "no ranges at all, where null is meant",
      { type: "quote", attrs: { nodeId: "zzzzzzzz", quoteId: id, wordingId: id, ranges: [] } },
      "briefs.documentBadAttribute",
    ],
    [
      "the same mark twice",
      block(text("x", [{ type: "bold" }, { type: "bold" }])),
      "briefs.documentBadNesting",
    ],
    ["text outside a paragraph", text("x"), "briefs.documentBadNesting"],
    [
      "a second title",
      { type: "title", attrs: { nodeId: "zzzzzzzz" } },
      "briefs.documentBadNesting",
    ],
    [
      "a table in a table",
      {
        type: "table",
        attrs: { nodeId: "zzzzzzz1" },
        content: [
          {
            type: "tableRow",
            attrs: { nodeId: "zzzzzzz2" },
            content: [
              {
                type: "tableCell",
                attrs: { nodeId: "zzzzzzz3" },
                content: [{ type: "table", attrs: { nodeId: "zzzzzzz4" } }],
              },
            ],
          },
        ],
      },
      "briefs.documentBadNesting",
    ],
    [
      "a list item without a paragraph",
      {
        type: "bulletList",
        attrs: { nodeId: "zzzzzzz1" },
        content: [{ type: "listItem", attrs: { nodeId: "zzzzzzz2" } }],
      },
      "briefs.documentBadNesting",
    ],
    ["a block without an id", { type: "paragraph" }, "briefs.documentNodeIdMissing"],
    [
      "an id that stands earlier",
      { type: "paragraph", attrs: { nodeId: "n0000001" } },
      "briefs.documentNodeIdRepeated",
    ],
    [
      "a mark's id that stands earlier",
      block(text("x", [{ type: "passage", attrs: { nodeId: "n0000001", passageId: id } }])),
      "briefs.documentNodeIdRepeated",
    ],
  ])("refuses %s", (_what, extra, code) => {
    expect(codesOf(withBlock(extra))).toContain(code);
  });

  it("refuses a document that lacks its head", () => {
    expect(codesOf({ type: "doc", content: [block(text("x"))] })).toEqual([
      "briefs.documentBadNesting",
    ]);
  });

  it.each([[null], [[]], ["doc"], [5], [{}], [{ type: "paragraph" }]])(
    "refuses %j, which is no document",
    (json) => {
      expect(codesOf(json)).toEqual(["briefs.documentNotDocument"]);
    },
  );

  it("refuses a __proto__ key, and lets nothing through it", () => {
    const json: unknown = JSON.parse(
      JSON.stringify(withBlock(block())).replace(
        '"type":"doc"',
        '"__proto__":{"polluted":1},"type":"doc"',
      ),
    );
    expect(codesOf(json)).toEqual(["briefs.documentUnknownKey"]);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  it("counts a passage over bold words as one place, and two that only share an id as two", () => {
    const mark = { type: "passage", attrs: { nodeId: "pppppppp", passageId: id } };
    const apart = block(text("x", [mark]), text("y"), text("z", [mark]));
    expect(codesOf(withBlock(apart))).toEqual(["briefs.documentNodeIdRepeated"]);
    const touching = block(text("x", [mark]), text("z", [mark, { type: "bold" }]));
    expect(codesOf(withBlock(touching))).toEqual([]);
  });
});
