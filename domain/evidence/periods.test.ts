import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatPeriod,
  formatSdmxPeriod,
  isWithinPeriod,
  type Period,
  parsePeriod,
} from "./periods.ts";

function periodOf(text: string): Period {
  const period = parsePeriod(text);
  if (period === null) throw new Error(`${text} should be a period`);
  return period;
}

describe("parsePeriod", () => {
  test.each([
    ["2023", "2023", "2023-01-01", "2024-01-01", "year"],
    ["2023-Q1", "2023-Q1", "2023-01-01", "2023-04-01", "quarter"],
    ["2023-Q4", "2023-Q4", "2023-10-01", "2024-01-01", "quarter"],
    ["2023-S1", "2023-S1", "2023-01-01", "2023-07-01", "half_year"],
    ["2023-01/2023-06", "2023-S1", "2023-01-01", "2023-07-01", "half_year"],
    ["2023-07/2023-12", "2023-S2", "2023-07-01", "2024-01-01", "half_year"],
    ["2023-Q1/2023-Q3", "2023-01/2023-09", "2023-01-01", "2023-10-01", "months"],
    ["2023-05", "2023-05", "2023-05-01", "2023-06-01", "month"],
    ["2024-02", "2024-02", "2024-02-01", "2024-03-01", "month"],
    ["2023-05-04", "2023-05-04", "2023-05-04", "2023-05-05", "day"],
    ["2023-12-31", "2023-12-31", "2023-12-31", "2024-01-01", "day"],
    ["2023-01/2023-09", "2023-01/2023-09", "2023-01-01", "2023-10-01", "months"],
    ["2022-11/2023-03", "2022-11/2023-03", "2022-11-01", "2023-04-01", "months"],
    ["2024/2026", "2024/2026", "2024-01-01", "2027-01-01", "years"],
    ["2023/2023", "2023", "2023-01-01", "2024-01-01", "year"],
    ["2023-01/2023-12", "2023", "2023-01-01", "2024-01-01", "year"],
    ["2023-02-01/2023-02-28", "2023-02", "2023-02-01", "2023-03-01", "month"],
    ["2024-02-01/2024-02-28", "2024-02-01/2024-02-28", "2024-02-01", "2024-02-29", "days"],
    ["2022/2023-06", "2022-01/2023-06", "2022-01-01", "2023-07-01", "months"],
  ])("%s is %s, from %s to before %s", (text, canonical, from, to, granularity) =>
    expect(parsePeriod(text)).toEqual({ text: canonical, from, to, granularity }),
  );

  test.each([
    "",
    "23",
    "2023-13",
    "2023-00",
    "2023-02-29",
    "2023-04-31",
    "2023-Q5",
    "2023-S3",
    "2023-S0",
    "2023-q1",
    "2023-5",
    "2023/2022",
    "2023-09/2023-01",
    "2023/",
    "/2023",
    "2023/2024/2025",
    "2023/..",
    "2023~",
    " 2023",
    "2023\n",
    "0000",
    "9999",
    "２０２３",
  ])("refuses %j", (text) => expect(parsePeriod(text)).toBeNull());
});

const days = fc
  .integer({ min: Date.UTC(1000, 0, 1), max: Date.UTC(2999, 0, 1) })
  .map((at) => new Date(at).toISOString().slice(0, 10));

const texts = fc.oneof(
  days,
  days.map((day) => day.slice(0, 7)),
  days.map((day) => day.slice(0, 4)),
  fc
    .tuple(days, fc.constantFrom("Q1", "Q2", "Q3", "Q4", "S1", "S2"))
    .map(([d, p]) => `${d.slice(0, 4)}-${p}`),
);

test("a canonical text reads as itself, and equal days give equal texts", () => {
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      const [first, second] = [periodOf(a), periodOf(b)];
      expect(parsePeriod(first.text)).toEqual(first);
      expect(first.from < first.to).toBe(true);
      expect(first.text === second.text).toBe(first.from === second.from && first.to === second.to);
    }),
  );
});

test("an interval runs from the first end's first day to the second end's last", () => {
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      const [first, second] = [periodOf(a), periodOf(b)];
      const whole = parsePeriod(`${a}/${b}`);
      if (first.from >= second.to) expect(whole).toBeNull();
      else {
        expect(whole?.from).toBe(first.from);
        expect(whole?.to).toBe(second.to);
        expect(parsePeriod(whole?.text ?? "")).toEqual(whole);
      }
    }),
  );
});

test("any text at all gives a period or null", () => {
  fc.assert(fc.property(fc.string(), (text) => void parsePeriod(text)));
});

test.each([
  ["2023", "2023", "2023 год"],
  ["2023-S1", "first half of 2023", "первое полугодие 2023 года"],
  ["2023-S2", "second half of 2023", "второе полугодие 2023 года"],
  ["2023-Q3", "third quarter of 2023", "третий квартал 2023 года"],
  ["2023-05", "May 2023", "май 2023 года"],
  ["2023-05-04", "4 May 2023", "4 мая 2023 года"],
  ["2023-01/2023-09", "January–September 2023", "январь–сентябрь 2023 года"],
  ["2022-11/2023-03", "November 2022 – March 2023", "ноябрь 2022 года – март 2023 года"],
  ["2024/2026", "2024–2026", "2024–2026 годы"],
  ["2023-05-04/2023-05-10", "4–10 May 2023", "4–10 мая 2023 года"],
  ["2023-04-28/2023-05-04", "28 April – 4 May 2023", "28 апреля – 4 мая 2023 года"],
  [
    "2022-12-28/2023-01-04",
    "28 December 2022 – 4 January 2023",
    "28 декабря 2022 года – 4 января 2023 года",
  ],
])("%s reads “%s” and «%s»", (text, english, russian) => {
  expect(formatPeriod(periodOf(text), "en")).toBe(english);
  expect(formatPeriod(periodOf(text), "ru")).toBe(russian);
});

test.each([
  ["2023-01/2023-09", "2023-01-01/P9M"],
  ["2024/2026", "2024-01-01/P3Y"],
  ["2023", "2023-01-01/P1Y"],
  ["2023-05-04/2023-05-10", "2023-05-04/P7D"],
  ["2022-07/2023-06", "2022-07-01/P1Y"],
])("%s goes to SDMX as %s", (text, expected) =>
  expect(formatSdmxPeriod(periodOf(text))).toBe(expected),
);

test("a quarter lies within its year, not within the next", () => {
  expect(isWithinPeriod(periodOf("2023-Q4"), periodOf("2023"))).toBe(true);
  expect(isWithinPeriod(periodOf("2023-Q4"), periodOf("2024"))).toBe(false);
});
