import type { FigureValue } from "../figure.ts";
import { type Analysis, analyse } from "./analysis.ts";
import { readDirection } from "./change-reader.ts";
import type { PlacedReading } from "./ellipsis.ts";
import { readFigureTokens } from "./figure-readings.ts";
import { toBaseValue } from "./quantities.ts";
import type { ExtractOptions, FigureDirection, Span } from "./types.ts";

/** A figure for the linter and for reading back: value, place, and how it is worded. */
export type ReadFigure = Span &
  FigureValue & {
    /** In words ("two", "a third") and not in digits. */
    isWorded: boolean;
    isFraction: boolean;
    /** Offset of the number itself, behind qualifier and currency sign. */
    numberStart: number;
    /** Where an approximation lies: "almost 60" is near 60 from below. */
    near: "below" | "above" | null;
    /** The number as written, and the power of ten between it and the base value: with them goes the rounding declared. */
    written: { low: string; high: string | null; power: number; highPower: number };
    direction: FigureDirection | null;
  };

export function toFigureValue(reading: PlacedReading): FigureValue {
  const { first, last } = reading;
  const unit = last?.unit ?? first.unit ?? { kind: "count", code: null };
  const qualifier = reading.qualifier?.qualifier ?? "=";
  return last
    ? { value: null, low: toBaseValue(first), high: toBaseValue(last), qualifier, unit }
    : { value: toBaseValue(first), low: null, high: null, qualifier, unit };
}

export function toSpan(analysis: Analysis, range: { from: number; to: number }): Span {
  const start = analysis.tokens[range.from]?.start ?? 0;
  const end = analysis.tokens[range.to - 1]?.end ?? start;
  return { text: analysis.text.slice(start, end), start, end };
}

function numberStart(analysis: Analysis, { first }: PlacedReading): number {
  let at = first.from;
  while (!first.isWorded && at < first.to && analysis.tokens[at]?.kind !== "number") at += 1;
  return analysis.tokens[at]?.start ?? 0;
}

/** Figures alone, without periods and attribution: fast enough to run at every keystroke. */
export function readFigures(text: string, options: ExtractOptions = {}): ReadFigure[] {
  return readFiguresIn(analyse(text, options));
}

/** As readFigures, of a text that has been analysed for other readers too. */
export function readFiguresIn(analysis: Analysis): ReadFigure[] {
  const readings = readFigureTokens(analysis.tokens, analysis.sentences, analysis.times.flat());
  return readings.map((reading) => {
    const sentence = analysis.sentences[reading.sentence];
    return {
      ...toSpan(analysis, reading),
      ...toFigureValue(reading),
      isWorded: reading.first.isWorded,
      isFraction: reading.first.isFraction,
      numberStart: numberStart(analysis, reading),
      near: reading.qualifier?.near ?? null,
      written: {
        low: reading.first.mantissa,
        high: reading.last?.mantissa ?? null,
        power: (reading.first.magnitude ?? 0) + reading.first.shift,
        highPower: (reading.last?.magnitude ?? 0) + (reading.last?.shift ?? 0),
      },
      direction: sentence ? readDirection(analysis.tokens, reading, sentence) : null,
    };
  });
}
