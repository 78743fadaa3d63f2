import { expect, test } from "vitest";
import { extract } from "./extract.ts";

/** The periods of a text of 16 October 2025. */
function readPeriods(text: string): string[] {
  return extract(text, { publishedOn: "2025-10-16" }).periods.map(({ value }) => value);
}

test.each([
  ["It made £3m in the fiscal year that ended in March.", ["2024-04/2025-03"]],
  [
    "It made £3m in the fiscal year that ended in March. It expects £4m in the current fiscal year.",
    ["2024-04/2025-03", "2025-04/2026-03"],
  ],
  ["It expects £4m in the next financial year.", ["2026/2027"]],
  [
    "It sold 14 homes at the end of March, more than in the same month last year.",
    ["2025-03-31", "2024-03"],
  ],
  ["By noon 118 had come, more than on the same day last year.", ["2024-10-16"]],
  ["For the year to date sales stand at £4m.", ["2025"]],
  ["It had 31 recalls this year. The last, on 29 April, cost £4m.", ["2025", "2025-04-29"]],
  ["There were 600 cases this year. The last year with more was 2019.", ["2025", "2019"]],
  ["It lost £93m in May and June 2022.", ["2022-05", "2022-06"]],
  ["It lost £93m in December and January 2023.", ["2022-12", "2023-01"]],
  ["Growth slowed to 1% from 4% in the final three months of last year.", ["2024-Q4"]],
  [
    "In 2024 sales rose 5%, but growth slowed to 2% in the last three months of the year.",
    ["2024", "2024-Q4"],
  ],
  ["The ceiling was 80% this season and 90% in the previous one.", ["2025/2026", "2024/2025"]],
  ["A storm struck on 24 January. On that day 40 people died.", ["2025-01-24", "2025-01-24"]],
  [
    "Prices rose 3% in September. Food was up 4% from the previous month. Rents were 5% higher than a year earlier.",
    ["2025-09", "2025-08", "2024-09"],
  ],
  [
    "Sales fell in the second quarter. In the first quarter it earned £5m.\n\nOil averaged $67 during the quarter.",
    ["2025-Q2", "2025-Q1", "2025-Q2"],
  ],
  [
    "Theft rose in the year ending September 2024. In the year ending September 2015 it had been lower. During the year 40 officers left.",
    ["2023-10/2024-09", "2014-10/2015-09", "2023-10/2024-09"],
  ],
])("%s", (text, expected) => {
  expect(readPeriods(text)).toEqual(expected);
});
