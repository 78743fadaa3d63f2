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

describe("numbers that are nouns are read in every case", () => {
  test.each([
    ["Штраф составил миллион рублей.", ["1000000 = currency:RUB"]],
    ["Снесли более тысячи домов.", ["1000 > count:домов"]],
    ["Тысячи людей вышли, и пришли десятки тысяч писем.", []],
    ["Поступило больше сотни жалоб.", ["100 > count:жалоб"]],
    ["Вывезли полмиллиона тонн.", ["500000 = measure:t"]],
    [
      "Открыли полторы сотни школ и два десятка больниц.",
      ["150 = count:школ", "20 = count:больниц"],
    ],
    ["Заплатили тысяча двести рублей.", ["1200 = currency:RUB"]],
    ["Долг – 1 млрд 250 млн рублей.", ["1250000000 = currency:RUB"]],
    ["Нужно два с половиной миллиона евро.", ["2500000 = currency:EUR"]],
    ["Пришло десять миллиардеров.", ["10 = count:миллиардеров"]],
    [
      "They ordered two dozen ships and half a dozen cranes.",
      ["24 = count:ships", "6 = count:cranes"],
    ],
    ["Dozens of ships came.", []],
    ["It cost a quarter of a million dollars.", ["250000 = currency:USD"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("a number behind its noun, or with a surplus, is a rough one", () => {
  test.each([
    ["Ждали лет двадцать.", ["20 ~ measure:a"]],
    ["Цены выросли процентов на тридцать.", ["30 ~ percent"]],
    ["Не хватает человек сорок.", ["40 ~ count:человек"]],
    ["Перевёз тысячи две машин.", ["2000 ~ count:машин"]],
    ["Уволили пять с лишним тысяч человек.", ["5000 > count:человек"]],
    ["Прошло пять лет двадцать недель.", ["5 = measure:a", "20 = measure:wk"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("a number that is written twice is one, and so is a sum of roubles and kopecks", () => {
  test.each([
    ["Неустойка – 3 (три) процента.", ["3 = percent"]],
    ["В течение 10 (десяти) банковских дней.", ["10 = measure:d"]],
    ["Payment falls due in thirty (30) days.", ["30 = measure:d"]],
    ["Билет стоит 96 рублей 40 копеек.", ["96.4 = currency:RUB"]],
    ["Литр стоит 142 руб. 50 коп. в городе.", ["142.5 = currency:RUB"]],
    ["Coffee costs €3, a roll 30 cents.", ["3 = currency:EUR", "0.3 = currency:EUR"]],
    ["It beat a 38-cent forecast.", ["0.38 = currency:USD"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("parts in words are ratios, ordinals are none", () => {
  test.each([
    ["Погибла пятая часть посевов.", ["0.2 = ratio"]],
    ["Купили без малого две пятых зерна.", ["0.4 ~ ratio"]],
    ["Каждый пятый житель согласен.", ["0.2 = ratio"]],
    ["Стало меньше на одну десятую.", ["0.1 = ratio"]],
    ["Девять магазинов из десяти закрыты.", ["0.9 = ratio"]],
    ["Двое из пяти задержанных отпущены.", ["2 = count:задержанных", "5 = count:задержанных"]],
    ["Открылась пятая школа.", []],
    ["Рост двукратный.", ["2 = ratio"]],
    ["Exports will double.", ["2 = ratio"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("a numeral has its noun behind adjectives, and no verb, name or adverb", () => {
  test.each([
    ["Приняли 186 врачей.", ["186 = count:врачей"]],
    [
      "Открылись 21 российский банк и 31 предприятие.",
      ["21 = count:банк", "31 = count:предприятие"],
    ],
    ["Работают две новые смены.", ["2 = count:смены"]],
    ["Создадут 232 общественные и дворовые территории.", ["232 = count:территории"]],
    ["Взяли три медали.", ["3 = count:медали"]],
    ["Подняли 27 беспилотных аппаратов.", ["27 = count:аппаратов"]],
    ["Из них 12 построены.", ["12 = count"]],
    ["Ещё 70 млн дал банк.", ["70000000 = count"]],
    ["Ещё 5 млн Ольга вернула.", ["5000000 = count"]],
    ["Долг сократился с 19 суток до двух.", ["19 = measure:d", "2 = measure:d"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("roubles are those of the country told of", () => {
  test.each([
    ["Выделено 12 млн белорусских рублей, из них 2 млн рублей – району.", ["BYN", "BYN"]],
    ["В Минске выделили 5 млн рублей.", ["BYN"]],
    ["Беларусь и Россия вложат 5 млн рублей.", ["RUB"]],
    ["Швеция выделила 5 млн крон.", ["SEK"]],
    ["India set aside Rs 500 crore.", ["INR"]],
    ["Pakistan set aside Rs. 500 million.", ["PKR"]],
  ])("%s", (text, expected) => {
    expect(extract(text).figures.map(({ unit }) => unit.code)).toEqual(expected);
  });
});

describe("a change on the year before last is of the last one", () => {
  test.each([
    ["ВВП вырос на 5,4% к 2022 году.", ["2023"]],
    ["Выпуск снизился на 3% к уровню 2022 года.", ["2023"]],
    ["Экспорт увеличился на 5,4% к 2022 году, до 12 млрд рублей.", ["2023", "2023"]],
    ["Инвестиции выросли на 5,4% к 2019 году.", ["none"]],
  ])("%s", (text, expected) => {
    const { figures } = extract(text, { publishedOn: "2024-05-16" });
    expect(figures.map(({ period }) => period?.value ?? "none")).toEqual(expected);
  });
});
