import { describe, expect, test } from "vitest";
import { extract } from "./extract.ts";

/** Each figure of a text with its period: `value@period`. */
function readTied(text: string, publishedOn = "2025-06-04"): string[] {
  return extract(text, { publishedOn }).figures.map(
    ({ value, low, high, period }) => `${value ?? `${low}..${high}`}@${period?.value ?? "none"}`,
  );
}

function readPeriods(text: string, publishedOn = "2025-06-04"): string[] {
  return extract(text, { publishedOn }).periods.map(({ value }) => value);
}

describe("what a text is about, and not what it is compared with, is what a base counts from", () => {
  test.each([
    [
      "Inflation fell to 5% in April from 6% in March. Food rose 4% from a year earlier.",
      ["5@2025-04", "6@2025-03", "4@2025-04"],
    ],
    [
      "In April it rose 2% (3% in December 2024). Bread cost $5, against $4 a year before.",
      ["2@2025-04", "3@2024-12", "5@2025-04", "4@2024-04"],
    ],
    [
      "In April the peak beat the record set in January 2017 by 3%. A year earlier it was 5%.",
      ["3@2025-04", "5@2024-04"],
    ],
    [
      "Profit in the first quarter was $5m and it raised its outlook for 2025. Costs were $3m, against $2m a year earlier.",
      ["5000000@2025-Q1", "3000000@2025-Q1", "2000000@2024-Q1"],
    ],
    [
      "The rate was 5% in April. It had been 6% in December. Spending was 4% higher than a year earlier.",
      ["5@2025-04", "6@2024-12", "4@2025-04"],
    ],
    ["A poll found that 58% agreed, up from 41% two years ago.", ["58@2025", "41@2023"]],
    ["The share climbed from 20% a decade earlier to 45% in 2023.", ["20@2013", "45@2023"]],
    [
      "The ratio was 14% at the end of March, against 13% three months earlier.",
      ["14@2025-03-31", "13@2024-12-31"],
    ],
    ["Some 40 were held on Tuesday and 30 the day before.", ["40@2025-06-03", "30@2025-06-02"]],
  ])("%s", (text, expected) => {
    expect(readTied(text)).toEqual(expected);
  });

  test("in sport, from the season told of", () => {
    expect(
      readTied("In 2023-24 crowds averaged 24,800, against 24,600 in the previous season."),
    ).toEqual(["24800@2023/2024", "24600@2022/2023"]);
  });
});

describe("a time that belongs to one figure or thing dates no other", () => {
  test.each([
    [
      "In 2024 arrivals were less than half the record of 62,800 set in 2015.",
      ["0.5@2024", "62800@2015"],
    ],
    ["In May it repaid part of a $2 billion bond that matures in June.", ["2000000000@2025-05"]],
    ["He denies 11 counts of fraud committed between March 2019 and June 2023.", ["11@none"]],
    [
      "The council has 2,700 staff and faces a gap of £17m next year.",
      ["2700@none", "17000000@2026"],
    ],
    [
      "A dealer who made £2.1m was ordered on Monday to pay £1.3m.",
      ["2100000@none", "1300000@none"],
    ],
    [
      "The duty rose to 25% on 1 February; until then it had been 15%.",
      ["25@2025-02-01", "15@none"],
    ],
    ["It will decide in the autumn whether to release £6m.", ["6000000@none"]],
    [
      "Berg, who bought the club for £80m in 2016, lent it £40m.",
      ["80000000@2016", "40000000@none"],
    ],
    ["The city, home to 2 million people, had 50 fires in 2023.", ["2000000@none", "50@2023"]],
  ])("%s", (text, expected) => {
    expect(readTied(text)).toEqual(expected);
  });
});

describe("lists share the time behind them", () => {
  test.each([
    [
      "It had 500 men and 300 women in 2022 and 600 men and 400 women in 2023.",
      ["500@2022", "300@2022", "600@2023", "400@2023"],
    ],
    [
      "In January it rose 2% (11% and 7% in December 2024).",
      ["2@2025-01", "11@2024-12", "7@2024-12"],
    ],
    [
      "Incomes rose 4% and 6% to 5,000 and 3,000 yuan in 2023.",
      ["4@2023", "6@2023", "5000@2023", "3000@2023"],
    ],
  ])("%s", (text, expected) => {
    expect(readTied(text)).toEqual(expected);
  });
});

