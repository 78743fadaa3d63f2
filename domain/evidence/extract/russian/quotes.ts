import type { IndirectReading } from "../indirect.ts";
import type { QuotedSpan } from "../mark-places.ts";
import { isDash } from "../period-tokens.ts";
import type { QuoteReading } from "../quote-readings.ts";
import { sentenceAt } from "../sentences.ts";
import type { SpeakerContext, Subject } from "../speaker-context.ts";
import type { Token } from "../tokens.ts";
import { kindOfMarked, opensSentence, signCue } from "./marked-words.ts";
import { type Attribution, attributionAhead, attributionBehind } from "./quote-attributions.ts";
import { continuesPrevious, speakerOfSentenceBefore } from "./standing-alone.ts";

/** `reported`: reported speech around the quotations, by sentence. */
export type RussianScope = {
  context: SpeakerContext;
  reported: ReadonlyMap<number, IndirectReading[]>;
};

type Said = Pick<Attribution, "cue" | "subject"> & { to?: number };

const joinTokensMax = 6;

function make(span: QuotedSpan, kind: QuoteReading["kind"], said: Said): QuoteReading {
  const { cue, subject, to = span.to } = said;
  return { span, kind, cue, subject, attributionTo: Math.max(to, span.to) };
}

/** Of "Он отметил, что рынок «перегрет до предела»": whose words the clause reports. */
function reporterOf({ context, reported }: RussianScope, openAt: number): IndirectReading | null {
  const readings = reported.get(context.sentenceIndexAt(openAt)) ?? [];
  return readings.find(({ content }) => content.from <= openAt && openAt < content.to) ?? null;
}

/** "назвал это «ошибкой» и «позором»", "«важным шагом», а решение – «победой»": more of what the same verb says. */
function isJoinedTo(tokens: Token[], previous: QuoteReading, openAt: number): boolean {
  if (openAt - previous.span.to > joinTokensMax) return false;
  const between = tokens.slice(previous.span.to + 1, openAt);
  return (
    previous.kind === "partial" &&
    /^[,и]$/.test(between[0]?.lower ?? "") &&
    between.every(({ lower }) => !/^[.:;!?…]$/.test(lower))
  );
}

/** "назвал их «друзьями», «братьями» и «героями»": a word in a row of such. */
function isListedWord(tokens: Token[], previous: QuoteReading, span: QuotedSpan): boolean {
  const isNext = span.from - 1 - previous.span.to === 2 && !tokens[span.from]?.capital;
  return isNext && isJoinedTo(tokens, previous, span.from - 1);
}

/** "с плакатами «…» и «…»": the second is as much of a sign. */
function isListedSign(tokens: Token[], previous: QuoteReading | null, openAt: number): boolean {
  if (!previous?.cue || previous.subject || previous.kind !== "direct") return false;
  if (openAt - previous.span.to > joinTokensMax) return false;
  const isSign = signCue(tokens, previous.span.from - 1, previous.cue.from) !== null;
  const between = tokens.slice(previous.span.to + 1, openAt);
  return isSign && between.every(({ lower }) => /^[,и]$/.test(lower));
}

function reporterSaid({ cue, subject }: IndirectReading): Said {
  return { cue, subject };
}

/** Who says words within the writer's sentence: who reports the clause they stand in, or the nearest verb before them. */
function sayerWithin(
  scope: RussianScope,
  openAt: number,
  { ahead, carried }: { ahead: Attribution | null; carried: Subject | null },
): Said | null {
  const reporter = reporterOf(scope, openAt);
  // "Петров назвал это «бредом», сообщает агентство": the nearer of the two.
  const isNearer = (ahead?.cue?.from ?? -1) >= (reporter?.content.from ?? 0) && ahead?.subject;
  if (reporter && !isNearer) return reporterSaid(reporter);
  return ahead && { ...ahead, subject: ahead.subject ?? carried };
}

/** Who says the words of a span that is speech, by what stands closest to it. */
function sayerOf(
  scope: RussianScope,
  span: QuotedSpan,
  kind: QuoteReading["kind"],
  {
    previous,
    behind,
    start,
  }: { previous: QuoteReading | null; behind: Attribution | null; start: number },
): QuoteReading {
  const { context } = scope;
  const openAt = span.from - 1;
  const ahead = attributionAhead(context, openAt, start);
  const isTied = behind !== null && behind.tie !== "none";
  if (ahead?.tie === "colon" && (ahead.cue || !isTied)) return make(span, "direct", ahead);
  // "Там считают, что это «ошибка», заявил он": whose clause it is, before who tells of it.
  const reporter = behind?.tie === "comma" ? reporterOf(scope, openAt) : null;
  if (reporter && reporter.cue.from < openAt) return make(span, kind, reporterSaid(reporter));
  // "Он назвал это «ошибкой», сообщает агентство": who says it, before who tells of it.
  const isTold = behind?.tie === "comma" && kind === "partial" && ahead?.subject;
  if (isTold) return make(span, kind, ahead);
  if (behind && (isTied || opensSentence(context.tokens, openAt))) return make(span, kind, behind);
  const sentence = sentenceAt(context.sentences, openAt);
  const isSameSentence = (previous?.span.to ?? 0) > (sentence?.from ?? openAt);
  const carried = isSameSentence ? (previous?.subject ?? null) : null;
  const within = sayerWithin(scope, openAt, { ahead, carried });
  if (within) return make(span, kind, within);
  const isMore =
    previous !== null &&
    (isJoinedTo(context.tokens, previous, openAt) || continuesPrevious(context, previous, openAt));
  if (isMore) return { ...previous, span, kind, attributionTo: span.to };
  const { reported } = scope;
  const subject =
    kind === "direct" ? speakerOfSentenceBefore(context, openAt, { previous, reported }) : null;
  return make(span, kind, { cue: null, subject });
}

/** Where the sentence begins that the mark stands in, or that leads to it with a colon at its paragraph's end: «Петров написал:», and below it the letter. */
function sentenceStart({ tokens, sentences }: SpeakerContext, openAt: number): number {
  const from = sentenceAt(sentences, openAt)?.from ?? openAt;
  const isLedTo = from === openAt && tokens[openAt - 1]?.lower === ":";
  return isLedTo ? (sentenceAt(sentences, openAt - 1)?.from ?? from) : from;
}

/** A span in Russian as a quotation with its speaker; null where the marks stand for something else. */
export function readRussianSpan(
  scope: RussianScope,
  span: QuotedSpan,
  previous: QuoteReading | null,
): QuoteReading | null {
  const { context } = scope;
  const { tokens } = context;
  const openAt = span.from - 1;
  if (span.continues && previous)
    return { ...previous, span, kind: "direct", attributionTo: span.to };
  const behind = attributionBehind(context, span);
  if (isDash(tokens[openAt])) return make(span, "direct", behind ?? { cue: null, subject: null });
  const from = sentenceStart(context, openAt);
  const start = Math.max(from, Math.min(previous?.attributionTo ?? 0, openAt));
  const isAttributed = behind !== null && behind.tie !== "none";
  const sign = signCue(tokens, openAt, start);
  const isSign = sign !== null || isListedSign(tokens, previous, openAt);
  if (isSign && !isAttributed && span.to - span.from > 1)
    return make(span, "direct", { cue: sign ?? previous?.cue ?? null, subject: null });
  const isMore = previous !== null && isListedWord(tokens, previous, span);
  const kind =
    kindOfMarked(tokens, span, { openAt, start: from, isAttributed }) ??
    (isMore ? "partial" : null);
  return kind && sayerOf(scope, span, kind, { previous, behind, start });
}
