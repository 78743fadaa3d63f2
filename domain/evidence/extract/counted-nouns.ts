import { irregularPlurals, notPlurals, nounPhraseEnds, verbsAfterCount } from "./lexicon/nouns.ts";
import { isDash } from "./period-tokens.ts";
import type { Token } from "./tokens.ts";
import { gaps } from "./tokens.ts";

const wordsMax = 6;
const cyrillicAdjective = /(ых|их|ые|ие|ая|яя|ой|ей|ого|его|ому|ему|ый|ий|ое|ее|ую|юю|ыми|ими)$/;
const cyrillicVerb =
  /(ли|ла|ло|лся|лись|лась|ет|ут|ют|ит|ат|ят|ется|ются|ится|ятся|ть|ться|но|ны|ена|ено|ены)$/;
const cyrillicNouns = new Set([
  "дней",
  "случая",
  "солдат",
  "людей",
  "статей",
  "детей",
  "областей",
  "соглашений",
  "человек",
  "сетей",
  "частей",
  "отраслей",
  "предприятий",
  "стран",
  "семей",
  "целей",
  "рублей",
  "моделей",
  "автомобилей",
  "новостей",
  "площадей",
  "зданий",
  "мероприятий",
  "решений",
  "заседаний",
  "нарушений",
  "изменений",
  "направлений",
  "учреждений",
  "подразделений",
  "помещений",
  "изданий",
  "заявлений",
  "отделений",
  "поколений",
  "совещаний",
  "станций",
  "организаций",
  "делегаций",
  "компаний",
  "позиций",
  "акций",
  "территорий",
  "категорий",
  "линий",
  "версий",
  "миссий",
  "комиссий",
  "функций",
  "инвестиций",
]);

/** Participles and adjectives that are counted themselves where no noun follows: "45 погибших". */
const substantives = new Set(
  "погибших пострадавших раненых безработных занятых заболевших больных умерших задержанных арестованных госпитализированных эвакуированных учащихся служащих военнослужащих рабочих военных трудящихся верующих взрослых участвующих прибывших заключенных пленных нуждающихся".split(
    " ",
  ),
);

export type CountedNoun = { to: number; noun: string };

function isPlural(word: string): boolean {
  if (irregularPlurals.has(word)) return true;
  return (
    word.length > 3 && word.endsWith("s") && !/(ss|us|is|'s)$/.test(word) && !notPlurals.has(word)
  );
}

function isPlainWord(token: Token | undefined): token is Token {
  return token?.kind === "word" && token.gap <= gaps.blank;
}

/** Past the second half of a compound: "grain-harvesting machines". */
function compoundEnd(tokens: Token[], at: number): number {
  let end = at;
  while (
    isDash(tokens[end + 1]) &&
    tokens[end + 1]?.gap === gaps.none &&
    tokens[end + 2]?.gap === gaps.none &&
    tokens[end + 2]?.kind === "word"
  )
    end += 2;
  return end;
}

function findLatinNoun(tokens: Token[], at: number): CountedNoun | null {
  for (let index = at; index < at + wordsMax; index += 1) {
    const token = tokens[index];
    if (!isPlainWord(token) || nounPhraseEnds.has(token.lower) || verbsAfterCount.has(token.lower))
      return null;
    index = compoundEnd(tokens, index);
    const word = tokens[index]?.lower ?? "";
    if (isPlural(word)) return { to: index + 1, noun: word };
  }
  return null;
}

/** Russian counts in the genitive: adjectives first, and the first word that is none is the noun. */
function findCyrillicNoun(tokens: Token[], at: number): CountedNoun | null {
  return findGenitive(tokens, at) ?? findSubstantive(tokens, at);
}

function findSubstantive(tokens: Token[], at: number): CountedNoun | null {
  for (let index = at; index < at + 2; index += 1) {
    const token = tokens[index];
    if (!isPlainWord(token)) return null;
    if (substantives.has(token.lower)) return { to: index + 1, noun: token.lower };
  }
  return null;
}

function findGenitive(tokens: Token[], at: number): CountedNoun | null {
  for (let index = at; index < at + wordsMax; index += 1) {
    const token = tokens[index];
    if (!isPlainWord(token) || nounPhraseEnds.has(token.lower) || token.lower.length < 2)
      return null;
    const first = index;
    index = compoundEnd(tokens, index);
    const word = tokens[index]?.lower ?? "";
    const noun = tokens
      .slice(first, index + 1)
      .map((part) => part.lower)
      .join("");
    const isNoun =
      cyrillicNouns.has(word) ||
      /(ций|сий|ений|аний|ятий|ств|тель|телей|рей)$/.test(word) ||
      !cyrillicAdjective.test(word);
    if (isNoun)
      return cyrillicVerb.test(word) && !word.endsWith("ет") && !cyrillicNouns.has(word)
        ? null
        : { to: index + 1, noun };
  }
  return null;
}

/** The noun that is counted, "delegations" in "96 Belarusian official delegations", or null where the phrase ends before one. */
export function findCountedNoun(tokens: Token[], at: number): CountedNoun | null {
  const first = tokens[at];
  if (!isPlainWord(first)) return null;
  return first.lower.charCodeAt(0) >= 0x400
    ? findCyrillicNoun(tokens, at)
    : findLatinNoun(tokens, at);
}
