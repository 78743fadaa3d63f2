import { labelWords, phoneWords } from "./lexicon/nouns.ts";
import { isDash } from "./period-tokens.ts";
import { beginsParagraph } from "./sentences.ts";
import type { Token } from "./tokens.ts";
import { gaps } from "./tokens.ts";

const ordinalEndings = /^(st|nd|rd|th|й|я|е|го|му|м|х|ми|ом|ая|ое|ый|ий|ой|ую|s|фз|рз|и)$/;
/** "1080p": lines of a picture; "50p" are pence. */
const pictureLines = /^(240|360|480|720|1080|1440|2160)$/;
const dayHalves = new Set(["am", "pm", "a", "p", "gmt", "msk", "utc", "cet", "o'clock", "hrs"]);

/** "at the level of" may be a label; what has a unit of its own is a figure all the same. */
const strongUnit =
  /^(%|percent|per|[mb]illion|[mb]ln|bn|trillion|dollars|roubles|rubles|млн|млрд|трлн|процент.*|долл.*|руб.*)$/;

function isTight(token: Token | undefined): boolean {
  return token !== undefined && token.gap === gaps.none;
}

/** "1." or "1)" or "(1)" where a paragraph begins. */
function isListNumber(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  const previous = tokens[at - 1];
  const next = tokens[at + 1];
  if (!token || !next) return false;
  const isAfterBracket = previous?.lower === "(" && next.lower === ")" && token.lower.length <= 2;
  if (isAfterBracket) return true;
  const isFirst = !previous || beginsParagraph(previous, token);
  const hasStop = (next.lower === "." || next.lower === ")") && isTight(next);
  return isFirst && hasStop && tokens[at + 2]?.gap !== gaps.none;
}

/** "16:30", "5 p.m.", "в 10:00". */
function isTime(tokens: Token[], at: number): boolean {
  const colonAfter =
    tokens[at + 1]?.lower === ":" &&
    isTight(tokens[at + 1]) &&
    isTight(tokens[at + 2]) &&
    tokens[at + 2]?.kind === "number";
  const colonBefore =
    tokens[at - 1]?.lower === ":" &&
    isTight(tokens[at - 1]) &&
    isTight(tokens[at]) &&
    tokens[at - 2]?.kind === "number";
  if (colonAfter || colonBefore) return true;
  const next = tokens[at + 1]?.lower ?? "";
  if (!dayHalves.has(next)) return false;
  const isLetter = next === "a" || next === "p";
  return !isLetter || (tokens[at + 2]?.lower === "." && tokens[at + 3]?.lower === "m");
}

/** "COVID-19", "Tu-154", "44-ФЗ", "G20" is a word already, "24/7", "5G". */
function isPartOfName(tokens: Token[], at: number): boolean {
  const previous = tokens[at - 1];
  const token = tokens[at];
  const next = tokens[at + 1];
  if (
    isDash(previous) &&
    isTight(previous) &&
    isTight(token) &&
    tokens[at - 2]?.kind === "word" &&
    // "40 F-16 jets", but "20 MW-30 MW".
    (tokens[at - 3]?.kind !== "number" ||
      (tokens[at - 2]?.capital && next?.lower !== tokens[at - 2]?.lower))
  )
    return true;
  if (previous?.lower === "/" && isTight(token) && tokens[at - 2]?.kind === "number") return true;
  if (next?.lower === "/" && isTight(next) && tokens[at + 2]?.kind === "number") return true;
  if (isTight(next) && next?.kind === "word" && ordinalEndings.test(next.lower)) return true;
  if (next?.lower === "p" && isTight(next) && pictureLines.test(token?.lower ?? "")) return true;
  const suffix = tokens[at + 2];
  return (
    isDash(next) &&
    isTight(next) &&
    isTight(suffix) &&
    suffix?.kind === "word" &&
    ordinalEndings.test(suffix.lower)
  );
}

