import { cueAt } from "../cues.ts";
import type { QuotedSpan } from "../mark-places.ts";
import type { QuoteReading } from "../quote-readings.ts";
import { type Sentence, sentenceAt } from "../sentences.ts";
import { fullMention, type Subject, toSubject } from "../speaker-context.ts";
import { onlyMentionIn } from "../speakers.ts";
import { isClauseWord, isFiniteVerb, lowerAt } from "./grammar.ts";
import { mentionEndingAt, namedAt } from "./named.ts";
import { type Attribution, type EnglishScope, isPerson, sentenceIndexAt } from "./scope.ts";

const paragraphsBack = 3;
const coordinatedReach = 8;

/** A sentence of its own within marks that no words of saying go with: whoever spoke last in its paragraph, else in those before, else in the next. */
export function speakerAround(
  scope: EnglishScope,
  span: QuotedSpan,
  previous: QuoteReading | null,
): Subject | null {
  const { sentences } = scope.analysis;
  const index = sentenceIndexAt(scope, span.from - 1);
  const own = sentences[index];
  if (!own) return null;
  const openAt = span.from - 1;
  const first = firstOfParagraph(sentences, index);
  const near = scope.sayings.speakerBefore(openAt, first);
  if (near) return near;
  if (previous && index > first && (sentences[first]?.from ?? 0) < previous.span.to)
    return previous.subject;
  let back = first;
  for (let count = 0; count < paragraphsBack && back > 0; count += 1) {
    back = firstOfParagraph(sentences, back - 1);
    const speaker = scope.sayings.speakerBefore(openAt, back);
    if (speaker) return speaker;
  }
  return speakerOfNext(scope, index) ?? speakerBehind(scope, index);
}

/** "“My phone rang at six.” That is all Anna Berg will say": the only one whom the sentence behind names. */
function speakerBehind({ analysis, context }: EnglishScope, index: number): Subject | null {
  const { sentences } = analysis;
  const [own, next] = [sentences[index], sentences[index + 1]];
  return own && next?.paragraph === own.paragraph ? onlyMentionIn(context, next) : null;
}

function firstOfParagraph(sentences: readonly Sentence[], index: number): number {
  let first = index;
  while (first > 0 && sentences[first - 1]?.paragraph === sentences[index]?.paragraph) first -= 1;
  return first;
}

/** Who says what the next paragraph begins with, where that is quoted too. */
function speakerOfNext(scope: EnglishScope, index: number): Subject | null {
  const { sentences, tokens } = scope.analysis;
  let next = index;
  while (sentences[next]?.paragraph === sentences[index]?.paragraph) next += 1;
  const sentence = sentences[next];
  if (!sentence || !/^[“"‘«„]$/.test(lowerAt(tokens, sentence.from))) return null;
  for (let at = next; sentences[at]?.paragraph === sentence.paragraph; at += 1) {
    const said = scope.sayings.inSentence(at).find(({ subject }) => subject !== null);
    if (said) return said.subject;
  }
  return null;
}

/** Words in marks within somebody's sentence: the person whom it is about. */
export function speakerOfSentence(scope: EnglishScope, span: QuotedSpan): Subject | null {
  const subject = scope.sayings.subjectOfSentence(sentenceIndexAt(scope, span.from));
  return isPerson(scope, subject) ? subject : null;
}

/** "Anna Berg (“I never voted for him”) left", "For Anna Berg, it is “a slap”": whose words or view it is, before the marks or at the head of the sentence. */
export function speakerInFront(
  { analysis, context }: EnglishScope,
  openAt: number,
): Subject | null {
  const { tokens, sentences } = analysis;
  const bracketed =
    lowerAt(tokens, openAt - 1) === "(" ? mentionEndingAt(context, openAt - 1) : null;
  if (bracketed) return toSubject(context, fullMention(context, bracketed), openAt);
  const from = sentenceAt(sentences, openAt)?.from ?? openAt;
  if (!/^(for|to)$/.test(lowerAt(tokens, from))) return null;
  const named = namedAt(context, from + 1, openAt);
  const isView = named?.type === "person" && lowerAt(tokens, named.to) === ",";
  return isView ? toSubject(context, fullMention(context, named.mention), named.to) : null;
}

/** "“A,” said Berg, “b.”": marks right behind an attribution carry on what it attributes. */
export function continuing(
  { analysis }: EnglishScope,
  previous: QuoteReading | null,
  span: QuotedSpan,
): Attribution | null {
  if (!previous || previous.attributionTo <= previous.span.to) return null;
  const openAt = span.from - 1;
  const { tokens, sentences } = analysis;
  const own = sentenceAt(sentences, openAt);
  const before = sentenceAt(sentences, previous.attributionTo - 1);
  if (!own || !before || own.paragraph !== before.paragraph || openAt < previous.attributionTo)
    return null;
  const isSame = own.from === before.from;
  if (isSame && !/^[,:;–—.-]$/.test(lowerAt(tokens, openAt - 1))) return null;
  if (!isSame && (own.from !== openAt || before.to !== openAt)) return null;
  if (isSame)
    for (let at = previous.attributionTo; at < openAt; at += 1)
      if (isClauseWord(tokens, at)) return null;
  return {
    cue: previous.cue,
    subject: previous.subject,
    to: span.to,
    isLinked: true,
    isNear: true,
  };
}

/** "Berg called it “hasty” and the answer “late”": one verb of naming for both. */
export function coordinated(
  { analysis: { tokens } }: EnglishScope,
  previous: QuoteReading | null,
  span: QuotedSpan,
): Attribution | null {
  if (!previous?.cue || cueAt(tokens, previous.cue.from)?.kind !== "naming") return null;
  const [from, to] = [previous.span.to + 1, span.from - 1];
  if (to - from > coordinatedReach) return null;
  let hasJoint = false;
  for (let at = from; at < to; at += 1) {
    if (/^[.;:]$/.test(lowerAt(tokens, at)) || isFiniteVerb(tokens, at)) return null;
    if (cueAt(tokens, at)) return null;
    hasJoint ||= /^(and|or|but)$/.test(lowerAt(tokens, at));
  }
  const { cue, subject } = previous;
  return hasJoint ? { cue, subject, to: span.to, isLinked: true, isNear: true } : null;
}
