import { EditorState } from "@tiptap/pm/state";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brief, bulletList, heading, paragraph, table, waived } from "#domain/richtext/build.ts";
import { briefSchema } from "#domain/richtext/schema.ts";
import { findings as sentences } from "#messages/en/findings.ts";
import { sayFinding } from "#messages/finding-words.ts";
import {
  buildDoc,
  buildSnapshot,
  buildStatisticEvidence,
  buildWordingEvidence,
  citeBlock,
  citeInline,
  citeStatistic,
} from "#tests/fixtures/linting.ts";
import { lint, readBlocks } from "./lint.ts";
import { emptySnapshot } from "./snapshot.ts";

const options = { language: "en", stage: "draft" } as const;
const evidence = buildSnapshot({
  statistics: [buildStatisticEvidence()],
  wordings: [buildWordingEvidence()],
});

describe("lint", () => {
  it("counts what is claimed and how much of it is bound", () => {
    const doc = buildDoc(
      paragraph("It was ", citeStatistic("46.5 billion dollars"), " or 54 billion dollars."),
      paragraph("She said: ", citeInline(), " They said: “it will never ever open again”."),
      paragraph(waived({ reason: "a joke" }, "A million dollars"), " for five coffees."),
      citeBlock(),
    );
    expect(lint(doc, evidence, options).counts).toMatchObject({
      figures: 3,
      quotations: 3,
      bound: 3,
      waived: 1,
      unsourced: 2,
    });
  });

  it("reads in reading order, in every corner of the document", () => {
    const json = brief({
      title: "11 billion dollars",
      standfirst: "12 billion dollars",
      keyPoints: ["13 billion dollars"],
      blocks: [
        heading(2, "14 billion dollars"),
        bulletList("15 billion dollars"),
        table(["16 billion dollars"], ["17 billion dollars"]),
      ],
    });
    const { findings } = lint(briefSchema.nodeFromJSON(json), emptySnapshot, options);
    expect(findings.map((finding) => finding.text.slice(0, 2))).toEqual([
      "11",
      "12",
      "13",
      "14",
      "15",
      "16",
      "17",
    ]);
  });

  it("reads only the block that a keystroke changed", () => {
    const doc = buildDoc(paragraph("One 5 billion dollars."), paragraph("Two."));
    const before = readBlocks(doc, evidence, options).map(({ block }) => block);
    const { tr } = EditorState.create({ doc });
    const next = tr.insertText("x", doc.content.size - 1).doc;
    const after = readBlocks(next, evidence, options).map(({ block }) => block);
    expect(after.map((block, index) => block === before[index])).toEqual([true, true, true, false]);
  });

  it("keeps readings when other evidence is learnt, and reads again what now prints other words", () => {
    const doc = buildDoc(paragraph("A ", citeStatistic(), " b"), paragraph("No evidence"));
    const before = readBlocks(doc, emptySnapshot, options).map(({ block }) => block);
    const after = readBlocks(doc, evidence, options).map(({ block }) => block);
    expect(after.map((block, index) => block === before[index])).toEqual([true, true, false, true]);
  });

  it("says the same of a document that grew by edits as of one read afresh", () => {
    const piece = fc.constantFrom(
      "49 billion dollars ",
      "“a quotation of words”, she said. ",
      "a third ",
      "x ",
      "2023 ",
    );
    const edit = fc.record({ at: fc.nat(200), text: piece, removes: fc.nat(12) });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const { tr } = EditorState.create({
          doc: buildDoc(
            paragraph("One. ", citeStatistic("46.5 billion dollars")),
            paragraph("Two."),
          ),
        });
        const first =
          tr.doc.content.size -
          tr.doc.child(tr.doc.childCount - 1).nodeSize -
          tr.doc.child(tr.doc.childCount - 2).nodeSize;
        for (const { at, text, removes } of edits) {
          const from = Math.min(first + 1 + at, tr.doc.content.size - 1);
          const parentEnd = tr.doc.resolve(from).parent.isTextblock
            ? tr.doc.resolve(from).end()
            : from;
          if (tr.doc.resolve(from).parent.isTextblock)
            tr.insertText(text, from, Math.min(from + removes, parentEnd));
          lint(tr.doc, evidence, options);
        }
        const afresh = briefSchema.nodeFromJSON(tr.doc.toJSON());
        expect(lint(tr.doc, evidence, options)).toEqual(lint(afresh, evidence, options));
        for (const { from, to } of lint(tr.doc, evidence, options).findings) {
          expect(from).toBeLessThanOrEqual(to);
          expect(to).toBeLessThanOrEqual(tr.doc.content.size);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("the sentences of findings", () => {
  it.each(Object.keys(sentences))("%s can be said", (rule) => {
    const values = {
      text: "T",
      small: "true",
      stored: "S",
      difference: "value",
      verdict: "mismatch",
      speaker: "X",
      flaw: "bare",
      cause: "our_error",
      old: "1",
      new: "2",
      label: "L",
      code: "C",
      reason: "R.",
      lacks: "reason",
      field: "title",
      href: "/x",
      kind: "image",
      hasNewer: "true",
      until: "1 May",
      first: "F",
      one: "O",
      other: "none",
      held: "true",
      fate: "changed",
      role: "R",
      source: "S",
      count: 2,
      line: "row",
      where: "written",
      from: "1",
      to: "3",
      reached: "2",
      total: "1",
      sum: "2",
    };
    const sentence = sayFinding({ rule, values }, "en");
    expect(sentence).not.toContain("{");
    expect(sentence).toMatch(/[.?]$/);
  });
});
