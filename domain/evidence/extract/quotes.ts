import type { Analysis } from "./analysis.ts";
import type { QuotedSpan } from "./mark-places.ts";
import { attributionAfter, attributionBefore, type QuoteScope } from "./quote-attributions.ts";
import { isSpeech, sloganCue, wordsOf } from "./quote-kinds.ts";
import { findNestedSpans } from "./quote-nested.ts";
import type { QuoteReading } from "./quote-readings.ts";
import { readRussianNested } from "./russian/nested.ts";
import { type RussianScope, readRussianSpan } from "./russian/quotes.ts";
import { isCyrillic } from "./russian/words.ts";
import { type Sentence, sentenceAt } from "./sentences.ts";
import type { Subject } from "./speaker-context.ts";
import { onlyMentionIn } from "./speakers.ts";
import type { Token } from "./tokens.ts";

const sloganReach = 40;

function startsLikeSentence(tokens: Token[], span: QuotedSpan): boolean {
  const first = tokens
    .slice(span.from, span.from + 3)
    .find((token) => token.kind === "word" || token.kind === "number");
  return first?.kind === "number" || (first?.capital ?? false);
}

/** Direct: a sentence of its own, or the beginning or the rest of one; partial: words inside somebody else's sentence. */
export function quoteKind(
  tokens: Token[],
  span: QuotedSpan,
  sentence: Sentence | undefined,
): "direct" | "partial" {
  const openAt = span.from - 1;
  if (tokens[openAt - 1]?.lower === ":" || sentence?.from === openAt) return "direct";
  const isSentence = startsLikeSentence(tokens, span) && wordsOf(tokens, span).length > 1;
  return isSentence ? "direct" : "partial";
}

/** Whether this span carries on what the one before began: only its attribution, or the end of that sentence, lies between. */
function continuesPrevious(
  scope: QuoteScope,
  previous: QuoteReading | null,
  openAt: number,
): boolean {
  if (!previous?.subject || previous.attributionTo > openAt) return false;
  const { tokens, sentences } = scope.analysis;
  const before = sentenceAt(sentences, Math.max(previous.attributionTo - 1, previous.span.to));
  const own = sentenceAt(sentences, openAt);
  if (!before || !own || before.paragraph !== own.paragraph) return false;
  const between = tokens.slice(
    previous.attributionTo,
    Math.min(openAt, previous.attributionTo + 3),
  );
  if (openAt - previous.attributionTo <= 2 && between.every((token) => token.kind === "mark"))
    return true;
  return before.to === openAt && own.from === openAt && previous.attributionTo > previous.span.to;
}

/** "Kowalski shrugged. “Where would I go?”": a sentence of its own behind one that names one person and quotes nobody. */
function subjectOfSentenceBefore(scope: QuoteScope, openAt: number): Subject | null {
  const { sentences, tokens } = scope.analysis;
  const own = sentenceAt(sentences, openAt);
  const before = own?.from === openAt ? sentenceAt(sentences, openAt - 1) : undefined;
  if (!before || before.paragraph !== own?.paragraph) return null;
  const isQuoting = tokens
    .slice(before.from, before.to)
    .some((token) => /^["“”«»„]$/.test(token.lower));
  return isQuoting ? null : onlyMentionIn(scope.context, before);
}

/** Where a quotation stands: its opening mark, its sentence, and where the words before it begin that may say whose it is. */
type Begun = { openAt: number; sentence: Sentence | undefined; start: number };

/** What is read of a quotation before anybody looks for its speaker: one that goes on, and a slogan, need none. */
export function beginReading(
  { tokens, sentences }: Analysis,
  span: QuotedSpan,
  previous: QuoteReading | null,
): Begun | { reading: QuoteReading } {
  const openAt = span.from - 1;
  if (span.continues && previous)
    return { reading: { ...previous, span, kind: "direct", attributionTo: span.to } };
  const sentence = sentenceAt(sentences, openAt);
  const slogan = sloganCue(tokens, openAt, Math.max(sentence?.from ?? 0, openAt - sloganReach));
  if (slogan && wordsOf(tokens, span).length > 1)
    return {
      reading: { span, kind: "direct", cue: slogan, subject: null, attributionTo: span.to },
    };
  const afterPrevious = Math.min(previous ? previous.span.to + 1 : 0, openAt);
  return { openAt, sentence, start: Math.max(sentence?.from ?? openAt, afterPrevious) };
}

function readSpan(
  scope: QuoteScope,
  span: QuotedSpan,
  { previous, end }: { previous: QuoteReading | null; end: number },
): QuoteReading | null {
  const { tokens } = scope.analysis;
  const begun = beginReading(scope.analysis, span, previous);
  if ("reading" in begun) return begun.reading;
  const { openAt, sentence, start } = begun;
  const before = attributionBefore(scope, openAt, start);
  const after = before?.isTouching ? null : attributionAfter(scope, span, end);
  const carriesOn = continuesPrevious(scope, previous, openAt);
  const continues = !before?.cue && !after && carriesOn;
  const isLinked = (before?.isTouching ?? false) || after !== null || continues;
  if (!isSpeech(tokens, span, { openAt, sentenceStart: start, isLinked })) return null;
  const kind = carriesOn ? "direct" : quoteKind(tokens, span, sentence);
  const chosen = after ?? before;
  if (!chosen && continues && previous)
    return { span, kind, cue: previous.cue, subject: previous.subject, attributionTo: span.to };
  // "…,” X said, adding that it was “…”": the verb's subject is that of the sentence's first quotation.
  const isSameSentence =
    previous !== null && sentence !== undefined && previous.span.to > sentence.from;
  const carried = isSameSentence && chosen?.cue ? previous.subject : null;
  const subject = chosen ? (chosen.subject ?? carried) : subjectOfSentenceBefore(scope, openAt);
  const attributionTo = Math.max(chosen?.to ?? 0, span.to);
  return { span, kind, cue: chosen?.cue ?? null, subject, attributionTo };
}

/** By its first word: a Russian text may quote in another language, and be quoted in one. */
function isRussian(tokens: Token[], span: QuotedSpan): boolean {
  return isCyrillic(tokens.slice(span.from, span.to).find(({ kind }) => kind === "word"));
}

/** All direct and partial quotations in reading order, each with the speaker that its sentence gives it. */
export function readQuotes(
  scope: QuoteScope & RussianScope,
  spans: readonly QuotedSpan[],
): QuoteReading[] {
  const { tokens } = scope.analysis;
  const quotes: QuoteReading[] = [];
  for (const [index, span] of spans.entries()) {
    const end = (spans[index + 1]?.from ?? tokens.length + 1) - 1;
    const previous = quotes.at(-1) ?? null;
    const quote = isRussian(tokens, span)
      ? readRussianSpan(scope, span, previous)
      : readSpan(scope, span, { previous, end });
    if (quote) quotes.push(quote);
  }
  return quotes;
}

/** Quotations within these, each with the speaker that the words before it name. */
export function readNestedQuotes(
  scope: QuoteScope,
  quotes: readonly QuoteReading[],
): QuoteReading[] {
  return quotes.flatMap((quote) => {
    if (isRussian(scope.analysis.tokens, quote.span))
      return readRussianNested(scope.context, quote);
    return findNestedSpans(scope.analysis.tokens, quote.span).map(({ span, cueAt: at }) => {
      const said = attributionBefore(scope, span.from - 1, quote.span.from);
      const cue = said?.cue ?? { from: at, to: at + 1 };
      return { span, kind: "direct", cue, subject: said?.subject ?? null, attributionTo: span.to };
    });
  });
}
