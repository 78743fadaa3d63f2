import type { Analysis } from "./analysis.ts";
import { type Cue, cueAt } from "./cues.ts";
import { pronouns } from "./lexicon/speech.ts";
import type { QuotedSpan } from "./mark-places.ts";
import type { Mention } from "./people.ts";
import { findQuotedSpans } from "./quotation-marks.ts";
import { isSpeech, sloganCue, wordsOf } from "./quote-kinds.ts";
import type { Range } from "./roles.ts";
import type { Sentence } from "./sentences.ts";
import {
  lastMentionBefore,
  type SpeakerContext,
  type Subject,
  subjectAfter,
  subjectBefore,
  toSubject,
} from "./speakers.ts";
import type { Token } from "./tokens.ts";

/** A quotation by tokens: `cue` and `subject` where the text has them; `to` of the attribution, for what carries on behind it. */
export type QuoteReading = {
  span: QuotedSpan;
  kind: "direct" | "partial";
  cue: Range | null;
  subject: Subject | null;
  attributionTo: number;
};

type Attribution = { cue: Cue | null; subject: Subject | null; to: number; isTouching: boolean };

const bridging = new Set([",", "–", "—", "-", ".", "!", "?", "…"]);
const introducing = new Set([
  "that",
  "how",
  "as",
  ":",
  ",",
  "—",
  "–",
  "the",
  "a",
  "an",
  "his",
  "her",
  "to",
  "what",
  "it",
  "them",
  "reporters",
  "journalists",
  "что",
  "о",
  "об",
]);
const afterReach = 14;

/** Sentence of each token, found by bisection. */
function sentenceAt(sentences: Sentence[], at: number): Sentence | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.to ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return sentences[low];
}

type Scope = { analysis: Analysis; context: SpeakerContext };

function isIntroduction(tokens: Token[], cue: Cue, subject: Subject | null): boolean {
  const next = tokens[Math.max(cue.to, subject?.to ?? 0)];
  return next?.lower === ":" || (cue.kind === "verb" && next?.lower === "that");
}

/** Behind the closing mark: ", says X", "– сказал X", "he said", "X, director of …, said". */
function attributionAfter(scope: Scope, span: QuotedSpan, end: number): Attribution | null {
  const { tokens, sentences } = scope.analysis;
  let at = span.to + (span.isClosed ? 1 : 0);
  while (at < end && bridging.has(tokens[at]?.lower ?? "")) at += 1;
  const last = sentenceAt(sentences, at);
  const limit = Math.min(end, last?.to ?? at, at + afterReach * 3);
  const paragraph = sentenceAt(sentences, span.to - 1)?.paragraph;
  if (!last || last.paragraph !== paragraph) return null;
  while (
    at < limit &&
    /^(also|then|later|as|так|как|также|and|he)$/.test(tokens[at]?.lower ?? "") &&
    cueAt(tokens, at + 1)?.kind === "verb" &&
    !pronouns.has(tokens[at]?.lower ?? "")
  )
    at += 1;
  const inverted = cueAt(tokens, at);
  if (inverted && inverted.kind !== "naming") {
    const subject = subjectAfter(scope.context, inverted, limit);
    // The verb of a sentence whose subject the marked words are: “Strategy” believes that …
    if (!subject && !bridging.has(tokens[at - 1]?.lower ?? "") && span.isClosed) return null;
    return {
      cue: inverted,
      subject,
      to: Math.max(inverted.to, subject?.to ?? 0),
      isTouching: true,
    };
  }
  const cue = firstCue(
    tokens,
    at,
    Math.min(limit, at + afterReach + (mentionAt(scope.context, at)?.outer.to ?? at) - at),
  );
  if (cue?.kind !== "verb") return null;
  const subject = subjectAt(scope, at, cue);
  if (!subject || isIntroduction(tokens, cue, null) || opensQuote(tokens, cue.to)) return null;
  return { cue, subject, to: cue.to, isTouching: true };
}

