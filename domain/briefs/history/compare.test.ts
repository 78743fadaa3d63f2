import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  blockquote,
  bold,
  brief,
  bulletList,
  countNodeIds,
  heading,
  inlineQuote,
  paragraph,
  statistic,
  table,
} from "#domain/richtext/build.ts";
import type { DocumentJson } from "#domain/richtext/document-json.ts";
import { ownWords } from "#domain/richtext/project-text.ts";
import { briefSchema } from "#domain/richtext/schema.ts";
import { compareDocuments } from "./rules-compare.ts";
import type { CompareRow } from "./view-compare.ts";

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const figure = (words: string, vintage: number) =>
  statistic({ statisticId: id(1), vintageId: id(vintage), words });

function compare(before: readonly DocumentJson[], after: readonly DocumentJson[]) {
  const read = (blocks: readonly DocumentJson[]) => ({
    doc: briefSchema.nodeFromJSON(brief({ title: "Trade", blocks }, countNodeIds())),
    print: ownWords,
  });
  return compareDocuments(read(before), read(after));
}

/** "[-gone-]{+come+}~bound anew~ as it was", a row that was moved behind ">". */
function say({ state, isMoved, runs }: CompareRow): string {
  const marks = { same: "", added: "+", removed: "-", rebound: "~", restyled: "*" };
  const said = runs.map((run) => {
    const text = run.tokens
      .map(({ text: words }) => words)
      .join("")
      .trim();
    const mark = marks[run.state];
    return mark === "" ? text : `{${mark}${text}${mark}}`;
  });
  return `${isMoved ? "> " : ""}${state === "same" ? "= " : ""}${said.join(" ")}`;
}
const sayBody = ({ rows }: { rows: readonly CompareRow[] }) =>
  rows
    .slice(1)
    .map(say)
    .filter((text) => text !== "= ");

describe("two documents, compared", () => {
  test("of what is the same nothing is said", () => {
    const blocks = [paragraph("It rose to ", figure("46.5 billion", 1), " in 2023.")];
    const { rows, counts, rebound, moved } = compare(blocks, blocks);
    expect(rows.every(({ state }) => state === "same")).toBe(true);
    expect([
      ...Object.values(counts).flatMap(({ added, removed }) => [added, removed]),
      rebound,
      moved,
    ]).toEqual(Array.from({ length: 14 }, () => 0));
  });

  test("words and numbers that changed stand beside what they were", () => {
    const found = compare(
      [paragraph("Trade rose by 5 per cent in 2023, says the ministry.")],
      [paragraph("Trade fell by 6 per cent in 2023, says the ministry.")],
    );
    expect(sayBody(found)).toEqual([
      "Trade {-rose by 5-} {+fell by 6+} per cent in 2023, says the ministry.",
    ]);
    expect(found.counts.number).toEqual({ added: 1, removed: 1 });
    expect(found.counts.word).toEqual({ added: 2, removed: 2 });
  });

  test("a figure that is bound to another value is told of, though it reads the same", () => {
    const found = compare(
      [paragraph("It came to ", figure("46.5 billion", 1), ".")],
      [paragraph("It came to ", figure("46.5 billion", 2), ".")],
    );
    expect(sayBody(found)).toEqual(["It came to {~46.5 billion~} ."]);
    expect(found.rebound).toBe(1);
  });

  test("a figure and a quotation are each one, and counted by their kind", () => {
    const quoted = inlineQuote({ quoteId: id(3), wordingId: id(4) });
    const found = compare(
      [paragraph("It came to ", figure("46.5 billion", 1), ", he said.")],
      [paragraph("It came to ", figure("47 billion", 2), ", he said: ", quoted)],
    );
    expect(found.counts.figure).toEqual({ added: 1, removed: 1 });
    expect(
      found.rows
        .flatMap(({ runs }) => runs)
        .flatMap(({ state, tokens }) => tokens.map(({ kind }) => `${state} ${kind}`)),
    ).toContain("added quotation");
  });

  test("a paragraph that changed places is moved, not written anew; one that went stands where it stood", () => {
    const [one, two, three] = [
      "The first of three says one thing.",
      "The second says another.",
      "The third says a last.",
    ];
    const ids = (text: string, nodeId: string) => ({ ...paragraph(text), attrs: { nodeId } });
    const before = [
      ids(one ?? "", "n0000101"),
      ids(two ?? "", "n0000102"),
      ids(three ?? "", "n0000103"),
    ];
    expect(sayBody(compare(before, [before[2] ?? paragraph(), before[0] ?? paragraph()]))).toEqual([
      `> = ${three}`,
      `= ${one}`,
      `{-${two}-}`,
    ]);
  });

  test("what was pasted over is known again without its ids", () => {
    const before = [paragraph("A first paragraph, much as it was."), paragraph("A second.")];
    const after = [
      { ...paragraph("A wholly new beginning of another kind."), attrs: { nodeId: "n0000900" } },
      { ...paragraph("A first paragraph, much as it is."), attrs: { nodeId: "n0000901" } },
      { ...paragraph("A second."), attrs: { nodeId: "n0000902" } },
    ];
    expect(sayBody(compare(before, after))).toEqual([
      "{+A wholly new beginning of another kind.+}",
      "A first paragraph, much as it {-was-} {+is+} .",
      "= A second.",
    ]);
  });

  test("a table is compared row by row, a list item by item, and a heading that was a paragraph says so", () => {
    const found = compare(
      [
        table(["Year", "Value"], ["2022", "44"]),
        bulletList("one", "two"),
        paragraph("What follows"),
      ],
      [
        table(["Year", "Value"], ["2022", "45"], ["2023", "46"]),
        bulletList("one"),
        { ...heading(2, "What follows") },
      ],
    );
    expect(sayBody(found)).toEqual(
      expect.arrayContaining(["2022 {-44-} {+45+}", "{+2023\t46+}", "= one", "{-two-}"]),
    );
    expect(found.rows.find(({ wasKind }) => wasKind)?.wasKind).toEqual({
      kind: "paragraph",
      level: 0,
    });
  });

  test("bold is no other word", () => {
    const [before, after] = [
      paragraph("It hardly rose."),
      paragraph("It ", bold("hardly"), " rose."),
    ];
    expect(sayBody(compare([before], [after]))).toEqual(["It {*hardly*} rose."]);
  });

  test("whatever was written, what stayed and went is the text before, and what stayed and came the text after", () => {
    const word = fc.constantFrom("trade", "rose", "to", "44", "in", "2023", ",", "the", "ministry");
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(" "));
    const cited = fc.tuple(text, fc.nat(8), fc.nat(3));
    const block = fc.oneof(
      text.map((words) => blockquote(words)),
      cited.map(([words, value, vintage]) => paragraph(words, figure(`${value} bn`, vintage))),
    );
    const blocks = fc.array(block, { minLength: 1, maxLength: 5 });
    const sayAll = (one: readonly DocumentJson[]) =>
      compare(one, one)
        .rows.flatMap(({ block: { tokens } }) => tokens.map(({ key }) => key))
        .sort();
    fc.assert(
      fc.property(blocks, blocks, (before, after) => {
        const runs = compare(before, after).rows.flatMap((row) => row.runs);
        const without = (gone: "added" | "removed") =>
          runs
            .filter(({ state }) => state !== gone)
            .flatMap(({ tokens }) => tokens.map(({ key }) => key))
            .sort();
        expect(without("added")).toEqual(sayAll(before));
        expect(without("removed")).toEqual(sayAll(after));
      }),
    );
  });
});
