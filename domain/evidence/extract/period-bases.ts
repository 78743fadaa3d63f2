import { comparisonWords } from "./lexicon/change.ts";
import { recordedWords } from "./lexicon/record-words.ts";
import { compileWords, matchPhraseBefore } from "./phrases.ts";
import { tenseAt } from "./tense-reader.ts";
import type { Token } from "./tokens.ts";

const comparisons = compileWords(comparisonWords);
/** "from 2019 to 2021", "after 2020": as often a time told of as a base. */
const twoWay = new Set(["from", "after", "после"]);
const changeWordsMax = 4;
const linksMax = 6;
const articles = new Set(["the", "its", "their", "that"]);
/** "below their level of 2019", "к уровню 2019 года". */
const levelWords = new Set([
  "level",
  "levels",
  "that",
  "those",
  "уровня",
  "уровню",
  "уровнем",
  ..."показателя показателю показателем показателей показателями значения значению значением результата результату результатов данным".split(
    " ",
  ),
]);
/** Without a case of their own that compares: "превысил уровень 2019 года", not "уровень 2019 года составил". */
const plainLevels = new Set([
  "уровень",
  "показатель",
  "показатели",
  "результат",
  "значение",
  "average",
  "mean",
  "norm",
  ..."peak high low record maximum minimum total figure rate mark result results number amount sum volume".split(
    " ",
  ),
]);
const comparatives =
  /^(превы[сш].*|выше|ниже|больше|меньше|лучше|хуже|exceed.*|surpass.*|above|below|beat|topped|times|double|twice|half)$/;

/** Past the words between a comparison and the period it names: "in the", "their level of". */
export function periodStart(tokens: Token[], from: number): number {
  let at = from;
  if (articles.has(tokens[at - 1]?.lower ?? "")) at -= 1;
  return at;
}

/** "the level recorded in 2019", "the record set at the time of". */
function isLink(lower: string): boolean {
  return recordedWords.has(lower) || /^(of|in|for|at|time|the|from|за|в)$/.test(lower);
}

/** Whether what stands before the period makes it the base of a comparison: "than in 2022", "against the same period". */
export function isComparisonBase(
  tokens: Token[],
  { from, to }: { from: number; to: number },
): boolean {
  // "£1.87bn (Q3 2023: £1.79bn)".
  if (tokens[from - 1]?.lower === "(" && tokens[to]?.lower === ":") return true;
  if (isInstrumental(tokens, { from, to })) return true;
  const start = periodStart(tokens, from);
  if (isOfThanClause(tokens, start)) return true;
  const comparison = matchPhraseBefore(comparisons, tokens, start);
  if (comparison && !twoWay.has(tokens[comparison.from]?.lower ?? "")) return true;
  if (isChangedFrom(tokens, start, to)) return true;
  let at = tokens[start - 1]?.lower === "the" ? start - 2 : start - 1;
  while (at > start - linksMax && isLink(tokens[at]?.lower ?? "")) at -= 1;
  const word = tokens[at]?.lower ?? "";
  // "than that of 2022", and not "said that in 2022".
  const isThat = /^that|those$/.test(word);
  const isCompared = /^(than|with|from|to|as|above|below|by|of|on|over|against|like)$/;
  if (isThat && !isCompared.test(tokens[at - 1]?.lower ?? "")) return isWhatItWas(tokens, start);
  if (isOfChangeBefore(tokens, start) || isMultiplied(tokens, start)) return true;
  const isLevel = levelWords.has(word) || (plainLevels.has(word) && isAfterComparative(tokens, at));
  return isLevel || isWhatItWas(tokens, start);
}

/** "rose 1.5% from August", "was 2 points down from the previous month"; "fell 5% from May to July" took so long. */
function isChangedFrom(tokens: Token[], start: number, to: number): boolean {
  if (tokens[start - 1]?.lower !== "from") return false;
  const isShare = /^(%|percent|cent|points?)$/.test(tokens[start - 2]?.lower ?? "");
  const isRange = tokens
    .slice(start, to)
    .some(({ lower }) => /^(to|through|until|till|–|—|-)$/.test(lower));
  return isShare && !isRange && isOfPast(tokens, start - 2);
}

const pastReach = 7;

/** "rose 5%", and not "agreed to raise output by 5%". */
function isOfPast(tokens: Token[], at: number): boolean {
  for (let verb = at - 1; verb > at - pastReach; verb -= 1) {
    if (tokens[verb]?.lower === "to" && tokens[verb + 1]?.kind === "word") return false;
    const tense = tenseAt(tokens, verb);
    if (tense) return tense === "past";
  }
  return false;
}

