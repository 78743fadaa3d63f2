import { expect, it } from "vitest";
import { paragraph, passage, sourceNote } from "#domain/richtext/build.ts";
import {
  buildPassageEvidence,
  buildRunEvidence,
  buildStatisticEvidence,
  buildWordingEvidence,
  citeBlock,
  citeRun,
  citeStatistic,
  lintBlocks,
  testId,
} from "#tests/fixtures/linting.ts";

const passageId = testId(9);
const statistic = buildStatisticEvidence({ passageId });
const wording = buildWordingEvidence({ passageId });
const run = buildRunEvidence({ inputVintageIds: [statistic.vintageId] });
const reckoned = buildStatisticEvidence({
  ...{ statisticId: testId(20), vintageId: testId(21), runId: run.runId },
});
const known = (drift: "changed" | "missing" | "unread" | null) => ({
  statistics: [statistic, reckoned],
  wordings: [wording],
  runs: [run],
  passages: [buildPassageEvidence({ drift })],
});

it.each([
  ["a value", paragraph("It was ", citeStatistic(null, statistic))],
  ["a quotation", citeBlock(null, wording)],
  ["arithmetic", paragraph("It was ", citeRun(null, run))],
  ["a value that was reckoned", paragraph("It was ", citeStatistic(null, reckoned))],
  ["a passage", paragraph(passage(passageId, "It was so"))],
  ["a note on a passage", paragraph("So", sourceNote({ passageId }))],
])("warns of %s whose passage changed or went", (_what, block) => {
  for (const fate of ["changed", "missing", "unread"] as const)
    expect(lintBlocks([block], known(fate))).toMatchObject([
      { rule: "passageDrifted", severity: "warns", values: { source: "A report", fate } },
    ]);
  expect(lintBlocks([block], known(null))).toEqual([]);
});

it("ends where arithmetic names itself", () => {
  const own = { ...reckoned, passageId: null };
  const round = { ...run, inputVintageIds: [own.vintageId] };
  const block = paragraph("It was ", citeRun(null, round));
  expect(lintBlocks([block], { statistics: [own], runs: [round] })).toEqual([]);
});
