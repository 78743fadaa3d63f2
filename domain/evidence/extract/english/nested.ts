import { articles, clauseWords } from "../lexicon/english.ts";
import { genderOfPronoun } from "../person-genders.ts";
import { findNestedSpans } from "../quote-nested.ts";
import type { QuoteReading } from "../quote-readings.ts";
import { resolvePronoun } from "../resolve-speakers.ts";
import { fullMention, type SpeakerContext, type Subject, toSubject } from "../speaker-context.ts";
import type { Token } from "../tokens.ts";
import { lowerAt } from "./grammar.ts";
import { pronounWord } from "./named.ts";
import { subjectOf } from "./subjects.ts";

/** Quotations within these, each with whom the words before it name: “My wife said: ‘It is late.’” “I told them” is who speaks the whole. */
export function readEnglishNested(
  context: SpeakerContext,
  quotes: readonly QuoteReading[],
): QuoteReading[] {
  return quotes.flatMap((quote) =>
    findNestedSpans(context.tokens, quote.span).map(({ span, cueAt }) => ({
      span,
      kind: beginsSentence(context.tokens[span.from]) ? "direct" : "partial",
      cue: { from: cueAt, to: cueAt + 1 },
      subject: speakerWithin(context, quote, cueAt),
      attributionTo: span.to,
    })),
  );
}

function beginsSentence(first: Token | undefined): boolean {
  return first?.kind !== "word" || first.capital;
}

function speakerWithin(
  context: SpeakerContext,
  quote: QuoteReading,
  verbAt: number,
): Subject | null {
  const { tokens } = context;
  const named = subjectOf(context, verbAt, sentenceStart(context, quote.span.from, verbAt));
  if (!named) return null;
  if (named.type === "person")
    return toSubject(context, fullMention(context, named.mention), verbAt);
  if (named.type === "noun") {
    const { from, to } = named.phrase;
    const isArticle = articles.has(lowerAt(tokens, from)) && to - from > 1;
    return { name: { from: isArticle ? from + 1 : from, to }, role: null, to: verbAt };
  }
  const word = pronounWord(tokens, named.at);
  if (/^(i|we)$/.test(word)) return quote.subject;
  const gender = genderOfPronoun(word);
  return gender && resolvePronoun(context, named.at, { gender, not: quote.subject });
}

/** The sentence's head within the quotation, or behind the last word that begins a clause. */
function sentenceStart(
  { tokens, sentences, sentenceIndexAt }: SpeakerContext,
  from: number,
  verbAt: number,
): number {
  const start = Math.max(from, sentences[sentenceIndexAt(verbAt)]?.from ?? from);
  for (let at = verbAt - 2; at >= start; at -= 1)
    if (clauseWords.has(lowerAt(tokens, at))) return at + 1;
  return start;
}
