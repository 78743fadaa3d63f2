import { describe, expect, test } from "vitest";
import { publicValue, sevenReports } from "#tests/fixtures/public-value.ts";
import {
  compareReports,
  findHeadlinePeriod,
  findSingle,
  groupByCoverage,
  groupByPeriod,
  readVintageDay,
  takeAsOf,
} from "./rules-public.ts";

describe("what was known on a day", () => {
  const held = { statisticId: "1" };
  const first = publicValue({ ...held, n: 1, knownFrom: "2024-01-31T22:00:00.000Z" });
  const second = publicValue({ ...held, n: 2, knownFrom: "2024-06-01T00:00:00.000Z" });
  test.each([
    [null, [2]],
    ["2024-06-01", [2]],
    ["2024-05-31", [1]],
    ["2024-01-31", [1]],
    ["2024-01-30", []],
  ])("%s", (day, expected) => {
    expect(takeAsOf([second, first], day).map(({ n }) => n)).toEqual(expected);
  });

  test.each([
    [null, null],
    ["2024-01-31", "2024-01-31"],
    ["2024-02-30", undefined],
    ["2024-01", undefined],
    ["2024-01-01/2024-01-31", undefined],
    ["yesterday", undefined],
  ])("%s in an address is %s", (text, day) => {
    expect(readVintageDay(text)).toBe(day);
  });
});

describe("the period that a page begins with", () => {
  const of = (period: string, more = {}) => publicValue({ period, ...more });
  test("is the latest that was counted, whatever is forecast", () => {
    const values = [of("2022"), of("2023"), of("2024", { nature: "forecast" })];
    expect(findHeadlinePeriod(values, "annual")).toBe("2023");
    expect(findHeadlinePeriod([of("2024", { statuses: ["F"] })], "annual")).toBe("2024");
  });

  test("is of the indicator's own frequency where there is such a one", () => {
    expect(findHeadlinePeriod([of("2023"), of("2024-Q1")], "annual")).toBe("2023");
    expect(findHeadlinePeriod([of("2023"), of("2024-Q1")], null)).toBe("2024-Q1");
    expect(findHeadlinePeriod([of("2024-Q1")], "annual")).toBe("2024-Q1");
  });

  test("is none of what is missing or wrong", () => {
    const missing = of("2024", { value: null, statuses: ["O"] });
    const wrong = of("2024", { deprecatedBecause: "a slip" });
    expect(findHeadlinePeriod([of("2023"), missing, wrong], "annual")).toBe("2023");
    expect(findHeadlinePeriod([missing], "annual")).toBeNull();
    expect(findHeadlinePeriod([], "annual")).toBeNull();
  });
});

describe("reports of one period", () => {
  test("give a range over all that they count, and are counted by it", () => {
    expect(compareReports(sevenReports())).toMatchObject({
      reports: 7,
      distinct: 6,
      range: { value: null, low: "46500000000", high: "55000000000" },
      coverages: [
        { coverage: "goods", count: 1 },
        { coverage: "goods and services", count: 3 },
        { coverage: null, count: 3 },
      ],
      forecasts: 2,
      provisional: 1,
      deprecated: 0,
    });
  });

  test("in different units give none", () => {
    const roubles = publicValue({ unit: { kind: "currency", code: "RUB" } });
    expect(compareReports([publicValue(), roubles]).range).toBeNull();
  });

  test("that are wrong or missing aren't compared", () => {
    const wrong = publicValue({ value: "1", deprecatedBecause: "a slip" });
    const missing = publicValue({ value: null, statuses: ["O"] });
    expect(compareReports([publicValue(), wrong, missing])).toMatchObject({
      reports: 1,
      deprecated: 1,
      range: { value: "46500000000" },
    });
  });

  test("that count differently have no one value, whatever the editors go by", () => {
    expect(findSingle(sevenReports())).toBeNull();
    const adopted = publicValue({ adoptedBecause: "its parts add up" });
    expect(findSingle([publicValue({ value: "1" }), adopted])).toBe(adopted);
    expect(findSingle([publicValue({ value: "1" }), publicValue()])).toBeNull();
    expect(findSingle([adopted, publicValue({ coverage: null })])).toBeNull();
  });

  test("stand by what they count, the adopted one first and the wrong ones last", () => {
    const [low, high] = [publicValue({ value: "1" }), publicValue({ value: "3" })];
    const adopted = publicValue({ value: "2", adoptedBecause: "it is later" });
    const wrong = publicValue({ value: "0", deprecatedBecause: "a slip" });
    const silent = publicValue({ coverage: null });
    const groups = groupByCoverage([silent, wrong, high, low, adopted]);
    expect(groups.map(({ coverage }) => coverage)).toEqual(["goods", null]);
    expect(groups[0]?.values).toEqual([adopted, low, high, wrong]);
  });
});

test("periods come the latest first, and what has none last", () => {
  const values = ["2022", "2023-Q1", null, "2023"].map((period) => publicValue({ period }));
  expect(groupByPeriod(values).map(({ period }) => period)).toEqual([
    "2023",
    "2023-Q1",
    "2022",
    null,
  ]);
});
