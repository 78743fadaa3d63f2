import { describe, expect, test } from "vitest";
import { findDateProblem, findExactness, formatEventDate, parseEventDate } from "./rules-dates.ts";

test.each([
  ["2019-09", "2019-09-01", "2019-10-01"],
  ["1998~", "1998-01-01", "1999-01-01"],
  ["[2020,2021]", "2020-01-01", "2022-01-01"],
  ["[2021-05-02,2020]", "2020-01-01", "2021-05-03"],
  ["2020-08/2020-12", "2020-08-01", "2021-01-01"],
])("%s may have been from %s until before %s", (text, from, to) => {
  expect(parseEventDate(text)).toEqual({ text, from, to });
  expect(findDateProblem(text)).toBeNull();
});

test.each([
  ["-0500", "events.dateInvalid"],
  ["−500", "events.dateInvalid"],
  ["0000", "events.dateInvalid"],
  ["000X", "events.dateInvalid"],
  ["[2020]", "events.dateInvalid"],
  ["[2020/2021,2022]", "events.dateInvalid"],
  ["[2020,]", "events.dateInvalid"],
  ["2021/2020", "events.endsBeforeItBegins"],
  ["2020-12/2020-08", "events.endsBeforeItBegins"],
  ["2020/2021/2022", "events.dateInvalid"],
  ["soon", "events.dateInvalid"],
])("%s is refused: %s", (text, problem) => {
  expect(findDateProblem(text)).toBe(problem);
});

describe("in words", () => {
  test.each([
    ["2019-09", "September 2019", "сентябрь 2019 года"],
    ["[2020,2021]", "2020 or 2021", "2020 или 2021 год"],
    ["1998~", "about 1998", "ок. 1998 год"],
  ])("%s is “%s” and “%s”", (text, en, ru) => {
    expect(formatEventDate(text, "en")).toBe(en);
    expect(formatEventDate(text, "ru").replaceAll("\u00a0", " ")).toBe(ru);
    expect(formatEventDate(text, "be")).not.toBe("");
  });
});

test.each([
  ["1999-12-08", "day"],
  ["2010", "within"],
  ["2020-08/2020-12", "span"],
  ["1998~", "uncertain"],
  ["[2020,2021]", "uncertain"],
  ["199X", "uncertain"],
])("%s is known as %s", (text, exactness) => {
  expect(findExactness(text)).toBe(exactness);
});
