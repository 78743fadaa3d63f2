import { expect, test } from "vitest";
import { getSiteLocale } from "#components/site/site-locale.ts";
import { compareReports } from "#domain/indicators/rules-public.ts";
import { publicValue, sevenReports } from "#tests/fixtures/public-value.ts";
import { sayComparison } from "./say-comparison.ts";

const locale = getSiteLocale("en", "Union State Monitor");
const say = (values: ReturnType<typeof sevenReports>) =>
  sayComparison(compareReports(values), "2023", locale).map((line) => line.replace(/\u00a0/g, " "));

test("reports that differ are told apart by what they count and what kind they are", () => {
  expect(say(sevenReports())).toEqual([
    "Seven reports for 2023 give six values, from 46.5 to 55 billion dollars.",
    "One counts goods, three goods and services, three don’t say what they count.",
    "Two are forecasts or plans, one was called preliminary.",
  ]);
});

test("reports that agree say so", () => {
  expect(say([publicValue(), publicValue()])).toEqual([
    "Two reports for 2023 give 46.5 billion dollars.",
    "All count goods.",
  ]);
  expect(say([publicValue({ coverage: null }), publicValue({ coverage: null })])).toEqual([
    "Two reports for 2023 give 46.5 billion dollars.",
    "None says what it counts.",
  ]);
  expect(say([publicValue({ coverage: null })])).toEqual([
    "One report for 2023 gives 46.5 billion dollars.",
    "One doesn’t say what it counts.",
  ]);
});

test("what is shown to be wrong is told and not counted", () => {
  const wrong = publicValue({ value: "1", deprecatedBecause: "a slip" });
  expect(say([publicValue(), publicValue(), wrong]).at(-1)).toBe(
    "One further report has been shown to be wrong, and isn’t counted here.",
  );
});

test("more than twelve are a number, and where there is nothing to compare nothing is said", () => {
  const many = Array.from({ length: 13 }, () => publicValue());
  expect(say(many)[0]).toMatch(/^13 reports for 2023 give/);
  expect(say([])).toEqual([]);
  expect(say([publicValue({ value: null, statuses: ["O"] })])).toEqual([]);
});
