import type { Analysis } from "./analysis.ts";
import { toContentReader } from "./english/content.ts";
import { readEnglishIndirect } from "./english/indirect.ts";
import { readSayings } from "./english/sayings.ts";
import { type IndirectReading, readIndirect } from "./indirect.ts";
import type { QuoteReading } from "./quote-readings.ts";
import { readQuotes } from "./quotes.ts";
import { readRussianIndirect } from "./russian/indirect.ts";
import { toSpan, withoutPossessive } from "./spans.ts";
import type { Subject } from "./speaker-context.ts";
import type { ExtractedQuote, ExtractedSpeaker } from "./types.ts";
import { readSources, type VoiceSources } from "./voice-sources.ts";

/** Who said something, in the words of the text; null where nobody is named. */
export function toSpeaker(analysis: Analysis, subject: Subject | null): ExtractedSpeaker | null {
  if (!subject) return null;
  const role = subject.role ? toSpan(analysis, subject.role).text : null;
  const name = withoutPossessive(toSpan(analysis, subject.name));
  // A stray mark is nobody.
  return name.text === "" ? null : { ...name, role };
}

export function toIndirectQuote(analysis: Analysis, reading: IndirectReading): ExtractedQuote {
  return {
    ...toSpan(analysis, reading.content),
    kind: "indirect",
    cue: toSpan(analysis, reading.cue).text,
    speaker: toSpeaker(analysis, reading.subject),
  };
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

/** What English reports without marks, and what its quotations are read from too. */
export function readEnglishReported({ analysis, context, organisations, spans }: VoiceSources) {
  const { tokens, sentences } = analysis;
  const sayings = readSayings(context, organisations, spans);
  const contents = toContentReader(tokens, sentences, sayings, spans);
  return { sayings, contents, indirect: readEnglishIndirect(analysis, sayings, contents) };
}

/** What other languages report without marks, and the quotations by which it is told from them. */
export function readOtherReported({ analysis, context, spans }: VoiceSources) {
  const russian = readRussianIndirect(context);
  const readings = readQuotes({ analysis, context, reported: bySentence(russian) }, spans);
  const indirect = [
    ...readIndirect(analysis, context, readings),
    ...withoutQuoted(russian, readings),
  ];
  return { readings, indirect };
}

/** Reported speech alone, of a text that has been analysed for other readers too: what a page needs that lints as one types. */
export function extractIndirect(analysis: Analysis): ExtractedQuote[] {
  const sources = readSources(analysis);
  const { indirect } =
    analysis.language === "en" ? readEnglishReported(sources) : readOtherReported(sources);
  return indirect.map((each) => toIndirectQuote(analysis, each));
}
