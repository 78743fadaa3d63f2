import type { Range } from "../roles.ts";
import type { SpeakerContext } from "../speaker-context.ts";
import type { Token } from "../tokens.ts";
import type { ReportingCue } from "./cues.ts";
import { isClauseWord, isFiniteVerb, lowerAt, skipModifiersBack, skipOpeners } from "./grammar.ts";
import { invertedSubject } from "./inversion.ts";
import { mentionEndingAt, type Named, namedAt, pronounWord, toNamed } from "./named.ts";
import { antecedentBefore, kindOf } from "./noun-phrases.ts";
import type { Saying } from "./sayings.ts";
import { subjectOf } from "./subjects.ts";

const withReach = 8;
const phraseTokensMax = 14;
const quotedReach = 14;
export const adding = new Set(
  "added adds adding continued continues concluded concludes".split(" "),
);
const noListeners = /[”"»’']/;

type Found = { cue: ReportingCue; named: Named | null; side: Saying["side"] };

function isElided(tokens: Token[], cue: ReportingCue, start: number): boolean {
  if (cue.form === "participle" || cue.form === "infinitive") return true;
  const end = skipModifiersBack(tokens, cue.from, start);
  return /^(and|but|or|then|yet)$/.test(lowerAt(tokens, end - 1));
}

/** Whether the clause begins with the subject that an aside parts from its verb: "Smith, a farmer, said". */
function opensSentence(tokens: Token[], named: Named, sentence: Range): boolean {
  return named.from <= skipOpeners(tokens, sentence.from, sentence.to);
}

export function findSubject(
  context: SpeakerContext,
  cue: ReportingCue,
  sentence: Range,
  start: number,
): Found {
  const { tokens } = context;
  if (cue.kind === "attribution") return attributed(context, cue, sentence);
  if (cue.form === "passive") return agent(context, cue, sentence);
  if (cue.form === "noun") return owner(context, cue, sentence);
  const quoted = quotedAs(context, cue, start);
  if (quoted) return { cue, named: quoted, side: "before" };
  const absolute = cue.form === "participle" ? withSubject(context, cue, sentence) : null;
  if (absolute) return { cue, named: absolute, side: "before" };
  const heard = overheard(context, cue, start);
  if (heard) return { cue, named: heard, side: "before" };
  const liking = cue.form === "infinitive" ? subjectOf(context, cue.from - 2, start) : null;
  if (liking && opensSentence(tokens, liking, sentence))
    return { cue, named: liking, side: "before" };
  if (isElided(tokens, cue, start)) return { cue, named: null, side: "carried" };
  const isQuoteBefore =
    (lowerAt(tokens, cue.from - 1) === "," && noListeners.test(lowerAt(tokens, cue.from - 2))) ||
    noListeners.test(lowerAt(tokens, cue.from - 1));
  const behind = invertedSubject(context, cue, sentence);
  if (behind && isQuoteBefore) return { cue, named: behind, side: "behind" };
  const verbFrom = skipModifiersBack(tokens, cue.from, start);
  const isInAside =
    start > sentence.from && /^([”"»’']|who|which)$/.test(lowerAt(tokens, verbFrom - 1));
  const before =
    subjectOf(context, cue.from, start) ??
    (isInAside && !behind ? subjectOf(context, cue.from, sentence.from) : null);
  if (before && (!behind || opensSentence(tokens, before, sentence)))
    return checked(tokens, cue, before);
  if (behind) return { cue, named: behind, side: "behind" };
  return { cue, named: null, side: "none" };
}

/** "Officials say": a plural present needs a subject in the plural. */
function checked(tokens: Token[], cue: ReportingCue, named: Named): Found {
  const isPlural =
    named.type === "noun"
      ? kindOf(tokens, named.phrase) === "group" ||
        tokens.slice(named.from, named.to).some(({ lower }) => lower === "and")
      : named.type === "pronoun" && /^(they|we|i|you)$/.test(pronounWord(tokens, named.at));
  return cue.form === "plural" && !isPlural
    ? { cue, named: null, side: "none" }
    : { cue, named, side: "before" };
}

function attributed(context: SpeakerContext, cue: ReportingCue, sentence: Range): Found {
  const { tokens } = context;
  if (cue.form === "view") return viewed(context, cue);
  if (/^(which|whom)$/.test(lowerAt(tokens, cue.to))) {
    const end = lowerAt(tokens, cue.from - 1) === "," ? cue.from - 1 : cue.from;
    const mention = mentionEndingAt(context, end);
    if (mention)
      return {
        cue: { ...cue, to: cue.to + 1 },
        named: { type: "person", mention, from: mention.from, to: cue.to },
        side: "before",
      };
    const phrase = antecedentBefore(tokens, end, sentence.from);
    const named = phrase && toNamed(context, phrase);
    return { cue: { ...cue, to: cue.to + 1 }, named, side: named ? "before" : "none" };
  }
  const named = namedAt(context, cue.to, sentence.to);
  const whole =
    named?.type === "noun" ? { ...named, to: phraseEnd(tokens, named.to, sentence) } : named;
  return { cue, named: whole, side: whole ? "behind" : "none" };
}

/** "in her view", "in Mr. Berg's words": whose it is. */
function viewed(context: SpeakerContext, cue: ReportingCue): Found {
  const { tokens } = context;
  const owner = lowerAt(tokens, cue.to - 2) === "own" ? cue.to - 3 : cue.to - 2;
  const { from, to } = cue;
  if (/^(his|her|their|its)$/.test(lowerAt(tokens, owner)))
    return { cue, named: { type: "pronoun", at: owner, from, to }, side: "behind" };
  const mention = mentionEndingAt(context, owner + 1);
  if (mention) return { cue, named: { type: "person", mention, from, to }, side: "behind" };
  const phrase = { from: from + 1, to: owner + 1, head: owner };
  return { cue, named: { type: "noun", phrase, from, to }, side: "behind" };
}

/** "According to sources in the council, …": to the comma, past what else says where and when. */
function phraseEnd(tokens: Token[], from: number, sentence: Range): number {
  for (let at = from; at < Math.min(sentence.to, from + phraseTokensMax); at += 1) {
    if (lowerAt(tokens, at) === ",") return at;
    if (tokens[at]?.kind === "mark" || isFiniteVerb(tokens, at) || isClauseWord(tokens, at))
      return from;
  }
  return from;
}

/** "quoted the minister as saying": whom somebody else quotes. */
function quotedAs(context: SpeakerContext, cue: ReportingCue, start: number): Named | null {
  const { tokens } = context;
  if (lowerAt(tokens, cue.from) !== "saying" || lowerAt(tokens, cue.from - 1) !== "as") return null;
  for (let at = cue.from - 2; at > Math.max(start, cue.from - quotedReach); at -= 1)
    if (/^(quoted|quotes|quoting|cited|cites|citing)$/.test(lowerAt(tokens, at))) {
      const named = namedAt(context, at + 1, cue.from - 1);
      if (!named || (named.type === "noun" && named.to < cue.from - 1)) return null;
      return { ...named, from: subjectOf(context, at, start)?.from ?? named.from };
    }
  return null;
}

/** "with supporters arguing that": a participle with a subject of its own. */
function withSubject(context: SpeakerContext, cue: ReportingCue, sentence: Range): Named | null {
  const { tokens } = context;
  for (let at = cue.from - 1; at > Math.max(sentence.from, cue.from - withReach); at -= 1) {
    if (tokens[at]?.kind === "mark") return null;
    if (lowerAt(tokens, at) !== "with") continue;
    const named = namedAt(context, at + 1, cue.from);
    return named?.to === cue.from ? named : null;
  }
  return null;
}

/** "footage in which Berg is heard telling a colleague": whom others hear. */
function overheard(context: SpeakerContext, cue: ReportingCue, start: number): Named | null {
  const { tokens } = context;
  const isHeard =
    cue.form === "participle" &&
    /^(heard|seen|filmed|recorded|overheard|caught)$/.test(lowerAt(tokens, cue.from - 1)) &&
    /^(is|are|was|were|be|been)$/.test(lowerAt(tokens, cue.from - 2));
  return isHeard ? subjectOf(context, cue.from - 2, start) : null;
}

/** "Berg's claim that", "a remark by Berg": whose word it is, else that of whom the sentence is about. */
function owner(context: SpeakerContext, cue: ReportingCue, sentence: Range): Found {
  const mention = mentionEndingAt(context, cue.from);
  if (mention)
    return {
      cue,
      named: { type: "person", mention, from: mention.from, to: cue.from },
      side: "before",
    };
  const by = agent(context, cue, sentence);
  return by.named ? by : { cue, named: null, side: "carried" };
}

/** "described by Smith as": who stands behind "by". */
function agent(context: SpeakerContext, cue: ReportingCue, sentence: Range): Found {
  const isBy = lowerAt(context.tokens, cue.to) === "by";
  const named = isBy ? namedAt(context, cue.to + 1, sentence.to) : null;
  return { cue, named, side: named ? "behind" : "none" };
}
