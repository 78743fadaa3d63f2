import { expect, it } from "vitest";
import { paragraph, passage, sourceNote } from "#domain/richtext/build.ts";
import {
  buildPassageEvidence,
  buildRunEvidence,
  buildSourceEvidence,
  buildStatisticEvidence,
  buildWordingEvidence,
  citeBlock,
  citeRun,
  citeStatistic,
  lintBlocks,
  testId,
} from "#tests/fixtures/linting.ts";

it("blocks on every kind of evidence that an embargo holds back", () => {
  const embargoUntil = "2030-05-01T10:00:00.000Z";
  const known = {
    statistics: [buildStatisticEvidence({ embargoUntil })],
    runs: [buildRunEvidence({ embargoUntil })],
    wordings: [buildWordingEvidence({ embargoUntil })],
    passages: [buildPassageEvidence({ embargoUntil })],
    sources: [buildSourceEvidence({ embargoUntil })],
  };
  const blocks = [
    paragraph(citeStatistic(), " ", citeRun(), " ", passage(testId(9), "words")),
    paragraph(sourceNote({ sourceId: testId(8) })),
    citeBlock(),
  ];
  const findings = lintBlocks(blocks, known);
  expect(findings.map(({ rule, severity, values }) => [rule, severity, values.kind])).toEqual([
    ["underEmbargo", "blocks", "statistic"],
    ["underEmbargo", "blocks", "derived"],
    ["underEmbargo", "blocks", "passage"],
    ["underEmbargo", "blocks", "sourceNote"],
    ["underEmbargo", "blocks", "quote"],
  ]);
  expect(findings[0]?.values.until).toBe("2030-05-01 10:00 UTC");
});
