import {
  bareClauseVerbs,
  finiteVerbs,
  listeners,
  occasions,
  prepositions,
} from "../lexicon/english.ts";
import { irregularPasts, presentVerbs } from "../lexicon/tenses.ts";
import type { QuotedSpan } from "../mark-places.ts";
import type { Range } from "../roles.ts";
import type { Sentence } from "../sentences.ts";
import type { Token } from "../tokens.ts";
import {
  isClauseWord,
  isDeterminer,
  isFiniteVerb,
  isPlural,
  lowerAt,
  skipOpeners,
  timeLength,
} from "./grammar.ts";
import type { Saying, Sayings } from "./sayings.ts";

/** Where a saying's words are reported without marks: what precedes and what follows its attribution. */
export type Content = Range;

type Scope = {
  tokens: Token[];
  sentence: Sentence;
  others: readonly Saying[];
  spans: ReadonlyMap<number, QuotedSpan>;
};

const finalMarks = /^[.!?…,;:–—]$/;
const wordsMin = 3;

export function countWords(tokens: Token[], { from, to }: Range): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const kind = tokens[at]?.kind;
    if (kind === "word" || kind === "number") count += 1;
  }
  return count;
}

function trim(tokens: Token[], range: Range): Range {
  let { from, to } = range;
  while (from < to && finalMarks.test(lowerAt(tokens, from))) from += 1;
  while (to > from && finalMarks.test(lowerAt(tokens, to - 1))) to -= 1;
  return { from, to };
}

/** Surely a verb in a tense; "-ed" words are, unless they describe a noun that they stand behind. */
function isVerb(tokens: Token[], at: number): boolean {
  const word = lowerAt(tokens, at);
  if (isFiniteVerb(tokens, at) || irregularPasts.has(word) || presentVerbs.has(word)) return true;
  return (
    tokens[at]?.kind === "word" &&
    !tokens[at]?.capital &&
    word.length > 4 &&
    /ed$/.test(word) &&
    !/^(by|for)$/.test(lowerAt(tokens, at + 1))
  );
}

/** A clause: a verb in a tense that belongs to no relative clause. */
export function isClause(tokens: Token[], { from, to }: Range): boolean {
  const first = lowerAt(tokens, from);
  if (/^(he|she|they|there|we|i)$/.test(first) && to - from > 2) return true;
  let isInside = false;
  for (let at = from; at < to; at += 1) {
    if (
      /^(which|who|whom|whose)$/.test(lowerAt(tokens, at)) ||
      (lowerAt(tokens, at) === "that" && at > from)
    )
      isInside = true;
    else if (lowerAt(tokens, at) === ",") isInside = false;
    else if (!isInside && isVerb(tokens, at) && !/^(and|or|but)$/.test(lowerAt(tokens, at - 1)))
      return true;
  }
  return isInside && from < to && hasSecondVerb(tokens, { from, to });
}

/** "the group that runs the port has left": a second verb behind that of the relative clause. */
function hasSecondVerb(tokens: Token[], { from, to }: Range): boolean {
  let count = 0;
  for (let at = from; at < to; at += 1) if (isVerb(tokens, at)) count += 1;
  return count >= 2;
}

