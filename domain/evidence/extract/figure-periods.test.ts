import { describe, expect, test } from "vitest";
import { extract } from "./extract.ts";

const publishedOn = "2024-05-16";

/** Each figure of a text with its period: `value@period`. */
function readTied(text: string): string[] {
  return extract(text, { publishedOn }).figures.map(
    (figure) =>
      `${figure.value ?? `${figure.low}..${figure.high}`}@${figure.period?.value ?? "none"}`,
  );
}

describe("the base of a comparison is the compared figure's, and tells of the other's time", () => {
  test.each([
    [
      "Trade was $8 billion in the first quarter, against $7 billion in the same period of 2023.",
      ["8000000000@2024-Q1", "7000000000@2023-Q1"],
    ],
    [
      "Trade was $8 billion in Q1 2024. It was 5% more than in the corresponding quarter of 2023.",
      ["8000000000@2024-Q1", "5@2024-Q1"],
    ],
    ["In 2022 it was 88%, compared with 93% five years earlier.", ["88@2022", "93@2017"]],
    ["Exports in 2023 were still 8% below their level of 2019.", ["8@2023"]],
    [
      "Trade was £1.87bn in Q3 2023 (Q3 2022: £1.79bn).",
      ["1870000000@2023-Q3", "1790000000@2022-Q3"],
    ],
    ["Jobs halved over the past decade.", ["0.5@2014/2023"]],
    ["It has lost 45 ships since 2019.", ["45@2019/2024"]],
    ["It opened in 2021. Since then 40 ships have come.", ["40@2021/2024"]],
    ["Суд начался в феврале, с тех пор допросили 40 человек.", ["40@2024-02/2024-05"]],
    ["С 2020 года проезд подорожал с 26 до 38 рублей.", ["26@2020", "38@2024"]],
    ["С 2017 по 2020 год там числились 40 человек.", ["40@2017/2020"]],
    ["In the 1970s there were 60; now there are 5.", ["60@1970/1979", "5@2024"]],
    ["It will make 300 cars next year, up from 240 now.", ["300@2025", "240@2024-05"]],
    ["A ticket now costs $12, up from $8 in 2021.", ["12@2024", "8@2021"]],
    ["Joining in 2015, he has since sold 200 houses.", ["200@2015/2024"]],
    ["It has lost 45 ships since 2019. A storm sank two ferries.", ["45@2019/2024", "2@none"]],
    ["It expects 3.1% in 2024, down from an earlier estimate of 3.6%.", ["3.1@2024", "3.6@2024"]],
    ["Heating costs climbed to $48m in 2023 from $31m.", ["48000000@2023", "31000000@2022"]],
    ["It made $6m in Q1. Analysts had expected $5m.", ["6000000@2024-Q1", "5000000@2024-Q1"]],
    [
      "Full-year sales were €9m, while fourth-quarter sales slipped to €2m.",
      ["9000000@2023", "2000000@2023-Q4"],
    ],
    ["In 1968 she rented a theatre, which she ran for 20 years.", ["20@none"]],
    [
      "Sales came to $5m in 2023. They have fallen by a fifth in ten years.",
      ["5000000@2023", "0.2@none", "10@none"],
    ],
    ["She won 58% of the vote and 104 seats in 2019.", ["58@2019", "104@2019"]],
    [
      "Profit was $5m in Q1. That rose from $4m, or 8 cents a share, a year ago.",
      ["5000000@2024-Q1", "4000000@2023-Q1", "0.08@2023-Q1"],
    ],
    [
      "In Q1 profit was $5m, compared with $4m and 8 cents a share from the same period last year.",
      ["5000000@2024-Q1", "4000000@2023-Q1", "0.08@2023-Q1"],
    ],
    [
      "It will save £70m over the next four years – or 30% of its budget.",
      ["70000000@2025/2028", "30@2025/2028"],
    ],
    ["More than 2,000 teachers left in the first half of 2023.", ["2000@2023-S1"]],
    ["Exports more than halved to 8 million tonnes in April.", ["0.5@2024-04", "8000000@2024-04"]],
    ["It was still 9% below its peak of 2017.", ["9@none"]],
    [
      "Inflation in April slowed for the second month.\n\nThe price index rose 6.1%, slower than the 6.6% rate in March.",
      ["6.1@2024-04", "6.6@2024-03"],
    ],
    [
      "Inflation slowed to 1.4% in April, below expectations of a 1.5% reading.\n\nCore inflation also fell to 1%.",
      ["1.4@2024-04", "1.5@2024-04", "1@2024-04"],
    ],
    [
      "Prices rose by 4% in April, from a 7% rise in March. Food was 2% dearer than a year earlier.",
      ["4@2024-04", "7@2024-03", "2@2024-04"],
    ],
    ["It raised rates to 11%, from a historic low of 7%, a year ago.", ["11@none", "7@2023"]],
    ["It opened in 2015. It has shrunk since then, falling to 50% in 2021.", ["50@2021"]],
    ["The rate rose from 578 two weeks ago to 664 on May 10.", ["578@none", "664@2024-05-10"]],
    [
      "It rose to 900 in March, the most since records began 20 years ago.\n\nMore than half of them, 480, were new.",
      ["900@2024-03", "0.5@2024-03", "480@2024-03"],
    ],
    ["It was founded in 1988. That year it made 300 bottles.", ["300@1988"]],
    [
      "By 10 May, 40 farms had burned, four times the average for the past ten years.",
      ["40@2024-05-10", "4@2024-05-10"],
    ],
    ["It was more than in 2022 (25.1).", ["25.1@2022"]],
    [
      "It cost 5 billion euros (6 billion dollars) in 2022.",
      ["5000000000@2022", "6000000000@2022"],
    ],
    ["It will fall from 3.7% in 2024 to 2.9%.", ["3.7@2024", "2.9@none"]],
    [
      "Прибыль выросла на 3% к 2022 году и составила 5 млн против 4 млн.",
      ["3@2023", "5000000@2023", "4000000@2022"],
    ],
    ["Some 300 homes will be built by 2027.", ["300@2027"]],
    [
      "Prices have risen 3% since July, and drought has cut the harvest by 4%.",
      ["3@2023-07/2024-05", "4@none"],
    ],
    ["Цена увеличена на 7% к цене 2023 года.", ["7@none"]],
    ["Отремонтировали 500 школ, причём 40 в этом году.", ["500@none", "40@2024"]],
    ["Сальдо в 2023 году сложилось отрицательным и составило 5 млн рублей.", ["5000000@2023"]],
    [
      "Profit was $5m in Q1, compared with $4m, or 3 cents a share, a year ago.",
      ["5000000@2024-Q1", "4000000@2023-Q1", "0.03@2023-Q1"],
    ],
    ["It will slow to 2.5% by next year from its current level of 3%.", ["2.5@2025", "3@2024-05"]],
    ["They said that in 2022, output fell by 5%.", ["5@2022"]],
    [
      "A poll of 300 adults, carried out in March, found that 40% agree.",
      ["300@2024-03", "40@2024-03"],
    ],
    [
      "They made 10 tonnes in May, which is 4 tonnes more than in April.",
      ["10@2024-05", "4@2024-05"],
    ],
    ["Output rose by 5% in 2023. Norway also saw output fall by 3%.", ["5@2023", "3@2023"]],
    ["Сегодня министр сообщил, что построено 40 школ.", ["40@none"]],
    ["A study, published in March under a new title, found 3 in 10 are poor.", ["0.3@none"]],
    ["По данным опроса, проведённого в марте, треть отложила покупку.", ["0.333333@2024-03"]],
    ["They counted 12 ships since Sunday.", ["12@2024-05-12/2024-05-16"]],
    ["Prices rose 3% since the beginning of the year.", ["3@2024-01/2024-05"]],
    ["Shares fell 3% on Monday.", ["3@2024-05-13"]],
    ["It was 3.2%, down from last month's 3.4%.", ["3.2@none", "3.4@2024-04"]],
    [
      "It rose to 4.3% in the three months to March from 4.2% in the three months to February.",
      ["4.3@2024-Q1", "4.2@2023-12/2024-02"],
    ],
    ["The project, launched in 2018, has created 2,500 jobs.", ["2500@2018/2024"]],
    ["It fell to 4%, the lowest since 2019.", ["4@none"]],
    [
      "В первом квартале оборот составил 8 млрд долларов против 7 млрд за тот же период прошлого года.",
      ["8000000000@2024-Q1", "7000000000@2023-Q1"],
    ],
    [
      "В 2023 году оборот вырос до 8 млрд долларов, годом ранее он составлял 7 млрд долларов.",
      ["8000000000@2023", "7000000000@2022"],
    ],
    ["В марте 2024 г. к марту 2023 г. выпуск снизился на 3%.", ["3@2024-03"]],
    ["К 2020 году доля выросла до 45%.", ["45@2020"]],
    ["В марте выпуск вырос на 3% в сравнении с мартом 2023 года.", ["3@2024-03"]],
    ["В марте выпуск вырос на 3% по отношению к февралю.", ["3@2024-03"]],
    ["В 2023 году сбор превысил уровень 2019 года на 3%.", ["3@2023"]],
    ["С начала года построено 40 школ.", ["40@2024-01/2024-05"]],
    ["В апреле было пять аварий. С начала года – 40 аварий.", ["5@2024-04", "40@2024-01/2024-04"]],
  ])("%s", (text, expected) => {
    expect(readTied(text)).toEqual(expected);
  });
});

