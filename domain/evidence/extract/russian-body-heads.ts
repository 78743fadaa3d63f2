import { remember } from "../remember.ts";
import { isCapitalWord, isHyphen, nameTokensMax } from "./body-capitals.ts";
import { cueAt } from "./cues.ts";
import { russianBodyStems } from "./lexicon/organisations.ts";
import { moreBodyStems } from "./lexicon/russian-bodies.ts";
import { isGivenName } from "./names.ts";
import { isRoleNoun, type Range } from "./roles.ts";
import { fieldEnd } from "./russian-names.ts";
import { gaps, type Token } from "./tokens.ts";

const headPattern = new RegExp(
  `^(?:${[...russianBodyStems, ...moreBodyStems].join("|")})(?:|[аяоеиыуюйь]|ей|ой|ою|[оеая]м|[ая]х|[ая]ми|[ое]в)$`,
);
/** "Суд", "суда", and neither "судно" nor "судебный". */
const isRussianHead = remember((lower): boolean => headPattern.test(lower));
const genitiveEnding = /(ого|его|ой|ей|ых|их|ства|ния|ции|сти|ики|ки|ов|ы|и|а|я)$/;
const verbEnding = /(л|ла|ло|ли|ет|ит|ют|ят|ть|лась|лся|лись|тся)$/;
const russianSmallWords = new Set(
  "на до за когда если или для она его их ее тогда однако но а да вчера сегодня завтра".split(" "),
);

/** "Министерство транспорта", "Агентство по рыболовству": a head with a capital, and what it governs. */
export function russianBodyAt(tokens: Token[], at: number, end: number): Range | null {
  const head = russianHeadAt(tokens, at, end);
  if (head === null) return null;
  let to = head + 1;
  while (to < Math.min(end, at + nameTokensMax)) {
    const isJoined = tokens[to]?.lower === "и" && isGenitive(tokens, to + 1) && to > head + 1;
    // "Пресс-секретарь Министерства Дарья Ковш".
    if (isGivenName(tokens[to]?.lower ?? "") && isCapitalWord(tokens[to + 1])) break;
    if (!isJoined && !isGenitive(tokens, to)) break;
    to += isJoined ? 2 : 1;
  }
  to = fieldEnd(tokens, to, end);
  return to > at + 1 ? { from: at, to } : null;
}

/** Two adjectives, one of them in two parts, and the head. */
const headReach = 5;

/** The head itself, or behind up to two adjectives: "Национальный банк". */
function russianHeadAt(tokens: Token[], at: number, end: number): number | null {
  if (!tokens[at]?.capital || (tokens[at]?.lower.charCodeAt(0) ?? 0) < 0x400) return null;
  for (let head = at; head < Math.min(end, at + headReach); head += 1) {
    if (isRussianHead(tokens[head]?.lower ?? "")) return isRoleNoun(tokens[head]) ? null : head;
    // "Торгово-промышленная палата".
    if (isHyphen(tokens, head + 1)) {
      head += 1;
      continue;
    }
    if (!/(ый|ий|ой|ая|ое|ого|ому|ым|ом|ую)$/.test(tokens[head]?.lower ?? "")) return null;
  }
  return null;
}

function isGenitive(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "word" || token.gap > gaps.blank || token.lower.length < 4) return false;
  if (cueAt(tokens, at) || russianSmallWords.has(token.lower) || verbEnding.test(token.lower))
    return false;
  return genitiveEnding.test(token.lower) && !isRoleNoun(token);
}
