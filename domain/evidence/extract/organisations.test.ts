import { expect, test } from "vitest";
import { extract } from "./extract.ts";

function people(text: string): string[] {
  return extract(text).people.map(({ name, role }) => (role ? `${name} (${role})` : name));
}

test.each([
  ["a head behind its adjectives", "Orders went to the Joint Commission.", ["Joint Commission"]],
  [
    "a head with its complement",
    "She runs the National Council for Marine Research and the Ministry of Labour and Social Policy.",
    ["National Council for Marine Research", "Ministry of Labour and Social Policy"],
  ],
  ["a firm by its last word", "It sold Northern Foods last year.", ["Northern Foods"]],
  ["a legal form, which stays outside", "Harbour Gate plc grew.", ["Harbour Gate"]],
  ["a noun before it", "He left the rail operator Nordline in May.", ["Nordline"]],
  [
    "letters in a bracket, and then alone",
    "The Harbour Safety Board (HSB) met. HSB said it was pleased with the year.",
    ["Harbour Safety Board"],
  ],
  ["no head alone", "The Ministry and the Board met the Government.", []],
  ["no country that owns it", "Norland's Customs Service was late.", ["Norland's Customs Service"]],
  ["marks behind a Russian noun", "Компания «Белая река» открыла цех.", ["Белая река"]],
  [
    "a Russian head and its genitive",
    "Министерство сельского хозяйства и продовольствия сообщило о сделке.",
    ["Министерство сельского хозяйства и продовольствия"],
  ],
  [
    "a preposition that opens its sentence",
    "В Министерстве транспорта спорят.",
    ["Министерстве транспорта"],
  ],
  ["a noun in another case", "Он владеет пекарней «Заря» и сетью «Дом-Уют».", ["Заря", "Дом-Уют"]],
  ["a noun with its complement", "Деньги дал центр поддержки бизнеса «Опора».", ["Опора"]],
  [
    "what is of a body",
    'Акции "Зари" упали, сказал аналитик "Новая Нива".',
    ["Зари", "Новая Нива"],
  ],
  ["a legal form without marks", "Жильцы ТСЖ Лазурное платят.", ["ТСЖ Лазурное"]],
  ["a short name in any case", "По данным Минстроя и Заречскстата.", ["Минстроя", "Заречскстата"]],
  ["slashes of a dateline", "АСТРАХАНЬ, 15 февраля. /Волга-Пресс/. Порт растёт.", ["Волга-Пресс"]],
  [
    "a head in two parts",
    "Письмо Торгово-промышленной палаты пришло.",
    ["Торгово-промышленной палаты"],
  ],
  ["no campaign, film or ship", "Акция «Собери ребёнка», фильм «Дом» и буксир «Смелый».", []],
  ["an adjective before a Russian head", "Национальный банк снизил ставку.", ["Национальный банк"]],
])("a body is found by %s", (_, text, expected) => {
  expect(people(text)).toEqual(expected);
});

test.each([
  ["an age", "Tovik Maruna, 58, came home.", ["Tovik Maruna"]],
  ["a relative clause", "They met Tovik Maruna, who came home.", ["Tovik Maruna"]],
  [
    "a trade in apposition",
    "Tovik Maruna, a hydrologist at the harbour, came home.",
    ["Tovik Maruna (hydrologist at the harbour)"],
  ],
  [
    "a role of a body before it",
    "Director of the Institute Tovik Maruna came home.",
    ["Tovik Maruna (Director of the Institute)"],
  ],
  [
    "the surname as a subject later",
    "They met Tovik Maruna. “Yes,” said Maruna.",
    ["Tovik Maruna"],
  ],
  ["no name at all", "When I came, Yesterday Was Gone.", []],
])("an unusual name is a person's by %s", (_, text, expected) => {
  expect(people(text)).toEqual(expected);
});
