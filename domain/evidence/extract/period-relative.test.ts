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
    ["They won it last season.", ["2022/2023"]],
    ["They sold 71% last season, 66% the season before.", ["2022/2023", "2021/2022"]],
    ["It should have been done years ago.", []],
    ["Это надо было сделать много лет назад.", []],
    ["It rose in the six months to the end of March.", ["2023-10/2024-03"]],
    ["It fell between October and March.", ["2023-10/2024-03"]],
    ["It fell in the week ending May 12.", ["2024-05-06/2024-05-12"]],
    ["It fell in the week of 6 May.", ["2024-05-06/2024-05-12"]],
    ["It fell in the quarter ending on March 31.", ["2024-Q1"]],
    ["It fell in the quarter to March.", ["2024-Q1"]],
    ["It was 5 in April, 4 at the same time last year.", ["2024-04", "2023-04"]],
    ["They lead this season and will sell him next season.", ["2023/2024", "2024/2025"]],
    ["It ran between 2 and 9 May.", ["2024-05-02/2024-05-09"]],
    ["It ran from May 2 to 9.", ["2024-05-02/2024-05-09"]],
    ["Ярмарка шла с 2 по 9 мая.", ["2024-05-02/2024-05-09"]],
    ["It was shut between Friday and Monday.", ["2024-05-10/2024-05-13"]],
    ["March exports rose.", ["2024-03"]],
    ["February's rainfall was low.", ["2024-02"]],
    ["Theresa May's rivals march on. May it rest.", []],
    ["By the end of April, half had been sown.", ["2024-04"]],
    ["They were told to leave by the end of April.", ["2025-04"]],
    ["They go to the polls on Sunday.", ["2024-05-19"]],
    ["They want to raise the price of a ticket from October.", ["2024-10"]],
    ["He came in 2016 and left three years later.", ["2016", "2019"]],
    ["He came in 2016 and will leave ten years later.", ["2016"]],
    ["It opened in May 2021. It doubled the following year.", ["2021-05", "2022"]],
    ["Last winter it froze, but not the winter before.", ["2023-12/2024-02", "2022-12/2023-02"]],
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
    ["First-quarter profit rose.", ["2024-Q1"]],
    ["Debt fell by year-end.", ["2024"]],
    ["They will leave by the end of the month.", ["2024-05"]],
    ["Exports fell in the period after growth in the first quarter.", ["2024-Q1"]],
    ["In the first quarter it grew. In the period, exports fell.", ["2024-Q1", "2024-Q1"]],
    ["It was 2% in the first quarter of 2023 and 4% in the third.", ["2023-Q1", "2023-Q3"]],
    ["It rained in the first two weeks of April.", ["2024-04-01/2024-04-14"]],
    ["It rained in the second half of March.", ["2024-03-16/2024-03-31"]],
    ["The offer runs to the end of June.", ["2024-06-30"]],
    ["За четыре месяца вырос.", ["2024-01/2024-04"]],
    ["Шестнадцать заводов построили за восемь месяцев.", []],
    ["Вырос в апреле т.г. на треть.", ["2024-04"]],
    ["Осенью прошлого года вырос.", ["2023-09/2023-11"]],
    ["В III квартале 2023 года – 9 тонн, во втором – 8.", ["2023-Q3", "2023-Q2"]],
    ["В первой половине апреля шёл дождь.", ["2024-04-01/2024-04-15"]],
    ["Долг на конец года не вырос.", ["2023-12-31"]],
    ["Акция продлится до конца июня.", ["2024-06-30"]],
    ["До конца июня построят мост.", ["2024-06"]],
    [
      "За четыре месяца вырос, за то же время 2023 года упал.",
      ["2024-01/2024-04", "2023-01/2023-04"],
    ],
    ["МОСКВА, 22 апр – Вырос.", ["2024-04-22"]],
    ["Завтра, 17 мая, объявлен траур.", ["2024-05-17", "2024-05-17"]],
    ["По итогам четырёх месяцев этого года вырос.", ["2024-01/2024-04"]],
    ["В I квартале вырос, в указанный период упал.", ["2024-Q1", "2024-Q1"]],
    ["It was less than expected in the first quarter.", ["2024-Q1"]],
    ["Вторая половина дня прошла.", []],
    ["В первой половине 2023 года вырос.", ["2023-S1"]],
    ["They met in the second half of the day.", []],
    ["Летом открыли мост.", ["2023-06/2023-08"]],
    ["Зимой здесь живут волки.", []],
    ["За лето собрали урожай, больше, чем прошлым летом.", ["2023-06/2023-08", "2022-06/2022-08"]],
    ["На 1 мая их 30, больше, чем год назад.", ["2024-05-01", "2023-05-01"]],
    ["Продукция по ГОСТ 12-2013.", []],
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
    ["The debate begins on Monday.", ["2024-05-20"]],
    ["It ends when he is sentenced June 23.", ["2024-06-23"]],
    ["The next issue is on 3 March.", ["2025-03-03"]],
    ["In January–November it grew.", ["2023-01/2023-11"]],
    ["It was 4 in April and 5 in December.", ["2024-04", "2023-12"]],
    ["Houses will be ready by autumn.", ["2024-09/2024-11"]],
    ["They were surprised by winter.", []],
    ["Судно передадут в четвёртом квартале.", ["2024-Q4"]],
    ["Заседание намечено на 21 марта.", ["2025-03-21"]],
    ["Следующий выпуск – 28 ноября.", ["2024-11-28"]],
    ["Воду дадут к субботе.", ["2024-05-18"]],
    ["Воду дали в субботу.", ["2024-05-11"]],
    ["Комиссия соберётся осенью.", ["2024-09/2024-11"]],
    ["Кредит обещают погасить к осени.", ["2024-09/2024-11"]],
    ["Какие планы на второе полугодие?", ["2024-S2"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

test("a time is counted from what is told of, and not from what that is compared with", () => {
  expect(
    read("It was 5.1% in March 2024, compared with 4.8% in January 2024 and 7.4% a year earlier."),
  ).toEqual(["2024-03", "2024-01", "2023-03"]);
});

test.each([
  [
    "They will close 90 mines by the end of next year, as output has fallen since November.",
    ["2025", "2023-11"],
  ],
  [
    "The pool will close next summer after councillors agreed on Tuesday to sell it.",
    ["2024-06/2024-08", "2024-05-14"],
  ],
  ["He warned in February that prices would rise by January.", ["2024-02", "2025-01"]],
  ["The fund needs $3m to feed 900 people between June and August.", ["2024-06/2024-08"]],
  ["The fund fed 900 people between June and August.", ["2023-06/2023-08"]],
])("what is past and what is to come are told apart: %s", (text, expected) => {
  expect(read(text)).toEqual(expected);
});
