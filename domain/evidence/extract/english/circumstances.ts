import { finiteVerbs, listeners, occasions, prepositions } from "../lexicon/english.ts";
import { isRoleNoun } from "../roles.ts";
import type { Token } from "../tokens.ts";
import { isClauseWord, isDeterminer, isPlural, lowerAt, timeLength } from "./grammar.ts";
import type { Saying } from "./sayings.ts";

/** Past whom it is said to: "reporters", "the BBC", "a news conference in Paris". */
function skipListener(tokens: Token[], at: number, end: number): number {
  const first = tokens[at];
  if (!first || first.kind === "mark") return at;
  if (/^(me|us|him|her|them|you)$/.test(first.lower)) return at + 1;
  if (/^(it|he|she|they|there|that|i|we)$/.test(first.lower)) return at;
  const isPhrase =
    isDeterminer(first) ||
    first.capital ||
    listeners.has(first.lower) ||
    isPlural(first) ||
    isRoleNoun(first);
  if (!isPhrase) return at;
  let to = at + 1;
  while (to < Math.min(end, at + 6)) {
    const token = tokens[to];
    const isGlued = token?.lower === "-" || token?.lower === "’" || token?.lower === "of";
    if (!token || !(token.kind === "word" || isGlued)) break;
    if (prepositions.has(token.lower) && token.lower !== "of") break;
    if (isStart(tokens, to) || isClauseWord(tokens, to) || timeLength(tokens, to) > 0) break;
    if (listeners.has(lowerAt(tokens, to - 1)) && !token.capital && token.lower !== "of") break;
    // "the Financial Times exports had fallen": a name ends where the capitals do.
    const isBehindName = tokens[to - 1]?.capital === true;
    if (isBehindName && !token.capital && !isGlued) break;
    to += 1;
  }
  return to;
}

/** What begins a clause's subject behind another noun. */
function isStart(tokens: Token[], at: number): boolean {
  if (lowerAt(tokens, at - 1) === "of") return false;
  return /^(the|a|an|his|her|its|their|he|she|it|they|there|we|i|this|these|those|no|some|any|many|most)$/.test(
    lowerAt(tokens, at),
  );
}

/** Past "on Tuesday", "in a statement", "during a visit to Warsaw", "through a spokesman": when, where and how it was said. */
export function skipCircumstances(tokens: Token[], from: number, end: number): number {
  let at = from;
  for (;;) {
    const time = timeLength(tokens, at);
    const step = time > 0 ? time : circumstanceLength(tokens, at, end);
    if (step === 0 || at + step >= end) return at;
    at += step;
  }
}

const sentParticiples = new Set(
  "sent released issued published posted quoted carried obtained seen emailed broadcast translated made read provided".split(
    " ",
  ),
);
const circumstanceTokensMax = 16;
const asideTokensMax = 32;

function circumstanceLength(tokens: Token[], at: number, end: number): number {
  const word = lowerAt(tokens, at);
  if (sentParticiples.has(word) && occasions.has(lowerAt(tokens, at - 1))) return 1;
  if (/^(also|again|later|earlier|recently|publicly|repeatedly|only|once|instead)$/.test(word))
    return 1;
  if (/ly$/.test(word) && word.length > 5) return 1;
  if (!prepositions.has(word)) return 0;
  const that = thatAhead(tokens, at, end);
  if (that !== null || word === "of") return that === null ? 0 : that - at;
  return occasionLength(tokens, at, end);
}

/** "in a statement", "to Reuters": a preposition to the end of what it leads to, where that is an occasion or a name. */
function occasionLength(tokens: Token[], at: number, end: number): number {
  let seen = false;
  for (let to = at + 1; to < Math.min(end, at + circumstanceTokensMax); to += 1) {
    if (tokens[to]?.kind === "mark" && !/^[-’'&/]$/.test(lowerAt(tokens, to)))
      return seen ? to - at : 0;
    if (seen && (prepositions.has(lowerAt(tokens, to)) || timeLength(tokens, to) > 0))
      return to - at;
    if (seen && !occasions.has(lowerAt(tokens, to))) return to - at;
    if (to > at + 1 && isStart(tokens, to) && !prepositions.has(lowerAt(tokens, to - 1)))
      return to - at;
    if (
      occasions.has(lowerAt(tokens, to)) ||
      (tokens[to]?.capital && to === at + 1 && !isDeterminer(tokens[to]))
    )
      seen = true;
  }
  return 0;
}

/** The "that" which the words up to it lead to, with no verb or comma between. */
function thatAhead(tokens: Token[], from: number, end: number): number | null {
  for (let at = from; at < Math.min(end, from + circumstanceTokensMax + 4); at += 1) {
    if (lowerAt(tokens, at) === "that") return at;
    if (lowerAt(tokens, at) === ",") return skipAside(tokens, at, end);
    if (
      /^[;:“"«]$/.test(lowerAt(tokens, at)) ||
      finiteVerbs.has(lowerAt(tokens, at)) ||
      (at > from && isStart(tokens, at) && !prepositions.has(lowerAt(tokens, at - 1)))
    )
      return null;
  }
  return null;
}

/** Past a comma, an adverb or an aside to "that": "said, without giving details, that". */
function skipAside(tokens: Token[], at: number, end: number): number | null {
  if (lowerAt(tokens, at) !== ",") return null;
  if (lowerAt(tokens, at + 1) === "that") return at + 1;
  for (let to = at + 1; to < Math.min(end, at + asideTokensMax); to += 1)
    if (lowerAt(tokens, to) === "," && lowerAt(tokens, to + 1) === "that") return to + 1;
  return null;
}

/** Where what is said begins behind its verb, past listener and circumstance; `isThat` where a "that" leads to it. */
export function contentStart(
  tokens: Token[],
  { cue }: Pick<Saying, "cue">,
  end: number,
): { at: number; isThat: boolean } {
  const verb = lowerAt(tokens, cue.to - 1);
  const takesListener =
    /^(told|tells?|telling|informed|informs|assured|assures|reminded|reminds|warned|warns?|advised|notified)$/.test(
      verb,
    );
  let at = skipCircumstances(tokens, cue.to, end);
  if (lowerAt(tokens, at) === "to" && isListener(tokens, at + 1))
    at = skipListener(tokens, at + 1, end);
  else if (takesListener) {
    const listened = thatAhead(tokens, at, end) ?? skipListener(tokens, at, end);
    const isNeeded = /^(warn|advise)/.test(verb) ? leadsToThat(tokens, listened, end) : true;
    if (isNeeded) at = listened;
  }
  at = skipCircumstances(tokens, at, end);
  at = skipAside(tokens, at, end) ?? at;
  const isThat = lowerAt(tokens, at) === "that";
  return { at: isThat ? at + 1 : at, isThat };
}

/** "to reporters", "to the BBC", "to us"; "to win" isn't. */
function isListener(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined && (isDeterminer(token) || token.capital || listeners.has(token.lower))
  );
}

function leadsToThat(tokens: Token[], at: number, end: number): boolean {
  const next = skipCircumstances(tokens, at, end);
  return lowerAt(tokens, next) === "that";
}
