import { type Analysis, analyse } from "./analysis.ts";
import { extractFigures } from "./figures.ts";
import { findMentions, type Mention } from "./people.ts";
import { type QuoteReading, readQuotes } from "./quotes.ts";
import type { Range } from "./roles.ts";
import type { Subject } from "./speakers.ts";
import type {
  ExtractedPeriod,
  ExtractedPerson,
  ExtractedQuote,
  ExtractedSpeaker,
  Extraction,
  ExtractOptions,
  Span,
} from "./types.ts";

/** Kept with every proposal, so that an editor's decisions can be told apart by the engine that proposed. */
export const engineVersion = "1.0.0";

function toSpan(analysis: Analysis, range: Range): Span {
  const start = analysis.tokens[range.from]?.start ?? 0;
  const end = analysis.tokens[range.to - 1]?.end ?? start;
  return { text: analysis.text.slice(start, end), start, end };
}

function withoutPossessive(span: Span): Span {
  const text = span.text.replace(/['’]s?$/u, "");
  return { text, start: span.start, end: span.start + text.length };
}

/** The words between the marks, without the comma that English puts inside them and without blanks. */
function toQuotedText(analysis: Analysis, quote: QuoteReading): Span {
  const { from, to } = quote.span;
  const hasComma = analysis.tokens[to - 1]?.lower === "," && to - 1 > from;
  return toSpan(analysis, { from, to: hasComma ? to - 1 : to });
}

function toSpeaker(analysis: Analysis, subject: Subject | null): ExtractedSpeaker | null {
  if (!subject) return null;
  const role = subject.role ? toSpan(analysis, subject.role).text : null;
  return { ...withoutPossessive(toSpan(analysis, subject.name)), role };
}

function toQuote(analysis: Analysis, quote: QuoteReading): ExtractedQuote {
  return {
    ...toQuotedText(analysis, quote),
    kind: quote.kind,
    cue: quote.cue ? toSpan(analysis, quote.cue).text : null,
    speaker: toSpeaker(analysis, quote.subject),
  };
}

/** One entry a person, where they are first named in full, with the first role written for them. */
function toPeople(analysis: Analysis, mentions: Mention[]): ExtractedPerson[] {
  const people = new Map<string, ExtractedPerson>();
  for (const mention of mentions) {
    const role = mention.role ? toSpan(analysis, mention.role).text : null;
    const known = people.get(mention.key);
    if (known) known.role ??= role;
    else {
      const span = withoutPossessive(toSpan(analysis, mention));
      people.set(mention.key, { name: span.text, role, start: span.start, end: span.end });
    }
  }
  return [...people.values()];
}

function toPeriods(analysis: Analysis): ExtractedPeriod[] {
  return analysis.periods.flatMap((period) =>
    period.value === null ? [] : [{ ...toSpan(analysis, period), value: period.value }],
  );
}

/**
 * Proposes the quotations, figures, periods and people of a text. Pure and linear in the text's length; every span is a slice of `text`, in
 * UTF-16 code units. Proposals only: a person accepts them.
 */
export function extract(text: string, options: ExtractOptions = {}): Extraction {
  const analysis = analyse(text, options);
  const mentions = findMentions(analysis.tokens, analysis.sentences);
  const quotes = readQuotes(analysis, mentions);
  return {
    language: analysis.language,
    text,
    quotes: quotes.map((quote) => toQuote(analysis, quote)),
    figures: extractFigures(analysis),
    periods: toPeriods(analysis),
    people: toPeople(analysis, mentions),
  };
}
