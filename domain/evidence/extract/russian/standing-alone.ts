import type { IndirectReading } from "../indirect.ts";
import type { QuoteReading } from "../quote-readings.ts";
import type { Range } from "../roles.ts";
import { sentenceAt } from "../sentences.ts";
import {
  countBefore,
  fullMention,
  type SpeakerContext,
  type Subject,
  toSubject,
} from "../speaker-context.ts";
import { opensSentence } from "./marked-words.ts";
import { nominativeAt } from "./nominatives.ts";
import { mentionAt } from "./noun-phrases.ts";
import { subjectAfterVerb } from "./subjects.ts";
import { subjectBeforeVerb } from "./subjects-before.ts";
import { type Agreement, speechVerbAt } from "./verbs.ts";

const anyone: Agreement = { isPlural: null, gender: null };

/** Whether a span carries on what the one before began: only its attribution, or the end of that sentence, lies between. */
export function continuesPrevious(
  { tokens, sentences }: SpeakerContext,
  previous: QuoteReading,
  openAt: number,
): boolean {
  if (!previous.subject || previous.attributionTo > openAt) return false;
  const from = Math.max(previous.attributionTo, previous.span.to);
  const before = sentenceAt(sentences, Math.max(from - 1, previous.span.to));
  const own = sentenceAt(sentences, openAt);
  if (!before || !own || before.paragraph !== own.paragraph) return false;
  const between = tokens.slice(from, Math.min(openAt, from + 3));
  if (openAt - from <= 2 && between.every(({ kind }) => kind === "mark")) return true;
  return before.to === openAt && own.from === openAt;
}

/**
 * Who says what stands by itself, with no words of saying in its sentence: whom the sentence before lets speak, or is about. Russian news
 * tells what somebody said and then quotes it in a paragraph of its own.
 */
export function speakerOfSentenceBefore(
  context: SpeakerContext,
  openAt: number,
  {
    previous,
    reported,
  }: { previous: QuoteReading | null; reported: ReadonlyMap<number, IndirectReading[]> },
): Subject | null {
  const index = context.sentenceIndexAt(openAt);
  const before = context.sentences[index - 1];
  if (!before) return namedBelow(context, index);
  if (!opensSentence(context.tokens, openAt)) return null;
  if (previous && previous.span.to > before.from) return previous.subject;
  const reporter = reported.get(index - 1)?.at(-1)?.subject;
  return reporter ?? lastSpeaker(context, before) ?? mainSubject(context, before);
}

/** Whom the paragraph under a headline of an interview names first. */
function namedBelow(context: SpeakerContext, index: number): Subject | null {
  const [headline, below] = context.sentences.slice(index, index + 2);
  if (!headline || !below || below.paragraph === headline.paragraph) return null;
  const first = context.mentions[countBefore(context, below.from)];
  return first && first.from < below.to ? toSubject(context, fullMention(context, first)) : null;
}

/** Of the sentence's last verb of saying. */
function lastSpeaker(context: SpeakerContext, { from, to }: Range): Subject | null {
  for (let at = to - 1; at >= from; at -= 1) {
    const verb = speechVerbAt(context.tokens, at);
    if (!verb || verb.isGerund) continue;
    const ahead = subjectBeforeVerb(context, { from: at, agreement: verb }, from);
    const behind = subjectAfterVerb(context, { to: at + 1, agreement: verb }, to);
    const found = ahead?.rank === "strong" ? ahead : (behind ?? ahead);
    if (found && found.rank !== "weak") return found.subject;
  }
  return null;
}

/** The first person of a sentence in the nominative. */
function mainSubject(context: SpeakerContext, { from, to }: Range): Subject | null {
  for (let at = from; at < to; at += 1) {
    const mention = mentionAt(context, at);
    if (!mention && !/^(он|она)$/.test(context.tokens[at]?.lower ?? "")) continue;
    const subject = nominativeAt(context, at, anyone, { start: from, limit: to });
    if (subject) return subject;
  }
  return null;
}
