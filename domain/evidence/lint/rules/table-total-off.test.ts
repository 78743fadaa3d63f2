import { describe, expect, it } from "vitest";
import { paragraph, table } from "#domain/richtext/build.ts";
import type { DocumentJson } from "#domain/richtext/document-json.ts";
import { sayFinding } from "#messages/finding-words.ts";
import {
  buildDoc,
  buildSeriesEvidence,
  buildSnapshot,
  buildStatisticEvidence,
  citeStatistic,
  dollars,
  lintBlocks,
  say,
  testId,
} from "#tests/fixtures/linting.ts";
import type { Unit } from "../../figure.ts";
import { lint } from "../lint.ts";
import type { StatisticEvidence } from "../snapshot.ts";

const percent: Unit = { kind: "percent", code: null };
const known: StatisticEvidence[] = [];

function cite(tenths: number, overrides: Partial<StatisticEvidence> = {}): DocumentJson {
  const number = 700 + known.length;
  const value = `${tenths}00000000`;
  const one = buildStatisticEvidence({
    statisticId: testId(number),
    vintageId: testId(number + 10_000),
    figure: { value, low: null, high: null, qualifier: "=", unit: dollars },
    ...overrides,
  });
  known.push(one);
  return citeStatistic(`${tenths / 10} billion dollars`, one);
}
function citeShare(value: string): DocumentJson {
  const figure = { value, low: null, high: null, qualifier: "=", unit: percent } as const;
  cite(0, { figure });
  return citeStatistic(`${value}%`, known.at(-1));
}

const findingsIn = (...blocks: DocumentJson[]) =>
  lintBlocks(blocks, { statistics: known })
    .filter(({ rule }) => rule === "tableTotalOff")
    .map(say);
const off = (words: string) => [`tableTotalOff warns: ${words}`];

describe("a column with a total", () => {
  const flows = (total: DocumentJson, label = "Total") =>
    table(["", "2023"], ["Exports", cite(301)], ["Imports", cite(194)], [label, total]);

  it("is found where the total is another than its parts come to", () => {
    expect(findingsIn(flows(cite(514)))).toEqual(off("51.4 billion dollars"));
    expect(findingsIn(flows(cite(514), "Итого"))).toHaveLength(1);
  });

  it("holds within the rounding of its parts", () => {
    expect(findingsIn(flows(cite(495)))).toEqual([]);
    expect(findingsIn(flows(cite(494)))).toEqual([]);
  });

  it("may have its total first, and be one of several columns", () => {
    const columns = table(
      ["", "2022", "2023"],
      ["Total", cite(450), cite(600)],
      ["Exports", cite(250), cite(301)],
      ["Imports", cite(200), cite(194)],
    );
    expect(findingsIn(columns)).toEqual(off("60 billion dollars"));
  });

  it.each([["Of which oil"], ["Balance"], ["Change"], ["В том числе нефть"]])(
    "isn't judged with a row %j",
    (label) => {
      expect(
        findingsIn(
          table(
            ["", "2023"],
            ["Exports", cite(301)],
            ["Imports", cite(194)],
            [label, cite(107)],
            ["Total", cite(495)],
          ),
        ),
      ).toEqual([]);
    },
  );

  it("isn't judged unless each of its cells is one bound figure", () => {
    const with2 = (cell: Parameters<typeof table>[0][number]) =>
      findingsIn(
        table(["", "2023"], ["Exports", cite(301)], ["Imports", cell], ["Total", cite(600)]),
      );
    expect(with2("–")).toEqual([]);
    expect(with2("19.4 billion dollars")).toEqual([]);
    expect(with2([cite(194), " or ", cite(200)])).toEqual([]);
    expect(with2([cite(194), " or 20 billion dollars"])).toEqual([]);
    expect(with2(cite(194))).toHaveLength(1);
  });

  it("isn't judged where its figures don't count the same", () => {
    const series = buildSeriesEvidence();
    const wider = buildSeriesEvidence({ coverage: "goods and services" });
    expect(
      findingsIn(
        table(
          ["", "2023"],
          ["Exports", cite(301, { series })],
          ["Imports", cite(194, { series: wider })],
          ["Total", cite(600, { series })],
        ),
      ),
    ).toEqual([]);
  });

  it("isn't judged without a head, by its averages, or with a second total", () => {
    const rows = (head: string, ...more: DocumentJson[][]) =>
      table(
        ["", head],
        ["A", cite(301)],
        ["B", cite(194)],
        ["Total", cite(600)],
        ...more.map((row) => ["Total again", ...row]),
      );
    expect(findingsIn(rows("Average price"))).toEqual([]);
    expect(findingsIn(rows("2023", [cite(600)]))).toEqual([]);
    expect(
      findingsIn(table(["A", cite(301)], ["B", cite(194)], ["C", cite(100)], ["Total", cite(800)])),
    ).toEqual([]);
  });

  it("of shares is judged by the whole only", () => {
    const shares = (total: string) =>
      findingsIn(
        table(
          ["", "Share"],
          ["A", citeShare("60")],
          ["B", citeShare("50")],
          ["Total", citeShare(total)],
        ),
      );
    expect(shares("100")).toEqual(off("100%"));
    expect(shares("55")).toEqual([]);
  });
});

it("finds a total at the end of its row", () => {
  const rows = table(
    ["", "Exports", "Imports", "Total"],
    ["2022", cite(250), cite(200), cite(450)],
    ["2023", cite(301), cite(194), cite(600)],
  );
  expect(findingsIn(rows)).toEqual(off("60 billion dollars"));
  const [finding] = lintBlocks([rows], { statistics: known });
  expect(finding && sayFinding(finding, "en").replaceAll("\u00a0", " ")).toBe(
    "The 2 other figures of this row come to 49.5 billion dollars, but the total is given as 60 billion dollars. Rounding doesn’t explain it: check the figures.",
  );
});

it("is placed at the total, in reading order among the others, and goes when a cell is mended", () => {
  const wrong = cite(600);
  const block = table(
    ["", "Count"],
    ["Exports", cite(301)],
    ["Imports", cite(194)],
    ["Total", wrong],
  );
  const evidence = buildSnapshot({ statistics: known });
  const options = { language: "en", stage: "draft" } as const;
  const doc = buildDoc(
    paragraph("It was 5 billion dollars."),
    block,
    paragraph("And 6 billion dollars."),
  );
  const { findings } = lint(doc, evidence, options);
  expect(findings.map(({ text }) => text)).toEqual([
    "5 billion dollars",
    "60 billion dollars",
    "6 billion dollars",
  ]);
  const total = findings[1];
  expect(doc.nodeAt(total?.from ?? 0)?.attrs.vintageId).toBe(wrong.attrs?.vintageId);
  const mended = table(
    ["", "Count"],
    ["Exports", cite(301)],
    ["Imports", cite(194)],
    ["Total", cite(495)],
  );
  expect(findingsIn(mended)).toEqual([]);
});
