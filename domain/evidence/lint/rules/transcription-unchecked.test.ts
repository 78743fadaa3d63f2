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
const known = (isUnchecked: boolean) => ({
  statistics: [statistic],
  wordings: [wording],
  runs: [run],
  passages: [buildPassageEvidence({ isUnchecked })],
});

it.each([
  ["a value", paragraph("It was ", citeStatistic(null, statistic))],
  ["a result of ours", paragraph("It came to ", citeRun(null, run))],
  ["a quotation", citeBlock(null, wording)],
  ["a passage", paragraph(passage(passageId, "It was so"))],
  ["a note on a passage", paragraph("So", sourceNote({ passageId }))],
])("blocks %s that one person alone has read in a picture", (_what, block) => {
  const ofRule = (isUnchecked: boolean) =>
    lintBlocks([block], known(isUnchecked)).filter(({ rule }) => rule === "transcriptionUnchecked");
  expect(ofRule(true)).toMatchObject([{ severity: "blocks", values: { source: "A report" } }]);
  expect(ofRule(false)).toEqual([]);
});
