import { cueAt } from "./cues.ts";
import { notOccupations, occupationEnding, occupations } from "./lexicon/occupations.ts";
import { honorifics, roleModifiers, roleNouns, russianRoleStems } from "./lexicon/people.ts";
import { isGivenName } from "./names.ts";
import { compileWords, hasWord } from "./phrases.ts";
import {
  isNominativeRole,
  isPlainVerb,
  isRussianRole,
  mayPrecede,
  quotedNameStart,
} from "./russian/role-words.ts";
import { isCyrillic, quotedNameEnd } from "./russian/words.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./tokens.ts";

export type Range = { from: number; to: number };

const russianRoles = compileWords(russianRoleStems.map((stem) => `${stem}*`));
const reach = 16;
const afterReach = 36;
const roleReach = 7;
const prepositions = new Set([
  "of",
  "for",
  "at",
  "in",
  "to",
  "with",
  "on",
  "от",
  "по",
  "в",
  "при",
  "из",
]);
const articles = new Set(["the", "a", "an"]);
const stopWords = new Set(
  "is was are were has have had who which that when where while because since after before during if but and as whose whom will would said что который которая как где когда если но".split(
    " ",
  ),
);

export function isRoleNoun(token: Token | undefined): boolean {
  if (token?.kind !== "word") return false;
  if (isCyrillic(token)) return isCyrillicRole(token);
  const word = token.lower.replace(/'s$/, "");
  if (roleNouns.has(word) || honorifics.has(token.lower)) return true;
  return !token.capital && isOccupation(word);
}

function isCyrillicRole(token: Token): boolean {
  // "Конюхов", "Поваров": a surname, whatever it comes from. "Премьера" is a first night, where it opens a sentence.
  if (token.capital && /(ов|ев|^премьера)$/.test(token.lower)) return false;
  return isRussianRole(token.lower) || hasWord(russianRoles, token) || honorifics.has(token.lower);
}

/** "Chief Statistician" with capitals is no name behind an article. */
export function isOccupation(word: string): boolean {
  return occupations.has(word) || (occupationEnding.test(word) && !notOccupations.has(word));
}

function isJoint(token: Token | undefined): boolean {
  return (
    token?.lower === "-" || token?.lower === "&" || token?.lower === "." || token?.lower === "’"
  );
}

/** "Norlandic", "House": a sentence's first word has a capital anyway and needs an adjective's ending. */
function isCapitalAdjective(token: Token, isFirst: boolean): boolean {
  if (!token.capital || token.lower.charCodeAt(0) >= 0x400) return false;
  return !isFirst || /(an|ic|ish|ese|al|'s)$/.test(token.lower);
}

/** From the role noun at `at` leftwards over "first deputy", "Russian", "former" and further role nouns. */
function extendLeft(tokens: Token[], at: number, start: number): number {
  let from = at;
  while (from > start) {
    const token = tokens[from - 1];
    if (!token || articles.has(token.lower)) break;
    const isPart =
      token.kind === "word" &&
      ((isRoleNoun(token) && mayPrecede(token, tokens[from])) ||
        (roleModifiers.has(token.lower) && !prepositions.has(token.lower)) ||
        isCapitalAdjective(token, from - 1 === start) ||
        /(ый|ий|ого|ой|ая|ому|им|ым)$/.test(token.lower));
    const isHyphen = token.lower === "-" && token.gap === 0 && from - 2 >= start;
    if (!isPart && !isHyphen) break;
    from -= isHyphen ? 2 : 1;
  }
  return from;
}

/** A word or mark between role and name that belongs to neither. */
function parts(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || (stopWords.has(token.lower) && token.lower !== "and")) return true;
  // Somebody else's name between the two: the role is theirs.
  if (token.capital && isGivenName(token.lower)) return true;
  if (token.kind === "number" || (token.kind === "mark" && !isJoint(token))) return true;
  return cueAt(tokens, at) !== null || isPlainVerb(token);
}

/**
 * The role written before a name: "Russian Prime Minister", "the Ambassador of Belarus to Russia,", "the director of the Institute of Modern
 * States,". Returns its tokens without article and without the comma.
 */
export function roleBefore(tokens: Token[], nameFrom: number, sentence: Sentence): Range | null {
  const hasComma = tokens[nameFrom - 1]?.lower === ",";
  const end = hasComma ? nameFrom - 1 : nameFrom;
  let found = -1;
  for (let at = end - 1; at >= Math.max(sentence.from, end - reach); at -= 1) {
    const named = quotedNameStart(tokens, at, sentence.from);
    if (named !== null) at = named - 1;
    // "директор лицея № 7".
    if (tokens[at]?.kind === "number" && tokens[at - 1]?.lower === "№") at -= 2;
    const token = tokens[at];
    if (!token || parts(tokens, at)) break;
    if (!isRoleNoun(token)) continue;
    if (found >= 0 && isCyrillic(token) && !mayPrecede(token, tokens[found])) break;
    const next = tokens[at + 1];
    const isChained =
      at === end - 1 ||
      prepositions.has(next?.lower ?? "") ||
      isRoleNoun(next) ||
      isJoint(next) ||
      found === at + 1 ||
      isCyrillic(token);
    if (!isChained) break;
    found = at;
    // What it governs may be a trade as well: "директор по аналитике".
    if (isCyrillic(token) && !isNominativeRole(token)) continue;
    if (tokens[at - 1]?.lower !== "of" && !isRoleNoun(tokens[at - 1])) break;
  }
  if (found < 0 || (hasComma && end - found > reach)) return null;
  return { from: extendLeft(tokens, found, sentence.from), to: end };
}

/** "of the" before a name in marks: no role ends with it. */
function isLoose(token: Token | undefined): boolean {
  return prepositions.has(token?.lower ?? "") || articles.has(token?.lower ?? "");
}

/** "Olga Petrova, 34, a teacher": past the age and the article. */
function appositionStart(tokens: Token[], nameTo: number): number {
  const isAge = tokens[nameTo + 1]?.kind === "number" && tokens[nameTo + 2]?.lower === ",";
  let from = nameTo + (isAge ? 3 : 1);
  while (articles.has(tokens[from]?.lower ?? "")) from += 1;
  return from;
}

function endsApposition(tokens: Token[], at: number, hasRole: boolean): boolean {
  const token = tokens[at];
  if (!token || (token.kind === "mark" && !isJoint(token)) || token.kind === "number") return true;
  if (token.lower === "." && !(tokens[at + 1]?.gap === 0)) return true;
  if (stopWords.has(token.lower) && token.lower !== "and") return true;
  return (token.lower === "and" && !hasRole) || cueAt(tokens, at) !== null;
}

/** The role in apposition behind a name: ", director of the Institute for Systematic Studies". Ends before the next clause. */
export function roleAfter(tokens: Token[], nameTo: number, sentence: Sentence): Range | null {
  if (!/^[,(–—]$/.test(tokens[nameTo]?.lower ?? "")) return null;
  const from = appositionStart(tokens, nameTo);
  let role = -1;
  let to = from;
  for (; to < Math.min(sentence.to, from + afterReach); to += 1) {
    const named = role >= 0 && isCyrillic(tokens[to - 1]) ? quotedNameEnd(tokens, to) : null;
    if (named !== null && named < sentence.to) to = named;
    if (endsApposition(tokens, to, role >= 0)) break;
    if (role < 0 && isRoleNoun(tokens[to])) role = to;
    if (role < 0 && to - from >= roleReach) return null;
  }
  while (to > role + 1 && isLoose(tokens[to - 1])) to -= 1;
  return role < 0 || to <= role ? null : { from, to };
}