/** "5G", "3D", "4x4", "3-комнатная", "100-летие": a letter or a hyphened noun that makes the number a kind or a name. */
function isKindOfThing(tokens: Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (isTight(next) && next?.kind === "word" && next.end - next.start === 1)
    return next.capital ? /[^KMBTCFКМRР]/u.test(next.lower.toUpperCase()) : next.lower === "x";
  const noun = tokens[at + 2];
  if (!isDash(next) || !isTight(next) || !isTight(noun) || noun?.kind !== "word") return false;
  if (/^[a-z]/.test(noun.lower)) return kinds.has(noun.lower);
  return /^[а-я]{4}/.test(noun.lower) && !measured.test(noun.lower);
}

/** "a 12-member board". */
const kinds = new Set(
  "member seat seater bed bedroom storey story page part room man woman person nation country state team game match race song track party lane piece player hole way course point item volume chapter episode".split(
    " ",
  ),
);
const measured =
  /^(процент|метров|тонн|кратн|рубл|доллар|миллион|миллиард|тысяч|километр|градус|балльн|литров)/;

const streetWords = /^(street|road|avenue|square|lane|drive|boulevard|broadway|place)$/;
const russianStreets =
  /^(ул|улиц[аеуы]|проспект[ае]?|пр|пр-т|бульвар[ае]?|площад[ьи]|шоссе|переул(ок|ке|ка)|набережн.+|пер|наб)$/;

/** "10 Downing Street", «на улице Ленина, 5». */
function isHouse(tokens: Token[], at: number): boolean {
  if (tokens[at + 1]?.capital)
    for (let next = at + 2; next < at + 4; next += 1)
      if (tokens[next]?.capital && streetWords.test(tokens[next]?.lower ?? "")) return true;
  if (tokens[at - 1]?.lower !== "," || !tokens[at - 2]?.capital) return false;
  return [3, 4, 5].some((back) => russianStreets.test(tokens[at - back]?.lower ?? ""));
}

const raceWords = /^(race|sprint|hurdles|run|relay|freestyle|butterfly|backstroke|champion|final)$/;

/** "the 400m hurdles", "50 на 50": a race and a saying. */
function isSaying(tokens: Token[], at: number): boolean {
  if (/^(m|km|metres|meters)$/.test(tokens[at + 1]?.lower ?? ""))
    return raceWords.test(tokens[at + 2]?.lower ?? "");
  const isSame = (other: number, joint: number): boolean =>
    tokens[joint]?.lower === "на" && tokens[other]?.lower === tokens[at]?.lower;
  return isSame(at + 2, at + 1) || isSame(at - 2, at - 1);
}

/** "Article 5", "No. 12", "№ 5", "p. 7": also the numbers that follow in "Articles 5, 6 and 7". */
function isLabelled(tokens: Token[], at: number): boolean {
  let before = at - 1;
  for (let steps = 0; steps < 6 && tokens[before - 1]?.kind === "number"; steps += 1) {
    const joint = tokens[before]?.lower ?? "";
    if (joint !== "," && !/^(and|to|и|до)$/.test(joint) && !isDash(tokens[before])) break;
    before -= 2;
  }
  const hasStop = tokens[before]?.lower === ".";
  if (hasStop) before -= 1;
  if (strongUnit.test(tokens[at + 1]?.lower ?? "")) return false;
  const label = tokens[before];
  if (!label || label.end - label.start > 14) return false;
  if (label.lower === "№" || label.lower === "§") return true;
  // "С" is "with" and "from" unless its stop makes it a page.
  if (label.lower === "с") return hasStop;
  return label.kind === "word" && labelWords.has(label.lower) && !isVerbLike(tokens, before);
}

/** "in part 45%" and "the issues 12 people" stay figures: a label stands right before its number and has no unit behind it. */
function isVerbLike(tokens: Token[], at: number): boolean {
  const isNoLabel = tokens[at]?.lower === "no" && tokens[at + 1]?.lower !== ".";
  return isNoLabel && !(tokens[at]?.capital ?? false);
}

/** "+375 17 123-45-67". */
function isPhone(tokens: Token[], at: number): boolean {
  for (let from = at; from > at - 7 && from > 0; from -= 1) {
    const mark = tokens[from - 1];
    if (mark?.lower === "+" && tokens[from]?.kind === "number" && isTight(tokens[from]))
      return isLongRun(tokens, from, 9);
    if (
      tokens[from - 1]?.kind !== "number" &&
      !isDash(mark) &&
      mark?.lower !== "(" &&
      mark?.lower !== ")"
    )
      return false;
  }
  return false;
}