describe("a time that was set goes on only for what the past tense tells", () => {
  test.each([
    ["Trade grew 5% in 2023. Imports fell by 3%.", ["5@2023", "3@2023"]],
    ["GDP will grow 2% in 2025. Inflation will be 4%.", ["2@2025", "4@2025"]],
    ["GDP will grow 2% this year. Imports fell by 3%.", ["2@2024", "3@none"]],
    ["It expects full-year profit of $8 million.", ["8000000@2024"]],
    ["In 2023 it heard 340 cases. Of these, 120 were dismissed.", ["340@2023", "120@2023"]],
    ["Trade grew 5% in 2023. The firm employs 300 people.", ["5@2023", "300@none"]],
    ["Trade grew 5% in 2023. The firm has idled 3 lines.", ["5@2023", "3@none"]],
    ["Trade grew 5% in 2023. Imports will fall by 3%.", ["5@2023", "3@none"]],
    ["Trade grew 5% in 2023.\n\nImports fell by 3%.", ["5@2023", "3@2023"]],
    ["Trade grew 5% in 2023.\n\nPolice held 3 men.", ["5@2023", "3@none"]],
    ["Trade grew 5% in 2023.\n\nThe yield rose by 3%.", ["5@2023", "3@none"]],
    ["Trade grew 5% in 2023.\n\nEarlier, imports fell by 3%.", ["5@2023", "3@none"]],
    ["In 2023 profit was $5m.\n\nThe firm opened 3 shops.", ["5000000@2023", "3@2023"]],
    ["Trade grew 5% in 2023. Output has grown by 3%.", ["5@2023", "3@2023"]],
    ["What is planned for 2025?\n\nTo build 3 ships.", ["3@2025"]],
    ["Trade in January 2024\n\nNotes. We asked 300 firms.", ["300@none"]],
    [
      "Trade in January 2024\n\nExports rose by 3%. In the 1990s they were 5%. Imports fell by 4%.",
      ["3@2024-01", "5@1990/1999", "4@2024-01"],
    ],
    ["Оборот в январе 2024 года\n\nУрожайность – 3 т (в 2022 г. – 4).", ["3@2024-01", "4@2022"]],
    ["Оборот вырос на 5% в 2023 году. Прибыль – 3 млн рублей.", ["5@2023", "3000000@2023"]],
    ["Оборот вырос на 5% в 2023 году. Создано 3 тыс. мест.", ["5@2023", "3000@2023"]],
    ["Подвели итоги 2023 года. Осмотрели 300 человек.", ["300@2023"]],
    ["Экспорт вырос на 5% в 2023 году. В другие страны - на 3%.", ["5@2023", "3@2023"]],
    ["Trade in January 2024\n\nImports fell by 3%.", ["3@2024-01"]],
    ["Quotas for 2025\n\nVessels may take 300 tonnes.", ["300@2025"]],
    ["The trial opened in 2023 and heard 83 witnesses.", ["83@none"]],
    ["Atlas, which employs 400 people, sold 5 ships in 2023.", ["400@none", "5@2023"]],
  ])("%s", (text, expected) => {
    expect(readTied(text)).toEqual(expected);
  });
});

