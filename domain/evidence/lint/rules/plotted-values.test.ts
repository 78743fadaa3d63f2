import { describe, expect, it } from "vitest";
import { chart } from "#domain/richtext/build.ts";
import { buildStatisticEvidence, dollars, lintBlocks, testId } from "#tests/fixtures/linting.ts";
import type { StatisticEvidence } from "../snapshot.ts";

const points = [[testId(1), testId(2)]] as const;
const plain = chart({ points, title: "Every value reported" });
const rulesOf = (known: Partial<StatisticEvidence>, block = plain) =>
  lintBlocks([block], { statistics: [buildStatisticEvidence(known)] }).map(({ rule }) => rule);

describe("the values of a chart", () => {
  it("are fine where they are known and new", () => {
    expect(rulesOf({})).toEqual([]);
  });

  it("are told to have been revised, as in the text, with the newer one to take", () => {
    const figure = { value: "53", low: null, high: null, qualifier: "=", unit: dollars } as const;
    const newer = { vintageId: testId(20), figure, cause: "source_revised" } as const;
    const [finding] = lintBlocks([plain], { statistics: [buildStatisticEvidence({ newer })] });
    expect(finding).toMatchObject({
      rule: "statisticRevised",
      fixes: [{ kind: "take_vintage", statisticId: testId(1), vintageId: testId(20) }],
    });
  });

  it.each([
    ["unknown", lintBlocks([plain], { statistics: [] }), "unknownEvidence"],
    [
      "stale",
      lintBlocks([plain], { statistics: [buildStatisticEvidence({ isStale: true })] }),
      "staleDerivation",
    ],
    [
      "under embargo",
      lintBlocks([plain], {
        statistics: [buildStatisticEvidence({ embargoUntil: "2099-01-01T00:00:00Z" })],
      }),
      "underEmbargo",
    ],
  ])("stand in the way of publishing where they are %s", (_, findings, rule) => {
    expect(findings.find((one) => one.rule === rule)).toMatchObject({ severity: "blocks" });
  });

  it("of another statistic are unknown", () => {
    expect(rulesOf({ statisticId: testId(9) })).toContain("unknownEvidence");
  });
});

describe("a chart's title", () => {
  it("needs evidence for what it states, like any sentence", () => {
    expect(
      rulesOf({}, chart({ points, title: "Trade came to 99 billion dollars in 2023" })),
    ).toContain("unsourcedFigure");
  });

  it("isn't left out", () => {
    expect(rulesOf({}, chart({ points }))).toEqual(["emptyField"]);
  });
});
