import { lowerAt } from "./period-tokens.ts";
import type { Token } from "./tokens.ts";

/** How Russian names bodies that no noun before the name describes. */

const adjective = /[а-я]{2}(ым|им|ой|ей|ому|ему)$/;
const dative = /[а-я]{2}(ам|ям|у|ю|е|и)$/;
/** "Служба по телефону ответила". */
const notFields =
  /^(телефон|итог|слов|повод|результат|окончани|поручени|мнени|данн|факт|сут|умолчани|понедельник|вторник|сред|четверг|пятниц|состояни|сравнени|отношени|причин|решени)/;
const fieldWordsMax = 5;

/** Past "по чрезвычайным ситуациям" behind a body's head; `at` where no field stands there. */
export function fieldEnd(tokens: Token[], at: number, end: number): number {
  if (lowerAt(tokens, at) !== "по" || notFields.test(lowerAt(tokens, at + 1))) return at;
  for (let to = at + 1; to < Math.min(end, at + fieldWordsMax); to += 1) {
    const lower = lowerAt(tokens, to);
    if (adjective.test(lower) && tokens[to + 1]?.kind === "word") continue;
    return dative.test(lower) && !tokens[to]?.capital ? to + 1 : at;
  }
  return at;
}

const told =
  /^(сообщил|заявил|рассказал|ответил|пояснил|подтвердил|сказал|уточнил|отметил|признал|признался|поведал|объяснил)(а|и|о|ась|ись)?$/;
const media = /^(газет|вестник|ведомост|курьер|новост|вест[еия]|извест)/;
const datives = /(ому|ему|ой|ей|ым|им|у|ю|е|ам|ям|и)$/;
const nameWordsMax = 3;

/** "заявили «Северному слову»", "«Портовая газета» спросила": a paper, by what it is told or calls itself. */
export function isNewspaper(tokens: Token[], openAt: number): boolean {
  if ((lowerAt(tokens, openAt + 1).charCodeAt(0) || 0) < 0x400) return false;
  let hasMedia = false;
  let isDative = true;
  for (let at = openAt + 1; at <= openAt + 1 + nameWordsMax; at += 1) {
    const lower = lowerAt(tokens, at);
    if (/^[»”"“]$/.test(lower))
      return at > openAt + 2 && (hasMedia || (isDative && told.test(lowerAt(tokens, openAt - 1))));
    if (tokens[at]?.kind !== "word") return false;
    hasMedia ||= media.test(lower);
    isDative &&= datives.test(lower);
  }
  return false;
}
