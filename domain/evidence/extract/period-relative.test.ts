import { describe, expect, test } from "vitest";
import { extract } from "./extract.ts";

/** A Thursday. */
const publishedOn = "2024-05-16";

function read(text: string): string[] {
  return extract(text, { publishedOn }).periods.map((period) => period.value);
}

describe("a time told from the day of publication is a date", () => {
  test.each([
    ["It opened today.", ["2024-05-16"]],
    ["It opened this morning.", ["2024-05-16"]],
    ["It opened yesterday.", ["2024-05-15"]],
    ["It opened on Monday.", ["2024-05-13"]],
    ["It opened on Thursday.", ["2024-05-16"]],
    ["It will open by Monday.", ["2024-05-20"]],
    ["It opened on Thursday, 9 May.", ["2024-05-09"]],
    ["It opens on Sundays.", []],
    ["It opened last month.", ["2024-04"]],
    ["It opened last week.", ["2024-05-06/2024-05-12"]],
    ["It closed in the previous quarter.", ["2024-Q1"]],
    ["It will open next month.", ["2024-06"]],
    ["It grew over the past three years.", ["2021/2023"]],
    ["It will grow over the next five years.", ["2025/2029"]],
    ["It grew over the past decade.", ["2014/2023"]],
    ["It was built five years ago.", ["2019"]],
    ["It snowed last winter.", ["2023-12/2024-02"]],
    ["It rained this spring.", ["2024-03/2024-05"]],
    ["It rained in the winter of 2022–23.", ["2022-12/2023-02"]],
    ["It was so in the nineties.", ["1990/1999"]],
    ["It will open by the end of the year.", ["2024"]],
    ["It stood at the end of March.", ["2024-03-31"]],
    ["It stood since the beginning of the year.", ["2024-01-01"]],
    ["It ran until the end of 2023.", ["2023-12-31"]],
    ["It grew in the three months to 30 September 2023.", ["2023-Q3"]],
    ["It grew in the year ended March 31, 2024.", ["2023-04/2024-03"]],
    ["It ran from 15 January to 30 April 2023.", ["2023-01-15/2023-04-30"]],
    ["It grew in the first eight months of last year.", ["2023-01/2023-08"]],
    ["It ran from May 3 to May 9.", ["2024-05-03/2024-05-09"]],
    ["It was 5 in Q1 2024 and 4 in the year-ago quarter.", ["2024-Q1", "2023-Q1"]],
    ["It was 5 in Q1 2024 and 4 in the prior year period.", ["2024-Q1", "2023-Q1"]],
    ["Вырос за четыре месяца этого года.", ["2024-01/2024-04"]],
    ["It grew in the last six months of 2023.", ["2023-S2"]],
    ["Открылся сегодня.", ["2024-05-16"]],
    ["Открылся в понедельник.", ["2024-05-13"]],
    ["Открылся в прошлом месяце.", ["2024-04"]],
    ["Вырос за последние три года.", ["2021/2023"]],
    ["Вырастет в ближайшие пять лет.", ["2025/2029"]],
    ["Вырос за последнее десятилетие.", ["2014/2023"]],
    ["Вырос в последние годы.", []],
    ["Построен пять лет назад.", ["2019"]],
    ["Это было в девяностые годы.", ["1990/1999"]],
    ["Это было прошлой зимой.", ["2023-12/2024-02"]],
    ["На конец марта их было много.", ["2024-03-31"]],
    ["С начала года их стало больше.", ["2024-01-01"]],
    ["Вырос в марте прошлого года.", ["2023-03"]],
    ["Сезон с 15 января по 30 апреля 2023 года.", ["2023-01-15/2023-04-30"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("a month or quarter without a year lies on the side that its verb says", () => {
  test.each([
    ["It grew in December.", ["2023-12"]],
    ["It is to open in December.", ["2024-12"]],
    ["In March, the hall will open.", ["2025-03"]],
    ["In March, Berg said the hall will open.", ["2024-03"]],
    ["It was 4 in Q4 2023, then 5 in Q1.", ["2023-Q4", "2024-Q1"]],
    ["It was 4 in January 2023 and 5 in December.", ["2023-01", "2023-12"]],
    ["It was 4 in January 2023, more than in December.", ["2023-01", "2022-12"]],
    ["It was 4 in March, more than in any month since 2010.", ["2024-03", "2010"]],
    ["Orders for the second half are coming in.", ["2024-S2"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
