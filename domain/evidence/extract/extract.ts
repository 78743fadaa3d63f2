import { type Analysis, analyse } from "./analysis.ts";
import { rateFigure, rateQuote } from "./confidence/confidence.ts";
import { type Dated, withPeriods } from "./dated.ts";
import { readEnglishNested } from "./english/nested.ts";
import { readEnglishQuotes } from "./english/quotes.ts";
import { extractFigures } from "./figures.ts";
import { withHeadlineSpeakers } from "./headline-quotes.ts";
import { toOrganisations, toPeople } from "./named-entries.ts";
import type { QuoteReading } from "./quote-readings.ts";
import { readNestedQuotes } from "./quotes.ts";
import {
  readEnglishReported,
  readOtherReported,
  toIndirectQuote,
  toSpeaker,
} from "./reported-speech.ts";
import { toSpan } from "./spans.ts";
import type {
  ExtractedFigure,
  ExtractedPeriod,
  ExtractedQuote,
  Extraction,
  ExtractOptions,
  Span,
} from "./types.ts";
import { readSources, type VoiceSources } from "./voice-sources.ts";

/** Kept with every proposal, so that an editor's decisions can be told apart by the engine that proposed. */
export const engineVersion = "1.10.0";
/** As proposals name who made them. */
export const engineName = `rules-${engineVersion}`;

/** The words between the marks, without the comma that English puts inside them and without blanks. */
function toQuotedText(analysis: Analysis, quote: QuoteReading): Span {
  const { from, to } = quote.span;
  const hasComma = analysis.tokens[to - 1]?.lower === "," && to - 1 > from;
  return toSpan(analysis, { from, to: hasComma ? to - 1 : to });
}

function toQuote(analysis: Analysis, quote: QuoteReading): ExtractedQuote {
  return {
    ...toQuotedText(analysis, quote),
    kind: quote.kind,
    cue: quote.cue ? toSpan(analysis, quote.cue).text : null,
    speaker: toSpeaker(analysis, quote.subject),
  };
}

function toPeriods(analysis: Dated): ExtractedPeriod[] {
  return analysis.periods.flatMap((period) =>
    period.value === null || period.isMeant
      ? []
      : [{ ...toSpan(analysis, period), value: period.value }],
  );
}

/** The innermost stretch that somebody is reported to have said and that holds the figure. Both are in reading order. */
function withAttribution(figures: ExtractedFigure[], quotes: ExtractedQuote[]): ExtractedFigure[] {
  const open: ExtractedQuote[] = [];
  let next = 0;
  return figures.map((figure) => {
    for (; (quotes[next]?.start ?? Number.POSITIVE_INFINITY) <= figure.start; next += 1) {
      const quote = quotes[next];
      while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= (quote?.start ?? 0)) open.pop();
      if (quote) open.push(quote);
    }
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= figure.start) open.pop();
    const innermost = open.at(-1);
    const speaker = innermost && figure.end <= innermost.end ? innermost.speaker : null;
    return speaker ? { ...figure, attributedTo: { text: speaker.text } } : figure;
  });
}

/** Who is named in the text, and all that is quoted and reported there. */
function readVoices(analysis: Analysis) {
  const sources = readSources(analysis);
  return {
    ...sources,
    ...(analysis.language === "en" ? readEnglish(sources) : readOthers(sources)),
  };
}

function readEnglish(sources: VoiceSources) {
  const { sayings, contents, indirect } = readEnglishReported(sources);
  const readings = readEnglishQuotes({ ...sources, sayings, contents });
  return { readings, nested: readEnglishNested(sources.context, readings), indirect };
}

function readOthers(sources: VoiceSources) {
  const { readings, indirect } = readOtherReported(sources);
  return { readings, nested: readNestedQuotes(sources, readings), indirect };
}

/**
 * Proposes the quotations, figures, periods and people of a text. Pure and linear in the text's length; every span is a slice of `text`, in
 * UTF-16 code units. Proposals only: a person accepts them.
 */
export function extract(text: string, options: ExtractOptions = {}): Extraction {
  const analysis = withPeriods(analyse(text, options));
  const { organisations, mentions, context, readings, nested, indirect } = readVoices(analysis);
  const found = [
    ...readings.map((quote) => toQuote(analysis, quote)),
    ...nested.map((quote) => toQuote(analysis, quote)),
    ...indirect.map((each) => toIndirectQuote(analysis, each)),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const quotes = withHeadlineSpeakers(text, found);
  const { language } = analysis;
  const periods = toPeriods(analysis);
  const figures = withAttribution(extractFigures(analysis), quotes);
  return {
    engine: engineName,
    language,
    text,
    quotes: quotes.map((each) => ({ ...each, ...rateQuote(text, language, each) })),
    figures: figures.map((each) => ({ ...each, ...rateFigure({ text, language, periods }, each) })),
    periods,
    people: [
      ...toPeople(analysis, mentions, context.roles),
      ...toOrganisations(analysis, organisations),
    ].sort((a, b) => a.start - b.start),
  };
}
