import { describe, expect, test } from "vitest";
import { extract } from "./extract.ts";

/** Each figure of a text with its period: `value@period`. */
function readTied(text: string, publishedOn = "2025-10-22"): string[] {
  return extract(text, { publishedOn }).figures.map(
    ({ value, low, high, period }) => `${value ?? `${low}..${high}`}@${period?.value ?? "none"}`,
  );
}

describe("a base that nobody dates is of the year before", () => {
  test.each([
    ["In 2024 wages climbed to £52 from £48.", ["52@2024", "48@2023"]],
    ["In 2024 the loss narrowed from £47 to £19.", ["47@2023", "19@2024"]],
    ["In the first half of 2025 the margin was 34%, against 32%.", ["34@2025-S1", "32@2024-S1"]],
    ["В 2024 году доля снизилась с 10 до 5 процентов.", ["10@2023", "5@2024"]],
  ])("%s", (text, expected) => {
    expect(readTied(text)).toEqual(expected);
  });

  test("that of a month may be of the month before", () => {
    expect(readTied("In May 2025 it rose to 5% from 4%.")).toEqual(["5@2025-05", "4@none"]);
  });
});

describe("figures joined by a bare 'and' share what one of them has", () => {
  test.each([
    ["In 2024 it was 9; a year earlier it was 7 and 6.", ["9@2024", "7@2023", "6@2023"]],
    ["В 2024 году родилось 9; в 2023 году – 7 и 6 соответственно.", ["9@2024", "7@2023", "6@2023"]],
    ["Sales fell 5% in May and June.", ["5@2025-05/2025-06"]],
    ["В январе и феврале открыли 5 школ.", ["5@2025-01/2025-02"]],
  ])("%s", (text, expected) => {
    expect(readTied(text)).toEqual(expected);
  });
});

describe("a time in an aside or a comparison isn't the rest's", () => {
  test.each([
    [
      "In August police searched the house, for which £400 had been paid in 2021, and found £50.",
      ["400@2021", "50@2025-08"],
    ],
    [
      "In 2024 £9m came from Lotte, acquired in November for £36m.",
      ["9000000@2024", "36000000@2024-11"],
    ],
    ["It will borrow €18 in 2026, €3 more than it planned in the spring.", ["18@2026", "3@2026"]],
    ["In May it fell to 2%, giving the bank room to cut rates next week.", ["2@2025-05"]],
    ["In May 2025 prices were up 3%, having peaked at 8% in 2023.", ["3@2025-05", "8@2023"]],
    [
      "It raised its forecast for 2025 to 4% from 3%, and for 2026 to 5%.",
      ["4@2025", "3@2025", "5@2026"],
    ],
    [
      "It fell to 30 in March for the first time since 2021 and has since recovered to 38.",
      ["30@2025-03", "38@2025-03/2025-10"],
    ],
    ["Data showed on Thursday that it fell 4% in July.", ["4@2025-07"]],
    [
      "It took 21 in 2024/25, up from 19 the season before and 6 in 2009/10. It made 5.",
      ["21@2024/2025", "19@2023/2024", "6@2009/2010", "5@2024/2025"],
    ],
  ])("%s", (text, expected) => {
    expect(readTied(text)).toEqual(expected);
  });
});

describe("what goes on from the sentences before", () => {
  test("a paragraph goes back to its own time from an older one", () => {
    const text =
      "In 2024 the rate was 4%. In May 2019 it had been 3%.\n\nIn 2024 the rate was 4%. It had been 3% in May 2019. Vacancies fell to 600.";
    expect(readTied(text).at(-1)).toBe("600@2024");
  });

  test("a note under a heading is of its time", () => {
    const text = "Results for the first half of 2025\n\nHighlights\n\n• Revenue of £412m, up 6%";
    expect(readTied(text)).toEqual(["412000000@2025-S1", "6@2025-S1"]);
  });

  test("what is planned behind a time to come is of that", () => {
    expect(readTied("В 2026 году расходы вырастут на 6%; планируется построить 52 школы.")).toEqual(
      ["6@2026", "52@2026"],
    );
  });

  test("a report on trading is of its day, save what it tells of now", () => {
    const text =
      "Stocks fell on Tuesday. The main index lost 1.2%.\n\nThe dollar rose to 3.2 crowns. Gold costs $2,000.";
    expect(readTied(text)).toEqual(["1.2@2025-10-21", "3.2@2025-10-21", "2000@none"]);
  });

  test("what a budget plans is of its year", () => {
    const text =
      "The council agreed its budget for 2026 on Monday. Spending will rise by 4%. It was £396 this year.\n\nFees will bring in £3.";
    expect(readTied(text)).toEqual(["4@2026", "396@2025", "3@2026"]);
  });

  test("what happened on a day that opens its sentence goes on", () => {
    const text = "В ночь на 11 сентября загорелся склад. Пострадали 2 человека.";
    expect(readTied(text)).toEqual(["2@2025-09-11"]);
  });

  test("a time behind a semicolon is another clause's", () => {
    const text = "In May 2025 prices rose 3%. Approvals came to 61; in April they were 63.";
    expect(readTied(text)).toEqual(["3@2025-05", "61@2025-05", "63@2025-04"]);
  });

  test("what was aimed at is of the same time", () => {
    expect(readTied("Sales reached 19% in 2024, against a goal of 22%.")).toEqual([
      "19@2024",
      "22@2024",
    ]);
  });

  test("results for a time are of it", () => {
    const text =
      "Депутаты рассмотрели исполнение бюджета за первое полугодие. Доходы составили 4%.";
    expect(readTied(text)).toEqual(["4@2025-S1"]);
  });
});