describe("halves of a sentence that share no time", () => {
  test.each([
    ["The plant employs 430 people and sold 90 boats in 2023.", ["430@none", "90@2023"]],
    ["In April we treated 300 children, and we have beds for 40.", ["300@2024-04", "40@none"]],
    ["It has cut 120 jobs since 2022 and plans to cut 30.", ["120@2022/2024", "30@none"]],
    [
      "It will get $4m over two years, according to three people.",
      ["4000000@none", "2@none", "3@none"],
    ],
    ["It has closed two of its nine mines since 2021.", ["2@2021/2024", "9@none"]],
    ["She promised 200 homes by 2026; so far 14 stand.", ["200@2026", "14@none"]],
    [
      "Output fell to 90 tonnes in April, the ministry said on Monday, blaming two storms.",
      ["90@2024-04", "2@none"],
    ],
    ["The minister, who closed three hospitals, resigned on Tuesday.", ["3@none"]],
    ["Born in Cork in 1951, she left with two sisters.", ["2@none"]],
    ["Sales rose by a fifth since 2022, to 60,000 a day.", ["0.2@2022/2024", "60000@none"]],
    ["GENEVA/ROME, 10 May 2024 – Some 300 villages lost power.", ["300@none"]],
  ])("%s", (text, expected) => {
    expect(readTied(text)).toEqual(expected);
  });
});

