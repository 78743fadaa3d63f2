import { type Cue, cueAt } from "../cues.ts";
import { addressingVerbs, articles, prepositions, subjectPronouns } from "../lexicon/english.ts";
import type { Mention } from "../people.ts";
import { isRoleNoun, type Range } from "../roles.ts";
import { countBefore, type SpeakerContext } from "../speaker-context.ts";
import type { Token } from "../tokens.ts";
import {
  isClauseWord,
  isDeterminer,
  isFiniteVerb,
  lowerAt,
  skipModifiersBack,
  skipOpeners,
  timeLength,
} from "./grammar.ts";
import {
  antecedentBefore,
  type NounPhrase,
  nounPhraseAfter,
  nounPhraseBefore,
} from "./noun-phrases.ts";

/** Who does what a verb says, as it is written: `from` to `to` with article and role. */
export type Named = Range &
  (
    | { type: "person"; mention: Mention }
    | { type: "pronoun"; at: number }
    | { type: "noun"; phrase: NounPhrase }
  );

const asidesMax = 5;
const asideTokensMax = 45;

export function mentionEndingAt(context: SpeakerContext, end: number): Mention | null {
  for (
    let index = countBefore(context, end) - 1, tries = 0;
    index >= 0 && tries < 2;
    index -= 1, tries += 1
  ) {
    const mention = context.mentions[index];
    if (mention && mention.to === end) return mention;
  }
  return null;
}

function mentionStartingAt(context: SpeakerContext, at: number): Mention | null {
  const mention = context.mentions[countBefore(context, at)];
  return mention && mention.from === at ? mention : null;
}

/** The person whose name ends the phrase, where nothing but their role and an article stand before it: not "allies of Berg", not "Berg and Holm". */
function personOf(context: SpeakerContext, { from, to }: Range): Mention | null {
  const mention = mentionEndingAt(context, to);
  if (!mention) return null;
  const { tokens } = context;
  for (let at = from; at < Math.min(mention.outer.from, mention.from); at += 1) {
    const word = lowerAt(tokens, at);
    if (prepositions.has(word)) return null;
    if (/^(and|or)$/.test(word) && !isTitleJoint(context, at, mention)) return null;
  }
  // The role may hold "of …" itself; a name right behind a preposition is somebody else's.
  return prepositions.has(lowerAt(tokens, mention.from - 1)) ? null : mention;
}

/** "B and C managing director Peter Goldie": the joint belongs to the role's body. */
function isTitleJoint(context: SpeakerContext, at: number, mention: Mention): boolean {
  const { tokens } = context;
  const isName = mentionEndingAt(context, at) !== null;
  return (
    !isName && (tokens[at - 1]?.capital ?? false) && tokens.slice(at, mention.from).some(isRoleNoun)
  );
}

/** "Rep. Charles Hughes of Sherman", "Smith of the finance ministry": the name that the phrase begins with, and where they are from. */
function personFrom(context: SpeakerContext, { from, to }: Range): Mention | null {
  const { tokens } = context;
  const mention = context.mentions[countBefore(context, from)];
  if (!mention || mention.to >= to || Math.min(mention.outer.from, mention.from) > from + 1)
    return null;
  return /^(of|from|at|with|for)$/.test(lowerAt(tokens, mention.to)) ? mention : null;
}

function toNamed(context: SpeakerContext, phrase: NounPhrase): Named {
  const mention = personOf(context, phrase) ?? personFrom(context, phrase);
  const { from, to } = phrase;
  return mention ? { type: "person", mention, from, to } : { type: "noun", phrase, from, to };
}

/** Where the aside begins that the mark before `end` closes: ", a farmer from X,", "– who heads it –", "(54)". */
function asideStart(tokens: Token[], end: number, start: number): number | null {
  const mark = lowerAt(tokens, end - 1);
  if (!/^[,–—)-]$/.test(mark)) return null;
  const opens = mark === ")" ? "(" : mark;
  for (let at = end - 2; at > Math.max(start, end - asideTokensMax); at -= 1)
    if (lowerAt(tokens, at) === opens) return at;
  return null;
}

/** "Poland's president, Andrzej Duda, said": the aside is the name of whom the words before it describe. */
function personInAside(context: SpeakerContext, open: number, close: number): Mention | null {
  const mention = mentionEndingAt(context, close);
  const isWhole =
    mention && Math.min(mention.outer.from, mention.from) <= open + 1 && mention.from >= open + 1;
  return isWhole && mention ? mention : null;
}

