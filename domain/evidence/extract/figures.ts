import { parsePeriod } from "../periods.ts";
import { isByHowMuch, readDirection } from "./change-reader.ts";
import type { Dated } from "./dated.ts";
import { isSince, partPeriods } from "./figure-bases.ts";
import { readFigureTokens } from "./figure-readings.ts";
import { sinceValue } from "./figure-since.ts";
import { FigureTimes } from "./figure-times.ts";
import type { Period } from "./periods.ts";
import { toFigureValue, toSpan } from "./read-figures.ts";
import type { Sentence } from "./sentences.ts";
import { readStatus } from "./status-reader.ts";
import { isLoneLine } from "./topic-signs.ts";
import type { ExtractedFigure, FigureDirection } from "./types.ts";

type PeriodText = { text: string; value: string } | null;

function toPeriodText(analysis: Dated, period: Period | null): PeriodText {
  if (!period || period.value === null) return null;
  const value =
    !period.isMeant && isSince(analysis.tokens, period)
      ? sinceValue(period, analysis.published)
      : period.value;
  return value === null ? null : { text: toSpan(analysis, period).text, value };
}

/** "In 2030 the line carries 90 trains": nobody has counted what begins after the text was published. A time that goes on from another sentence says less: a treaty's quotas are agreed. */
function isAhead({ published }: Dated, { from, to }: Sentence, period: Period | null): boolean {
  const { year, month, day } = published ?? { year: null, month: null, day: null };
  if (year === null || !period?.value || period.from < from || period.to > to) return false;
  const known = [year, month, day]
    .filter((part) => part !== null)
    .map(pad)
    .join("-");
  const begins = parsePeriod(period.value)?.from ?? "";
  return begins.slice(0, known.length) > known;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
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

/** Figures that say the same have one key. */
function keyOf({ value, low, high, unit }: ExtractedFigure): string {
  return [value, low, high, unit.kind, unit.kind === "count" ? "" : unit.code].join("|");
}

/** How many figures behind a lone line may tell its own more finely. */
const toldFinelyMax = 6;

/** "Club loses £31m" above "a loss of £31.2m": a figure that rounds to this one, as finely as this one is written. */
function isToldFinelyBy(one: ExtractedFigure, other: ExtractedFigure): boolean {
  const digits = /^-?0*([1-9]\d*?)0*$/.exec(one.value ?? "")?.[1];
  if (!digits || digits.length < 2 || other.value === null) return false;
  if (one.unit.kind !== other.unit.kind) return false;
  if (one.unit.kind !== "count" && one.unit.code !== other.unit.code) return false;
  return Number(Number(other.value).toPrecision(digits.length)) === Number(one.value);
}

/** Lone lines' figures without a time, with that of one behind which tells them more finely. */
function withTimesToldFinely(figures: ExtractedFigure[], lone: Set<ExtractedFigure>) {
  return figures.map((figure, at) => {
    if (figure.period || !lone.has(figure)) return figure;
    const finer = figures
      .slice(at + 1, at + 1 + toldFinelyMax)
      .find((other) => other.period && isToldFinelyBy(figure, other));
    return finer ? { ...figure, period: finer.period } : figure;
  });
}

/** "Council stares at £8.6m gap": a lone line's figure without a time has that of the text's, where it is next told again. */
function withTimesToldAgain(figures: ExtractedFigure[], lone: Set<ExtractedFigure>) {
  if (lone.size === 0) return figures;
  const next = new Map<string, ExtractedFigure>();
  return figures
    .toReversed()
    .map((figure) => {
      const key = keyOf(figure);
      const again = next.get(key);
      next.set(key, figure);
      const isTimed = !figure.period && lone.has(figure) && again?.period;
      return isTimed ? { ...figure, period: again.period } : figure;
    })
    .reverse();
}

/**
 * Figures with period, status and direction. A sentence without a period of its own goes on with the one that a heading or a sentence before
 * it set: "In 2023, 87 delegations came. In turn, 96 went."
 */
export function extractFigures(analysis: Dated): ExtractedFigure[] {
  const { tokens, sentences } = analysis;
  const readings = readFigureTokens(tokens, sentences, analysis.periods);
  const periodsOf = bySentence(analysis.periods);
  const readingsOf = bySentence(readings);
  const figures: ExtractedFigure[] = [];
  const lone = new Set<ExtractedFigure>();
  const times = new FigureTimes(analysis);
  for (const [index, sentence] of sentences.entries()) {
    const scope = partPeriods({
      tokens,
      sentence,
      periods: periodsOf.get(index) ?? [],
      bases: [],
      asides: [],
      readings: readingsOf.get(index) ?? [],
    });
    let changed: FigureDirection | null = null;
    for (const reading of scope.readings) {
      const said = readStatus(tokens, reading, sentence);
      const period = times.find(scope, { reading, index, status: said });
      const status = said === "A" && isAhead(analysis, sentence, period) ? "F" : said;
      const own = readDirection(tokens, reading, sentence);
      const direction: FigureDirection | null =
        own ?? (isByHowMuch(tokens, reading) ? changed : null);
      changed = direction ?? changed;
      figures.push({
        ...toSpan(analysis, reading),
        ...toFigureValue(reading),
        period: toPeriodText(analysis, period),
        attributedTo: null,
        status,
        ...(direction ? { direction } : {}),
      });
    }
    if (scope.readings.length > 0 && isLoneLine(scope, sentences, index))
      for (const figure of figures.slice(-scope.readings.length)) lone.add(figure);
    times.endSentence(scope, index);
  }
  return withTimesToldAgain(withTimesToldFinely(figures, lone), lone);
}