/** Past whom it is said to: "reporters", "the BBC", "a news conference in Paris". */
function skipListener(tokens: Token[], at: number, end: number): number {
  const first = tokens[at];
  if (!first || first.kind === "mark") return at;
  if (/^(me|us|him|her|them|you)$/.test(first.lower)) return at + 1;
  if (/^(it|he|she|they|there|that|i|we)$/.test(first.lower)) return at;
  const isPhrase =
    isDeterminer(first) || first.capital || listeners.has(first.lower) || isPlural(first);
  if (!isPhrase) return at;
  let to = at + 1;
  while (to < Math.min(end, at + 6)) {
    const token = tokens[to];
    const isGlued = token?.lower === "-" || token?.lower === "’" || token?.lower === "of";
    if (!token || !(token.kind === "word" || isGlued)) break;
    if (prepositions.has(token.lower) && token.lower !== "of") break;
    if (isStart(tokens, to) || isClauseWord(tokens, to) || timeLength(tokens, to) > 0) break;
    if (listeners.has(lowerAt(tokens, to - 1)) && !token.capital && token.lower !== "of") break;
    if (first.capital && !token.capital && !isGlued && lowerAt(tokens, to - 1) !== "of") break;
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
function skipCircumstances(tokens: Token[], from: number, end: number): number {
  let at = from;
  for (;;) {
    const time = timeLength(tokens, at);
    const step = time > 0 ? time : circumstanceLength(tokens, at, end);
    if (step === 0 || at + step >= end) return at;
    at += step;
  }
}

const circumstanceTokensMax = 16;
const asideTokensMax = 32;

function circumstanceLength(tokens: Token[], at: number, end: number): number {
  const word = lowerAt(tokens, at);
  if (/^(also|again|later|earlier|recently|publicly|repeatedly|only|once|instead)$/.test(word))
    return 1;
  if (/ly$/.test(word) && word.length > 5) return 1;
  if (!prepositions.has(word)) return 0;
  const that = thatAhead(tokens, at, end);
  if (that !== null || word === "of") return that === null ? 0 : that - at;
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
    const listened = skipListener(tokens, at, end);
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

/** Where what is said ends: with its sentence, or before words that another saying begins with. */
function contentEnd({ tokens, sentence, others }: Scope, from: number, own: Saying): number {
  for (const other of others) {
    if (
      other === own ||
      other.cue.from < from ||
      other.cue.kind === "act" ||
      other.cue.kind === "naming"
    )
      continue;
    const start = Math.min(other.from, other.cue.from);
    if (start < from) continue;
    const cut = cutBefore(tokens, start, other, from);
    if (cut !== null) return cut;
  }
  return sentence.to;
}

function cutBefore(tokens: Token[], start: number, other: Saying, from: number): number | null {
  let at = start;
  while (
    at > from &&
    /^(also|later|then|further|however|at|the|same|time)$/.test(lowerAt(tokens, at - 1)) &&
    other.side === "carried"
  )
    at -= 1;
  const word = lowerAt(tokens, at - 1);
  if (/^(and|but|while|though|although|whereas)$/.test(word)) {
    const isParted = lowerAt(tokens, at - 2) === "," || word !== "and" || other.side === "carried";
    return isParted ? at - 1 : null;
  }
  if (/^[,;–—]$/.test(word) && (other.side === "carried" || word === ";")) return at - 1;
  return null;
}

/** "RABAT, May 16 (Reuters) - Exports fell": where a dateline ends. */
function skipDateline(tokens: Token[], { from, to }: Range): number {
  for (let at = from + 1; at < Math.min(to, from + 14); at += 1) {
    const token = tokens[at];
    if (
      /^[-–—]$/.test(token?.lower ?? "") &&
      (token?.gap ?? 0) > 0 &&
      (tokens[at + 1]?.gap ?? 0) > 0
    )
      return at + 1;
    if (token?.kind === "word" && !token.capital) return from;
  }
  return from;
}

/** Whether the stretch is a quotation in marks and no more. */
function isAllQuoted({ tokens, spans }: Scope, { from, to }: Range): boolean {
  const span = spans.get(from);
  if (!span) return false;
  const rest = { from: span.to + 1, to };
  return (span.to - span.from > 3 && !isClause(tokens, rest)) || countWords(tokens, rest) < 2;
}

function keep(scope: Scope, range: Range): Range[] {
  const content = trim(scope.tokens, range);
  if (countWords(scope.tokens, content) < wordsMin || isAllQuoted(scope, content)) return [];
  return [content];
}

/** From the head of the sentence to the comma before an attribution. */
function before(scope: Scope, to: number, from: number): Range[] {
  const { tokens, sentence } = scope;
  const start = from > sentence.from ? from : skipDateline(tokens, sentence);
  const range = { from: start, to };
  const first = lowerAt(tokens, skipOpeners(tokens, start, to));
  const isClauseOnly =
    /^(when|while|as|after|before|although|though|because|since|asked|speaking|if)$/.test(first) &&
    !hasComma(tokens, range);
  if (isClauseOnly) return [];
  const isPhrase =
    prepositions.has(first) ||
    /(ing|ed)$/.test(first) ||
    (!hasComma(tokens, range) && countWords(tokens, range) < 4);
  return isPhrase && !isClause(tokens, range) ? [] : keep(scope, range);
}

function hasComma(tokens: Token[], { from, to }: Range): boolean {
  for (let at = from; at < to - 1; at += 1) if (lowerAt(tokens, at) === ",") return true;
  return false;
}

/** What goes on behind an attribution in the middle: "…, Smith said, and …". */
function behindMiddle(scope: Scope, at: number, own: Saying, isOnly: boolean): Range[] {
  const { tokens } = scope;
  const first = lowerAt(tokens, at);
  if (
    /^(as|after|while|although|though|who|which|whose|in|amid|adding|a|an|without|because|since|with|but|despite|following|speaking)$/.test(
      first,
    )
  )
    return [];
  const to = contentEnd(scope, at, own);
  const range = { from: at, to };
  return isClause(tokens, range) || isOnly ? keep(scope, range) : [];
}

function ofAttribution(scope: Scope, saying: Saying, from: number): Range[] {
  const { tokens, sentence } = scope;
  const isFirst =
    saying.from <= skipOpeners(tokens, skipDateline(tokens, sentence), sentence.to) ||
    /^[,;]?(and|but|while|because|that)$/.test(lowerAt(tokens, saying.from - 1));
  const after = {
    from: lowerAt(tokens, saying.to) === "," ? saying.to + 1 : saying.to,
    to: contentEnd(scope, saying.to, saying),
  };
  if (saying.side === "before") return keep(scope, { ...after, from: saying.cue.to });
  if (!isFirst) {
    const range = before(scope, saying.from, from);
    if (range.length > 0) return range;
  }
  return isClause(tokens, after) ? keep(scope, after) : [];
}

function ofVerb(scope: Scope, saying: Saying, from: number): Range[] {
  const { tokens, sentence } = scope;
  const previous = lowerAt(tokens, saying.from - 1);
  const isParted =
    /^[,–—]$/.test(previous) || (previous === "as" && lowerAt(tokens, saying.from - 2) === ",");
  const to = previous === "as" ? saying.from - 2 : saying.from - 1;
  if (saying.side === "behind") return isParted ? before(scope, to, from) : [];
  const { at, isThat } = contentStart(tokens, saying, sentence.to);
  if (isThat) return keep(scope, { from: at, to: contentEnd(scope, at, saying) });
  const next = lowerAt(tokens, at);
  if (
    saying.side !== "before" ||
    (!/^[,–—.!?;]$/.test(next) &&
      at < sentence.to &&
      !(isParted && /^(as|after|in|at|on|while|when|because)$/.test(next)))
  ) {
    return ofBareClause(scope, saying, at);
  }
  if (!isParted) return [];
  const first = before(scope, to, from);
  const isMiddle = /^[,–—]$/.test(next);
  return isMiddle ? [...first, ...behindMiddle(scope, at + 1, saying, first.length === 0)] : first;
}

/** "said exports fell": a clause without "that". */
function ofBareClause(scope: Scope, saying: Saying, at: number): Range[] {
  const { tokens, sentence } = scope;
  const verb = lowerAt(tokens, saying.cue.to - 1);
  if (!bareClauseVerbs.has(verb) || at >= sentence.to) return [];
  const first = tokens[at];
  const word = first?.lower ?? "";
  if (
    !first ||
    (isClauseWord(tokens, at) &&
      !/^(if|while|although|because|once|since|unless|what|when|until)$/.test(word))
  )
    return [];
  if (
    /^(to|of|about|nothing|little|yes|no|so|goodbye|hello|more|much|anything|for|by|,|:)$/.test(
      word,
    ) &&
    !/^no$/.test(word)
  )
    return [];
  if (/^[,:;.–—]$/.test(word)) return [];
  const range = { from: at, to: contentEnd(scope, at, saying) };
  const isPlain =
    /^(said|says?|saying|told|tells?|telling)$/.test(verb) &&
    countWords(tokens, range) >= 4 &&
    (isDeterminer(first) || first.capital || first.kind === "number" || isPlural(first));
  return isPlain || isClause(tokens, range) ? keep(scope, range) : [];
}

/** A reader that tells what a saying reports without marks: none, one stretch, or two around its attribution. Each is read once. */
export function toContentReader(
  tokens: Token[],
  sentences: readonly Sentence[],
  sayings: Sayings,
  quoted: readonly QuotedSpan[],
): (saying: Saying) => readonly Range[] {
  const spans = new Map(quoted.map((span) => [span.from - 1, span]));
  const known = new Map<Saying, readonly Range[]>();
  return (saying) => {
    const sentence = sentences[saying.sentence];
    const contents =
      known.get(saying) ??
      (sentence
        ? contentOf(
            { tokens, sentence, others: sayings.inSentence(saying.sentence), spans },
            saying,
            sentence.from,
          )
        : []);
    known.set(saying, contents);
    return contents;
  };
}

function contentOf(scope: Scope, saying: Saying, from: number): Range[] {
  if (
    saying.isOwn ||
    saying.cue.kind === "act" ||
    saying.cue.kind === "naming" ||
    saying.side === "none"
  )
    return [];
  if (saying.cue.form === "infinitive" || saying.cue.form === "passive") return [];
  return saying.cue.kind === "attribution"
    ? ofAttribution(scope, saying, from)
    : ofVerb(scope, saying, from);
}
