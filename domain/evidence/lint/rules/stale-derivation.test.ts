import { expect, it } from "vitest";
import { paragraph } from "#domain/richtext/build.ts";
import {
  buildRunEvidence,
  buildStatisticEvidence,
  citeRun,
  citeStatistic,
  lintBlocks,
  testId,
} from "#tests/fixtures/linting.ts";

it.each([
  ["and offers the new run", testId(40), [{ kind: "take_run", runId: testId(40) }]],
  ["also where nobody has run it again", null, []],
])("blocks a run whose input has changed, %s", (_what, newerRunId, fixes) => {
  const known = buildRunEvidence({ isStale: true, newerRunId });
  const [finding] = lintBlocks([paragraph(citeRun(null, known))], { runs: [known] });
  expect(finding).toMatchObject({ rule: "staleDerivation", severity: "blocks", fixes });
});

it("blocks a value that came from such a run", () => {
  const known = buildStatisticEvidence({ isStale: true });
  const [finding] = lintBlocks([paragraph(citeStatistic(null, known))], { statistics: [known] });
  expect(finding).toMatchObject({
    rule: "staleDerivation",
    severity: "blocks",
    values: { hasNewer: "origin" },
  });
});

it("says nothing of a fresh run", () => {
  expect(lintBlocks([paragraph(citeRun())])).toEqual([]);
});
