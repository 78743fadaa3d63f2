import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { bold, brief, paragraph, quote, statistic } from "#domain/richtext/build.ts";
import { parseDocument } from "#domain/richtext/document.ts";
import type { DocumentJson } from "#domain/richtext/document-json.ts";
import { testId } from "#tests/fixtures/linting.ts";
import { anchorAt, findAnchor, indexDocument, placeOf } from "./rules-anchors.ts";

const idOf = (n: number) => `block${String(n).padStart(5, "0")}`;

/** Paragraphs by their ids, so that the same is known again. */
function write(blocks: Record<number, DocumentJson | string>) {
  const given = Object.entries(blocks).map(([n, block]) => {
    const node = typeof block === "string" ? paragraph(block) : block;
    return { ...node, attrs: { ...node.attrs, nodeId: idOf(Number(n)) } };
  });
  const parsed = parseDocument(brief({ title: "Trade", blocks: given }));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

type Doc = ReturnType<typeof write>;

/** Of words that stand in the document. */
function anchorOn(doc: Doc, words: string) {
  let span: { from: number; to: number } | null = null;
  for (const { from, text } of indexDocument(doc).textblocks) {
    const at = text?.indexOf(words) ?? -1;
    if (at >= 0 && !span) span = { from: from + 1 + at, to: from + 1 + at + words.length };
  }
  const place = span && placeOf(doc, span);
  const anchor = place && anchorAt(indexDocument(doc), place);
  if (!anchor) throw new Error(`“${words}” doesn't stand there.`);
  return anchor;
}

/** What a comment on the words is on after the change. */
function follow(words: string, before: Doc, after: Doc): string | null {
  const span = findAnchor(indexDocument(after), anchorOn(before, words));
  return span && after.textBetween(span.from, span.to, " ", "*");
}

const text =
  "Trade fell in spring. By the autumn it had grown again, says the ministry. Nobody knows why.";
const before = write({ 1: "It began quietly.", 2: text });
const words = "it had grown again";

describe("a comment stays on its words", () => {
  it.each<[string, Record<number, DocumentJson | string>]>([
    ["where nothing changed", { 1: "It began quietly.", 2: text }],
    ["where something is written before them", { 1: "It began.", 2: `Once more. ${text}` }],
    [
      "where their sentence is put elsewhere in the paragraph",
      { 2: "By the autumn it had grown again, says the ministry. Trade fell in spring." },
    ],
    ["where their paragraph is moved", { 2: text, 1: "It began quietly." }],
    [
      "where their paragraph is split, and the second half is another block",
      {
        2: "Trade fell in spring.",
        3: "By the autumn it had grown again, says the ministry. Nobody knows why.",
      },
    ],
    ["where their paragraph was copied elsewhere and removed", { 1: "It began quietly.", 4: text }],
    [
      "where a word of them is set bold",
      { 2: paragraph("By the autumn it had ", bold("grown"), " again, says the ministry.") },
    ],
  ])("%s", (_, blocks) => {
    expect(follow(words, before, write(blocks))).toBe(words);
  });

  it("and on what is written between them", () => {
    const after = write({ 2: text.replace("grown again", "grown a little again") });
    expect(follow(words, before, after)).toBe("it had grown a little again");
  });

  it("and on what is left of them", () => {
    const after = write({ 2: text.replace("it had grown again", "it grew again had grown") });
    expect(follow("it had grown again, says the ministry", before, after)).toContain(
      "says the ministry",
    );
  });
});

describe("a comment is on words that are gone", () => {
  it.each<[string, Record<number, DocumentJson | string>]>([
    ["where they are deleted", { 2: text.replace(` ${words},`, "") }],
    ["where others were written for them", { 2: text.replace(words, "nothing was left") }],
    ["where their paragraph is deleted", { 1: "It began quietly." }],
    [
      "where only small words of them are left, far apart",
      { 2: `It is so. ${"On and on. ".repeat(20)}And again.` },
    ],
  ])("%s", (_, blocks) => {
    expect(follow(words, before, write(blocks))).toBeNull();
  });

  it("and not on the same small word elsewhere", () => {
    const after = write({ 1: "It began quietly, in spring.", 2: text.replace(" in spring", "") });
    expect(follow("spring", before, after)).toBeNull();
  });
});

describe("of words that stand there twice", () => {
  const twice = write({ 1: "Exports grew. Imports grew." });
  it("it is on those that it was on", () => {
    const anchor = anchorOn(twice, "Imports grew");
    const after = write({ 1: "At first exports grew. Exports grew. Imports grew. So it was." });
    const span = findAnchor(indexDocument(after), anchor);
    expect(span && after.textBetween(span.from - 14, span.to)).toBe("Exports grew. Imports grew");
  });
});

describe("a comment on a piece of evidence", () => {
  const figure = (n: number) =>
    statistic({ statisticId: testId(1), vintageId: testId(n), words: "46.5 billion dollars" });
  const cited = { ...figure(2), attrs: { ...figure(2).attrs, nodeId: "figure0001" } };
  const one = write({ 1: paragraph("It came to ", cited, " in 2023.") });
  const index = indexDocument(one);
  const at = index.byId.get("figure0001")?.from ?? 0;
  const place = placeOf(one, { from: at, to: at + 1 });

  it("is on it alone, wherever it goes", () => {
    expect(place).toEqual({ nodeId: "figure0001", words: null });
    const after = write({
      1: paragraph("It was little."),
      2: paragraph("In 2023 it was ", cited, "."),
    });
    const span = place && findAnchor(indexDocument(after), { nodeId: place.nodeId, words: null });
    expect(span && after.nodeAt(span.from)?.attrs.nodeId).toBe("figure0001");
  });

  it("is gone with it", () => {
    const after = write({ 1: paragraph("It came to ", figure(3), " in 2023.") });
    expect(findAnchor(indexDocument(after), { nodeId: "figure0001", words: null })).toBeNull();
  });

  it("may be on words around it too", () => {
    expect(
      follow(
        "came to \ufffc in",
        one,
        write({ 1: paragraph("First. It came to ", cited, " in 2023.") }),
      ),
    ).toBe("came to * in");
  });
});

test("a selection over several paragraphs is a comment on the first that has words, without blanks", () => {
  const doc = write({ 1: "One.  ", 2: "Two." });
  const place = placeOf(doc, { from: 0, to: doc.content.size });
  expect(place?.words?.exact).toBe("Trade");
  const index = indexDocument(doc);
  const first = index.byId.get(idOf(1))?.from ?? 0;
  expect(placeOf(doc, { from: first + 1, to: doc.content.size })?.words).toEqual({
    start: 0,
    end: 4,
    exact: "One.",
  });
  expect(placeOf(doc, { from: first + 6, to: first + 7 })).toBeNull();
});

test("a quotation that is a block is one thing", () => {
  const doc = write({ 1: quote({ quoteId: testId(1), wordingId: testId(2) }) });
  const at = indexDocument(doc).byId.get(idOf(1))?.from ?? 0;
  expect(placeOf(doc, { from: at, to: at + 1 })).toEqual({ nodeId: idOf(1), words: null });
});

test("a place that isn't there, or says something else, is none", () => {
  const index = indexDocument(before);
  for (const place of [
    { nodeId: "nothing001", words: null },
    { nodeId: idOf(1), words: { start: 0, end: 4, exact: "Thus" } },
    { nodeId: idOf(1), words: { start: 900, end: 904, exact: "Thus" } },
    { nodeId: idOf(1), words: { start: 3, end: 100_000, exact: "began" } },
  ])
    expect(anchorAt(index, place)).toBeNull();
});

test("whatever is written into a paragraph and taken out of it, what is found lies within a block", () => {
  const letters = fc.string({
    unit: fc.constantFrom("a", "b", " ", ".", "it", "had"),
    maxLength: 60,
  });
  fc.assert(
    fc.property(letters, letters, fc.nat(60), fc.nat(60), (was, is, from, length) => {
      const doc = write({ 1: was });
      const start =
        (indexDocument(doc).byId.get(idOf(1))?.from ?? 0) + 1 + Math.min(from, was.length);
      const place = placeOf(doc, {
        from: start,
        to: Math.min(start + length, doc.content.size - 1),
      });
      const anchor = place && anchorAt(indexDocument(doc), place);
      if (!anchor) return;
      const after = write({ 1: is });
      const span = findAnchor(indexDocument(after), anchor);
      if (!span) return;
      expect(span.from).toBeLessThan(span.to);
      expect(after.resolve(span.from).sameParent(after.resolve(span.to))).toBe(true);
      const same = findAnchor(indexDocument(doc), anchor);
      expect(same && doc.textBetween(same.from, same.to)).toBe(anchor.words?.exact);
    }),
  );
});
