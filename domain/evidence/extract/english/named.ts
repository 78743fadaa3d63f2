import { articles, prepositions, subjectPronouns } from "../lexicon/english.ts";
import { suffixes } from "../lexicon/people.ts";
import type { Mention } from "../people.ts";
import { isOccupation, isRoleNoun, type Range } from "../roles.ts";
import { countBefore, type SpeakerContext } from "../speaker-context.ts";
import type { Token } from "../tokens.ts";
import { lowerAt, timeLength, withoutVerb } from "./grammar.ts";
import { type NounPhrase, nounPhraseAfter } from "./noun-phrases.ts";

/** Who does what a verb says, as it is written: `from` to `to` with article and role. */
export type Named = Range &
  (
    | { type: "person"; mention: Mention }
    | { type: "pronoun"; at: number }
    | { type: "noun"; phrase: NounPhrase }
  );

export const asidesMax = 5;
export const asideTokensMax = 45;

export function mentionEndingAt(context: SpeakerContext, at: number): Mention | null {
  const end = suffixes.has(lowerAt(context.tokens, at - 1)) ? at - 1 : at;
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
    !isName &&
    ((tokens[at - 1]?.capital ?? false) || isRoleNoun(tokens[at - 1])) &&
    tokens.slice(at, mention.from).some(isRoleNoun)
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

export function toNamed(context: SpeakerContext, phrase: NounPhrase): Named {
  const mention = personOf(context, phrase) ?? personFrom(context, phrase);
  const { from, to } = phrase;
  return mention ? { type: "person", mention, from, to } : { type: "noun", phrase, from, to };
}

/** "she" where the text has "she'd". */
export function pronounWord(tokens: Token[], at: number): string {
  return withoutVerb(lowerAt(tokens, at));
}

export function pronounAt(tokens: Token[], at: number): Named | null {
  if (!subjectPronouns.has(pronounWord(tokens, at))) return null;
  return { type: "pronoun", at, from: at, to: at + 1 };
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
  if (direct) return isOwner(tokens, direct) ? null : direct;
  const next = mentions[countBefore(context, at)];
  if (!next || next.to > end || isOwner(tokens, next)) return null;
  const first = articles.has(lowerAt(tokens, at)) ? at + 1 : at;
  return next.outer.from <= first && next.outer.from >= at ? next : null;
}

/** "said the mayor, Katrin Loos": the name behind what somebody is. */
function personApposed(context: SpeakerContext, phrase: NounPhrase, end: number): Mention | null {
  const { tokens } = context;
  const isOffice = isRoleNoun(tokens[phrase.head]) || isOccupation(lowerAt(tokens, phrase.head));
  if (lowerAt(tokens, phrase.to) !== "," || !isOffice) return null;
  // "said the vicar, the Rev Anna Berg".
  const mention = personAt(context, phrase.to + 1, end);
  return mention && mention.to <= end ? mention : null;
}

/** "Anna Berg's lawyer": the name belongs to what stands behind it. */
function isOwner(tokens: Token[], { to }: Mention): boolean {
  return /'s?$/.test(lowerAt(tokens, to - 1)) && tokens[to]?.kind === "word";
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
  if (!phrase) return null;
  const apposed = personApposed(context, phrase, end);
  return apposed
    ? { type: "person", mention: apposed, from: at, to: apposed.to }
    : toNamed(context, phrase);
}
