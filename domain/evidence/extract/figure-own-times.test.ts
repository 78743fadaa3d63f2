import { describe, expect, test } from "vitest";
import { extract } from "./extract.ts";

/** Each figure of a text with its period: `value@period`. */
function readTied(text: string): string[] {
  return extract(text, { publishedOn: "2025-10-16" }).figures.map(
    ({ value, low, high, period }) => `${value ?? `${low}..${high}`}@${period?.value ?? "none"}`,
  );
}

describe("a time that its words refuse the figure", () => {
  test.each([
    ["Two clinics that had served 60,000 people closed in March.", ["2@2025-03", "60000@none"]],
    ["In 2019 40 men died; five managers were later jailed.", ["40@2019", "5@none"]],
    ["Before it was banned in 1963 the drug killed 400 people.", ["400@none"]],
    [
      "Farming provides 11% of output and 59% of exports were earned by it in 2024.",
      ["11@none", "59@2024"],
    ],
    ["It built 31 homes in 2024, far below the 75 that the town needs.", ["31@2024", "75@none"]],
    ["In May 30% of buyers were new, against 40% historically.", ["30@2025-05", "40@none"]],
    ["It made 640 MWh in May, enough for 180 homes.", ["640@2025-05", "180@none"]],
    ["At the present rate 90% of the ice will be gone by 2060.", ["90@2060"]],
  ])("%s", (text, expected) => {
    expect(readTied(text)).toEqual(expected);
  });
});

describe("a time that its words give it", () => {
  test.each([
    [
      "Добыли 20 тонн в 2019 году, 22 — в 2020-м и 25 — в 2021-м.",
      ["20@2019", "22@2020", "25@2021"],
    ],
    ["Trade was up 5.4% on 2023, to $48.9 billion.", ["5.4@2024", "48900000000@2024"]],
    ["In 2019 it was 20% – in 2020 it was 22%.", ["20@2019", "22@2020"]],
    [
      "It cut 4,500 jobs in June, on top of the 2,200 announced in January.",
      ["4500@2025-06", "2200@2025-01"],
    ],
    ["The firm has a company car. The company has closed 59 shops since 2022.", ["59@2022/2025"]],
    ["The economy grew 4.8% year-on-year in the second quarter.", ["4.8@2025-Q2"]],
    ["Data on Monday showed the economy grew 4.8% in the second quarter.", ["4.8@2025-Q2"]],
    [
      "Sales rose in September.\n\nThey increased 1.5% from August to an annual rate of 4 million homes.",
      ["1.5@2025-09", "4000000@2025-09"],
    ],
    ["August's gain was cut to 22,000 jobs from 35,000.", ["22000@2025-08", "35000@2025-08"]],
    [
      "In 2024 Spain took 5 million tonnes, followed by Egypt with 4 million tonnes.",
      ["5000000@2024", "4000000@2024"],
    ],
    ["There are now 2,600 whales.", ["2600@2025"]],
    [
      "It has saved $4 billion since 2022, against a target of $6 billion by the end of 2028.",
      ["4000000000@2022/2025", "6000000000@2028"],
    ],
    [
      "In May 8.1% of trains had been late, against 5.4% a year earlier.",
      ["8.1@2025-05", "5.4@2024-05"],
    ],
    [
      "By 5 August they had cut 13 tonnes; on the same date last year they had 26 tonnes.",
      ["13@2025-08-05", "26@2024-08-05"],
    ],
    ["It reported on Wednesday. Its shares were up 1.9% in early trading.", ["1.9@2025-10-15"]],
    [
      "Storm Floris, which struck on 24 January, cut power to 700 homes. Two people died.",
      ["700@2025-01-24", "2@2025-01-24"],
    ],
    [
      "Profit was £3m in 2024. Its arm swung to a loss of £14m from a profit of £61m a year earlier.",
      ["3000000@2024", "14000000@2024", "61000000@2023"],
    ],
    [
      "In December the court ruled by six votes to three that they could go.",
      ["6@2024-12", "3@2024-12"],
    ],
  ])("%s", (text, expected) => {
    expect(readTied(text)).toEqual(expected);
  });
});

describe("what a number says by itself", () => {
  test.each([
    ["The average rose 5,500 to 240,250 in May.", ["5500@2025-05", "240250@2025-05"]],
    ["A hundred and thirty-two men were on shift.", ["132@none"]],
    ["In 2024 it issued 67, affecting 4 million cars.", ["67@2024", "4000000@2024"]],
    [
      "It carried 204 million people in 2024. Last year there were two strikes.",
      ["204000000@2024", "2@2024"],
    ],
    ["In May, 22 people were hurt. Nine died.", ["22@2025-05", "9@2025-05"]],
  ])("%s", (text, expected) => {
    expect(readTied(text)).toEqual(expected);
  });
});
