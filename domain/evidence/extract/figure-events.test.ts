import { describe, expect, test } from "vitest";
import { extract } from "./extract.ts";

/** Each figure of a text with its period: `value@period`. */
function readTied(text: string, publishedOn = "2025-06-04"): string[] {
  return extract(text, { publishedOn }).figures.map(
    ({ value, low, high, period }) => `${value ?? `${low}..${high}`}@${period?.value ?? "none"}`,
  );
}

describe("what an event's words tell of is of its day", () => {
  test.each([
    [
      "Unity lost its majority in Sunday's election, results showed on Tuesday.\n\nWith 97% of votes counted, it had 33% of the vote and won 72 of the 180 seats.",
      ["97@2025-06-03", "33@2025-06-01", "72@2025-06-01", "180@none"],
    ],
    [
      "The bank lowered its rate on Tuesday.\n\nSeven members backed the move and two preferred to wait. Analysts had expected 10 votes.",
      ["7@2025-06-03", "2@2025-06-03", "10@none"],
    ],
    [
      "Thousands fled as fires swept the south on Tuesday.\n\nTwo firefighters died and 23 people were injured. The region has 40 lorries.",
      ["2@2025-06-03", "23@2025-06-03", "40@none"],
    ],
    [
      "Kalkar was fined on Tuesday for fixing prices.\n\nIt was ordered to pay €120m. It employs 400 people.",
      ["120000000@2025-06-03", "400@none"],
    ],
  ])("%s", (text, expected) => {
    expect(readTied(text)).toEqual(expected);
  });

  test.each([
    [
      "Sales rose 6% in the first quarter, the firm said on Tuesday.\n\nIts shares fell 4% to $21 and have lost 30% this year.",
      ["6@2025-Q1", "4@2025-06-03", "21@2025-06-03", "30@2025"],
    ],
    [
      "It lost the case on Tuesday. It had put aside €40m in 2023, and its shares dropped by 7%.",
      ["40000000@2023", "7@2025-06-03"],
    ],
    [
      "The bank held rates on Tuesday. The crown slipped 0.3%. Shares in Elin fell 4% to their lowest in two years.",
      ["0.3@2025-06-03", "4@2025-06-03", "2@none"],
    ],
  ])("so with what is quoted on markets: %s", (text, expected) => {
    expect(readTied(text)).toEqual(expected);
  });

  test("what a study found is of the time in which it ran", () => {
    expect(
      readTied(
        "The trial, which ran from 2021 to 2023, followed 1,086 adults. Side effects were mild.\n\nHeadaches were reported by 12% of patients.",
      ),
    ).toEqual(["1086@2021/2023", "12@2021/2023"]);
  });
});

describe("a clause, thing or yardstick has no time of another", () => {
  test.each([
    ["In 2024 the Greens failed to clear the 5% threshold.", ["5@none"]],
    [
      "Her brother died in 2018. She won 40 races in 2019. “She raised £3,400,” he said.",
      ["40@2019", "3400@none"],
    ],
    ["The target of 85% has not been met since 2015.", ["85@none"]],
    ["Under a law of 2016, fines may reach 10% of sales.", ["10@none"]],
    ["A deal signed last month gives 300 workers 4%.", ["300@none", "4@none"]],
    ["A follow-up of 800 patients is under way and will report in 2027.", ["800@none"]],
    [
      "In March it ordered 40 jets worth $4bn, to be delivered from 2028.",
      ["40@2025-03", "4000000000@2025-03"],
    ],
    [
      "The charge, introduced at £35 in 2019, goes up from £52 to £60.",
      ["35@2019", "52@none", "60@none"],
    ],
    [
      "It will cost £70m and lift the capacity to 38,500 by August 2026.",
      ["70000000@none", "38500@2026-08"],
    ],
    ["He was shot in May 2022, three weeks after he began to talk.", ["3@none"]],
    [
      "Rents rose 3% in 2024. They pay $29, 4% more than a year ago.",
      ["3@2024", "29@none", "4@none"],
    ],
    ["Smoking rose 2% in 2022, and 76,000 people a year die of it.", ["2@2022", "76000@none"]],
  ])("%s", (text, expected) => {
    expect(readTied(text)).toEqual(expected);
  });
});

describe("figures that belong together share their times", () => {
  test.each([
    [
      "Growth will be 1.3% this year and 1.7% next. It had predicted 1.6% and 1.8%.",
      ["1.3@2025", "1.7@2026", "1.6@2025", "1.8@2026"],
    ],
    ["Four dealers made €3m in 2023.", ["4@2023", "3000000@2023"]],
    [
      "Sponsors gave €400m in 2024, a fifth more than planned. In 2023 they gave €300m, and broadcasters €200m.",
      ["400000000@2024", "0.2@2024", "300000000@2023", "200000000@2023"],
    ],
    ["Markets expect two more cuts by Christmas.", ["2@2025"]],
    ["Occupancy averaged 71% in March and April.", ["71@2025-03/2025-04"]],
    ["Sales will not return to their 2023 level of $10bn before 2027.", ["10000000000@2023"]],
    ["In May they were 14%, against 11% for coal.", ["14@2025-05", "11@2025-05"]],
    [
      "It cut its forecast for profit this year from £200m to £188m.",
      ["200000000@2025", "188000000@2025"],
    ],
  ])("%s", (text, expected) => {
    expect(readTied(text)).toEqual(expected);
  });
});

describe("times are read where they stand", () => {
  test.each([
    ["Calls had their busiest March on record, with 214,000 visits.", ["2025-03"]],
    ["Last season's wage bill was $5m; last summer's was $4m.", ["2023/2024", "2024-06/2024-08"]],
    ["It spent £870m in the last financial year.", ["2024/2025"]],
    ["Traders put the chance of a cut in September at 70%.", ["2025-09"]],
    ["Data for May will be published on 20 June.", ["2025-05", "2025-06-20"]],
    ["From 1 July the cap goes up by 6%.", ["2025-07-01"]],
    ["The trial is expected to last five weeks.", []],
    ["Sales rose in May. Occupancy averaged 39% during the month.", ["2025-05", "2025-05"]],
  ])("%s", (text, expected) => {
    expect(extract(text, { publishedOn: "2025-06-04" }).periods.map(({ value }) => value)).toEqual(
      expected,
    );
  });
});
