import { describe, expect, test } from "vitest";
import { extract } from "./extract.ts";

/** A Tuesday. */
const publishedOn = "2025-05-20";

/** Each figure of a text with its period: `value@period`. */
function readTied(text: string): string[] {
  return extract(text, { publishedOn }).figures.map(
    ({ value, low, high, period }) => `${value ?? `${low}..${high}`}@${period?.value ?? "none"}`,
  );
}

describe("what goes on from sentence to sentence", () => {
  test.each([
    [
      "Jobs fell to 40 in April, down from 60 in March.\n\nThe rate rose to 5% from 4%.",
      ["40@2025-04", "60@2025-03", "5@2025-04", "4@2025-03"],
    ],
    [
      "It has dropped by 71% since 2010, to 5 tonnes in 2024. One plant emitted 2 tonnes.",
      ["71@2010/2025", "5@2024", "2@2024"],
    ],
    [
      "It was the worst since 2011, when 203 people drowned. An inquiry then made 61 recommendations.",
      ["203@2011", "61@2011"],
    ],
    [
      "On Monday some 25,000 people marched. Organisers put the number at 60,000.",
      ["25000@2025-05-19", "60000@2025-05-19"],
    ],
    [
      "Support dropped to 37%, a poll showed. The poll was conducted between 8 and 12 May.",
      ["37@2025-05-08/2025-05-12"],
    ],
    [
      "Club loses £31m\n\nThe club made a loss of £31.2m in 2024.",
      ["31000000@2024", "31200000@2024"],
    ],
    [
      "Oil fell 3% on Monday.\n\nIn January it had been 5% dearer. Brent settled at $62.",
      ["3@2025-05-19", "5@2025-01", "62@2025-05-19"],
    ],
    [
      "Of those asked in 2024, 21% of girls did so, compared with 13% of boys.",
      ["21@2024", "13@2024"],
    ],
  ])("%s", (text, expected) => {
    expect(readTied(text)).toEqual(expected);
  });
});

describe("what a clause has to itself", () => {
  test.each([
    ["He said growth was 2% in 2024 and that unemployment, at 5%, was low.", ["2@2024", "5@none"]],
    ["Two officers left in 2023, and four have retired.", ["2@2023", "4@none"]],
    ["The island's 210 farmers lost 640 lambs in 2024.", ["210@none", "640@2024"]],
    ["He was jailed on Monday for stealing £1.2m.", ["1200000@none"]],
    ["The plant had once employed 900 people.", ["900@none"]],
    ["The cost rose to £9m from an original £5m in 2017.", ["9000000@none", "5000000@2017"]],
    ["It had 38 staff in 2023 and a budget of £4m for 2024.", ["38@2023", "4000000@2024"]],
    ["It flew 22 people in 2024 and expects to fly 24 this year.", ["22@2024", "24@2025"]],
  ])("%s", (text, expected) => {
    expect(readTied(text)).toEqual(expected);
  });
});

describe("which of several dates a word means", () => {
  const readPeriods = (text: string) =>
    extract(text, { publishedOn }).periods.map(({ value }) => value);

  test.each([
    ["Producers agreed to raise output by 5% from November.", ["2025-11"]],
    ["The report is expected to show a gain of 50 in April.", ["2025-04"]],
    ["It will borrow €3bn more than it planned in the spring.", ["2025-03/2025-05"]],
    ["She told them last Tuesday that it would open.", ["2025-05-13"]],
    ["In December 14 of its members left.", ["2024-12"]],
    ["It has lost 5% since the end of March.", ["2025-03-31"]],
    [
      "Some 14 waited at the end of March, against 9 at the same time last year.",
      ["2025-03-31", "2024-03-31"],
    ],
    ["He would pay more: 8% had been cancelled in February.", ["2025-02"]],
  ])("%s", (text, expected) => {
    expect(readPeriods(text)).toEqual(expected);
  });

  test("a new paragraph counts from what the text is about", () => {
    const text =
      "Sales fell 5% in April. In January they had risen 3%.\n\nPrices were 2% higher than a year earlier.";
    expect(readPeriods(text).at(-1)).toBe("2024-04");
  });
});
