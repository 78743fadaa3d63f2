import { describe, expect, it } from "vitest";
import { type Drawable, findLineKey, partDrawable, planLines } from "./drawn-together.ts";

const dollars = { kind: "currency", code: "USD" } as const;

function buildMark(over: Partial<Drawable> = {}): Drawable {
  return {
    period: "2023",
    periodKind: "over",
    value: "1",
    low: null,
    high: null,
    unit: dollars,
    coverage: "goods",
    compiler: "Russia",
    priceBasis: "current",
    nature: "count",
    statuses: ["A"],
    adopted: false,
    deprecated: false,
    derived: false,
    ...over,
  };
}

const ofYears = (...years: number[]) =>
  years.map((year) => buildMark({ period: String(year), value: String(year) }));

/** Years of each run of each line. */
const drawRuns = (marks: readonly Drawable[]) =>
  planLines(marks).lines.map((line) => line.runs.map((run) => run.map((mark) => mark.period)));

describe("a line", () => {
  it("joins neighbours of one way of counting, in order of time", () => {
    expect(drawRuns(ofYears(2022, 2021, 2023))).toEqual([[["2021", "2022", "2023"]]]);
  });

  it.each([
    ["coverages", { coverage: "goods and services" }],
    ["compilers", { compiler: "Belarus" }],
    ["currencies", { unit: { kind: "currency", code: "RUB" } as const }],
    ["price bases", { priceBasis: "constant 2015" }],
  ])("never holds two %s", (_, over) => {
    const [first, second] = ofYears(2022, 2023);
    expect(
      drawRuns([
        { ...buildMark(), ...first },
        { ...buildMark(), ...second, ...over },
      ]),
    ).toEqual([[["2022"]], [["2023"]]]);
  });

  it.each([{ coverage: null }, { compiler: null }, { priceBasis: null }, { derived: true }])(
    "isn't joined by what says %o",
    (over) => {
      const odd = { ...buildMark({ period: "2024" }), ...over };
      expect(findLineKey(odd)).toBeNull();
      expect(planLines([...ofYears(2022, 2023), odd])).toMatchObject({
        lines: [{ runs: [[{ period: "2022" }, { period: "2023" }]] }],
        alone: [odd],
      });
    },
  );

  it("asks no price basis of what isn't money", () => {
    expect(
      findLineKey(buildMark({ unit: { kind: "percent", code: null }, priceBasis: null })),
    ).not.toBeNull();
  });

  it("is not bridged over a missing year, nor over a break", () => {
    expect(drawRuns(ofYears(2019, 2020, 2022))).toEqual([[["2019", "2020"], ["2022"]]]);
    const broken = buildMark({ period: "2021", statuses: ["B"] });
    expect(drawRuns([...ofYears(2019, 2020, 2022), broken])).toEqual([
      [
        ["2019", "2020"],
        ["2021", "2022"],
      ],
    ]);
  });

  it("lifts between days where one between them is missing", () => {
    const asOf = { periodKind: "as_of" } as const;
    const [a, b] = [
      buildMark({ ...asOf, period: "2023-01-01" }),
      buildMark({ ...asOf, period: "2025-01-01" }),
    ];
    const gone = buildMark({ ...asOf, period: "2024-01-01", value: null, statuses: ["O"] });
    expect(drawRuns([a, b])).toEqual([[["2023-01-01", "2025-01-01"]]]);
    expect(drawRuns([a, b, gone])).toEqual([[["2023-01-01"], ["2025-01-01"]]]);
  });

  it("goes through the adopted one of rivals, and through none where none is", () => {
    const rivals = [buildMark({ value: "53" }), buildMark({ value: "54" })];
    const around = ofYears(2022, 2024);
    expect(drawRuns([...around, ...rivals])).toEqual([[["2022"], ["2024"]]]);
    const adopted = rivals.map((mark) => ({ ...mark, adopted: mark.value === "53" }));
    const { lines, alone } = planLines([...around, ...adopted]);
    expect(lines[0]?.runs.flat().map((mark) => mark.value)).toEqual(["2022", "53", "2024"]);
    expect(alone.map((mark) => mark.value)).toEqual(["54"]);
  });

  it("takes the count where there was a forecast, and invents no middle of a range", () => {
    const forecast = buildMark({ value: "50", nature: "forecast", statuses: ["F"] });
    expect(planLines([forecast, buildMark({ value: "48" })]).alone).toEqual([forecast]);
    const range = buildMark({ value: null, low: "44", high: "45" });
    expect(planLines([range])).toEqual({ lines: [], alone: [range] });
  });

  it("doesn't go through what is disproved", () => {
    expect(planLines([buildMark({ deprecated: true })]).lines).toEqual([]);
  });
});

describe("one axis", () => {
  it("leaves out other units, parts of a year among years, other prices, and what has no value", () => {
    const odd = [
      buildMark({ unit: { kind: "currency", code: "RUB" } }),
      buildMark({ period: "2023-01/2023-09" }),
      buildMark({ priceBasis: "constant 2015" }),
      buildMark({ value: null, statuses: ["O"] }),
    ];
    const { drawn, leftOut } = partDrawable([...ofYears(2021, 2022), ...odd], dollars);
    expect(drawn).toEqual(ofYears(2021, 2022));
    expect(leftOut.map((one) => one.reason)).toEqual([
      "unit",
      "period_length",
      "price_basis",
      "no_value",
    ]);
  });

  it("keeps levels as of a day among levels as of a month", () => {
    const levels = ["2023-01-01", "2023-02", "2024"].map((period) =>
      buildMark({ period, periodKind: "as_of" }),
    );
    expect(partDrawable(levels, dollars).leftOut).toEqual([]);
  });

  it("keeps a value whose prices aren't stated", () => {
    const silent = buildMark({ priceBasis: null });
    expect(partDrawable([...ofYears(2021), silent], dollars).leftOut).toEqual([]);
  });
});
