import { compoundEnd, isPlainWord } from "./compound-words.ts";
import { moneyNouns, nounPhraseEnds } from "./lexicon/nouns.ts";
import { cardinals } from "./lexicon/number-words.ts";
import { timeUnit } from "./lexicon/relative-words.ts";
import {
  neverNouns,
  nounsLikeAdjectives,
  nounsLikeVerbs,
  substantives,
} from "./lexicon/russian-nouns.ts";
import type { Token } from "./tokens.ts";

/** What a numeral asks of its noun: one сотрудник, few сотрудника, many сотрудников. */
export type NumeralForm = "one" | "few" | "many";

const wordsMax = 6;
const adjective = /(ых|их|ые|ие|ым|им|ыми|ими|ого|его|ому|ему|ом|ем|ая|яя|ую|юю|ой|ый|ий|ое|ее)$/;
/** "Две новые школы", "трёх новых школ", "2,5 процентного пункта". */
const fewAdjective = /(ых|их|ые|ие|ым|им|ыми|ими|ого|его|ому|ему|ом|ем|ой)$/;
/** Only "21 крупный завод", "с одной стороны" and halves ("2,5 процентного пункта") have an adjective in the singular. */
const pluralAdjective = /(ых|их|ые|ие|ым|им|ыми|ими)$/;
/** Neuters: "21 предприятие", "оба здания". */
const neuter = /[ннтврслч](ие|ье)$/;
const pastVerb = /([аиеяуыо]л|ла|ло|ли|лся|лась|лось|лись)$/;
const presentVerb = /(ает|яет|ует|еет|ит|ют|ут|ят|ется|ются|ится|ятся|утся|атся)$/;
const infinitive = /(ать|ить|еть|ыть|уть|ять|ться|сти|чь)$/;
const shortParticiple =
  /.{4}(ены|аны|яны|иты|ыты|яты|уты|ена|ано|ено|ано|ито|ыто|ята|ята|ута|ыта)$/;

/** The form that the numeral right before token `at` asks for; words that aren't numerals ("число") count many. */
export function numeralForm(tokens: Token[], at: number): NumeralForm {
  const token = tokens[at - 1];
  if (token?.kind === "number") {
    if (token.lower.includes(".")) return "few";
    const [last, tens] = [Number(token.lower.slice(-1)), token.lower.slice(-2, -1)];
    if (tens === "1" || last === 0 || last > 4) return "many";
    return last === 1 ? "one" : "few";
  }
  const value = cardinals.get(token?.lower ?? "");
  if (value === 1) return "one";
  return value !== undefined && value >= 2 && value <= 4 ? "few" : "many";
}

function isVerb(word: string, form: NumeralForm): boolean {
  if (nounsLikeVerbs.has(word)) return false;
  if (neverNouns.has(word)) return true;
  if (presentVerb.test(word) || pastVerb.test(word)) return true;
  if (infinitive.test(word)) return true;
  // "Две смены" and "три стены" are nouns; with more they would be "пять смен".
  return form !== "few" && /(ны|ты|на|но|то)$/.test(word) && shortParticiple.test(word);
}

function isAdjective(word: string, form: NumeralForm): boolean {
  if (nounsLikeAdjectives.has(word)) return false;
  if (form === "one")
    return adjective.test(word) && !(neuter.test(word) && !/[шщчк]ие$/.test(word));
  if (form === "few") return fewAdjective.test(word);
  return pluralAdjective.test(word) || /(ого|его)$/.test(word);
}

/** Adjectives and participles that are counted themselves where no noun follows: "45 погибших". */
function findSubstantive(tokens: Token[], at: number): { to: number; noun: string } | null {
  for (let index = at; index < at + 2; index += 1) {
    const token = tokens[index];
    if (!isPlainWord(token)) return null;
    if (substantives.has(token.lower)) return { to: index + 1, noun: token.lower };
  }
  return null;
}

/** «232 общественные и дворовые территории». */
function isAdjectiveJoint(tokens: Token[], at: number, form: NumeralForm): boolean {
  if (tokens[at]?.lower !== "и" && tokens[at]?.lower !== ",") return false;
  const [before, behind] = [tokens[at - 1]?.lower ?? "", tokens[at + 1]?.lower ?? ""];
  return isAdjective(before, form) && isAdjective(behind, form) && !substantives.has(before);
}

/** «7 млн годом ранее», «5 млрд год назад»: a time begins, and no noun. */
function isTimeBehind(tokens: Token[], at: number): boolean {
  return (
    timeUnit(tokens[at]?.lower ?? "") !== null &&
    /^(ранее|раньше|назад|позже)$/.test(tokens[at + 1]?.lower ?? "")
  );
}

function isMagnitudeBefore(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower === "." ? at - 2 : at - 1;
  return /^(млн|млрд|трлн|миллион.*|миллиард.*|триллион.*)$/.test(tokens[before]?.lower ?? "");
}

/** Adjectives first, and the first word that is none is the noun; null for a verb, a name or the end of the phrase. */
export function findRussianNoun(tokens: Token[], at: number): { to: number; noun: string } | null {
  const form = numeralForm(tokens, at);
  for (let index = at; index < at + wordsMax; index += 1) {
    const token = tokens[index];
    if (index > at && isAdjectiveJoint(tokens, index, form)) continue;
    if (isTimeBehind(tokens, index)) break;
    if (!isPlainWord(token) || nounPhraseEnds.has(token.lower) || token.lower.length < 2) break;
    const first = index;
    index = compoundEnd(tokens, index);
    const word = tokens[index]?.lower ?? "";
    if (isAdjective(word, form)) continue;
    if (token.capital || isVerb(word, form)) break;
    // «2,6 миллиарда выручки»: so much money.
    if (moneyNouns.has(word) && isMagnitudeBefore(tokens, at)) break;
    const noun = tokens
      .slice(first, index + 1)
      .map((part) => part.lower)
      .join("");
    return { to: index + 1, noun };
  }
  return findSubstantive(tokens, at);
}
