import { expect, it } from "vitest";
import { paragraph } from "#domain/richtext/build.ts";
import {
  buildStatisticEvidence,
  citeStatistic,
  dollars,
  lintBlocks,
  testId,
} from "#tests/fixtures/linting.ts";

const figure = {
  value: "53000000000",
  low: null,
  high: null,
  qualifier: "=",
  unit: dollars,
} as const;

it("warns of a statistic whose newest vintage is another, and offers to take it", () => {
  const known = buildStatisticEvidence({
    newer: { vintageId: testId(20), figure, cause: "our_error" },
  });
  const [finding] = lintBlocks([paragraph(citeStatistic("46.5 billion dollars", known))], {
    statistics: [known],
  });
  expect(finding).toMatchObject({
    rule: "statisticRevised",
    severity: "warns",
    values: { cause: "our_error" },
  });
  expect(finding?.values.new).toContain("53");
  expect(finding?.fixes).toMatchObject([{ kind: "take_vintage", vintageId: testId(20) }]);
});

it("says nothing of the newest vintage", () => {
  expect(lintBlocks([paragraph(citeStatistic("46.5 billion dollars"))])).toEqual([]);
});
