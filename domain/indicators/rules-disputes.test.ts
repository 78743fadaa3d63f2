import { expect, test } from "vitest";
import { publicIndicator } from "#tests/fixtures/public-indicator.ts";
import { publicValue } from "#tests/fixtures/public-value.ts";
import { listDisputes } from "./rules-disputes.ts";

const of = (...values: ReturnType<typeof publicValue>[]) =>
  listDisputes([{ ...publicIndicator, values }]);
const low = publicValue({ statisticId: "a", period: "2023", value: "46500000000" });
const high = publicValue({ statisticId: "b", period: "2023", value: "55000000000" });

test("reports of one period that name different values are a question, with the range of what they name", () => {
  expect(of(low, high)).toMatchObject([
    {
      slug: publicIndicator.slug,
      period: "2023",
      reports: 2,
      coverages: 1,
      range: { low: low.value },
    },
  ]);
});

test("what is counted in two ways is one too", () => {
  const [dispute] = of({ ...low, coverage: "goods" }, { ...high, coverage: "goods and services" });
  expect(dispute).toMatchObject({ coverages: 2 });
});

test.each([
  ["one report", [low]],
  ["reports that agree", [low, { ...high, value: low.value }]],
  ["reports of which the editors go by one", [low, { ...high, adoptedBecause: "It is later." }]],
  ["a report beside one that was shown to be wrong", [low, { ...high, deprecatedBecause: "No." }]],
  ["another period’s", [{ ...low, period: "2022" }, high]],
  ["nothing", []],
])("%s is none", (_, values) => {
  expect(of(...values)).toEqual([]);
});
