import { surfaces } from "../lexicon/english.ts";
import type { QuotedSpan } from "../mark-places.ts";
import { endsSentence, isSpeech, isTitleCase, wordsOf } from "../quote-kinds.ts";
import type { QuoteReading } from "../quote-readings.ts";
import { beginReading, quoteKind } from "../quotes.ts";
import { isRoleNoun } from "../roles.ts";
import { sentenceAt } from "../sentences.ts";
import type { Subject } from "../speaker-context.ts";
import type { Token } from "../tokens.ts";
import { attributionAfter, attributionByVerb, attributionLater } from "./attributions.ts";
import { isClause } from "./clauses.ts";
import { isDeterminer, lowerAt } from "./grammar.ts";
import { attributionBefore } from "./leading-sayings.ts";
import { headOf } from "./noun-phrases.ts";
import type { Attribution, EnglishScope } from "./scope.ts";
import {
  continuing,
  coordinated,
  speakerAround,
  speakerInFront,
  speakerOfSentence,
} from "./surrounding-speakers.ts";

function readSpan(
  scope: EnglishScope,
  span: QuotedSpan,
  { previous, end }: { previous: QuoteReading | null; end: number },
): QuoteReading | null {
  const { tokens } = scope.analysis;
  const begun = beginReading(scope.analysis, span, previous);
  if ("reading" in begun) return begun.reading;
  const { openAt, sentence, start } = begun;
  const { chosen, attributionTo } = chooseAttribution(scope, span, { previous, end });
  const isAlone = sentence?.from === openAt;
  const isWhole = isAlone && endsSentence(tokens, span) && (tokens[span.from]?.capital ?? false);
  const speaker = chosen
    ? chosen.subject
    : isAlone
      ? speakerAround(scope, span, previous)
      : (speakerInFront(scope, openAt) ?? speakerOfSentence(scope, span));
  // A sentence of its own beside somebody who may have said it: “Never.”
  const isSaid = isWhole && (previous !== null || speaker !== null);
  const isLinked = (chosen?.isLinked ?? false) || isSaid;
  if (isSource(tokens, span)) return null;
  const isNear = chosen?.isNear ?? false;
  if (!isWhole && isTerm(tokens, span, { isLinked, isNear })) return null;
  if (!isSpeech(tokens, span, { openAt, sentenceStart: start, isLinked })) return null;
  const kind =
    chosen?.isLinked && continuing(scope, previous, span)
      ? "direct"
      : quoteKind(tokens, span, sentence);
  // A board, a banner, a wall: what stands there nobody in particular says.
  const subject = speaker && isSurface(tokens, speaker, chosen) ? null : speaker;
  return {
    span,
    kind,
    cue: chosen?.cue ?? null,
    subject,
    attributionTo,
  };
}

/** "A towel on the gate reads “…”": things only read so, people read it out. */
function isSurface(tokens: Token[], { name }: Subject, chosen: Attribution | null): boolean {
  const head = headOf(tokens, name);
  if (tokens[name.from]?.capital && !surfaces.has(lowerAt(tokens, name.from))) return false;
  const isRead = chosen?.cue != null && /^(reads?|reading)$/.test(lowerAt(tokens, chosen.cue.from));
  return surfaces.has(lowerAt(tokens, head)) || (isRead && !isRoleNoun(tokens[head]));
}

/** The words of saying that a quotation goes with; those behind it come first where they are its own, and those that lead nowhere last. */
function chooseAttribution(
  scope: EnglishScope,
  span: QuotedSpan,
  { previous, end }: { previous: QuoteReading | null; end: number },
): { chosen: Attribution | null; attributionTo: number } {
  const { tokens, sentences } = scope.analysis;
  const openAt = span.from - 1;
  const before = attributionBefore(scope, openAt, sentenceAt(sentences, openAt)?.from ?? openAt);
  const leading = before?.isLinked ? before : null;
  const after =
    leading && !isSplit(tokens, span)
      ? null
      : (attributionAfter(scope, span, end) ?? attributionByVerb(scope, span, end));
  const chosen =
    after ??
    leading ??
    attributionLater(scope, span) ??
    continuing(scope, previous, span) ??
    (before?.isLinked ? before : (coordinated(scope, previous, span) ?? before));
  return { chosen, attributionTo: Math.max(after?.to ?? 0, span.to) };
}

/** ", reports “Gazeta”": the name of who reports it. */
function isSource(tokens: Token[], span: QuotedSpan): boolean {
  const verbAt = span.from - 2;
  const isReporting = /^(reports|reported|writes|informs|quotes|to|by)$/.test(
    lowerAt(tokens, verbAt),
  );
  const isParted =
    lowerAt(tokens, verbAt - 1) === "," ||
    /^(according|reported|quoted|published)$/.test(lowerAt(tokens, verbAt - 1));
  return (
    isReporting &&
    isParted &&
    (tokens[span.from]?.capital ?? false) &&
    span.to - span.from <= termWordsMax
  );
}

const termWordsMax = 5;

/**
 * Marks around what a thing is called. Where words of saying only report the sentence that holds them ("said the “Blue Star” sank"), capitals are a
 * name; where there are none, a few words behind an article and without a verb are a term ("the “spirit of the harbour”").
 */
function isTerm(
  tokens: Token[],
  span: QuotedSpan,
  { isLinked, isNear }: { isLinked: boolean; isNear: boolean },
): boolean {
  const words = wordsOf(tokens, span);
  if (isCalled(tokens, span, words)) return true;
  if (isLinked) return !isNear && !endsSentence(tokens, span) && isTitleCase(words);
  // "Anna Berg, “the voice of the north”, sang": what somebody is called.
  const isApposed =
    lowerAt(tokens, span.from - 2) === "," &&
    (tokens[span.from - 3]?.capital ?? false) &&
    (lowerAt(tokens, span.to + 1) === "," || lowerAt(tokens, span.to - 1) === ",");
  const isNamed =
    (isDeterminer(tokens[span.from - 2]) || isApposed) && words.length <= termWordsMax;
  return isNamed && !tokens[span.from]?.capital && !isClause(tokens, span);
}

/** "a petition called “Keep Us Warm”": the verb has what it names before it, so that capitals behind it are the name. */
function isCalled(tokens: Token[], { from }: QuotedSpan, words: Token[]): boolean {
  return (
    words.length > 1 &&
    /^(called|named|titled|entitled|dubbed|nicknamed|labelled|labeled)$/.test(
      lowerAt(tokens, from - 2),
    ) &&
    isTitleCase(words)
  );
}

/** "He said: “A,” he added" and the like: a comma before the closing mark asks for words of saying behind it. */
function isSplit(tokens: Token[], span: QuotedSpan): boolean {
  return lowerAt(tokens, span.to - 1) === ",";
}

/** All direct and partial quotations of an English text in reading order, each with whoever its sentence, its paragraph or those around say it. */
export function readEnglishQuotes(scope: EnglishScope): QuoteReading[] {
  const quotes: QuoteReading[] = [];
  for (const [index, span] of scope.spans.entries()) {
    const end = (scope.spans[index + 1]?.from ?? scope.analysis.tokens.length + 1) - 1;
    const quote = readSpan(scope, span, { previous: quotes.at(-1) ?? null, end });
    if (quote) quotes.push(quote);
  }
  return quotes;
}