/** "Smith, a father of two, a farmer, said": a description behind a comma belongs to the name before that. */
function personDescribed(
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

function pronounAt(tokens: Token[], at: number): Named | null {
  if (!subjectPronouns.has(lowerAt(tokens, at))) return null;
  return { type: "pronoun", at, from: at, to: at + 1 };
}

/** Who stands before the verb at `verbAt`, past asides, adverbs and words of time; no further left than `start`. */
export function subjectOf(context: SpeakerContext, verbAt: number, start: number): Named | null {
  const { tokens } = context;
  let end = skipModifiersBack(tokens, verbAt, start);
  // American papers set the comma within the marks: “the Engineer,” who said.
  if (lowerAt(tokens, end - 2) === "," && /^["”’»]$/.test(lowerAt(tokens, end - 1))) end -= 1;
  for (let asides = 0; asides <= asidesMax && end > start; asides += 1) {
    if (tokens[end - 1]?.kind === "number" && lowerAt(tokens, end - 2) === ",") end -= 2;
    const open = asideStart(tokens, end, start);
    if (open === null)
      return asides > 0 || lowerAt(tokens, end - 1) !== ","
        ? plainSubject(context, end, start)
        : null;
    const named = personInAside(context, open, end - 1);
    if (named)
      return { type: "person", mention: named, from: headStart(context, open, start), to: end };
    const before = skipModifiersBack(tokens, open, start);
    const subject = plainSubject(context, before, start);
    if (subject) return subject;
    end = before;
  }
  return null;
}

/** Where the description begins before a name in an aside. */
function headStart(context: SpeakerContext, open: number, start: number): number {
  return nounPhraseBefore(context.tokens, open, start)?.from ?? open + 1;
}

function plainSubject(context: SpeakerContext, end: number, start: number): Named | null {
  const { tokens } = context;
  if (lowerAt(tokens, end - 1) === "who" || lowerAt(tokens, end - 1) === "which")
    return antecedent(context, end - 1, start);
  const pronoun = pronounAt(tokens, end - 1);
  if (pronoun) return pronoun;
  const phrase = nounPhraseBefore(tokens, end, start);
  if (!phrase) return null;
  const described = personDescribed(context, phrase, start);
  return described
    ? { type: "person", mention: described, from: described.outer.from, to: phrase.to }
    : toNamed(context, phrase);
}

/** "Smith, who said", "the ministry, which said". */
function antecedent(context: SpeakerContext, at: number, start: number): Named | null {
  const { tokens } = context;
  const isParted = lowerAt(tokens, at - 1) === ",";
  const isMarked = lowerAt(tokens, at - 2) === "," && /^["”’»]$/.test(lowerAt(tokens, at - 1));
  const end = isParted ? at - 1 : at;
  if (end <= start) return null;
  if (isMarked) return subjectOf(context, at, start);
  const mention = mentionEndingAt(context, end);
  if (mention && mention.from >= start)
    return { type: "person", mention, from: mention.outer.from, to: end };
  const phrase = antecedentBefore(tokens, end, start);
  return phrase ? toNamed(context, phrase) : null;
}

/** Who stands behind an inverted verb: "said Smith", "said a spokesman for the ministry". Null where what follows is what is said. */
export function subjectBehind(context: SpeakerContext, cue: Cue, end: number): Named | null {
  const { tokens } = context;
  if (addressingVerbs.has(lowerAt(tokens, cue.to - 1))) return null;
  const named = namedAt(context, cue.to, end);
  return named && !isFollowedByVerb(tokens, named.to, end) ? named : null;
}

/** "said Smith would": what follows the noun is its verb, so that the noun is no speaker. */
function isFollowedByVerb(tokens: Token[], at: number, end: number): boolean {
  if (at >= end) return false;
  return (
    isFiniteVerb(tokens, at) ||
    /^(to|not|that)$/.test(lowerAt(tokens, at)) ||
    (tokens[at]?.kind === "word" && /ed$/.test(lowerAt(tokens, at)) && !isClauseWord(tokens, at))
  );
}

/** The person, pronoun or noun phrase that begins at `at`. */
export function namedAt(context: SpeakerContext, at: number, end: number): Named | null {
  const { tokens } = context;
  const pronoun = pronounAt(tokens, at) ?? objectPronounAt(tokens, at);
  if (pronoun) return pronoun;
  if (timeLength(tokens, at) > 0) return null;
  const mention = personAt(context, at, end);
  if (mention)
    return {
      type: "person",
      mention,
      from: at,
      to: Math.max(mention.to, Math.min(mention.outer.to, end)),
    };
  const phrase = nounPhraseAfter(tokens, at, end);
  return phrase && toNamed(context, phrase);
}

function objectPronounAt(tokens: Token[], at: number): Named | null {
  return /^(him|her|them)$/.test(lowerAt(tokens, at)) && !/^[a-z]/.test(lowerAt(tokens, at + 1))
    ? { type: "pronoun", at, from: at, to: at + 1 }
    : null;
}

/** A name that begins at `at`, its role before it included: "Prime Minister Anna Berg", "the ambassador to X, Anna Berg". */
function personAt(context: SpeakerContext, at: number, end: number): Mention | null {
  const { tokens, mentions } = context;
  const direct = mentionStartingAt(context, at);
  if (direct) return direct;
  const next = mentions[countBefore(context, at)];
  if (!next || next.to > end) return null;
  const first = articles.has(lowerAt(tokens, at)) ? at + 1 : at;
  return next.outer.from <= first && next.outer.from >= at ? next : null;
}

/** Who the sentence is about: what stands before its first finite verb. */
export function subjectOfSentence(context: SpeakerContext, sentence: Range): Named | null {
  const { tokens } = context;
  const from = skipOpeners(tokens, sentence.from, sentence.to);
  let isInside = false;
  for (let at = from; at < Math.min(sentence.to, from + asideTokensMax); at += 1) {
    const word = lowerAt(tokens, at);
    if (/^(who|which|that|whose)$/.test(word)) isInside = true;
    else if (word === ",") isInside = false;
    else if (!isInside && at > from && isVerb(tokens, at)) {
      const subject = subjectOf(context, at, sentence.from);
      if (subject) return subject;
    }
  }
  return null;
}

function isVerb(tokens: Token[], at: number): boolean {
  if (isFiniteVerb(tokens, at) || cueAt(tokens, at)?.kind === "verb") return true;
  const token = tokens[at];
  return token?.kind === "word" && !token.capital && /ed$/.test(token.lower);
}
