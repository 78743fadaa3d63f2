import { expect, it } from "vitest";
import { paragraph, table } from "#domain/richtext/build.ts";
import { buildStatisticEvidence, citeStatistic, lintBlocks } from "#tests/fixtures/linting.ts";

const known = buildStatisticEvidence({ deprecatedBecause: "Counted twice." });
const cited = citeStatistic(null, known);
const findingsIn = (...content: Parameters<typeof paragraph>) =>
  lintBlocks([paragraph(...content)], { statistics: [known] }).filter(
    ({ rule }) => rule === "deprecatedValue",
  );

it("warns of a value that was disproved, with the reason", () => {
  const [finding] = findingsIn("It came to ", cited, ".");
  expect(finding).toMatchObject({ severity: "warns", values: { reason: "Counted twice." } });
  expect(lintBlocks([paragraph(citeStatistic())])).toEqual([]);
  expect(lintBlocks([table(["Trade"], [cited])], { statistics: [known] })).toHaveLength(1);
});

it.each([
  ["Its figure of ", ", since withdrawn, was wrong."],
  ["The minister denied that it came to ", "."],
  ["Ошибочно называли ", "."],
])("lets it be where the sentence says so: %j %j", (before, after) => {
  expect(findingsIn(before, cited, after)).toEqual([]);
});

it("warns where only another sentence says so", () => {
  expect(findingsIn("It was disputed. It came to ", cited, ".")).toHaveLength(1);
});