function opensQuote(tokens: Token[], at: number): boolean {
  return /^[“„«"]$/.test(tokens[at]?.lower ?? "");
}

function mentionAt(context: SpeakerContext, at: number): Mention | null {
  const mention = lastMentionBefore(context, at + afterReach);
  return mention && mention.outer.from >= at - 1 && mention.outer.from <= at + 1 ? mention : null;
}

/** The subject that begins right behind the quotation and ends right before its verb. */
function subjectAt(scope: Scope, at: number, cue: Cue): Subject | null {
  const { tokens } = scope.analysis;
  const subject = subjectBefore(scope.context, cue, at);
  if (!subject) return null;
  if (pronouns.has(tokens[at]?.lower ?? "")) return cue.from - at <= 3 ? subject : null;
  const start =
    subject.role && subject.role.from >= at
      ? Math.min(subject.role.from, subject.name.from)
      : subject.name.from;
  return start - at <= 2 ? subject : tokens[at]?.lower === "the" ? subject : null;
}

function firstCue(tokens: Token[], from: number, to: number): Cue | null {
  for (let at = from; at < to; at += 1) {
    const cue = cueAt(tokens, at);
    if (cue) return cue;
  }
  return null;
}

/** Before the opening mark: "X said: “", "X was optimistic: “", "according to X, “", "called it “". */
function attributionBefore(scope: Scope, openAt: number, start: number): Attribution | null {
  const { tokens } = scope.analysis;
  for (let at = openAt - 1; at >= start; at -= 1) {
    const cue = cueAt(tokens, at);
    if (!cue || cue.to > openAt) continue;
    const behind = subjectAfter(scope.context, cue, openAt);
    const isAttribution = cue.kind === "attribution";
    const subject = isAttribution ? behind : (subjectBefore(scope.context, cue, start) ?? behind);
    const isTouching = leadsTo(
      tokens,
      Math.max(cue.to, isAttribution ? (behind?.to ?? 0) : 0),
      openAt,
    );
    return { cue, subject, to: openAt, isTouching };
  }
  if (tokens[openAt - 1]?.lower !== ":") return null;
  const mention = lastMentionBefore(scope.context, openAt);
  if (!mention || mention.from < start) return null;
  return { cue: null, subject: toSubject(scope.context, mention), to: openAt, isTouching: true };
}

function leadsTo(tokens: Token[], from: number, openAt: number): boolean {
  for (let at = from; at < openAt; at += 1)
    if (!introducing.has(tokens[at]?.lower ?? "")) return tokens[openAt - 1]?.lower === ":";
  return true;
}

function startsLikeSentence(tokens: Token[], span: QuotedSpan): boolean {
  const first = tokens
    .slice(span.from, span.from + 3)
    .find((token) => token.kind === "word" || token.kind === "number");
  return first?.kind === "number" || (first?.capital ?? false);
}

/** Direct: a sentence of its own, or the beginning or the rest of one; partial: words inside somebody else's sentence. */
function quoteKind(
  tokens: Token[],
  span: QuotedSpan,
  sentence: Sentence | undefined,
): "direct" | "partial" {
  const openAt = span.from - 1;
  if (tokens[openAt - 1]?.lower === ":" || sentence?.from === openAt) return "direct";
  return startsLikeSentence(tokens, span) && wordsOf(tokens, span).length > 1
    ? "direct"
    : "partial";
}

/** Whether this span carries on what the one before began: only its attribution, or the end of that sentence, lies between. */
function continuesPrevious(scope: Scope, previous: QuoteReading | null, openAt: number): boolean {
  if (!previous?.subject || previous.attributionTo > openAt) return false;
  const { tokens, sentences } = scope.analysis;
  const before = sentenceAt(sentences, Math.max(previous.attributionTo - 1, previous.span.to));
  const own = sentenceAt(sentences, openAt);
  if (!before || !own || before.paragraph !== own.paragraph) return false;
  if (
    openAt - previous.attributionTo <= 2 &&
    tokens.slice(previous.attributionTo, openAt).every((token) => token.kind === "mark")
  )
    return true;
  return before.to === openAt && own.from === openAt && previous.attributionTo > previous.span.to;
}

function readSpan(
  scope: Scope,
  span: QuotedSpan,
  previous: QuoteReading | null,
  end: number,
): QuoteReading | null {
  const { tokens, sentences } = scope.analysis;
  const openAt = span.from - 1;
  if (span.continues && previous)
    return { ...previous, span, kind: "direct", attributionTo: span.to };
  const sentence = sentenceAt(sentences, openAt);
  const previousEnd = previous ? previous.span.to + 1 : 0;
  const start = Math.max(sentence?.from ?? openAt, Math.min(previousEnd, openAt));
  const slogan = sloganCue(tokens, openAt, Math.max(sentence?.from ?? 0, openAt - 40));
  const isSlogan = slogan !== null && wordsOf(tokens, span).length > 1;
  if (isSlogan) return { span, kind: "direct", cue: slogan, subject: null, attributionTo: span.to };
  const before = attributionBefore(scope, openAt, start);
  const after = before?.isTouching ? null : attributionAfter(scope, span, end);
  const continues = !before?.cue && !after && continuesPrevious(scope, previous, openAt);
  const isLinked = (before?.isTouching ?? false) || after !== null || continues;
  if (!isSpeech(tokens, span, { openAt, sentenceStart: start, isLinked })) return null;
  const chosen = after ?? before;
  const carriesOn = continuesPrevious(scope, previous, openAt);
  const kind = carriesOn ? "direct" : quoteKind(tokens, span, sentence);
  if (!chosen && continues && previous)
    return { span, kind, cue: previous.cue, subject: previous.subject, attributionTo: span.to };
  const attributionTo = Math.max(chosen?.to ?? 0, span.to);
  return { span, kind, cue: chosen?.cue ?? null, subject: chosen?.subject ?? null, attributionTo };
}

/** All direct and partial quotations in reading order, each with the speaker that its sentence gives it. */
export function readQuotes(analysis: Analysis, context: SpeakerContext): QuoteReading[] {
  const scope: Scope = { analysis, context };
  const spans = findQuotedSpans(analysis.tokens);
  const quotes: QuoteReading[] = [];
  for (const [index, span] of spans.entries()) {
    const end = (spans[index + 1]?.from ?? analysis.tokens.length + 1) - 1;
    const quote = readSpan(scope, span, quotes.at(-1) ?? null, end);
    if (quote) quotes.push(quote);
  }
  return quotes;
}
