import { describe, expect, it } from "vitest";
import { readFigures } from "./extract/read-figures.ts";
import type { FigureValue, Unit } from "./figure.ts";
import {
  addIntervals,
  doOverlap,
  findInterval,
  multiplyIntervals,
  negateInterval,
} from "./interval.ts";

const dollars: Unit = { kind: "currency", code: "USD" };
const percent: Unit = { kind: "percent", code: null };
const exactly = (value: string, unit: Unit = dollars): FigureValue => ({
  value,
  low: null,
  high: null,
  qualifier: "=",
  unit,
});
const printed = (words: string) => readFigures(words, { language: "en" })[0] ?? null;

describe("what a figure may be", () => {
  it.each([
    [
      "half a unit of its last digit",
      exactly("46500000000"),
      "46.5 billion dollars",
      "46450000000",
      "46550000000",
    ],
    [
      "coarser as it is printed",
      exactly("46530000000"),
      "47 billion dollars",
      "46030000000",
      "47030000000",
    ],
    ["not finer than it is stored", exactly("46500000000"), null, "46450000000", "46550000000"],
    [
      "round zeros left open",
      exactly("1500", { kind: "count", code: "people" }),
      "1,500 people",
      "1450",
      "1550",
    ],
    [
      "a twentieth, of about",
      { ...exactly("10400000000"), qualifier: "~" } as const,
      "about 10.4 billion dollars",
      "9880000000",
      "10920000000",
    ],
    [
      "without an upper end",
      { ...exactly("46500000000"), qualifier: ">" } as const,
      "more than 46.5 billion dollars",
      "46450000000",
      null,
    ],
    [
      "without a lower end",
      { ...exactly("50000000000"), qualifier: "≤" } as const,
      "up to 50 billion dollars",
      null,
      "50500000000",
    ],
    [
      "both ends of a range",
      { ...exactly("0"), value: null, low: "40", high: "45", unit: percent },
      null,
      "39.5",
      "45.5",
    ],
    ["a fraction in words", exactly("33.3", percent), "a third", "32.8", "33.8"],
    ["a decrease", exactly("-2.3", percent), "2.3%", "-2.35", "-2.25"],
  ])("is %s", (_how, stored, words, low, high) => {
    expect(findInterval(stored, words === null ? null : printed(words))).toEqual({ low, high });
  });
});

describe("arithmetic", () => {
  const narrow = { low: "1", high: "2" };
  const open = { low: "3", high: null };

  it("adds and turns ends", () => {
    expect(addIntervals(narrow, { low: "0.5", high: "10" })).toEqual({ low: "1.5", high: "12" });
    expect(addIntervals(narrow, open)).toEqual({ low: "4", high: null });
    expect(negateInterval(open)).toEqual({ low: null, high: "-3" });
  });

  it("multiplies what isn't below zero", () => {
    expect(multiplyIntervals(narrow, open)).toEqual({ low: "3", high: null });
    expect(multiplyIntervals(narrow, { low: "-1", high: "2" })).toBeNull();
    expect(multiplyIntervals({ low: null, high: "2" }, narrow)).toBeNull();
  });

  it("overlaps where ends touch, and beyond an open end", () => {
    expect(doOverlap(narrow, { low: "2", high: "3" })).toBe(true);
    expect(doOverlap(narrow, open)).toBe(false);
    expect(doOverlap(open, { low: "1000", high: "1001" })).toBe(true);
  });
});
