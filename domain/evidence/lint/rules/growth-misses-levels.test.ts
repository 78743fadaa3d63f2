import { describe, expect, it } from "vitest";
import { paragraph } from "#domain/richtext/build.ts";
import {
  buildSeriesEvidence,
  buildStatisticEvidence,
  citeStatistic,
  dollars,
  lintBlocks,
  say,
  testId,
} from "#tests/fixtures/linting.ts";
import type { Unit } from "../../figure.ts";
import type { StatisticEvidence } from "../snapshot.ts";

const percent: Unit = { kind: "percent", code: null };
const points: Unit = { kind: "percentage_points", code: null };

let number = 300;
/** "43.4 billion dollars", "6%", "30 percentage points", with the value that they say. */
function report(words: string, overrides: Partial<StatisticEvidence> = {}) {
  number += 1;
  const digits = /[\d.]+/.exec(words)?.[0] ?? "";
  const unit = words.includes("points") ? points : words.includes("%") ? percent : dollars;
  const value = unit === dollars ? `${Math.round(Number(digits) * 10)}00000000` : digits;
  const known = buildStatisticEvidence({
    statisticId: testId(number),
    vintageId: testId(number + 1_000),
    period: "",
    figure: { value, low: null, high: null, qualifier: "=", unit },
    ...overrides,
  });
  return { known, node: citeStatistic(words, known) };
}
type Reported = ReturnType<typeof report>;

function findingsIn(...content: (string | Reported)[]) {
  const reports = content.filter((one) => typeof one !== "string");
  const nodes = content.map((one) => (typeof one === "string" ? one : one.node));
  return lintBlocks([paragraph(...nodes)], {
    statistics: reports.map(({ known }) => known),
  }).filter(({ rule }) => rule === "growthMissesLevels");
}

describe("a growth between two levels", () => {
  it("is found where it leads to another level", () => {
    const [finding] = findingsIn(
      "Trade rose ",
      report("16%"),
      " from ",
      report("43.4 billion dollars"),
      " to ",
      report("45.8 billion dollars"),
      ".",
    );
    expect(finding && say(finding)).toBe("growthMissesLevels warns: 16%");
    expect(JSON.stringify(finding?.values).replaceAll("\u00a0", " ")).toContain(
      '"reached":"50.3 billion dollars"',
    );
  });

  const levels = (growth: string, from: string, to: string) => [
    ["Trade rose ", report(growth), " from ", report(from), " to ", report(to), "."],
    ["Trade came to ", report(to), ", up ", report(growth), " from ", report(from), "."],
    ["It was ", report(to), ", a rise of ", report(growth), " from ", report(from), "."],
    ["Торговля выросла на ", report(growth), " с ", report(from), " до ", report(to), "."],
  ];

  it.each([
    ["6%", "43.4 billion dollars", "45.8 billion dollars", 0],
    ["5.5%", "43.4 billion dollars", "45.8 billion dollars", 0],
    ["7%", "43.4 billion dollars", "45.8 billion dollars", 1],
    ["2.4 billion dollars", "43.4 billion dollars", "45.8 billion dollars", 0],
    ["3.4 billion dollars", "43.4 billion dollars", "45.8 billion dollars", 1],
    ["30 percentage points", "60%", "90%", 0],
    ["20 percentage points", "60%", "90%", 1],
  ])("of %s from %s to %s gives %i findings, in whatever words", (growth, from, to, count) => {
    for (const content of levels(growth, from, to))
      expect(findingsIn(...content).length, JSON.stringify(content[0])).toBe(count);
  });

  it("may be a fall", () => {
    const fall = (growth: Reported) =>
      findingsIn(
        "Trade fell by ",
        growth,
        " from ",
        report("45.8 billion dollars"),
        " to ",
        report("43.4 billion dollars"),
        ".",
      );
    expect(fall(report("5%"))).toEqual([]);
    expect(fall(report("15%"))).toHaveLength(1);
    const signed = report("5%", {
      figure: { value: "-5", low: null, high: null, qualifier: "=", unit: percent },
    });
    expect(fall(signed)).toEqual([]);
  });

  it("is given the benefit of an approximation and of an inequality", () => {
    const to = report("45.8 billion dollars", {
      figure: { value: "45800000000", low: null, high: null, qualifier: "~", unit: dollars },
    });
    expect(
      findingsIn(
        "Trade rose ",
        report("7%"),
        " from ",
        report("43.4 billion dollars"),
        " to about ",
        to,
      ),
    ).toEqual([]);
    expect(
      findingsIn(
        "Trade rose more than ",
        report("4%"),
        " from ",
        report("43.4 billion dollars"),
        " to ",
        report("48 billion dollars"),
      ),
    ).toEqual([]);
  });

  it.each([
    ["Trade rose ", " in real terms from ", " to ", "."],
    ["Trade rose ", " a year from ", " to ", "."],
    ["Trade rose ", " in roubles, from ", " to ", "."],
    ["Trade rose ", " as exports fell from ", " and imports to Minsk made ", "."],
    ["Торговля выросла на ", " в сопоставимых ценах с ", " до ", "."],
    ["It does not add up: trade rose ", " from ", " to ", "."],
    ["These don’t fit: trade rose ", " from ", " to ", "."],
  ])("isn't judged in %j%s", (a, b, c, d) => {
    expect(
      findingsIn(
        a,
        report("16%"),
        b,
        report("43.4 billion dollars"),
        c,
        report("45.8 billion dollars"),
        d,
      ),
    ).toEqual([]);
  });

  it("isn't judged by levels that don't count the same, or are of one period", () => {
    const between = (
      from: Partial<StatisticEvidence>,
      to: Partial<StatisticEvidence>,
      growth = {},
    ) =>
      findingsIn(
        "Trade rose ",
        report("16%", growth),
        " from ",
        report("43.4 billion dollars", from),
        " to ",
        report("45.8 billion dollars", to),
        ".",
      ).length;
    const series = buildSeriesEvidence();
    const wider = buildSeriesEvidence({ coverage: "goods and services" });
    expect(between({ series }, { series })).toBe(1);
    expect(between({ series }, { series: wider })).toBe(0);
    expect(between({ series }, { series }, { series: wider })).toBe(0);
    expect(between({ period: "2023" }, { period: "2023" })).toBe(0);
    expect(between({ period: "2022" }, { period: "2023" })).toBe(1);
  });
});
