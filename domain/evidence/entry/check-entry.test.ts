import { describe, expect, test } from "vitest";
import { warnings } from "#messages/en/warnings.ts";
import type { Unit } from "../figure.ts";
import { checkEntry } from "./check-entry.ts";
import {
  type EntryContext,
  type EntryKey,
  type EntrySeries,
  type EntryValue,
  entryWarningCodes,
} from "./entry.ts";

const dollars: Unit = { kind: "currency", code: "USD" };
const percent: Unit = { kind: "percent", code: null };
const points: Unit = { kind: "percentage_points", code: null };

const key: EntryKey = {
  indicator: "trade",
  area: "BY",
  counterpart: "RU",
  flow: "turnover",
  breakdown: null,
  coverage: "goods",
  compiler: "Belstat",
  priceBasis: "current",
  unit: dollars,
};

function enter(period: string, value: string, over: Partial<EntryValue> = {}): EntryValue {
  return {
    id: period,
    period,
    periodKind: "over",
    nature: "count",
    figure: { value, low: null, high: null, qualifier: "=", unit: dollars },
    statuses: ["A"],
    sourceId: "source",
    knownFrom: null,
    ...over,
  };
}

function series(over: Partial<EntryKey>, values: Record<string, string>): EntrySeries {
  const unit = over.unit ?? dollars;
  return {
    key: { ...key, ...over },
    values: new Map(
      Object.entries(values).map(([period, value]) => [
        period,
        enter(period, value, {
          figure: { value, low: null, high: null, qualifier: "=", unit },
        }),
      ]),
    ),
  };
}

function among(own: EntrySeries, over: Partial<EntryContext> = {}): EntryContext {
  return { own, siblings: [], growths: [], levels: [], isShare: false, ...over };
}

const inPercent = (period: string, value: string, unit = percent) =>
  enter(period, value, { figure: { value, low: null, high: null, qualifier: "=", unit } });

const codes = (value: EntryValue, context: EntryContext) =>
  checkEntry(value, context).map(({ code }) => code);

const exportsAndImports = [
  series({ flow: "export" }, { "2023": "22600000000" }),
  series({ flow: "import" }, { "2023": "23900000000" }),
];
const turnover = series(
  {},
  { "2020": "29700000000", "2021": "38400000000", "2022": "43400000000" },
);

