import type { QuotedSpan } from "../mark-places.ts";
import type { QuoteReading } from "../quote-readings.ts";
import { type Sentence, sentenceAt } from "../sentences.ts";
import type { Subject } from "../speaker-context.ts";
import { isClauseWord, lowerAt } from "./grammar.ts";
import { type Attribution, type EnglishScope, isPerson, sentenceIndexAt } from "./scope.ts";

const paragraphsBack = 3;

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
  return speakerOfNext(scope, index);
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
