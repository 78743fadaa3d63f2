import { describe, expect, test } from "vitest";
import { extract } from "../extract.ts";

/** Speakers of the quotations in marks as `name | role`. */
function read(text: string): string[] {
  return extract(text)
    .quotes.filter(({ kind }) => kind !== "indirect")
    .map(({ speaker }) => `${speaker?.text ?? "nobody"} | ${speaker?.role ?? "no role"}`);
}

describe("the speaker stands behind the verb", () => {
  test.each([
    [
      "with the role apart",
      "«Печь остыла», — сказал генеральный директор компании Иван Петров.",
      "Иван Петров | генеральный директор компании",
    ],
    [
      "with a body's name in the role",
      "«Печь остыла», — сказал мастер артели «Жар» Иван Петров.",
      "Иван Петров | мастер артели «Жар»",
    ],
    [
      "with what the role is for",
      "«Печь остыла», — сказал начальник отдела по работе с печами Иван Ильич Петров.",
      "Иван Ильич Петров | начальник отдела по работе с печами",
    ],
    [
      "with a trade in the field of the role",
      "«Печь остыла», — сказал директор по аналитике банка «Зенит» Иван Петров.",
      "Иван Петров | директор по аналитике банка «Зенит»",
    ],
    [
      "past those who are told",
      "«Печь остыла», — сказал журналистам в пятницу министр энергетики Иван Петров.",
      "Иван Петров | министр энергетики",
    ],
    [
      "past an agency that is told",
      "«Печь остыла», — рассказала «Меридиану» в интервью мастер Анна Берёзова.",
      "Анна Берёзова | мастер",
    ],
    [
      "and not who is told, where nobody else is named",
      "Иван Петров вернулся. «Печь остыла», — сказал он корреспондентам агентства.",
      "Иван Петров | no role",
    ],
    [
      "a place in the role isn't the name",
      "«Печь остыла», — сказал мэр Казани Ильдус Метелин.",
      "Ильдус Метелин | мэр Казани",
    ],
    ["a given name alone", "«Печь остыла», — добавила соседка Ольга.", "Ольга | соседка"],
    [
      "a body",
      "«Печь остыла», — сообщила пресс-служба завода «Красный молот».",
      "пресс-служба завода «Красный молот» | no role",
    ],
    [
      "a body's letters with what it is of",
      "«Печь остыла», — сообщили в УМВД по Курганской области.",
      "УМВД по Курганской области | no role",
    ],
    [
      "a place that stands for its people",
      "«Печь остыла», — объяснили мне в мэрии.",
      "мэрии | no role",
    ],
    [
      "the owner of a paper",
      "«Печь остыла», — говорится в сообщении городской администрации.",
      "городской администрации | no role",
    ],
    [
      "a noun that stands for nobody named",
      "«Печь остыла», — пояснил собеседник агентства.",
      "собеседник агентства | no role",
    ],
    [
      "a name behind an address",
      "«Печь остыла», — говорит жительница дома № 10 на улице Мира Анна Берёзова.",
      "Анна Берёзова | жительница дома № 10 на улице Мира",
    ],
    ["a noun no list has", "«Печь остыла», — вздыхает истопница.", "истопница | no role"],
    ["somebody of many", "«Печь остыла», — говорит один из них.", "один из них | no role"],
    [
      "whose words others hand on",
      "«Печь остыла», — цитирует пресс-служба завода мастера Ивана Петрова.",
      "Ивана Петрова | мастера",
    ],
  ])("%s", (_, text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe("the speaker stands before the verb", () => {
  test.each([
    ["alone", "Министр Иван Петров отметил: «Печь остыла».", "Иван Петров | Министр"],
    [
      "past a relative clause",
      "Мастер Иван Петров, который строил печь, напоминает: «Печь остыла».",
      "Иван Петров | Мастер",
    ],
    [
      "past a gerund",
      "Мастер Иван Петров, отвечая на вопрос, сказал: «Печь остыла».",
      "Иван Петров | Мастер",
    ],
    [
      "behind a gerund",
      "Иван Петров вернулся. Отвечая на вопрос, Петров был краток: «Печь остыла».",
      "Иван Петров | no role",
    ],
    [
      "by a name in apposition",
      "Отец мальчика, Иван Петров, сказал: «Печь остыла».",
      "Иван Петров | Отец мальчика",
    ],
    [
      "with the role behind",
      "Иван Петров, директор артели «Жар»: «Печь остыла».",
      "Иван Петров | директор артели «Жар»",
    ],
    ["a noun", "Моя соседка, учительница, сказала: «Печь остыла».", "Моя соседка | no role"],
    ["a place", "В пресс-службе завода уточнили: «Печь остыла».", "пресс-службе завода | no role"],
    ["a name nobody knows", "Мадуро заявил: «Печь остыла».", "Мадуро | no role"],
    ["with no verb", "Депутат Иван Петров: «Печь остыла».", "Иван Петров | Депутат"],
  ])("%s", (_, text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe("a later word means the person named in full", () => {
  const named = (rest: string): string | undefined =>
    read(`Министр культуры Анна Павловна Берёзова пришла с мастером Иваном Петровым. ${rest}`).at(
      -1,
    );
  const [anna, ivan] = ["Анна Павловна Берёзова | Министр культуры", "Иваном Петровым | мастером"];

  test.each([
    ["a surname", "«Печь остыла», — сказала Берёзова.", anna],
    ["a surname in another case", "По словам Берёзовой, «печь давно остыла».", anna],
    ["a name without the patronymic", "«Печь остыла», — сказала Анна Берёзова.", anna],
    ["a name without the surname", "«Печь остыла», — сказала Анна Павловна.", anna],
    ["a surname that was first named in another case", "«Печь остыла», — сказал Петров.", ivan],
    ["a pronoun", "«Печь остыла», — указала она.", anna],
    ["her words", "По её словам, «печь давно остыла».", anna],
    ["his words", "По его словам, «печь давно остыла».", ivan],
    ["the office", "«Печь остыла», — указала министр.", anna],
    ["another word for the office", "«Печь остыла», — указала глава ведомства.", anna],
    ["the trade", "«Печь остыла», — сказал мастер.", ivan],
    ["a woman", "«Печь остыла», — сказала женщина.", anna],
  ])("%s", (_, rest, expected) => {
    expect(named(rest)).toBe(expected);
  });

  test.each([
    [
      "a general word, whoever spoke",
      "Завуч Анна Берёзова вернулась. «Печь остыла», — говорит специалист.",
      "Анна Берёзова | Завуч",
    ],
    [
      "the other word for a party at law",
      "Адвокат Анна Берёзова молчала, гособвинитель Иван Петров встал. «Печь остыла», — заявил прокурор.",
      "Иван Петров | гособвинитель",
    ],
    [
      "what somebody is said to be",
      "Иван Петров, бывший шофёр, а теперь бортач, вернулся. «Печь остыла», — утешил нас бортач.",
      "Иван Петров | бывший шофёр",
    ],
    [
      "a trade, whose nobody else has told",
      "Шайбу забросил Иван Петров. Тренер Павел Орлов молчал. «Печь остыла», — признался форвард гостей.",
      "Иван Петров | no role",
    ],
    [
      "a rank",
      "Начальник отдела Иван Петров вышел. «Печь остыла», — сказал полковник.",
      "Иван Петров | Начальник отдела",
    ],
    [
      "a given name",
      "Ксения Берёзова вернулась. «Печь остыла», — смеётся Ксения.",
      "Ксения Берёзова | no role",
    ],
    [
      "a pronoun the one of its gender, though nobody knows the names",
      "Биолог Сардана Ноговицына молчала. Вулканолог Лав Дален пришёл. «Печь остыла», — сказала она.",
      "Сардана Ноговицына | Биолог",
    ],
    [
      "of two heads the one of such a thing",
      "Губернатор Карелии молчал. Глава завода Иван Петров пришёл. «Печь остыла», — сказал глава республики.",
      "Губернатор Карелии | no role",
    ],
    [
      "an unnamed person by more words",
      "Представитель холдинга вышел. «Печь остыла», — сказал представитель.",
      "Представитель холдинга | no role",
    ],
    [
      "a company by its name in marks",
      "Компания «Очаг» молчала. «Печь остыла», — добавили в компании.",
      "Очаг | no role",
    ],
    [
      "an unnamed person whom the sentence before is about",
      "Мой сосед Витя отвечает коротко. «Печь остыла», — говорит он.",
      "Мой сосед Витя | no role",
    ],
  ])("%s", (_, text, expected) => {
    expect(read(text).at(-1)).toBe(expected);
  });

  test("and somebody else's office is nobody named", () => {
    expect(named("«Печь остыла», — сказал губернатор.")).toBe("губернатор | no role");
  });

  test("a pronoun means an unnamed speaker who came later", () => {
    expect(named("Представитель завода отметил, что холодно. «Печь остыла», — добавил он.")).toBe(
      "Представитель завода | no role",
    );
  });

  test("brother and sister of one surname are told apart", () => {
    const text =
      "Иван Берёзов и Анна Берёзова строили печь. «Печь остыла», — сказал Берёзов. «Да», — ответила Берёзова.";
    expect(read(text)).toEqual(["Иван Берёзов | no role", "Анна Берёзова | no role"]);
  });
});

describe("a quotation that stands by itself", () => {
  test.each([
    [
      "is of whom the sentence before lets speak",
      "Мастер Иван Петров рассказал о печи.\n\n«Она остыла ещё в мае».",
      ["Иван Петров | Мастер"],
    ],
    [
      "goes on behind another",
      "«Печь остыла», — сказал Иван Петров. «Ждём мастера из города».",
      ["Иван Петров | no role", "Иван Петров | no role"],
    ],
    [
      "is a headline of an interview",
      "«Мы строим печи, а не замки»\n\nМастер Иван Петров — о ремесле.",
      ["Иван Петров | Мастер"],
    ],
  ])("%s", (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
