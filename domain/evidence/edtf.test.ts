import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatEdtf, parseEdtf } from "./edtf.ts";

describe("parseEdtf", () => {
  test.each([
    ["2023", "2023-01-01", "2024-01-01"],
    ["2023~", "2023-01-01", "2024-01-01"],
    ["2023-11", "2023-11-01", "2023-12-01"],
    ["2023-11~", "2023-11-01", "2023-12-01"],
    ["2020-08/2020-12", "2020-08-01", "2021-01-01"],
    ["1999-12-08", "1999-12-08", "1999-12-09"],
    ["2024-02-29", "2024-02-29", "2024-03-01"],
    ["202X", "2020-01-01", "2030-01-01"],
    ["2023-11-XX", "2023-11-01", "2023-12-01"],
    ["2023-XX", "2023-01-01", "2024-01-01"],
    ["2020~/2021?", "2020-01-01", "2022-01-01"],
  ])("%s runs from %s to before %s", (text, from, to) =>
    expect(parseEdtf(text)).toEqual({ text, from, to }),
  );

  test.each([
    "",
    "2023-13",
    "2023-02-30",
    "2023-21",
    "2020/..",
    "2021/2020",
    "Y-17E7",
    "2020-1X-01",
    "November 2023",
    "2023-11-04T10:00:00Z",
    "2020/2021/2022",
    "2".repeat(41),
  ])("refuses %s", (text) => expect(parseEdtf(text)).toBeNull());

  test("any text at all gives a date or null, and a date's range is never empty", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\dX~?%/-]{1,24}$/)), (text) => {
        const date = parseEdtf(text);
        if (date !== null) expect(date.from < date.to).toBe(true);
      }),
    );
  });
});

test.each([
  ["2023", "2023", "2023 год"],
  ["2023~", "about 2023", "ок. 2023 год"],
  ["2023?", "2023 (uncertain)", "2023 год (?)"],
  ["2023-11", "November 2023", "ноябрь 2023 года"],
  ["2023-11-XX", "November 2023", "ноябрь 2023 года"],
  ["1999-12-08", "8 December 1999", "8 декабря 1999 года"],
  ["2020-08/2020-12", "August–December 2020", "август–декабрь 2020 года"],
  ["2019/2021", "2019–2021", "2019–2021 годы"],
  ["2023-11-28/2023-12-01", "28 November – 1 December 2023", "28 ноября – 1 декабря 2023 года"],
  ["2020~/2021", "about 2020 – 2021", "ок. 2020 год – 2021 год"],
  ["202X", "2020s", "2020-е годы"],
])("%s reads “%s” and «%s»", (text, english, russian) => {
  expect(formatEdtf(text, "en")).toBe(english);
  expect(formatEdtf(text, "ru")).toBe(russian);
});
