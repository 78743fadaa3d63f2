import { expect, it } from "vitest";
import { paragraph } from "#domain/richtext/build.ts";
import { buildStatisticEvidence, dollars, lintBlocks } from "#tests/fixtures/linting.ts";
import { arePeriodsApart, matchCandidates } from "./match-candidates.ts";

const known = (
  code: string,
  value: string,
  overrides: Parameters<typeof buildStatisticEvidence>[0] = {},
) =>
  buildStatisticEvidence({
    code,
    figure: { value, low: null, high: null, qualifier: "=", unit: dollars },
    ...overrides,
  });

it("offers the same value and unit first, then the same value, then what is nearly so, and nothing else", () => {
  const [finding] = lintBlocks([paragraph("Trade came to almost 49 billion dollars.")], {});
  const roubles = {
    value: "49000000000",
    low: null,
    high: null,
    qualifier: "=",
    unit: { kind: "currency", code: "RUB" },
  } as const;
  const statistics = [
    known("T-1", "53000000000"),
    known("T-2", "48900000000"),
    known("T-3", "49000000000", { figure: roubles }),
    known("T-10", "49000000000"),
    known("T-9", "49000000000"),
    known("T-4", "49000000000", { deprecatedBecause: "Counted twice." }),
  ];
  expect(
    finding &&
      matchCandidates(finding, statistics).map(
        ({ statistic, likeness }) => `${statistic.code} ${likeness}`,
      ),
  ).toEqual(["T-9 same", "T-10 same", "T-4 same", "T-3 same_value", "T-2 near"]);
});

it("offers nothing for a finding about something else", () => {
  const [finding] = lintBlocks([paragraph("She said: “It will be open by spring.”")], {});
  expect(finding && matchCandidates(finding, [known("T-1", "1")])).toEqual([]);
});

it.each([
  ["2023", "2024", true],
  ["2023", "2023-Q1", false],
  ["2023-01/2023-09", "2023-10", true],
  ["2023", null, false],
  ["", "2023", false],
])("holds %j and %j apart: %j", (one, other, apart) => {
  expect(arePeriodsApart(one, other)).toBe(apart);
});
