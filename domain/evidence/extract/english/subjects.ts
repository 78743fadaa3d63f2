import { type Cue, cueAt } from "../cues.ts";
import { addressingVerbs, prepositions } from "../lexicon/english.ts";
import { irregularPasts } from "../lexicon/tenses.ts";
import type { Range } from "../roles.ts";
import { isRoleNoun } from "../roles.ts";
import { countBefore, type SpeakerContext } from "../speaker-context.ts";
import type { Token } from "../tokens.ts";
import { asideStart, bodyInAside, headStart, personDescribed, personInAside } from "./asides.ts";
import {
  isClauseWord,
  isDeterminer,
  isFiniteVerb,
  lowerAt,
  skipModifiersBack,
  skipOpeners,
} from "./grammar.ts";
import {
  asidesMax,
  asideTokensMax,
  mentionEndingAt,
  type Named,
  namedAt,
  pronounAt,
  toNamed,
} from "./named.ts";
import { antecedentBefore, nounPhraseBefore } from "./noun-phrases.ts";

const openingTokensMax = 5;

/** Who stands before the verb at `verbAt`, past asides, adverbs and words of time; no further left than `start`. */
export function subjectOf(context: SpeakerContext, verbAt: number, start: number): Named | null {
  const { tokens } = context;
  let end = skipModifiersBack(tokens, verbAt, start);
  // American papers set the comma within the marks: “the Engineer,” who said.
  if (lowerAt(tokens, end - 2) === "," && /^["”’»']$/.test(lowerAt(tokens, end - 1))) end -= 1;
  for (let asides = 0; asides <= asidesMax && end > start; asides += 1) {
    if (tokens[end - 1]?.kind === "number" && lowerAt(tokens, end - 2) === ",") end -= 2;
    const open = asideStart(tokens, end, start);
    if (open === null)
      return asides > 0 || lowerAt(tokens, end - 1) !== ","
        ? plainSubject(context, { end, isAside: asides > 0 }, start)
        : null;
    const named = personInAside(context, open, end - 1);
    if (named)
      return { type: "person", mention: named, from: headStart(context, open, start), to: end };
    const body = bodyInAside(context, open, end - 1, start);
    if (body) return body;
    const described = skipModifiersBack(tokens, open, start);
    const isAge =
      tokens[described - 1]?.kind === "number" && lowerAt(tokens, described - 2) === ",";
    const before = isAge ? described - 2 : described;
    const subject = plainSubject(context, { end: before, isAside: true }, start);
    if (subject) return subject;
    end = before;
  }
  return null;
}

/** What ends at `end`. `isAside`: more stood between it and the verb. */
function plainSubject(
  context: SpeakerContext,
  { end, isAside }: { end: number; isAside: boolean },
  start: number,
): Named | null {
  const { tokens } = context;
  if (lowerAt(tokens, end - 1) === "who" || lowerAt(tokens, end - 1) === "which")
    return antecedent(context, end - 1, start);
  const pronoun = pronounAt(tokens, end - 1);
  if (pronoun) return pronoun;
  const phrase = nounPhraseBefore(tokens, end, start);
  if (!phrase) return null;
  const described = isAside ? personDescribed(context, phrase, start) : null;
  return described
    ? { type: "person", mention: described, from: described.outer.from, to: phrase.to }
    : toNamed(context, phrase);
}

/** "Smith, who said", "the ministry, which said". */
function antecedent(context: SpeakerContext, at: number, start: number): Named | null {
  const { tokens } = context;
  const isParted = lowerAt(tokens, at - 1) === ",";
  const isMarked = lowerAt(tokens, at - 2) === "," && /^["”’»']$/.test(lowerAt(tokens, at - 1));
  const end = isParted ? at - 1 : at;
  if (end <= start) return null;
  if (isMarked) return subjectOf(context, at, start);
  const mention = mentionEndingAt(context, end);
  const described =
    lowerAt(tokens, at) === "who" ? context.mentions[countBefore(context, end) - 1] : null;
  const person = mention ?? (described?.outer.to === end ? described : null);
  if (person && person.from >= start)
    return { type: "person", mention: person, from: person.outer.from, to: end };
  const phrase = antecedentBefore(tokens, end, start);
  return phrase ? toNamed(context, phrase) : null;
}

/** Who stands behind an inverted verb: "said Smith", "said a spokesman for the ministry". Null where what follows is what is said. */
export function subjectBehind(context: SpeakerContext, cue: Cue, end: number): Named | null {
  const { tokens } = context;
  const verb = lowerAt(tokens, cue.to - 1);
  const isBehindMarks = /^[”"»’']$/.test(lowerAt(tokens, cue.from - 1));
  // "“Who?” asked Berg", but "Berg told Holm".
  const isAsking = /^(ask|warn|urg)/.test(verb) && isBehindMarks;
  if (addressingVerbs.has(verb) && !isAsking) return null;
  // "wrote that Norland “will stay”": what is said begins there.
  if (lowerAt(tokens, cue.to) === "that" && !isBehindMarks) return null;
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

const relatives = new Set(["who", "which", "that", "whose"]);

/** Who the sentence is about: what stands before its first finite verb. */
export function subjectOfSentence(context: SpeakerContext, sentence: Range): Named | null {
  const { tokens } = context;
  const from = skipOpeners(tokens, sentence.from, sentence.to);
  // Whatever its verb: "He points to a cap, set at £30 and never raised, and argues that".
  if (/^(he|she)$/.test(lowerAt(tokens, from))) return pronounAt(tokens, from);
  let isInside = false;
  for (let at = from; at < Math.min(sentence.to, from + asideTokensMax); at += 1) {
    const word = lowerAt(tokens, at);
    if (relatives.has(word)) isInside = true;
    else if (word === ",") isInside = false;
    else if (!isInside && at > from && isVerb(tokens, at)) {
      const subject = subjectOf(context, at, sentence.from);
      if (subject) return subject;
    }
  }
  return openingPerson(context, from, sentence.to);
}

/** "The mayor sees it differently", "She twice asked": a person at the head of the sentence, whatever verb follows. */
function openingPerson(context: SpeakerContext, from: number, end: number): Named | null {
  const { tokens } = context;
  const pronoun = pronounAt(tokens, from);
  if (pronoun) return pronoun;
  const mention = context.mentions[countBefore(context, from)];
  if (mention && Math.min(mention.from, mention.outer.from) <= from + 1 && mention.to <= end)
    return { type: "person", mention, from, to: mention.to };
  if (!isDeterminer(tokens[from])) return null;
  for (let head = from + 1; head < Math.min(end, from + openingTokensMax); head += 1) {
    if (tokens[head]?.kind !== "word" || prepositions.has(lowerAt(tokens, head))) return null;
    if (!isRoleNoun(tokens[head]) || isRoleNoun(tokens[head + 1])) continue;
    const close = head + 2 + openingTokensMax;
    for (let at = head + 2; at < Math.min(end, close) && lowerAt(tokens, head + 1) === ","; at += 1)
      if (lowerAt(tokens, at) === ",") {
        const body = bodyInAside(context, head + 1, at, from);
        if (body) return body;
      }
    const phrase = { from, to: head + 1, head };
    return { type: "noun", phrase, from, to: head + 1 };
  }
  return null;
}

function isVerb(tokens: Token[], at: number): boolean {
  if (isFiniteVerb(tokens, at) || cueAt(tokens, at)?.kind === "verb") return true;
  const token = tokens[at];
  if (token?.kind !== "word" || token.capital) return false;
  const isPast = irregularPasts.has(token.lower) && !isDeterminer(tokens[at - 1]);
  return isPast || token.lower.endsWith("ed");
}