const runMarks = new Set(["(", ")", "+"]);
const runTokensMax = 14;

/** "8-800-555-01-42", "8 (3000) 21-14-05", "(8202) 55-01-10": three numbers or more, with tight hyphens between the last. */
function isHyphenRun(tokens: Token[], at: number): boolean {
  const isRun = (index: number): boolean =>
    tokens[index]?.kind === "number" ||
    runMarks.has(tokens[index]?.lower ?? "") ||
    isRunMark(tokens, index);
  if (!isRun(at - 1) && !isRun(at + 1)) return false;
  let from = at;
  while (at - from < runTokensMax && isRun(from - 1)) from -= 1;
  let to = at + 1;
  while (to - at < runTokensMax && isRun(to)) to += 1;
  let numbers = 0;
  let hyphens = 0;
  for (let index = from; index < to; index += 1) {
    if (tokens[index]?.kind === "number") numbers += 1;
    if (isDash(tokens[index])) hyphens += 1;
  }
  return numbers >= 3 && hyphens >= 2;
}

/** «код доступа 4471». */
function isCode(tokens: Token[], at: number): boolean {
  return /^(код|пароль|пин-код|code|password|pin)$/.test(tokens[at - 2]?.lower ?? "");
}

const calledDigitsMin = 6;

/** "telephone 5550 0142", "dial 020 7946 0118": every number of a run behind such a word. */
function isCalled(tokens: Token[], at: number): boolean {
  let from = at;
  while (from > at - 6 && (tokens[from - 1]?.kind === "number" || isRunMark(tokens, from - 1)))
    from -= 1;
  const lead = /^[:.]$/.test(tokens[from - 1]?.lower ?? "") ? from - 2 : from - 1;
  return phoneWords.has(tokens[lead]?.lower ?? "") && isLongRun(tokens, from, calledDigitsMin);
}

function isRunMark(tokens: Token[], at: number): boolean {
  return isDash(tokens[at]) && isTight(tokens[at]) && tokens[at - 1]?.kind === "number";
}

/** "8 800 555 35 35": numbers that nothing parts, with the digits of a telephone. */
function isDialled(tokens: Token[], at: number): boolean {
  let from = at;
  while (from > at - 6 && isBareNumber(tokens, from - 1)) from -= 1;
  let to = from;
  let digits = 0;
  while (to < from + 7 && isBareNumber(tokens, to)) {
    digits += (tokens[to]?.lower ?? "").length;
    to += 1;
  }
  return to - from >= 3 && /^[78]/.test(tokens[from]?.lower ?? "") && digits >= 10 && digits <= 12;
}

function isBareNumber(tokens: Token[], at: number): boolean {
  return tokens[at]?.kind === "number" && /^\d+$/.test(tokens[at]?.lower ?? "");
}

/** "0142": nothing is counted with a nought before it. */
function hasLeadingNought(token: Token | undefined): boolean {
  if (token?.kind !== "number" || !token.lower.startsWith("0")) return false;
  return token.lower.length > 1 && !token.lower.includes(".");
}

function isLongRun(tokens: Token[], from: number, digitsMin: number): boolean {
  let digits = 0;
  for (let at = from; at < from + 8; at += 1) {
    const token = tokens[at];
    if (token?.kind === "number") digits += token.end - token.start;
    else if (!isDash(token) && token?.lower !== "(" && token?.lower !== ")") break;
  }
  return digits >= digitsMin;
}

/** Whether the number at `at` counts or measures nothing: list numbers, times, names, references, telephone numbers. */
export function isNoClaim(tokens: Token[], at: number): boolean {
  return (
    isListNumber(tokens, at) ||
    isTime(tokens, at) ||
    isPartOfName(tokens, at) ||
    isKindOfThing(tokens, at) ||
    isHouse(tokens, at) ||
    isSaying(tokens, at) ||
    isLabelled(tokens, at) ||
    isPhone(tokens, at) ||
    isCalled(tokens, at) ||
    isDialled(tokens, at) ||
    isHyphenRun(tokens, at) ||
    isCode(tokens, at) ||
    hasLeadingNought(tokens[at])
  );
}
