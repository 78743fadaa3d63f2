import { expect, it } from "vitest";
import { paragraph, passage, sourceNote } from "#domain/richtext/build.ts";
import {
  buildPassageEvidence,
  buildSourceEvidence,
  buildStatisticEvidence,
  buildWordingEvidence,
  citeBlock,
  citeStatistic,
  lintBlocks,
  testId,
} from "#tests/fixtures/linting.ts";

const sourceId = testId(8);
const statistic = buildStatisticEvidence({ sourceId });
const wording = buildWordingEvidence({ sourceId });
const known = (isDead: boolean) => ({
  statistics: [statistic],
  wordings: [wording],
  passages: [buildPassageEvidence()],
  sources: [buildSourceEvidence({ isDead })],
});

const ofStatistic = paragraph("It was ", citeStatistic(null, statistic));
const ofPassage = paragraph(passage(testId(9), "It was so"));
const noteOfPassage = paragraph("So", sourceNote({ passageId: testId(9) }));
const noteOfSource = paragraph("So", sourceNote({ sourceId }));

it.each([
  ["a value", ofStatistic],
  ["a quotation", citeBlock(null, wording)],
  ["a passage", ofPassage],
  ["a note on a passage", noteOfPassage],
])("is noted of %s that we hold", (_what, block) => {
  expect(lintBlocks([block], known(true))).toMatchObject([
    { rule: "sourceDead", severity: "notes", values: { source: "A report", held: "true" } },
  ]);
  expect(lintBlocks([block], known(false))).toEqual([]);
});

it("warns where nothing but the source is cited", () => {
  expect(lintBlocks([noteOfSource], known(true))).toMatchObject([
    { rule: "sourceDead", severity: "warns", values: { held: "false" } },
  ]);
});

it("is said once a block", () => {
  const twice = paragraph(citeStatistic(null, statistic), " or ", citeStatistic(null, statistic));
  expect(lintBlocks([twice, ofPassage], known(true))).toHaveLength(2);
});