/** "from a 7% rise in April", "after a fall of 4% in March": the change that another is told against. */
function isOfChangeBefore(tokens: Token[], start: number): boolean {
  const joint = tokens[start - 1];
  if (!joint || joint.capital || !/^(in|for)$/.test(joint.lower)) return false;
  let at = start - 2;
  while (at > start - 2 - changeWordsMax && tokens[at]?.kind === "word") at -= 1;
  if (/^[%.]$/.test(tokens[at]?.lower ?? "") && tokens[at - 1]?.kind === "number") at -= 1;
  if (tokens[at]?.kind !== "number") return false;
  if (tokens[at - 1]?.lower === "of") return isOfChangeNounBefore(tokens, at - 2);
  const isArticle = /^(a|an|the)$/.test(tokens[at - 1]?.lower ?? "");
  const lead = tokens[at - (isArticle ? 2 : 1)]?.lower ?? "";
  const isBound = /^(more|less|fewer|other|rather)$/.test(tokens[at - 2]?.lower ?? "");
  // "slower than 6% in March", and not "sold more than 600 in March".
  if (/^(than|against|versus)$/.test(lead)) return isArticle || !isBound;
  return isArticle && /^(from|after|following)$/.test(lead);
}

const thanReach = 8;
const pronouns =
  /^(it|they|he|she|we|one|those|had|was|were|did|планировал[аио]?|ожидал[аио]?|было)$/;

/** "45% more than for the race in 2024". */
function isOfNounThere(tokens: Token[], than: number, start: number): boolean {
  const at = /^(for|in|at|on|of)$/.test(tokens[than + 1]?.lower ?? "") ? than + 2 : than + 1;
  return (
    /^(the|its|their|that)$/.test(tokens[at]?.lower ?? "") &&
    /^(in|of|for|on)$/.test(tokens[start - 1]?.lower ?? "")
  );
}

/** "more than it planned in the spring", "less than they spent in 2023": a clause of its own behind "than". */
function isOfThanClause(tokens: Token[], start: number): boolean {
  for (let at = start - 1; at > start - thanReach; at -= 1) {
    if (tokens[at]?.kind !== "word") return false;
    if (/^(than|чем)$/.test(tokens[at]?.lower ?? ""))
      return pronouns.test(tokens[at + 1]?.lower ?? "") || isOfNounThere(tokens, at, start);
  }
  return false;
}

/** "after a revised fall of 4% in March". */
function isOfChangeNounBefore(tokens: Token[], noun: number): boolean {
  for (let at = noun; at > noun - changeWordsMax; at -= 1) {
    if (tokens[at]?.kind !== "word") return false;
    if (/^(a|an|the)$/.test(tokens[at]?.lower ?? ""))
      return /^(from|after|following|than|against|versus)$/.test(tokens[at - 1]?.lower ?? "");
    if (/^(after|following)$/.test(tokens[at]?.lower ?? "")) return true;
  }
  return false;
}

const multipliedReach = 8;

/** "four times the area burnt in 2019", "twice its budget for 2022". */
function isMultiplied(tokens: Token[], start: number): boolean {
  for (let at = start - 1; at > start - multipliedReach; at -= 1) {
    if (tokens[at]?.kind !== "word") return false;
    if (/^(times|twice|double|triple|treble)$/.test(tokens[at]?.lower ?? ""))
      return /^(the|its|their|that|what)$/.test(tokens[at + 1]?.lower ?? "");
  }
  return false;
}

function isAfterComparative(tokens: Token[], at: number): boolean {
  return [1, 2, 3].some((back) => comparatives.test(tokens[at - back]?.lower ?? ""));
}

/** «(в сравнении) с августом», «с прошлым годом»: "with" compares, "since" has the genitive. */
export function isInstrumental(
  tokens: Token[],
  { from, to }: { from: number; to: number },
): boolean {
  if (!/^со?$/.test(tokens[from - 1]?.lower ?? "")) return false;
  return tokens
    .slice(from, to)
    .some(({ lower }) =>
      /^([а-я]+(рем|лем|ом|аем|юнем|юлем)|годом|кварталом|периодом|полугодием)$/.test(lower),
    );
}

/** "a third of what it was in the nineties". */
function isWhatItWas(tokens: Token[], start: number): boolean {
  for (let at = start - 1; at > start - 6; at -= 1)
    if (tokens[at]?.lower === "what")
      return /^(was|were|did|had)$/.test(tokens[at + 2]?.lower ?? "");
  return false;
}