describe("a time that a figure shares", () => {
  test.each([
    ["Prices have risen 14% since the levy was introduced in 2021.", ["14@2021/2024"]],
    ["The fund, which she founded in 2011, has paid for 90 boats.", ["90@2011/2024"]],
    [
      "The fund, set up in 2011, has trained 900 nurses, 60% of them women.",
      ["900@2011/2024", "60@2011/2024"],
    ],
    ["The chain opened 14 shops last year.", ["14@2023"]],
    ["It burnt 90 hectares and killed two people in 2023.", ["90@2023", "2@2023"]],
    ["It lost two thirds of its 900 staff on Monday.", ["0.666667@2024-05-13", "900@none"]],
    [
      "Council stares at £8.6m gap\n\nThe town was told of a gap of £8.6m in 2023.",
      ["8600000@2023", "8600000@2023"],
    ],
    [
      "Output was 39 in April, compared with 47 a year earlier, and stocks were worth $5m.",
      ["39@2024-04", "47@2023-04", "5000000@2024-04"],
    ],
    ["It will spend £4m to build 90 homes in 2026.", ["4000000@2026", "90@2026"]],
    [
      "In 2023 12% fell ill, compared with 21% of those who were given none.",
      ["12@2023", "21@2023"],
    ],
    ["Pay rose 8% in 2023, against 5% nationally.", ["8@2023", "5@2023"]],
    ["Fires burnt 90 hectares in 2023, four times the area lost in 2019.", ["90@2023", "4@2023"]],
  ])("%s", (text, expected) => {
    expect(readTied(text)).toEqual(expected);
  });
});
