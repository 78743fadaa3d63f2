import { bodyNounStems, bodyPossessions, russianForms } from "./lexicon/russian-bodies.ts";
import { isDash, lowerAt } from "./period-tokens.ts";
import { compileWords, hasWord } from "./phrases.ts";
import type { Range } from "./roles.ts";
import { gaps, type Token } from "./tokens.ts";

const nouns = compileWords(bodyNounStems.map((stem) => `${stem}*`));
const possessions = compileWords([...bodyPossessions, "акции"]);
const genitive = /[а-я]{2}(ого|его|ой|ей|ых|их|ства|ния|ции|сти|ики|ки|ов|ы|и|а|я)$/;
/** "центр поддержки бизнеса «Опора»". */
const complementMax = 3;
/** An agency stands in slashes in a dateline. */
const datelineTokensMax = 40;

const shortNameTokensMax = 3;

function isShort(tokens: Token[], at: number): boolean {
  for (let to = at + 1; to <= at + 1 + shortNameTokensMax; to += 1)
    if (/^[»”"“]$/.test(lowerAt(tokens, to))) return true;
  return false;
}

/** Whether a noun before the mark at `at` says that a body's name stands in it. */
export function isBodyBefore(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.kind !== "word" || before.lower.charCodeAt(0) < 0x400) return false;
  if (russianForms.has(before.lower) || hasWord(nouns, before)) return true;
  // "Акции «Собери ребёнка в школу»" is a campaign: shares are of a short name.
  if (hasWord(possessions, before)) return isShort(tokens, at);
  for (let noun = at - 2; noun >= at - 1 - complementMax; noun -= 1) {
    if (!genitive.test(lowerAt(tokens, noun + 1)) || tokens[noun + 1]?.capital) return false;
    if (tokens[noun]?.kind === "word" && hasWord(nouns, tokens[noun])) return true;
  }
  return false;
}

/** "ТСЖ Лазурное": a legal form without marks belongs to the name. */
export function bodyBehindForm(tokens: Token[], at: number): Range | null {
  if (!russianForms.has(lowerAt(tokens, at)) || !tokens[at]?.capital) return null;
  const name = tokens[at + 1];
  const isName = name?.kind === "word" && name.capital && name.gap === gaps.blank;
  return isName && name.lower.length > 2 ? { from: at, to: at + 2 } : null;
}

/** "Москва. 5 июня. МЕРИДИАН - ": the agency behind a dateline's day, up to the dash. */
export function bodyInDateline(tokens: Token[], at: number): Range | null {
  const month = tokens[at - 2];
  const isBehindDay =
    at <= datelineTokensMax && lowerAt(tokens, at - 1) === "." && tokens[at - 3]?.kind === "number";
  if (!isBehindDay || !/^[а-я]+[ая]$/.test(month?.lower ?? "")) return null;
  for (let to = at; to <= at + shortNameTokensMax; to += 1) {
    if (isDash(tokens[to]) && tokens[to]?.gap === gaps.blank)
      return to > at ? { from: at, to } : null;
    if (tokens[to]?.kind !== "word" || !tokens[to]?.capital) return null;
  }
  return null;
}

/** "АСТРАХАНЬ, 15 февраля. /Меридиан-Информ/". */
export function bodyInSlashes(tokens: Token[], at: number): Range | null {
  if (at > datelineTokensMax || lowerAt(tokens, at) !== "/" || !tokens[at + 1]?.capital)
    return null;
  for (let to = at + 2; to < at + 6; to += 1)
    if (lowerAt(tokens, to) === "/") {
      const isAbbreviated = lowerAt(tokens, at + 2) === ".";
      const from = isAbbreviated ? at + 3 : at + 1;
      return to > from && tokens[from]?.capital ? { from, to } : null;
    }
  return null;
}
