import { expect, it } from "vitest";
import { paragraph } from "#domain/richtext/build.ts";
import {
  buildRunEvidence,
  buildStatisticEvidence,
  citeRun,
  citeStatistic,
  lintBlocks,
} from "#tests/fixtures/linting.ts";

const differencesIn = (...content: Parameters<typeof paragraph>) =>
  lintBlocks([paragraph(...content)]).map(({ rule, severity, values }) => [
    rule,
    severity,
    values.difference,
  ]);

it.each([
  ["another value", "54 billion dollars", "value"],
  ["another unit", "46.5 billion roubles", "unit"],
  ["more than is stored", "more than 47 billion dollars", "qualifier"],
  ["no figure", "a great deal", "not_a_figure"],
])("blocks words that say %s", (_what, words, difference) => {
  const [finding, ...others] = differencesIn("It was ", citeStatistic(words), ".");
  expect(others).toEqual([]);
  expect(finding?.slice(0, 2)).toEqual(["wordingNotReadBack", "blocks"]);
  if (difference !== "qualifier") expect(finding?.[2]).toBe(difference);
});

it.each([
  "46.5 billion dollars",
  "about 46.5 billion dollars",
  "$46.5 billion",
  "over 46 billion dollars",
])("takes %j", (words) => {
  expect(differencesIn("It was ", citeStatistic(words), ".")).toEqual([]);
});

it("reads the words as the sentence does: what stands around them counts", () => {
  expect(differencesIn("It was ", citeStatistic("46.5"), " billion dollars.")).toEqual([]);
  expect(
    differencesIn("It was less than ", citeStatistic("46.5 billion dollars"), "."),
  ).toHaveLength(1);
});

it("holds for our own arithmetic as well, and not for what formatFigure writes", () => {
  expect(differencesIn("It was ", citeRun("13 billion dollars"), ".")).toHaveLength(1);
  expect(differencesIn("It was ", citeRun("12.4 billion dollars"), ".")).toEqual([]);
  expect(differencesIn("It was ", citeRun(), ".")).toEqual([]);
});

it("says what the stored figure is, and offers to print it", () => {
  const known = { statistics: [buildStatisticEvidence()], runs: [buildRunEvidence()] };
  const [finding] = lintBlocks([paragraph(citeStatistic("54 billion dollars"))], known);
  expect(finding?.values.stored).toContain("46.5");
  expect(finding?.fixes).toMatchObject([{ kind: "drop_words" }]);
});
