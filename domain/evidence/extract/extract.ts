import { type Analysis, analyse } from "./analysis.ts";
import { rateFigure, rateQuote } from "./confidence/confidence.ts";
import { toContentReader } from "./english/content.ts";
import { readEnglishIndirect } from "./english/indirect.ts";
import { readEnglishNested } from "./english/nested.ts";
import { readEnglishQuotes } from "./english/quotes.ts";
import { readSayings } from "./english/sayings.ts";
import { extractFigures } from "./figures.ts";
import { type IndirectReading, readIndirect } from "./indirect.ts";
import type { QuotedSpan } from "./mark-places.ts";
import { toOrganisations, toPeople } from "./named-entries.ts";
import { findOrganisations, type Organisation } from "./organisations.ts";
import { findMentions } from "./people.ts";
import { findQuotedSpans } from "./quotation-marks.ts";
import type { QuoteReading } from "./quote-readings.ts";
import { readNestedQuotes, readQuotes } from "./quotes.ts";
import { findDialogueSpans } from "./russian/dialogue.ts";
import { readRussianIndirect } from "./russian/indirect.ts";
import { toSpan, withoutPossessive } from "./spans.ts";
import { type SpeakerContext, type Subject, toSpeakerContext } from "./speaker-context.ts";
import type {
  ExtractedFigure,
  ExtractedPeriod,
  ExtractedQuote,
  ExtractedSpeaker,
  Extraction,
  ExtractOptions,
  Span,
} from "./types.ts";

/** Kept with every proposal, so that an editor's decisions can be told apart by the engine that proposed. */
export const engineVersion = "1.4.0";
/** As proposals name who made them. */
export const engineName = `rules-${engineVersion}`;

/** The words between the marks, without the comma that English puts inside them and without blanks. */
function toQuotedText(analysis: Analysis, quote: QuoteReading): Span {
  const { from, to } = quote.span;
  const hasComma = analysis.tokens[to - 1]?.lower === "," && to - 1 > from;
  return toSpan(analysis, { from, to: hasComma ? to - 1 : to });
}

function toSpeaker(analysis: Analysis, subject: Subject | null): ExtractedSpeaker | null {
  if (!subject) return null;
  const role = subject.role ? toSpan(analysis, subject.role).text : null;
  const name = withoutPossessive(toSpan(analysis, subject.name));
  // A stray mark is nobody.
  return name.text === "" ? null : { ...name, role };
}

function toQuote(analysis: Analysis, quote: QuoteReading): ExtractedQuote {
  return {
    ...toQuotedText(analysis, quote),
    kind: quote.kind,
    cue: quote.cue ? toSpan(analysis, quote.cue).text : null,
    speaker: toSpeaker(analysis, quote.subject),
  };
}

function toIndirectQuote(analysis: Analysis, reading: IndirectReading): ExtractedQuote {
  return {
    ...toSpan(analysis, reading.content),
    kind: "indirect",
    cue: toSpan(analysis, reading.cue).text,
    speaker: toSpeaker(analysis, reading.subject),
  };
}

function toPeriods(analysis: Analysis): ExtractedPeriod[] {
  return analysis.periods.flatMap((period) =>
    period.value === null || period.isMeant
      ? []
      : [{ ...toSpan(analysis, period), value: period.value }],
  );
}

/** Both are in reading order. Marks within a line of dialogue are quotations within a quotation. */
function withDialogue(lines: QuotedSpan[], marked: QuotedSpan[]): QuotedSpan[] {
  if (lines.length === 0) return marked;
  let next = 0;
  const outside = marked.filter(({ from }) => {
    while ((lines[next]?.to ?? Number.POSITIVE_INFINITY) <= from) next += 1;
    return from < (lines[next]?.from ?? Number.POSITIVE_INFINITY);
  });
  return [...lines, ...outside].sort((a, b) => a.from - b.from);
}

function bySentence(readings: IndirectReading[]): Map<number, IndirectReading[]> {
  const sentences = new Map<number, IndirectReading[]>();
  for (const reading of readings) {
    const known = sentences.get(reading.sentence);
    if (known) known.push(reading);
    else sentences.set(reading.sentence, [reading]);
  }
  return sentences;
}

/** Reported speech that is no quotation itself: not one in its own sentence, nor in marks as a whole. Both are in reading order. */
function withoutQuoted(reported: IndirectReading[], quotes: QuoteReading[]): IndirectReading[] {
  let next = 0;
  return reported.filter(({ content }) => {
    while ((quotes[next]?.span.to ?? Number.POSITIVE_INFINITY) <= content.from) next += 1;
    for (let at = next; (quotes[at]?.span.from ?? Number.POSITIVE_INFINITY) < content.to; at += 1) {
      const quote = quotes[at];
      if (!quote) break;
      const isWhole = quote.span.from - 1 <= content.from && quote.span.to + 1 >= content.to;
      if (isWhole || (quote.kind === "direct" && quote.cue)) return false;
    }
    return true;
  });
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

type Sources = { analysis: Analysis; context: SpeakerContext; spans: readonly QuotedSpan[] };
type Readings = {
  readings: QuoteReading[];
  nested: QuoteReading[];
  indirect: IndirectReading[];
};

function readEnglish({
  analysis,
  context,
  organisations,
  spans,
}: Sources & { organisations: readonly Organisation[] }): Readings {
  const { tokens, sentences } = analysis;
  const sayings = readSayings(context, organisations, spans);
  const contents = toContentReader(tokens, sentences, sayings, spans);
  const readings = readEnglishQuotes({ analysis, context, sayings, spans, contents });
  return {
    readings,
    nested: readEnglishNested(context, readings),
    indirect: readEnglishIndirect(analysis, sayings, contents),
  };
}

function readOthers({ analysis, context, spans }: Sources): Readings {
  const russian = readRussianIndirect(context);
  const readings = readQuotes({ analysis, context, reported: bySentence(russian) }, spans);
  return {
    readings,
    nested: readNestedQuotes({ analysis, context }, readings),
    indirect: [...readIndirect(analysis, context, readings), ...withoutQuoted(russian, readings)],
  };
}

/** Who is named in the text, and all that is quoted and reported there. */
function readVoices(analysis: Analysis) {
  const { tokens, sentences } = analysis;
  const organisations = findOrganisations(tokens, sentences);
  const mentions = findMentions(tokens, sentences, organisations);
  const spans = withDialogue(findDialogueSpans(tokens), findQuotedSpans(tokens));
  const context = toSpeakerContext({ tokens, sentences, mentions, bodies: organisations, spans });
  const said =
    analysis.language === "en"
      ? readEnglish({ analysis, context, organisations, spans })
      : readOthers({ analysis, context, spans });
  return { organisations, mentions, context, ...said };
}

/** Reported speech alone, of a text that has been analysed for other readers too. */
export function extractIndirect(analysis: Analysis): ExtractedQuote[] {
  return readVoices(analysis).indirect.map((each) => toIndirectQuote(analysis, each));
}

/**
 * Proposes the quotations, figures, periods and people of a text. Pure and linear in the text's length; every span is a slice of `text`, in
 * UTF-16 code units. Proposals only: a person accepts them.
 */
export function extract(text: string, options: ExtractOptions = {}): Extraction {
  const analysis = analyse(text, options);
  const { organisations, mentions, context, readings, nested, indirect } = readVoices(analysis);
  const quotes = [
    ...readings.map((quote) => toQuote(analysis, quote)),
    ...nested.map((quote) => toQuote(analysis, quote)),
    ...indirect.map((each) => toIndirectQuote(analysis, each)),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
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