describe("what may be a slip", () => {
  test("parts that don't add up to their total, whichever of them is entered", () => {
    expect(
      codes(enter("2023", "46500000000"), among(turnover, { siblings: exportsAndImports })),
    ).toEqual([]);
    expect(
      checkEntry(enter("2023", "48500000000"), among(turnover, { siblings: exportsAndImports })),
    ).toEqual([
      {
        code: "partsMissTotal",
        values: { total: "48.5\u00a0billion\u00a0dollars", sum: "46.5\u00a0billion\u00a0dollars" },
      },
    ]);
    const [exported, imported] = exportsAndImports;
    if (!exported || !imported) throw new Error("There are two.");
    const total = series({}, { "2023": "46500000000" });
    const own = series({ flow: "export" }, {});
    expect(
      codes(enter("2023", "26200000000"), among(own, { siblings: [imported, total] })),
    ).toEqual(["partsMissTotal"]);
  });

  test("what isn't stated joins nothing, unless one source says all", () => {
    const unstated = (one: EntrySeries, sourceId: string): EntrySeries => ({
      key: { ...one.key, coverage: null },
      values: new Map([...one.values].map(([period, value]) => [period, { ...value, sourceId }])),
    });
    const context = (sourceId: string) =>
      among(unstated(turnover, "source"), {
        siblings: exportsAndImports.map((one) => unstated(one, sourceId)),
      });
    expect(codes(enter("2023", "48500000000"), context("another"))).toEqual([]);
    expect(codes(enter("2023", "48500000000"), context("source"))).toEqual(["partsMissTotal"]);
  });

  test("quarters that don't come to their year", () => {
    const quarters = series(
      {},
      {
        "2023-Q1": "10400000000",
        "2023-Q2": "11300000000",
        "2023-Q3": "12000000000",
        "2023-Q4": "12800000000",
      },
    );
    expect(codes(enter("2023", "46500000000"), among(quarters))).toEqual([]);
    expect(codes(enter("2023", "49500000000"), among(quarters))).toEqual(["periodsMissTotal"]);
    const cumulative = series({}, { "2023": "46500000000", "2023-01/2023-09": "33700000000" });
    expect(codes(enter("2023-Q4", "12800000000"), among(cumulative))).toEqual([]);
    expect(codes(enter("2023-Q4", "18200000000"), among(cumulative))).toEqual(["periodsMissTotal"]);
  });

  test("shares that come to a hundred every year but this", () => {
    const part = (breakdown: string, values: Record<string, string>) =>
      series({ flow: null, breakdown, unit: percent }, values);
    const own = part("fuel", { "2021": "40.2", "2022": "41.0" });
    const rest = part("other", { "2021": "59.8", "2022": "59.0", "2023": "57.9" });
    expect(codes(inPercent("2023", "42.1"), among(own, { siblings: [rest] }))).toEqual([]);
    expect(codes(inPercent("2023", "24.1"), among(own, { siblings: [rest] }))).toEqual([
      "sharesMissWhole",
    ]);
  });

  test("growth that doesn't fit the levels, entered as the one or the other", () => {
    const growth = series({ indicator: "growth", unit: percent }, { "2023": "6.0" });
    const growths = { growths: [growth] };
    expect(codes(enter("2023", "46000000000"), among(turnover, growths))).toEqual([]);
    expect(codes(enter("2023", "49500000000"), among(turnover, growths))).toEqual([
      "growthMissesLevels",
    ]);
    const levels = { levels: [series({}, { "2022": "43400000000", "2023": "46000000000" })] };
    const own = series({ indicator: "growth", unit: percent }, {});
    expect(codes(inPercent("2023", "6.0"), among(own, levels))).toEqual([]);
    expect(codes(inPercent("2023", "106.0"), among(own, levels)), "an index").toEqual([]);
    expect(codes(inPercent("2023", "16.0"), among(own, levels))).toEqual(["growthMissesLevels"]);
  });

  test("per cent for points, and points for per cent", () => {
    const shares = series({ unit: percent, breakdown: "fuel" }, { "2022": "40.0", "2023": "44.0" });
    const levels = { levels: [shares] };
    expect(
      codes(inPercent("2023", "4.0", points), among(series({ unit: points }, {}), levels)),
    ).toEqual([]);
    expect(
      codes(inPercent("2023", "10.0", points), among(series({ unit: points }, {}), levels)),
    ).toEqual(["percentForPoints"]);
    expect(codes(inPercent("2023", "4.0"), among(series({ unit: percent }, {}), levels))).toEqual([
      "percentForPoints",
    ]);
  });

  test.each([
    ["46500000", "less"],
    ["46500000000000", "more"],
    ["465000000", "less"],
    ["4650000000000", "more"],
  ])("a value a thousand or a hundred times off its neighbours: %s", (value, direction) =>
    expect(checkEntry(enter("2023", value), among(turnover))).toMatchObject([
      { code: "offByPower", values: { direction } },
    ]),
  );

  test("a year that crashes, or soars, is no slip", () => {
    expect(codes(enter("2023", "12000000000"), among(turnover))).toEqual([]);
    expect(codes(enter("2023", "99000000000"), among(turnover))).toEqual([]);
  });

  test("the value of another row", () => {
    const own = series({}, { "2021": "38412000000", "2022": "43371000000" });
    expect(codes(enter("2023", "43371000000"), among(own))).toEqual(["sameAsOther"]);
    const quarters = series(
      {},
      {
        "2022-Q1": "10400000000",
        "2022-Q2": "11300000000",
        "2022-Q3": "10900000000",
        "2022": "44000000000",
      },
    );
    expect(codes(enter("2023-Q1", "43400000000"), among(quarters))).toContain("otherPeriodsValue");
  });

  test("periods that overlap, and a part that is more than its whole", () => {
    const own = series({}, { "2023-01/2023-09": "33700000000" });
    expect(codes(enter("2023-02/2023-11", "36000000000"), among(own))).toContain("periodsOverlap");
    expect(codes(enter("2023-S1", "21700000000"), among(own))).toEqual([]);
    expect(codes(enter("2023-S1", "34700000000"), among(own))).toEqual(["partAboveWhole"]);
  });

  test("a share above a hundred", () => {
    const own = series({ unit: percent, breakdown: "fuel" }, {});
    expect(codes(inPercent("2023", "104.0"), among(own, { isShare: true }))).toEqual([
      "shareAboveWhole",
    ]);
    expect(codes(inPercent("2023", "100.0"), among(own, { isShare: true }))).toEqual([]);
    expect(codes(inPercent("2023", "104.0"), among(series({ unit: percent }, {})))).toEqual([]);
  });

  test("a currency converted at another year's rate", () => {
    const roubles = { unit: { kind: "currency", code: "RUB" } as const };
    const own = series({}, { "2021": "38400000000", "2022": "43400000000" });
    const other = series(roubles, {
      "2021": "2826240000000",
      "2022": "2955540000000",
      "2023": "3961800000000",
    });
    const known = [
      series({ flow: "export" }, { "2023": "22600000000" }),
      series({ flow: "export", ...roubles }, { "2023": "1925520000000" }),
    ];
    const context = among(own, { siblings: [other, ...known] });
    expect(codes(enter("2023", "46500000000"), context)).toEqual([]);
    expect(checkEntry(enter("2023", "58200000000"), context)).toMatchObject([
      { code: "otherYearsRate", values: { period: "2022", currency: "RUB" } },
    ]);
    expect(codes(enter("2023", "50000000000"), context)).toEqual(["rateMisses"]);
  });

  test("a count that was known before its period had ended", () => {
    const early = { knownFrom: "2023-11-20" };
    expect(codes(enter("2023", "46500000000", early), among(turnover))).toEqual(["knownBeforeEnd"]);
    expect(
      codes(enter("2023", "46500000000", { ...early, nature: "forecast" }), among(turnover)),
    ).toEqual([]);
    expect(
      codes(enter("2023", "46500000000", { knownFrom: "2023-12-31" }), among(turnover)),
    ).toEqual([]);
  });
});

test("each has its words", () =>
  expect(Object.keys(warnings).sort()).toEqual([...entryWarningCodes].sort()));
