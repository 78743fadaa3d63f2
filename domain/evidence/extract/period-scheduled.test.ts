import { describe, expect, test } from "vitest";
import { extract } from "./extract.ts";

function read(text: string): string[] {
  return extract(text, { publishedOn: "2025-10-22" }).periods.map(({ value }) => value);
}

describe("a month or day without a year", () => {
  test.each([
    ["Pay goes up by 4% on 1 January.", ["2026-01-01"]],
    ["Pay goes up by 4% on 1 January; pensions rise by 2% in July.", ["2026-01-01", "2026-07"]],
    ["The duty is raised in January.", ["2026-01"]],
    ["It will grow by 1% in 2026; in April it had predicted 2%.", ["2026", "2025-04"]],
    [
      "It grew by 1% in the second quarter, following growth of 2% in the first.",
      ["2025-Q2", "2025-Q1"],
    ],
    ["It cost £45m for the six months to June 30.", ["2025-S1"]],
    ["It raised its forecast on Monday.", ["2025-10-20"]],
    ["Тариф с 1 декабря вырастет до 38 рублей.", ["2025-12-01"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("a year or run named only in part", () => {
  test.each([
    ["It expects 22 this year and 25 next.", ["2025", "2026"]],
    ["В прошлом году потратили 210 млн, в этом — уже 260.", ["2024", "2025"]],
    ["В прошлом году получили 6 млн. В позапрошлом — 4.", ["2024", "2023"]],
    [
      "На 1 сентября не хватало 8 учителей. Годом ранее их не хватало 12.",
      ["2025-09-01", "2024-09-01"],
    ],
    ["Выдано 14 разрешений против 22 годом ранее.", ["2024"]],
    [
      "It rose 0.4% in May after a revised fall of 0.9% in April. It was 2% higher than a year ago.",
      ["2025-05", "2025-04", "2024-05"],
    ],
    [
      "In the three months to May it rose 1% on the previous three months.",
      ["2025-03/2025-05", "2024-12/2025-02"],
    ],
    ["В марте было 5 сделок. За квартал продано 9 квартир.", ["2025-03", "2025-Q1"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("days told from others", () => {
  test.each([
    ["It opened three days ago.", ["2025-10-19"]],
    ["It fell on 3 October from 5% a day earlier.", ["2025-10-03", "2025-10-02"]],
    ["It opened over the weekend.", ["2025-10-18/2025-10-19"]],
    ["За выходные потушили 14 пожаров.", ["2025-10-18/2025-10-19"]],
    ["Днём ранее она стоила 70 рублей.", ["2025-10-21"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
