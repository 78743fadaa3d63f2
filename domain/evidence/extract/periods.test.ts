import { describe, expect, test } from "vitest";
import { extract } from "./extract.ts";

function read(text: string, publishedOn?: string): string[] {
  return extract(text, publishedOn === undefined ? {} : { publishedOn }).periods.map(
    (period) => period.value,
  );
}

/** Each figure of a text with its period: `value@period`. */
function readTied(text: string): string[] {
  return extract(text).figures.map(
    (figure) =>
      `${figure.value ?? `${figure.low}..${figure.high}`}@${figure.period?.value ?? "none"}`,
  );
}

describe("a period is read as it is stored", () => {
  test.each([
    ["It grew in 2023.", ["2023"]],
    ["The plan for 2024-2026 is ready.", ["2024/2026"]],
    ["It grew from 2021 to 2023.", ["2021/2023"]],
    ["The 2022/23 season ended.", ["2022/2023"]],
    ["It grew in January-September 2023.", ["2023-01/2023-09"]],
    ["It grew between January and October 2024.", ["2024-01/2024-10"]],
    ["It grew from November 2022 to March 2023.", ["2022-11/2023-03"]],
    ["In the first half of 2023 it grew.", ["2023-S1"]],
    ["In the third quarter of 2024 it grew.", ["2024-Q3"]],
    ["In Q1 2024 and H2 2023 it grew.", ["2024-Q1", "2023-S2"]],
    ["In the first nine months of 2023 it grew.", ["2023-01/2023-09"]],
    ["By the end of 2023 it grew.", ["2023"]],
    ["It will come in early 2024.", ["2024"]],
    ["It was signed on December 8, 1999.", ["1999-12-08"]],
    ["It was signed on 8 December 1999.", ["1999-12-08"]],
    ["It was signed on 1999-12-08.", ["1999-12-08"]],
    ["They met on 6-8 September 2019.", ["2019-09-06/2019-09-08"]],
    ["They met in September 2019.", ["2019-09"]],
    ["It was so in the 1990s.", ["1990/1999"]],
    ["It was so in the 12 months to June 2024.", ["2023-07/2024-06"]],
    ["It rained in summer 2023.", ["2023-06/2023-08"]],
    ["В 2023 году вырос.", ["2023"]],
    ["В январе–сентябре 2023 года вырос.", ["2023-01/2023-09"]],
    ["За девять месяцев 2023 года вырос.", ["2023-01/2023-09"]],
    ["В первом полугодии 2023 г. вырос.", ["2023-S1"]],
    ["В I квартале 2024 года вырос.", ["2024-Q1"]],
    ["К концу 2023 года вырос.", ["2023"]],
    ["Подписано 8 декабря 1999 года.", ["1999-12-08"]],
    ["Подписано 08.12.1999.", ["1999-12-08"]],
    ["План на 2024–2026 годы готов.", ["2024/2026"]],
    ["It fell on 31 February 2023.", []],
    ["You may march on, it cost 2,023 dollars.", []],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test("a month takes the year of its sentence, else that of publication, else none", () => {
    expect(read("In September 2023 it grew, and in October it fell.")).toEqual([
      "2023-09",
      "2023-10",
    ]);
    expect(read("They met in September.", "2024-02-01")).toEqual(["2023-09"]);
    expect(read("They will meet in September.", "2024-02-01")).toEqual(["2024-09"]);
    expect(read("They met in September.")).toEqual([]);
  });

  test("last year is counted from the day of publication", () => {
    expect(read("It grew last year.", "2023-11-29")).toEqual(["2022"]);
    expect(read("It grew last year.")).toEqual([]);
  });
});

describe("each figure has its own period", () => {
  test.each([
    [
      "in a series that leaves out unit and magnitude",
      "Trade in 2019 came to 33.3 billion dollars, and in 2020 – 29.5 billion, then in 2021 – it was 40 billion, and in 2022 – 45.",
      ["33300000000@2019", "29500000000@2020", "40000000000@2021", "45000000000@2022"],
    ],
    [
      "behind the figure",
      "It rose from $33.3 billion in 2019 to $40 billion in 2021.",
      ["33300000000@2019", "40000000000@2021"],
    ],
    [
      "in a list",
      "Trade was $33.3 billion in 2019, $29.5 billion in 2020 and $40 billion in 2021.",
      ["33300000000@2019", "29500000000@2020", "40000000000@2021"],
    ],
    [
      "at the head of the sentence",
      "In 2023, 87 delegations came, 34 of which were led by governors.",
      ["87@2023", "34@2023"],
    ],
    [
      "from the sentence before",
      "In 2023, 87 delegations came. In turn, 96 delegations went.",
      ["87@2023", "96@2023"],
    ],
    [
      "but not from further off",
      "In 2023, 87 delegations came. It was good. In turn, 96 delegations went.",
      ["87@2023", "96@none"],
    ],
    ["and not from the base of a comparison", "In 2023 exports rose 5.4% on 2022.", ["5.4@2023"]],
    [
      "nor, for its neighbours, from such a base",
      "It gave more than 46.5 billion dollars, up 5.4% on 2022.",
      ["46500000000@none", "5.4@none"],
    ],
    [
      "nor from a dateline",
      "NORLAND, Dec 19 (Wire) - Trade rose 12 percent to $45 billion in 2022.",
      ["12@2022", "45000000000@2022"],
    ],
    [
      "nor from the day on which it was said",
      "“It is 55 billion dollars,” Anna Berg said on 29 September 2023.",
      ["55000000000@none"],
    ],
    [
      "nor from another figure's clause",
      "They gave 120 measures; later 310 tasks, one fifth of them done in January 2025.",
      ["120@none", "310@none", "0.2@2025-01"],
    ],
    [
      "but what it is compared with is of the year before",
      "It grew by 3.9% in 2023, after a fall of 4.7%.",
      ["3.9@2023", "4.7@2022"],
    ],
    [
      "and a year earlier is counted from it",
      "It was $8.1 billion in 2023, up from $7.9 billion a year earlier.",
      ["8100000000@2023", "7900000000@2022"],
    ],
    [
      "and money that is named later",
      "In 2019 it was 33.3, in 2020 29.5 billion dollars.",
      ["33300000000@2019", "29500000000@2020"],
    ],
    ["nor from it alone", "Exports were up 5.4% compared with 2022.", ["5.4@none"]],
    [
      "in Russian",
      "В 2022 году оборот составил 45 млрд долларов, а в 2023 году – 54 млрд.",
      ["45000000000@2022", "54000000000@2023"],
    ],
  ])("%s", (_, text, expected) => {
    expect(readTied(text)).toEqual(expected);
  });
});

describe("status and direction come from the figure's own clause", () => {
  const statuses = (text: string): string[] =>
    extract(text).figures.map(
      (figure) =>
        `${figure.value} ${figure.status}${figure.direction ? ` ${figure.direction}` : ""}`,
    );

  test.each([
    ["It will be possible to reach 50 billion dollars.", ["50000000000 F"]],
    [
      "Trade is expected to reach $50 billion, against $45 billion in 2022.",
      ["50000000000 F", "45000000000 A"],
    ],
    ["Trade was $45 billion, and $50 billion is expected.", ["45000000000 A", "50000000000 F"]],
    ["Spending will be no more than $300 million.", ["300000000 F"]],
    ["An estimated 1,500 people came.", ["1500 E"]],
    ["Preliminary figures put it at $10.4 billion.", ["10400000000 P"]],
    ["Exports rose by 5.4%.", ["5.4 A up"]],
    ["Exports fell 2.3%.", ["2.3 A down"]],
    ["Exports rose to 45 billion dollars.", ["45000000000 A"]],
    ["Output was up 12% and imports down by 3%.", ["12 A up", "3 A down"]],
    ["A 5% increase was seen.", ["5 A up"]],
    ["It made up more than 60% of all.", ["60 A"]],
    ["It could exceed $50 billion.", ["50000000000 F"]],
    ["Оборот вырос почти до 2,7 трлн рублей.", ["2700000000000 A"]],
    ["Оборот вырастет на 6%.", ["6 F up"]],
    ["Ожидается, что оборот составит 50 млрд долларов.", ["50000000000 F"]],
    ["Экспорт снизился на 2,3% и составил 10,4 млрд долларов.", ["2.3 A down", "10400000000 A"]],
  ])("%s", (text, expected) => {
    expect(statuses(text)).toEqual(expected);
  });
});

describe("a figure is attributed to whoever is reported to have given it", () => {
  const attributed = (text: string): (string | null)[] =>
    extract(text).figures.map((figure) => figure.attributedTo?.text ?? null);

  test.each([
    [
      "According to the Ambassador of Norland, Anna Berg, trade will reach $50 billion.",
      ["Anna Berg"],
    ],
    ["Anna Berg said that trade grew by 5%.", ["Anna Berg"]],
    ["“We have done 90% of the work,” said Anna Berg.", ["Anna Berg"]],
    ["Trade grew by 5%, the Foreign Ministry said.", ["Foreign Ministry"]],
    ["Trade grew by 5%. Anna Berg was there.", [null]],
  ])("%s", (text, expected) => {
    expect(attributed(text)).toEqual(expected);
  });
});
