import { prepositions } from "../lexicon/english.ts";
import type { Mention } from "../people.ts";
import type { SpeakerContext } from "../speaker-context.ts";
import type { Token } from "../tokens.ts";
import { isClauseWord, isDeterminer, isFiniteVerb, isInnerMark, lowerAt } from "./grammar.ts";
import { asideTokensMax, mentionEndingAt, type Named } from "./named.ts";
import { type NounPhrase, nounPhraseBefore } from "./noun-phrases.ts";

/** Where the aside begins that the mark before `end` closes: ", a farmer from X,", "– who heads it –", "(54)". */
export function asideStart(tokens: Token[], end: number, start: number): number | null {
  const mark = lowerAt(tokens, end - 1);
  if (!/^[,–—)-]$/.test(mark)) return null;
  const opens = mark === ")" ? "(" : mark;
  for (let at = end - 2; at > Math.max(start, end - asideTokensMax); at -= 1)
    if (lowerAt(tokens, at) === opens) return at;
  return null;
}

/** "Poland's president, Andrzej Duda, said": the aside is the name of whom the words before it describe. */
export function personInAside(
  context: SpeakerContext,
  open: number,
  close: number,
): Mention | null {
  const mention = mentionEndingAt(context, close);
  // "Its organiser, a nurse called Beth Rowlands, said".
  const isCalled =
    mention &&
    mention.from > open &&
    /^(called|named)$/.test(lowerAt(context.tokens, mention.from - 1));
  if (isCalled) return mention;
  if (mention && isNameBehindNouns(context.tokens, open + 1, mention.from)) return mention;
  const isWhole =
    mention && Math.min(mention.outer.from, mention.from) <= open + 1 && mention.from >= open + 1;
  return isWhole && mention ? mention : null;
}

const nounsMax = 5;

/** ", the Norwegian billionaire Terje Aasen,": an article and what he is, and nothing that another might be told of. */
function isNameBehindNouns(tokens: Token[], from: number, to: number): boolean {
  if (!/^(the|a|an)$/.test(lowerAt(tokens, from)) || to - from < 2 || to - from > nounsMax)
    return false;
  for (let at = from + 1; at < to; at += 1) {
    const word = lowerAt(tokens, at);
    if (tokens[at]?.kind !== "word" || prepositions.has(word) || /'s?$/.test(word)) return false;
    if (isClauseWord(tokens, at) || isFiniteVerb(tokens, at)) return false;
  }
  return true;
}

/** "The operator, Nordsund Lines, said": the same of a body. */
export function bodyInAside(
  context: SpeakerContext,
  open: number,
  close: number,
  start: number,
): Named | null {
  const { tokens } = context;
  for (let at = open + 1; at < close; at += 1)
    if (
      !tokens[at]?.capital &&
      !isInnerMark(tokens, at) &&
      lowerAt(tokens, at) !== "of" &&
      lowerAt(tokens, at) !== "the"
    )
      return null;
  const described = nounPhraseBefore(tokens, open, start);
  if (!described || !isDeterminer(tokens[described.from]) || tokens[described.head]?.capital)
    return null;
  const phrase = nounPhraseBefore(tokens, close, open + 1);
  return phrase && { type: "noun", phrase, from: described.from, to: close };
}

/** "Smith, a father of two, a farmer, said": a description behind a comma belongs to the name before that. */
export function personDescribed(
  context: SpeakerContext,
  phrase: NounPhrase,
  start: number,
): Mention | null {
  const { tokens } = context;
  if (lowerAt(tokens, phrase.from - 1) !== "," || !isDeterminer(tokens[phrase.from])) return null;
  const isAge =
    tokens[phrase.from - 2]?.kind === "number" && lowerAt(tokens, phrase.from - 3) === ",";
  const mention = mentionEndingAt(context, isAge ? phrase.from - 3 : phrase.from - 1);
  return mention && mention.from >= start ? mention : null;
}

/** Where the description begins before a name in an aside. */
export function headStart(context: SpeakerContext, open: number, start: number): number {
  return nounPhraseBefore(context.tokens, open, start)?.from ?? open + 1;
}
