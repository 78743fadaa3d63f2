import { describe, expect, it } from "vitest";
import { bold, brief, paragraph, passage, waived } from "#domain/richtext/build.ts";
import { briefSchema } from "#domain/richtext/schema.ts";
import {
  buildDoc,
  buildSnapshot,
  citeInline,
  citeRun,
  citeStatistic,
  lintBlocks,
  say,
  testId,
} from "#tests/fixtures/linting.ts";
import { lint } from "../lint.ts";
import { emptySnapshot } from "../snapshot.ts";

const figuresIn = (...content: Parameters<typeof paragraph>) =>
  lintBlocks([paragraph(...content)])
    .filter((finding) => finding.rule === "unsourcedFigure")
    .map(say);

describe("a figure without a source", () => {
  it.each([
    [
      "Trade reached almost 49 billion dollars.",
      "unsourcedFigure blocks: almost 49 billion dollars",
    ],
    ["It grew by 5.4%.", "unsourcedFigure blocks: 5.4%"],
    ["There are 28 programmes.", "unsourcedFigure blocks: 28 programmes"],
    ["It grew by a third.", "unsourcedFigure blocks: a third"],
    ["They named five totals.", "unsourcedFigure notes: five totals"],
  ])("is found in %j", (text, finding) => {
    expect(figuresIn(text)).toEqual([finding]);
  });

  it.each([
    "The treaty was signed on 8 December 1999.",
    "By 2024 it was open.",
    "1. The first point",
    "They met at 16:30.",
    "Article 5 says so.",
    "COVID-19 came.",
    "See https://news.net/2023/45000/a for more.",
  ])("is not what stands in %j", (text) => {
    expect(figuresIn(text).filter((one) => one.includes("blocks"))).toEqual([]);
  });

  it("is none once a statistic, a derivation or a waiver stands behind it", () => {
    expect(figuresIn("It was ", citeStatistic("46.5 billion dollars"), ".")).toEqual([]);
    expect(figuresIn("more than ", citeStatistic("46.5 billion"), " dollars")).toEqual([]);
    expect(figuresIn("It was ", citeRun("12.4 billion dollars"), ".")).toEqual([]);
    expect(figuresIn("It was ", waived({ reason: "a joke" }, "49 billion dollars"), ".")).toEqual(
      [],
    );
  });

  it("is none inside a quotation, whose source is the figure's", () => {
    expect(figuresIn("He said: “We have agreed on 990 measures and 28 programmes.”")).toEqual([]);
    expect(figuresIn("It would be ", citeInline([[0, 34]]))).toEqual([]);
  });

  it("stays one beside a bound figure, and under a passage: what is reported there is no number", () => {
    expect(figuresIn(citeStatistic("46.5 billion dollars"), " or 54 billion dollars")).toEqual([
      "unsourcedFigure blocks: 54 billion dollars",
    ]);
    expect(figuresIn(passage(testId(9), "87 delegations came"))).toEqual([
      "unsourcedFigure blocks: 87 delegations",
    ]);
  });

  it("is found in title, standfirst and key points", () => {
    const json = brief({
      title: "49 billion dollars",
      standfirst: "Up 5.4%",
      keyPoints: ["28 programmes"],
      blocks: [paragraph("x")],
    });
    const { findings } = lint(briefSchema.nodeFromJSON(json), emptySnapshot, {
      language: "en",
      stage: "draft",
    });
    expect(findings.map((finding) => finding.text)).toEqual([
      "49 billion dollars",
      "5.4%",
      "28 programmes",
    ]);
  });

  it("is named where it stands, behind bold words and evidence", () => {
    const doc = buildDoc(
      paragraph("x"),
      paragraph(bold("Up"), citeStatistic("46.5 billion dollars"), " to 54 billion dollars now"),
    );
    const { findings } = lint(doc, buildSnapshot({}), { language: "en", stage: "draft" });
    const finding = findings.find((one) => one.rule === "unsourcedFigure");
    expect(doc.textBetween(finding?.from ?? 0, finding?.to ?? 0)).toBe("54 billion dollars");
  });
});
