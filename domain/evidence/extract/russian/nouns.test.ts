import { expect, test } from "vitest";
import { nounOf } from "./nouns.ts";
import { agreementOf } from "./verbs.ts";

test.each([
  ["министр", "министр", true, false],
  ["министра", "министр", false, false],
  ["министры", "министр", false, true],
  ["журналистам", "журналист", false, false],
  ["владельца", "владелец", false, false],
  ["бойцы", "боец", false, true],
  ["граждане", "гражданин", false, true],
  ["директора", "директор", false, true],
  ["судья", "судья", true, false],
  ["учёного".replace("ё", "е"), "ученый", false, false],
  ["замминистра", "замминистра", true, false],
  ["вулканологи", "вулканолог", false, true],
  ["методистов", "методист", false, false],
  ["ведомстве", "ведомство", false, false],
  ["компании", "компания", false, true],
])("%s is a form of %s", (form, lemma, isSingular, isPlural) => {
  expect(nounOf(form)).toMatchObject({ lemma, isSingular, isPlural });
});

test.each([
  ["сказал", false, "man"],
  ["произнес", false, "man"],
  ["призналась", false, "woman"],
  ["сообщило", false, "thing"],
  ["уверены", true, null],
  ["говорят", true, null],
  ["смеется", false, null],
])("%s agrees in number and gender", (form, isPlural, gender) => {
  expect(agreementOf(form)).toEqual({ isPlural, gender });
});

test("каталог studies nothing", () => {
  expect(nounOf("каталог")).toBeUndefined();
});
