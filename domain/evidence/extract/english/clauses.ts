import { prepositions } from "../lexicon/english.ts";
import { irregularPasts, presentVerbs } from "../lexicon/tenses.ts";
import type { Range } from "../roles.ts";
import { gaps, type Token } from "../tokens.ts";
import { isClauseWord, isDeterminer, isFiniteVerb, lowerAt, withoutVerb } from "./grammar.ts";

export function countWords(tokens: Token[], { from, to }: Range): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const kind = tokens[at]?.kind;
    if (kind === "word" || kind === "number") count += 1;
  }
  return count;
}

/** Surely a verb in a tense; "-ed" words are, unless they describe a noun that they stand behind. */
function isVerb(tokens: Token[], at: number): boolean {
  const word = lowerAt(tokens, at);
  if (tokens[at]?.capital && tokens[at]?.gap === gaps.blank) return false;
  if (isFiniteVerb(tokens, at) || irregularPasts.has(word) || presentVerbs.has(word)) return true;
  return (
    tokens[at]?.kind === "word" &&
    !tokens[at]?.capital &&
    word.length > 4 &&
    /ed$/.test(word) &&
    !isDeterminer(tokens[at - 1]) &&
    !/^(by|for)$/.test(lowerAt(tokens, at + 1))
  );
}

/** A clause: a verb in a tense that belongs to no relative clause. */
export function isClause(tokens: Token[], { from, to }: Range): boolean {
  const first = lowerAt(tokens, from);
  if (/^(he|she|they|there|we|i)$/.test(withoutVerb(first)) && to - from > 2) return true;
  let isInside = false;
  for (let at = from; at < to; at += 1) {
    if (
      /^(which|who|whom|whose)$/.test(lowerAt(tokens, at)) ||
      (lowerAt(tokens, at) === "that" && at > from)
    )
      isInside = true;
    else if (lowerAt(tokens, at) === ",") isInside = false;
    else if (lowerAt(tokens, at) === "to") at += 1;
    else if (!isInside && isVerb(tokens, at))
      return !/^(and|or|but)$/.test(lowerAt(tokens, at - 1));
  }
  return isInside && from < to && hasSecondVerb(tokens, { from, to });
}

/** "the group that runs the port has left": a second verb behind that of the relative clause. */
function hasSecondVerb(tokens: Token[], { from, to }: Range): boolean {
  let count = 0;
  for (let at = from; at < to; at += 1) if (isVerb(tokens, at)) count += 1;
  return count >= 2;
}

/** A clause whose verb stands before anything that another clause or a participle begins with. */
export function isPlainClause(tokens: Token[], { from, to }: Range): boolean {
  if (/ing$/.test(lowerAt(tokens, from)) || prepositions.has(lowerAt(tokens, from))) return false;
  let end = from + 1;
  while (end < to && !isClauseWord(tokens, end) && lowerAt(tokens, end) !== ",") end += 1;
  return isClause(tokens, { from, to: end });
}

export function canBeginClause(tokens: Token[], at: number): boolean {
  const word = lowerAt(tokens, at);
  if (isClauseWord(tokens, at)) return /^(if|although|unless|once|what)$/.test(word);
  return !notContents.has(word);
}

const notContents = new Set(
  "to of about nothing little yes so goodbye hello more much anything for by , : ; . – — on".split(
    " ",
  ),
);

/** Whether a verb stands in the stretch that can be no participle. */
export function hasFiniteVerb(tokens: Token[], { from, to }: Range): boolean {
  for (let at = from; at < to; at += 1)
    if (isFiniteVerb(tokens, at) || irregularPasts.has(lowerAt(tokens, at))) return true;
  return false;
}
