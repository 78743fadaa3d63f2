import { describe, expect, it } from "vitest";
import { anyId, wholeDocument } from "#tests/fixtures/whole-document.ts";
import { brief, countNodeIds, paragraph, waived } from "./build.ts";
import { countWords } from "./count-words.ts";
import { citationRows, listEvidence } from "./list-evidence.ts";
import type { PrintedWords } from "./project-text.ts";
import { briefSchema } from "./schema.ts";
import { listForgedApprovals } from "./waivers.ts";

const print: PrintedWords = (node) => String(node.attrs.words ?? "");
const doc = briefSchema.nodeFromJSON(wholeDocument);

describe("listEvidence", () => {
  it("lists every place in reading order, and says where it stands", () => {
    expect(listEvidence(doc, print).map((use) => [use.kind, use.place, use.words])).toEqual([
      ["statistic", "title", "almost 49 billion"],
      ["derived", "body", ""],
      ["sourceNote", "body", ""],
      ["passage", "body", "nobody intervened"],
      ["inlineQuote", "body", ""],
      ["quote", "body", ""],
      ["statistic", "body", "almost 49 billion"],
      ["statistic", "body", "almost 49 billion"],
    ]);
  });

  it("names positions at which the evidence really stands", () => {
    for (const use of listEvidence(doc, print)) {
      if (use.kind === "passage") expect(doc.textBetween(use.from, use.to)).toBe(use.words);
      else expect(doc.nodeAt(use.from)?.attrs.nodeId).toBe(use.nodeId);
    }
  });
});

describe("citationRows", () => {
  it("sets exactly one kind of evidence in each row", () => {
    const rows = citationRows(doc, print);
    expect(rows).toHaveLength(8);
    for (const row of rows) {
      const kinds = [
        row.vintageId,
        row.derivationRunId,
        row.wordingId,
        row.passageId,
        row.sourceId,
      ];
      expect(kinds.filter((id) => id !== null)).toEqual([anyId]);
    }
  });
});

describe("countWords", () => {
  it("counts what a reader reads, the words of evidence too", () => {
    const counted = brief({
      title: "Trade of 33.3 billion",
      blocks: [paragraph("Union-wide, it’s so.")],
    });
    expect(countWords(briefSchema.nodeFromJSON(counted), print)).toBe(7);
    expect(countWords(doc, print)).toBeGreaterThan(20);
  });
});

describe("listForgedApprovals", () => {
  const editor = "019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6072";
  const draft = (words: string, approvedById: string | null) => {
    const json = brief(
      { title: "t", blocks: [paragraph(waived({ reason: "a name", approvedById }, words))] },
      countNodeIds(),
    );
    return briefSchema.nodeFromJSON(json);
  };

  it.each([
    [
      "an approval that the actor gives",
      draft("Area 51", null),
      draft("Area 51", editor),
      editor,
      0,
    ],
    ["an approval kept", draft("Area 51", editor), draft("Area 51", editor), null, 0],
    ["an approval in another's name", draft("Area 51", null), draft("Area 51", editor), null, 1],
    [
      "other words under an old approval",
      draft("Area 51", editor),
      draft("51 million", editor),
      null,
      1,
    ],
  ])("judges %s", (_what, before, next, mayApproveAs, forged) => {
    expect(listForgedApprovals({ before, next, mayApproveAs }, print)).toHaveLength(forged);
  });
});
