import type { FigureValue } from "../figure.ts";
import type { Analysis } from "./analysis.ts";
import { analyse } from "./analysis.ts";
import { readDirection } from "./change-reader.ts";
import type { PlacedReading } from "./ellipsis.ts";
import { framePeriod, ownPeriods, tiePeriod } from "./figure-periods.ts";
import { readFigureTokens } from "./figure-readings.ts";
import type { Period } from "./periods.ts";
import { toBaseValue } from "./quantities.ts";
import type { Sentence } from "./sentences.ts";
import { readStatus } from "./status-reader.ts";
import type { ExtractedFigure, ExtractOptions, FigureDirection, Span } from "./types.ts";

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

function toSpan(analysis: Analysis, range: { from: number; to: number }): Span {
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
  const analysis = analyse(text, options);
  const readings = readFigureTokens(analysis.tokens, analysis.sentences, analysis.periods);
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

/** A day tells of its own sentence only; a year or a quarter may go on. */
function lastingFrame(sentence: Sentence, periods: Period[]): Period | null {
  const frame = framePeriod(sentence, periods);
  return frame && !/^\d{4}-\d{2}-\d{2}$/.test(frame.value ?? "") ? frame : null;
}

/** The frame of the sentence before goes on only for what that sentence counted: more delegations, more dollars. */
function carriedFrame(
  frame: Period | null,
  reading: PlacedReading,
  previous: PlacedReading[],
): Period | null {
  const { unit } = toFigureValue(reading);
  const isSame = previous.some((other) => {
    const counted = toFigureValue(other).unit;
    return counted.kind === unit.kind && counted.code === unit.code;
  });
  return isSame ? frame : null;
}

type PeriodText = { text: string; value: string } | null;

function toPeriodText(analysis: Analysis, period: Period | null): PeriodText {
  if (!period || period.value === null) return null;
  return { text: toSpan(analysis, period).text, value: period.value };
}

/** Periods and readings are sorted; each sentence gets its own slices in one pass. */
function bySentence<T extends { sentence: number }>(things: T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const thing of things) {
    const group = groups.get(thing.sentence);
    if (group) group.push(thing);
    else groups.set(thing.sentence, [thing]);
  }
  return groups;
}

/**
 * Figures with period, status and direction. A sentence without a period of its own takes the one that opened the sentence before it in the
 * paragraph: "In 2023, 87 delegations came. In turn, 96 went."
 */
export function extractFigures(analysis: Analysis): ExtractedFigure[] {
  const readings = readFigureTokens(analysis.tokens, analysis.sentences, analysis.periods);
  const periodsOf = bySentence(analysis.periods);
  const readingsOf = bySentence(readings);
  const figures: ExtractedFigure[] = [];
  let frame: Period | null = null;
  let frameParagraph = -1;
  let previousReadings: PlacedReading[] = [];
  for (const [index, sentence] of analysis.sentences.entries()) {
    const periods = periodsOf.get(index) ?? [];
    if (sentence.paragraph !== frameParagraph) frame = null;
    frameParagraph = sentence.paragraph;
    const all = {
      tokens: analysis.tokens,
      sentence,
      periods,
      readings: readingsOf.get(index) ?? [],
    };
    const scope = { ...all, periods: ownPeriods(all) };
    for (const reading of scope.readings) {
      const period =
        scope.periods.length > 0
          ? tiePeriod(scope, reading)
          : carriedFrame(frame, reading, previousReadings);
      const direction = readDirection(analysis.tokens, reading, sentence);
      figures.push({
        ...toSpan(analysis, reading),
        ...toFigureValue(reading),
        period: toPeriodText(analysis, period),
        attributedTo: null,
        status: readStatus(analysis.tokens, reading, sentence),
        ...(direction ? { direction } : {}),
      });
    }
    previousReadings = scope.readings;
    frame = scope.periods.length > 0 ? lastingFrame(sentence, scope.periods) : null;
  }
  return figures;
}