describe("what goes on", () => {
  test.each([
    [
      "a figure in other words",
      "In 2023, 190 were granted, which corresponds to 56%.",
      ["190@2023", "56@2023"],
    ],
    [
      "past a semicolon",
      "In 2023, 98 came. Leave was given to 64; 29 were sent back.",
      ["98@2023", "64@2023", "29@2023"],
    ],
    [
      "into brackets",
      "Nights in January 2025\n\nThe largest falls were recorded in the south (5.6%) and the west (4.4%).",
      ["5.6@2025-01", "4.4@2025-01"],
    ],
    [
      "past the time of a trial's aside",
      "The trial, which ran from 2018 to 2023 in 41 countries, enrolled 176 adults. Some 6% of them fell ill.",
      ["41@2018/2023", "176@2018/2023", "6@2018/2023"],
    ],
    [
      "from a base that opens",
      "In 2024, 90 came.\n\nCompared with 2019, arrivals have doubled.",
      ["90@2024", "2@2024"],
    ],
    [
      "from the year before",
      "Dams gave 9%, compared with 17% in April 2024.",
      ["9@2025-04", "17@2024-04"],
    ],
    ["from when a poll was held", "A poll in April found that 54% agreed.", ["54@2025-04"]],
    [
      "to a guidance before",
      "It expects $5m in 2025, compared with its previous guidance of $4m.",
      ["5000000@2025", "4000000@2025"],
    ],
    [
      "from the year before where months are compared with those",
      "Exports fell 5% in April from a year earlier. Those of steel shrank to $2m from $3m.",
      ["5@2025-04", "2000000@2025-04", "3000000@2024-04"],
    ],
    [
      "through a list that is compared with",
      "Revenue of $6m and profit of $5m compared with $4m and $3m respectively in the first half of 2024.",
      ["6000000@none", "5000000@none", "4000000@2024-S1", "3000000@2024-S1"],
    ],
    [
      "to the end of a period",
      "In the first quarter it made $5m. Debt was $9m at the period end.",
      ["5000000@2025-Q1", "9000000@2025-03-31"],
    ],
    [
      "to a vote",
      "Councillors agreed on Tuesday to close it.\n\nThirty-one councillors backed the cut.",
      ["31@2025-06-03"],
    ],
    [
      "to a full year",
      "It now expects costs of $5m for the full year. Earlier it had guided for $4m.",
      ["5000000@2025", "4000000@2025"],
    ],
    ["to a heading", "Decisions up 8%\n\nIn 2024 decisions rose by 8%.", ["8@2024", "8@2024"]],
  ])("%s", (_, text, expected) => {
    expect(readTied(text)).toEqual(expected);
  });

  test.each([
    ["In 2024 it signed 9. Since the audit they have signed 5 more.", ["9@2024", "5@none"]],
    [
      "It cut its rate by 1 point last month. Of 14 analysts polled, nine expect more.",
      ["1@2025-05", "14@none", "9@none"],
    ],
  ])("but not into: %s", (text, expected) => {
    expect(readTied(text)).toEqual(expected);
  });
});

describe("what a text tells of besides its topic", () => {
  test.each([
    [
      "Exports fell 4% in April. In March they had risen 2%. Imports were down 3%.",
      ["4@2025-04", "2@2025-03", "3@2025-04"],
    ],
    [
      "Last year he was jailed after 34 complaints. Between 2015 and 2022 he sold 190 coins. Only 11 were real.",
      ["34@2024", "190@2015/2022", "11@2015/2022"],
    ],
    ["Full-year profit came in at £320, against £280 in 2023.", ["320@2024", "280@2023"]],
    ["Full-year profit was £320, up from £280 a year earlier.", ["320@2024", "280@2023"]],
    ["The bridge carried 300 lorries a day when it opened in 1971.", ["300@1971"]],
    ["The calls were made from two flats in Leyburn between 2021 and 2023.", ["2@2021/2023"]],
    ["A deal, signed in 2022 and running until 2027, brings in £18m a year.", ["18000000@none"]],
    [
      "It made $5m in the year to June 2024. It hired 11 people during the year.",
      ["5000000@2023-07/2024-06", "11@2023-07/2024-06"],
    ],
    [
      "It lost $5m in 2024, accounts published on Tuesday show. It has since spent $2m.",
      ["5000000@2024", "2000000@none"],
    ],
    ["Next year the budget is $2m. Crime is up 5% on a year ago.", ["2000000@2026", "5@2025"]],
  ])("%s", (text, expected) => {
    expect(readTied(text)).toEqual(expected);
  });
});

describe("times of news", () => {
  test.each([
    ["£5bn had been spent by the end of March.", ["2025-03"]],
    ["Peers backed it by 50 votes to 40 on Tuesday.", ["2025-06-03"]],
    ["In April it grew. At the end of the month it had 50.", ["2025-04", "2025-04-30"]],
    ["December was the weakest month, with 50.", ["2024-12"]],
    ["Sales rose in the 12 weeks to March 22.", ["2024-12-29/2025-03-22"]],
    ["It sold 50 in 2019 and 60 the year before.", ["2019", "2018"]],
    ["Sales fell in 2024 and it will cut jobs by December.", ["2024", "2025-12"]],
    ["It opened on May 3. Two days later it shut.", ["2025-05-03", "2025-05-05"]],
    ["It opened on Monday. The next morning it shut.", ["2025-06-02", "2025-06-03"]],
    ["It opened on May 3. That night it shut.", ["2025-05-03", "2025-05-03"]],
    ["It opened in 2019. That summer it shut.", ["2019", "2019-06/2019-08"]],
    ["It opened in 2019. By the next year it had shut.", ["2019", "2020"]],
    ["It will open over the next year.", ["2026"]],
    ["They met in October 2023. The following February they left.", ["2023-10", "2024-02"]],
    ["Sales rose in the December quarter.", ["2024-Q4"]],
    ["It lost money in the half-year to June 2024.", ["2024-S1"]],
    ["Work ends in 2028, two years later than planned.", ["2028"]],
  ])("%s", (text, expected) => {
    expect(readPeriods(text)).toEqual(expected);
  });

  test("a rise from a time to come begins then, and one over months has all of them", () => {
    expect(readTied("Fares will rise 5% from next April.")).toEqual(["5@2026-04"]);
    expect(readTied("Sales rose 5% from January to March.")).toEqual(["5@2025-Q1"]);
  });
});
