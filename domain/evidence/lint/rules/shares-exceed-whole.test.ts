import { describe, expect, it } from "vitest";
import { paragraph } from "#domain/richtext/build.ts";
import {
  buildSeriesEvidence,
  buildStatisticEvidence,
  citeStatistic,
  lintBlocks,
  say,
  testId,
} from "#tests/fixtures/linting.ts";
import type { SeriesEvidence, StatisticEvidence } from "../snapshot.ts";

let number = 500;
function share(
  value: string,
  counted: Partial<SeriesEvidence> | null,
  of: Partial<StatisticEvidence> = {},
) {
  number += 1;
  const unit = { kind: "percent", code: null } as const;
  const known = buildStatisticEvidence({
    statisticId: testId(number),
    vintageId: testId(number + 1_000),
    label: "Exports by commodity",
    figure: { value, low: null, high: null, qualifier: "=", unit },
    series: counted && buildSeriesEvidence({ indicator: "exports-by-commodity", ...counted }),
    ...of,
  });
  return { known, node: citeStatistic(`${value}%`, known) };
}
type Share = ReturnType<typeof share>;

function findingsIn(...content: (string | Share)[]) {
  const shares = content.filter((one) => typeof one !== "string");
  const nodes = content.map((one) => (typeof one === "string" ? one : one.node));
  return lintBlocks([paragraph(...nodes)], { statistics: shares.map(({ known }) => known) })
    .filter(({ rule }) => rule === "sharesExceedWhole")
    .map(say);
}

const parts = (...values: string[]) =>
  values.map((value, at) => share(value, { breakdown: `kind ${at}` }));
const list = (words: string, shares: Share[]) => [
  words,
  ...shares.flatMap((one) => [one, ", "]),
  ".",
];

describe("shares of one whole", () => {
  it("are found where they come to more than all of it", () => {
    expect(findingsIn(...list("Their shares are ", parts("60", "30", "20")))).toEqual([
      "sharesExceedWhole warns: 20%",
    ]);
    expect(findingsIn(...list("Доли таковы: ", parts("60", "30", "20")))).toHaveLength(1);
  });

  it("may come to all of it, less, or a little more by rounding", () => {
    for (const values of [
      ["60", "30", "10"],
      ["60", "30"],
      ["33.4", "33.4", "33.3"],
      ["50.5", "49.5"],
    ])
      expect(findingsIn(...list("Their shares are ", parts(...values)))).toEqual([]);
  });

  it("are parts of one whole only if the same indicator, place and period say so", () => {
    const apart = (counted: Partial<SeriesEvidence>, of: Partial<StatisticEvidence> = {}) =>
      findingsIn(
        "Its share is ",
        share("60", { breakdown: "food" }),
        ", then ",
        share("70", counted, of),
        ".",
      );
    expect(apart({ breakdown: "timber" })).toHaveLength(1);
    expect(apart({ breakdown: "food" })).toEqual([]);
    expect(apart({ breakdown: "timber", area: "BY" })).toEqual([]);
    expect(apart({ breakdown: "timber", compiler: "Belstat" })).toEqual([]);
    expect(apart({ breakdown: "timber" }, { period: "2022" })).toEqual([]);
  });

  it("aren't judged where nothing says that they are shares, or where they may overlap", () => {
    expect(findingsIn(...list("They are ", parts("60", "70")))).toEqual([]);
    expect(
      findingsIn(...list("Of those asked, the share who have each is ", parts("60", "70"))),
    ).toEqual([]);
  });
});

describe("a single share", () => {
  it("is found where it is more than all", () => {
    expect(findingsIn("Russia accounts for ", share("160", null), " of it.")).toEqual([
      "sharesExceedWhole warns: 160%",
    ]);
    const labelled = share("160", null, { label: "Share of Russia in exports" });
    expect(findingsIn("Russia took ", labelled, " of it.")).toHaveLength(1);
  });

  it.each([
    ["The share of the plan carried out was ", "104"],
    ["Trade stood at ", "104"],
    ["Its share rose by ", "160"],
    ["Russia accounts for ", "100"],
  ])("isn't in %j%s%%", (words, value) => {
    expect(findingsIn(words, share(value, null), ".")).toEqual([]);
  });
});
