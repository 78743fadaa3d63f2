import { expect, it } from "vitest";
import { paragraph } from "#domain/richtext/build.ts";
import {
  buildSeriesEvidence,
  buildStatisticEvidence,
  citeStatistic,
  lintBlocks,
  say,
  testId,
} from "#tests/fixtures/linting.ts";

const series = buildSeriesEvidence();
const known = buildStatisticEvidence({ isDisputed: true, series });
const rival = { ...known, statisticId: testId(31), vintageId: testId(32), isDisputed: false };
const disputed = citeStatistic("46.5 billion dollars", known);

const findingsIn = (content: Parameters<typeof paragraph>, other = rival) =>
  lintBlocks([paragraph(...content)], { statistics: [known, other] })
    .filter(({ rule }) => rule === "disputedValue")
    .map(say);

it("warns of a value that another report contradicts", () => {
  expect(findingsIn(["It came to ", disputed, "."])).toEqual([
    "disputedValue warns: 46.5 billion dollars",
  ]);
});

it("lets it be where the sentence says so, or another report of it stands beside it", () => {
  expect(findingsIn(["The disputed figure is ", disputed, "."])).toEqual([]);
  expect(findingsIn(["Эту цифру, ", disputed, ", оспаривают."])).toEqual([]);
  expect(findingsIn(["It came to ", disputed, " or to ", citeStatistic(null, rival)])).toEqual([]);
});

it("warns beside a value of another period or count, which doesn't contradict it", () => {
  for (const other of [
    { ...rival, period: "2022" },
    { ...rival, series: buildSeriesEvidence({ coverage: "goods and services" }) },
  ])
    expect(findingsIn(["It was ", disputed, "; ", citeStatistic(null, other)], other)).toHaveLength(
      1,
    );
});

it("leaves what was disproved to its own rule", () => {
  const both = { ...known, deprecatedBecause: "Counted twice." };
  const findings = lintBlocks([paragraph(citeStatistic(null, both))], { statistics: [both] });
  expect(findings.map(({ rule }) => rule)).toEqual(["deprecatedValue"]);
});
