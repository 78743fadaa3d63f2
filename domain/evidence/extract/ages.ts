import { agedNouns } from "./lexicon/nouns.ts";
import { lowerAt } from "./period-tokens.ts";
import type { Quantity } from "./quantities.ts";
import type { Token } from "./tokens.ts";

/** How old somebody is: a number that claims nothing. */

const ageMax = 120;
const ageLead =
  /^(over|under|above|below|between|from|до|от|старше|младше|моложе|с|около|почти|свыше)$/;
const dative =
  /^(мне|тебе|ему|ей|нам|вам|им|кому|сыну|дочери|дочке|мужу|жене|матери|отцу|ребенку|мальчику|девочке|мужчине|женщине|погибшему|погибшей|пострадавшему|осужденному|мальчик|девочка|мужчина|женщина|ребенок|юноша|девушка|подросток|пенсионер|пенсионерка|школьник|школьница|юноше|девушке|пенсионеру|пенсионерке)$/;
const turned = /^(исполнилось|исполнится|стукнуло|turned|turns|turning)$/;
const ageNoun = /^(возраст|возрасте|возраста|возрастом|age|ages|aged)$/;
const ageGroups = /^(age|aged|group|bracket|возрастн.+)$/;
const subjects = /^(who|he|she|i|oldest|youngest|я|он|она)$/;

function isYears({ unit }: Quantity): boolean {
  return unit === null || unit.kind === "count" || unit.code === "a";
}

/** "people over 30", "women under 40", "were aged between 25 and 44", «дети до 14 лет». */
function isOfAged(tokens: Token[], from: number): boolean {
  if (/^(старше|младше|моложе)$/.test(lowerAt(tokens, from - 1))) return true;
  // "aged between 25 and 44", "aged 45 to 64".
  const isSecond = /^(and|to|до|и)$/.test(lowerAt(tokens, from - 1));
  if (isSecond && tokens[from - 2]?.kind === "number") return isOfAged(tokens, from - 2);
  const lead = ageLead.test(lowerAt(tokens, from - 1)) ? from - 2 : from - 1;
  const at = /^(the|в|не)$/.test(lowerAt(tokens, lead)) ? lead - 1 : lead;
  if (lead === from - 2 && agedNouns.has(lowerAt(tokens, at))) return true;
  return [at, at - 1, at - 2].some((near) => ageNoun.test(lowerAt(tokens, near)));
}

const lifeVerbs = /^(left|married|wed|died|retired|orphaned|widowed|emigrated)$/;
const lifeReach = 4;

/** "left school at 15 and married at 22". */
function isOfLife(tokens: Token[], { from, unit }: Quantity): boolean {
  if (unit !== null || lowerAt(tokens, from - 1) !== "at") return false;
  for (let at = from - 2; at > from - 2 - lifeReach; at -= 1)
    if (lifeVerbs.test(lowerAt(tokens, at))) return true;
  return false;
}

/** "Olga Petrova, 34, a teacher"; "Tapia, who is 36,": behind a name or its pronoun, with nothing behind it. */
function isBehindName(tokens: Token[], { from, to, unit }: Quantity): boolean {
  if (unit !== null || to - from !== 1) return false;
  const isClosed = /^[,.;)”"»]$/.test(lowerAt(tokens, to)) || tokens[to] === undefined;
  if (!isClosed) return false;
  const previous = lowerAt(tokens, from - 1);
  if (previous === "," || previous === "(") return tokens[from - 2]?.capital ?? false;
  const isToBe = /^(is|was|am|turned|turns)$/.test(previous);
  return isToBe && (subjects.test(lowerAt(tokens, from - 2)) || turned.test(previous));
}

/** «мне 71 год», «Ивану было 45 лет», «в свои 72», «исполнилось 50 лет», "is 36 years old", "at the age of 17". */
function isOfSomebody(tokens: Token[], { from, to, unit }: Quantity): boolean {
  const before = lowerAt(tokens, from - 1);
  if (turned.test(before) && (unit?.code === "a" || unit === null)) return true;
  if (before === "свои" && lowerAt(tokens, from - 2) === "в") return true;
  if (/^(old|olds)$/.test(lowerAt(tokens, to))) return true;
  if (unit?.code !== "a") return false;
  const at = /^(было|будет|уже|всего|сейчас|тогда|лишь)$/.test(before) ? from - 2 : from - 1;
  if (dative.test(lowerAt(tokens, at))) return true;
  const isName = (tokens[at]?.capital ?? false) && /[ую]$/.test(lowerAt(tokens, at));
  return isName && /^[,.;»”]$/.test(lowerAt(tokens, to));
}

export function isAge(tokens: Token[], quantity: Quantity): boolean {
  const { from, to, magnitude, mantissa } = quantity;
  if (magnitude !== null || Number(mantissa) > ageMax || !isYears(quantity)) return false;
  if (ageGroups.test(lowerAt(tokens, to)) && lowerAt(tokens, to) !== "group") return true;
  return (
    isOfAged(tokens, from) ||
    isBehindName(tokens, quantity) ||
    isOfSomebody(tokens, quantity) ||
    isOfLife(tokens, quantity)
  );
}
