import { expect, it } from "vitest";
import { paragraph } from "#domain/richtext/build.ts";
import { buildStatisticEvidence, citeStatistic, lintBlocks } from "#tests/fixtures/linting.ts";

it("warns of a value that was disproved, with the reason", () => {
  const known = buildStatisticEvidence({ deprecatedBecause: "Counted twice." });
  const [finding] = lintBlocks([paragraph(citeStatistic(null, known))], { statistics: [known] });
  expect(finding).toMatchObject({
    rule: "deprecatedValue",
    severity: "warns",
    values: { reason: "Counted twice." },
  });
  expect(lintBlocks([paragraph(citeStatistic())])).toEqual([]);
});
