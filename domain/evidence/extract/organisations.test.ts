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
  ["no verb behind a Russian head", "Комитет соберётся во вторник, Совет собирается в среду.", []],
  [
    "the role of whoever has a title",
    "Sir John Marlow, the club's owner, left.",
    ["John Marlow (club's owner)"],
  ],
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
  ["the dateline of a Russian agency", "Москва. 5 июня. ВОЛГАПРЕСС - Порт растёт.", ["ВОЛГАПРЕСС"]],
  ["the dateline of an agency", "OSLO, March 19 (Nordic Wire) - The port grew.", ["Nordic Wire"]],
  ["what it is before a comma", "Output at the state company, Nordoil, fell.", ["Nordoil"]],
  ["an ampersand", "Analysts at Holm & Berg said it grew.", ["Holm & Berg"]],
  ["members who own it", "The Harbour Workers’ Union met.", ["Harbour Workers’ Union"]],
  [
    "a Russian head and its field",
    "Агентство по рыболовству спорит с Министерством по чрезвычайным ситуациям.",
    ["Агентство по рыболовству", "Министерством по чрезвычайным ситуациям"],
  ],
  [
    "whom papers quote",
    "Это неправда, заявили «Вечернему Заречью» в порту.",
    ["Вечернему Заречью"],
  ],
  ["a paper's own word", "«Заречная газета» спросила мэра.", ["Заречная газета"]],
  [
    "one name in two cases",
    'Компания "Белая Нива" растёт. Акции "Белой Нивы" упали.',
    ["Белая Нива"],
  ],
  ["no word that only begins like a head", "Биржевые запасы упали. Первое судно ушло.", []],
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
  [
    "a surname in two halves",
    "Opposition leader Tovik Marun-Dean came home.",
    ["Tovik Marun-Dean (Opposition leader)"],
  ],
  ["no name at all", "When I came, Yesterday Was Gone.", []],
])("an unusual name is a person's by %s", (_, text, expected) => {
  expect(people(text)).toEqual(expected);
});
