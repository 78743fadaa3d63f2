import { describe, expect, test } from "vitest";
import { extract } from "./extract.ts";

/** Each figure as `value qualifier kind:code`. */
function read(text: string): string[] {
  return extract(text).figures.map((figure) => {
    const { kind, code } = figure.unit;
    const value = figure.value ?? `${figure.low}..${figure.high}`;
    return `${value} ${figure.qualifier} ${code === null ? kind : `${kind}:${code}`}`;
  });
}

describe("a number without a unit takes that of what its sentence tells of", () => {
  test.each([
    ["Деревень за рекой осталось две.", ["2 = count:деревень"]],
    ["Жалоб поступило больше сотни.", ["100 > count:жалоб"]],
    [
      "Приняли 90 тыс. учеников, причём первоклассников – 15 тыс.",
      ["90000 = count:учеников", "15000 = count:первоклассников"],
    ],
    ["Рост – 5.", ["5 = count"]],
    ["Погибли 12, ранены 8.", ["12 = count:человек", "8 = count:человек"]],
    ["In the next valley 11,000 died.", ["11000 = count:people"]],
    [
      "The hamlet lies 25 km off, and five were confirmed dead.",
      ["25 = measure:km", "5 = count:people"],
    ],
    ["Two people were killed and 12 injured.", ["2 = count:people", "12 = count:people"]],
    ["They reported 360 killed and 900 injured.", ["360 = count:killed", "900 = count:injured"]],
    ["In 2021 it carried 31.2 million, in 2022 39.", ["31200000 = count", "39000000 = count"]],
    [
      "Sales came to 2.15 and exports to 0.52 million tonnes.",
      ["2150000 = measure:t", "520000 = measure:t"],
    ],
    [
      "Trains were on time in 87% of cases. This time it was 61.5.",
      ["87 = percent", "61.5 = percent"],
    ],
    ["Inflation was 2.6 points lower.", ["2.6 = percentage_points"]],
    ["The index lost 26 points.", ["26 = count:points"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("a sum is in the currency that the text counts in", () => {
  test.each([
    [
      "It approved 17 million euros.\n\nAnother 4 million is paid for schools.",
      ["17000000 = currency:EUR", "4000000 = currency:EUR"],
    ],
    ["Мост стоит 640 миллионов.", ["640000000 = currency:RUB"]],
    ["Минск выделил 5 млн.", ["5000000 = currency:BYN"]],
    ["Население – 5 млн.", ["5000000 = count"]],
    [
      "Сумма – 2 млрд рублей (30 млн долларов), из них потратили 1 млрд.",
      ["2000000000 = currency:RUB", "30000000 = currency:USD", "1000000000 = currency:RUB"],
    ],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("ages, hours, addresses, runs of digits and kinds of things claim nothing", () => {
  test.each([
    "Ему 45 лет, Ивану Петрову 30 лет.",
    "В свои 72 он работает.",
    "Людям исполнилось 50 лет, остальным старше 60 лет.",
    "They were aged between 25 and 44.",
    "Those in the 45-64 age bracket agree.",
    "Anna Berg, who is 36, agrees.",
    "В четыре утра и к восьми.",
    "Собрание в 10 часов.",
    "Пять минут первого, половина третьего.",
    "Звоните: 8-800-555-01-42 или 8 (3000) 21-14-05.",
    "Код доступа 4471.",
    "На 247 километре трассы около 3.00 в пятницу.",
    "Погиб мальчик 10 лет.",
    "На 1000 жителей хватает.",
    "Трёхкомнатная и 3-комнатная квартира.",
    "The 5G network and the 3D film.",
    "He lives at 10 Downing Street.",
    "Он живёт на улице Ленина, 5.",
    "She won the 400m hurdles.",
    "Шансы 50 на 50.",
    "The Boeing 737-800 left.",
    "ГОСТ 12-2013.",
  ])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });

  test.each([
    ["The two sides signed three texts.", ["2 = count:sides", "3 = count:texts"]],
    ["Рост 20-процентный.", ["20 = percent"]],
    ["Он вырос в 1,5–2 раза.", ["1.5..2 = ratio"]],
    ["Было минус 20 градусов.", ["-20 = measure:Cel"]],
    ["It was 30C.", ["30 = measure:Cel"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("a preposition to a level bounds nothing", () => {
  test.each([
    ["Обследовано 6400 дворов, ошибка – до 1,5%.", ["6400 = count:дворов", "1.5 ≤ percent"]],
    ["Доля выросла на 1,8 п. п., до 12%.", ["1.8 = percentage_points", "12 = percent"]],
    ["Вырос экспорт (до 9 тыс. тонн).", ["9000 = measure:t"]],
    ["Ожидание доходит до трёх суток.", ["3 = measure:d"]],
    ["Билет – от 180 рублей.", ["180 ≥ currency:RUB"]],
    ["Ждут дольше тридцати минут.", ["30 > measure:min"]],
    ["Не чаще двух раз в год.", ["2 ≤ count:раз"]],
    ["Оборот не дотягивал и до 100 млн долларов.", ["100000000 < currency:USD"]],
    ["Рост на 6% с небольшим.", ["6 > percent"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
