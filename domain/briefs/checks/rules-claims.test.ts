import { describe, expect, it } from "vitest";
import {
  bold,
  brief,
  chart,
  inlineQuote,
  paragraph,
  passage,
  sourceNote,
  statistic,
  table,
  waived,
} from "#domain/richtext/build.ts";
import { parseDocument } from "#domain/richtext/document.ts";
import type { DocumentJson } from "#domain/richtext/document-json.ts";
import { testId } from "#tests/fixtures/linting.ts";
import { listClaims, namedEvidence } from "./rules-claims.ts";

function claimsOf(...blocks: DocumentJson[]) {
  const parsed = parseDocument(brief({ title: "Trade", standfirst: "An account.", blocks }));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return listClaims(parsed.value, namedEvidence);
}

/** Of the first citation or waiver. */
function claimOf(...blocks: DocumentJson[]): string {
  const [first] = claimsOf(...blocks);
  return first?.subject === "waiver" ? first.claim + first.around : (first?.claim ?? "");
}

const figure = (n: number, words = "46.5 billion dollars") =>
  statistic({ statisticId: testId(1), vintageId: testId(n), words });
const noWords = (n: number) => statistic({ statisticId: testId(1), vintageId: testId(n) });
const trade = (...rest: Parameters<typeof paragraph>) =>
  paragraph("It began. Trade came to ", figure(2), " in 2023. ", ...rest);
const claim = claimOf(trade("Then it ended."));

describe("a citation is the same", () => {
  it.each([
    ["where its paragraph stands elsewhere", [paragraph("Before it."), trade("Then it ended.")]],
    ["where another sentence of it changed", [trade("Then it went on.")]],
    ["where it cites more in another sentence", [trade("Then ", figure(3, "ten"), ".")]],
    [
      "where words around it are bold",
      [paragraph("It began. ", bold("Trade came"), " to ", figure(2), " in 2023.")],
    ],
    [
      "where a footnote is set in its sentence",
      [
        paragraph(
          "Trade came to ",
          figure(2),
          sourceNote({ sourceId: testId(9), locator: "p. 2", reason: "So." }),
          " in 2023.",
        ),
      ],
    ],
  ])("%s", (_, blocks) => {
    expect(claimOf(...blocks)).toBe(claim);
  });
});

describe("a citation is another", () => {
  it.each([
    ["where it points at another vintage", [paragraph("Trade came to ", figure(3), " in 2023.")]],
    [
      "where its own words changed",
      [paragraph("Trade came to ", figure(2, "almost 47 billion dollars"), " in 2023.")],
    ],
    [
      "where its sentence says otherwise",
      [paragraph("Trade never came to ", figure(2), " in 2023.")],
    ],
  ])("%s", (_, blocks) => {
    expect(claimOf(...blocks)).not.toBe(claim);
  });

  it("where a figure beside it in its sentence is another", () => {
    const rise = (n: number) => paragraph("It rose from ", noWords(2), " to ", noWords(n), ".");
    expect(claimOf(rise(3))).not.toBe(claimOf(rise(4)));
  });

  it("where a quotation prints other parts of its wording", () => {
    const said = (end: number) =>
      paragraph(
        "He said ",
        inlineQuote({ quoteId: testId(1), wordingId: testId(2), ranges: [[0, end]] }),
        ".",
      );
    expect(claimOf(said(10))).not.toBe(claimOf(said(12)));
  });

  it("where a passage bears out other words", () => {
    const told = (words: string) => paragraph(passage(testId(4), words), " and more.");
    expect(claimOf(told("They agreed"))).not.toBe(claimOf(told("They did not agree")));
  });

  it("where the head of its column or its row in a table changed, and not another cell", () => {
    const cell = ({ head = "2023", row = "Exports", beside = "none" } = {}) =>
      table(["", head, "Note"], [row, [figure(2)], beside]);
    expect(claimOf(cell({ head: "2022" }))).not.toBe(claimOf(cell()));
    expect(claimOf(cell({ row: "Imports" }))).not.toBe(claimOf(cell()));
    expect(claimOf(cell({ beside: "some" }))).toBe(claimOf(cell()));
  });

  it("where the chart that draws it is called otherwise", () => {
    const drawn = (title: string) =>
      chart({ points: [[testId(1), testId(2)]], title, asOf: "2026-11-12" });
    expect(claimOf(drawn("It fell"))).not.toBe(claimOf(drawn("It rose")));
  });
});

describe("a waiver", () => {
  const waive = (reason: string, after: string) =>
    paragraph("It is called ", waived({ reason }, "1984"), after);

  it("is another where its reason or its sentence changed", () => {
    expect(claimOf(waive("A title.", "."))).toBe(claimOf(waive("A title.", ".")));
    expect(claimOf(waive("A year.", "."))).not.toBe(claimOf(waive("A title.", ".")));
    expect(claimOf(waive("A title.", " dead."))).not.toBe(claimOf(waive("A title.", ".")));
  });

  it("has its writer by words and reason alone", () => {
    const [one] = claimsOf(waive("A title.", "."));
    const [other] = claimsOf(waive("A title.", " in all."));
    expect(other?.claim).toBe(one?.claim);
  });
});

it("is told by the document alone, however its figures are printed", () => {
  const parsed = parseDocument(
    brief({ title: "", blocks: [paragraph("It is ", noWords(2), ".")] }),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const [named] = listClaims(parsed.value, namedEvidence);
  const [printed] = listClaims(parsed.value, () => "46.5 billion dollars");
  expect(printed?.claim).toBe(named?.claim);
  expect(printed?.text.words).toBe("46.5 billion dollars");
});

it("tells each with its sentence, in reading order", () => {
  const found = claimsOf(
    trade("Then "),
    paragraph("Once ", waived({ reason: "A tale." }, "40"), " thieves. Not now."),
  );
  expect(found.map(({ subject, place, text }) => [subject, place, text])).toEqual([
    [
      "citation",
      "body",
      { before: "Trade came to ", words: "46.5 billion dollars", after: " in 2023." },
    ],
    ["waiver", "body", { before: "Once ", words: "40", after: " thieves." }],
  ]);
});
