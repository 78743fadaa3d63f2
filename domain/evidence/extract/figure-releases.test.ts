import { describe, expect, test } from "vitest";
import { extract } from "./extract.ts";

/** Each figure as `value@period`. */
function readTied(text: string, publishedOn = "2025-06-17"): string[] {
  return extract(text, { publishedOn }).figures.map(
    (figure) =>
      `${figure.value ?? `${figure.low}..${figure.high}`}@${figure.period?.value ?? "none"}`,
  );
}

describe("figures of a release", () => {
  test.each([
    [
      "are of the months told of, and not of the month in which it came out",
      "Labour market, June 2025\n\nThe jobless rate was 4.6% in February to April 2025. The rate of work was estimated at 75.1%.",
      ["4.6@2025-02/2025-04", "75.1@2025-02/2025-04"],
    ],
    [
      "are of the day that the report tells the state of, where it goes on in the present",
      "As of 1 June, 96% of the fields were sown.\n\nPotatoes have been planted on 71% of the area and beet on 22%.",
      ["96@2025-06-01", "71@2025-06-01", "22@2025-06-01"],
    ],
    [
      "are of the budget's year where it is gone through",
      "The council adopted the budget for 2026 on Monday.\n\nSchools get €6.1bn, hospitals €5.4bn. For roads €640m is set aside.",
      ["6100000000@2026", "5400000000@2026", "640000000@2026"],
    ],
    [
      "go on behind what they were compared with",
      "From January to May officers seized 41 tonnes, compared with 28 tonnes in 2024, and stopped 312 boats.",
      ["41@2025-01/2025-05", "28@2024", "312@2025-01/2025-05"],
    ],
    [
      "have no time where it had yet to begin",
      "Before 2022 some 400,000 cars a month had crossed the border.",
      ["400000@none"],
    ],
    [
      "are of the time told anew where they were revised",
      "Sales rose 0.9% in April, following an increase of 0.3% in March (revised from 0.5%).",
      ["0.9@2025-04", "0.3@2025-03", "0.5@2025-03"],
    ],
    [
      "are of the same month a year on where the sentence opens with what they are compared with",
      "In April they had fallen by 5,000. Compared with May 2024 the number is down 0.9%.",
      ["5000@2025-04", "0.9@2025-05"],
    ],
    [
      "go on where a pronoun is up or down",
      "The count stood at 1.74 million in May. It is up 33,000 on the month and 87,000 on the year.",
      ["1740000@2025-05", "33000@2025-05", "87000@2025-05"],
    ],
    [
      "are of the month where they are of “the month”",
      "In May sales rose 3% on the previous three months. Food sales fell 2% in the month, after a rise of 1.4% in April.",
      ["3@2025-05", "2@2025-05", "1.4@2025-04"],
    ],
    [
      "count from what rose in each of two comparisons",
      "In the three months to April sales rose 1.6% on the previous three months and 2.4% on the same period a year earlier.",
      ["1.6@2025-02/2025-04", "2.4@2025-02/2025-04"],
    ],
    [
      "have their time behind the same in other words",
      "Debt stood at 112.6 billion euros, or 57.8% of output, at the end of March.",
      ["112600000000@2025-03-31", "57.8@2025-03-31"],
    ],
  ])("%s", (_name, text, expected) => {
    expect(readTied(text)).toEqual(expected);
  });
});

describe("a year that the text says the months of", () => {
  test.each([
    [
      "is what “fiscal” with a year means",
      "Sales in the year to March passed $2 billion. Revenue for fiscal 2025 rose 12%, from $1.8 billion in the previous year.",
      ["2000000000@2024-04/2025-03", "12@2024-04/2025-03", "1800000000@2023-04/2024-03"],
    ],
    [
      "goes on as the current one",
      "Sales in the year to March came to $2 billion. It expects $2.2 billion in the current fiscal year.",
      ["2000000000@2024-04/2025-03", "2200000000@2025-04/2026-03"],
    ],
    [
      "may be still to end",
      "It aims for 66 million passengers in the fiscal year that ends in March 2026.",
      ["66000000@2025-04/2026-03"],
    ],
    [
      "has quarters that end when the text says",
      "In the fourth quarter, which ended on March 31, revenue grew 9%.",
      ["9@2025-Q1"],
    ],
    [
      "ends on a day of a month in its short form",
      "Profit for the three months to Jan. 31 was $612 million.",
      ["612000000@2024-11/2025-01"],
    ],
  ])("%s", (_name, text, expected) => {
    expect(readTied(text)).toEqual(expected);
  });
});

describe("a time that isn't the figure's", () => {
  test.each([
    [
      "is that of a goal behind a comma",
      "In May the margin was 11.7%, its goal for 2027.",
      ["11.7@2025-05"],
    ],
    [
      "is when a grant was awarded",
      "Some £18m will come from a grant awarded in December.",
      ["18000000@none"],
    ],
    [
      "is when results are to be published",
      "Profit, to be published on July 3, is put at $17 million.",
      ["17000000@none"],
    ],
    [
      "is told beside how long nothing was more",
      "In May the list was at its longest for two decades.",
      ["2@none"],
    ],
    [
      "is a weekday that says again which day it was",
      "On May 16, a sunny Friday, it covered 81% of demand.",
      ["81@2025-05-16"],
    ],
    [
      "is what somebody else began with",
      "A teacher earns 9% less than one who began in 2010.",
      ["9@none"],
    ],
  ])("%s", (_name, text, expected) => {
    expect(readTied(text)).toEqual(expected);
  });
});

describe("a figure's time", () => {
  test.each([
    [
      "may be when it was agreed to buy something for it",
      "It agreed in March to buy Lowland for $1.3 billion.",
      ["1300000000@2025-03"],
    ],
    [
      "may be what the budget told of is for",
      "Parliament votes on the budget for 2026 this week. It sets aside 4 billion euros for defence.",
      ["4000000000@2026"],
    ],
    [
      "may be the year that “since” named",
      "Thefts have halved since 2018. In that year 61,000 bicycles disappeared.",
      ["0.5@2018/2025", "61000@2018"],
    ],
    ["may be a month that opens its sentence", "August alone brought 162 mm.", ["162@2024-08"]],
    [
      "may be some years joined by “to”",
      "Rain was 38% above the mean of 247 mm for 1991 to 2020.",
      ["38@none", "247@1991/2020"],
    ],
    [
      "may lie behind what was told of before it",
      "In November it approved $150 million, of which $62 million had been spent by the end of May.",
      ["150000000@2024-11", "62000000@2025-05"],
    ],
    [
      "may stand before a past verb as “the month”",
      "In May the state ran a surplus of $310 million. Interest in the month came to $240 million.",
      ["310000000@2025-05", "240000000@2025-05"],
    ],
  ])("%s", (_name, text, expected) => {
    expect(readTied(text)).toEqual(expected);
  });
});
