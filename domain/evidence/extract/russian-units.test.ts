import { describe, expect, test } from "vitest";
import { extract } from "./extract.ts";

function read(text: string): string[] {
  return extract(text).figures.map(({ value, unit }) => `${value} ${unit.kind}:${unit.code}`);
}

describe("what a Russian number counts", () => {
  test.each([
    ["Налогов собрано 3,4 млрд.", ["3400000000 currency:RUB"]],
    ["Получили 2,6 миллиарда выручки.", ["2600000000 currency:RUB"]],
    ["На планете живут 8 млрд.", ["8000000000 count:null"]],
    ["Экспорт товаров вырос до 19,8 млрд.", ["19800000000 currency:RUB"]],
    [
      "Собрано 9,8 тыс. двигателей. Из них 6,1 тыс. на экспорт.",
      ["9800 count:двигателей", "6100 count:двигателей"],
    ],
    ["Урожайность составила 28,2 ц/га.", ["28.2 measure:dt"]],
    ["Автобусов купят 45.", ["45 count:автобусов"]],
    ["Аварийных домов осталось 45.", ["45 count:домов"]],
    [
      "Отгружено 9,8 млн тонн против 7,1 млн годом ранее.",
      ["9800000 measure:t", "7100000 measure:t"],
    ],
    [
      "Сдавали 11,4 тыс. выпускников, 176 из них впервые.",
      ["11400 count:выпускников", "176 count:выпускников"],
    ],
    ["Из 1200 опрошенных 450 согласны.", ["1200 count:опрошенных", "450 count:опрошенных"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
