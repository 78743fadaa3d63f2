import type { FigureValue, ObservationStatus } from "../figure.ts";
import type { FigureConfidence, QuoteConfidence } from "./confidence/confidence.ts";

/** A stretch of the text: UTF-16 code units, half open; `text` is always `source.slice(start, end)`. */
export type Span = { text: string; start: number; end: number };

export type QuoteKind = "direct" | "partial" | "indirect";

/** The name (or the noun, where nobody is named) as it stands in the text, which for a pronoun is where its person was named. */
export type ExtractedSpeaker = Span & { role: string | null };

/** What is said, without its quotation marks. A slogan has a cue and no speaker. */
export type ExtractedQuote = Span & {
  kind: QuoteKind;
  cue: string | null;
  speaker: ExtractedSpeaker | null;
};

export type FigureDirection = "up" | "down";

/** The span takes in qualifier, magnitude, unit and counted noun, so that its words alone can be read back. */
export type ExtractedFigure = Span &
  FigureValue & {
    period: { text: string; value: string } | null;
    attributedTo: { text: string } | null;
    status: ObservationStatus;
    direction?: FigureDirection;
  };

/** `value` as DESIGN.md §4 writes periods: 2023, 2023-Q1, 2023-S1, 2023-05, 2023-05-09, 2023-01/2023-09. */
export type ExtractedPeriod = Span & { value: string };

export type ExtractedPerson = { name: string; role: string | null; start: number; end: number };

/** What `npm run extract` prints. Everything here is a proposal: nothing is public until a person has accepted it. */
export type Extraction = {
  /** Name and version of what read the text. */
  engine: string;
  language: string;
  text: string;
  quotes: (ExtractedQuote & QuoteConfidence)[];
  figures: (ExtractedFigure & FigureConfidence)[];
  periods: ExtractedPeriod[];
  people: ExtractedPerson[];
};

export type ExtractOptions = {
  /** BCP 47; found from the letters when absent. Decides how numerals are written, not which words are known. */
  language?: string;
  /** The day or year the text was published, in EDTF: makes "last year" and months without a year mean something. */
  publishedOn?: string;
};
