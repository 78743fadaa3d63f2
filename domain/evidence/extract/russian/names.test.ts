import { expect, test } from "vitest";
import { extract } from "../extract.ts";

/** The people and bodies of a text as `name | role`. */
function read(text: string): string[] {
  return extract(text).people.map(({ name, role }) => `${name} | ${role ?? "no role"}`);
}

test.each([
  ["a surname behind its office", "Пришёл министр Берёзов.", ["Берёзов | министр"]],
  ["in the case of its office", "Слово дали министру Берёзову.", ["Берёзову | министру"]],
  ["but not what the office is over", "Пришёл мэр Москвы, за ним глава Казани.", []],
  [
    "behind its body",
    "Пришла секретарь Министерства Дарья Ковш.",
    ["Дарья Ковш | секретарь Министерства"],
  ],
  [
    "behind a council of a place",
    "Пришёл депутат Заречной думы Иван Пыж.",
    ["Иван Пыж | депутат Заречной думы"],
  ],
  [
    "and not once more by the patronymic",
    "Ректор Тимур Ахметов ждал. Тимур Рашидович молчал.",
    ["Тимур Ахметов | Ректор"],
  ],
  [
    "beside a namesake",
    "Пришла министр Зинаида Рябова, за ней врач Галина Рябова.",
    ["Зинаида Рябова | министр", "Галина Рябова | врач"],
  ],
  ["behind a place", "Пришёл мэр Казани Ильдус Метелин.", ["Ильдус Метелин | мэр Казани"]],
  [
    "behind a place and a capital title",
    "Мэр Казани Ильдус Метелин и губернатор Белгородской области пришли.",
    ["Ильдус Метелин | Мэр Казани"],
  ],
  ["a given name behind what somebody is", "Пришла соседка Ольга.", ["Ольга | соседка"]],
  [
    "behind a body's name in marks",
    "Пришёл мастер артели «Жар» Иван Берёзов.",
    ["Жар | no role", "Иван Берёзов | мастер артели «Жар»"],
  ],
  [
    "without those who are told",
    "Печь, сказал журналистам министр Иван Берёзов, остыла.",
    ["Иван Берёзов | министр"],
  ],
  [
    "with a field that is a trade as well",
    "Пришёл директор по аналитике Иван Берёзов.",
    ["Иван Берёзов | директор по аналитике"],
  ],
  [
    "the second of two given names is a person's",
    "Пришёл директор порта Анна Иван Берёзов.",
    ["Иван Берёзов | no role"],
  ],
  ["a surname from a trade", "Пришла актриса Анна Мельник.", ["Анна Мельник | актриса"]],
  [
    "a surname that is many of a trade",
    "Пришёл экономист банка «Жар» Иван Конюхов.",
    ["Жар | no role", "Иван Конюхов | экономист банка «Жар»"],
  ],
  [
    "a first night is no office",
    "Премьера в постановке Льва Маркова прошла.",
    ["Льва Маркова | no role"],
  ],
  ["a judge isn't a court", "Пришла судья Анна Берёзова.", ["Анна Берёзова | судья"]],
])("Russian names: %s", (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});
