import type { ObservationStatus } from "../figure.ts";
import { parsePeriod } from "../periods.ts";
import type { PlacedReading } from "./ellipsis.ts";
import { comparedBase } from "./figure-bases.ts";
import { framePeriod } from "./figure-periods.ts";
import type { PeriodScope } from "./figure-scope.ts";
import { timeUnitCodes } from "./lexicon/units.ts";
import { type Published, publishedDay } from "./period-context.ts";
import type { Period } from "./periods.ts";
import type { Sentence } from "./sentences.ts";
import { readTense, type Tense } from "./tense-reader.ts";

/** The time that a heading or a sentence sets, for figures behind it that name none. */
export type Topic = { period: Period; paragraph: number; sentence: number; isForecast: boolean };

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const finalMarks = new Set([".", "!", "?", "…", ";", ":", "”", "»", '"', "’"]);

/** A heading has no verb's end: no full stop behind it, one period, no figures. */
function isHeading(
  { tokens, sentence, readings }: PeriodScope,
  sentences: Sentence[],
  index: number,
): boolean {
  const isAlone =
    sentences[index - 1]?.paragraph !== sentence.paragraph &&
    sentences[index + 1]?.paragraph !== sentence.paragraph;
  return isAlone && readings.length === 0 && !finalMarks.has(tokens[sentence.to - 1]?.lower ?? "");
}

const fullWords = new Set(["full", "whole"]);
const fullReach = 25;

/** "expects full-year profit of £825m": what is forecast for a full year without naming it is for the text's own. */
export function fullYear(
  { tokens, sentence }: PeriodScope,
  reading: PlacedReading,
  published: Published | null,
): Period | null {
  if (!published) return null;
  for (
    let at = reading.from - 1;
    at >= Math.max(sentence.from, reading.from - fullReach);
    at -= 1
  ) {
    if (tokens[at]?.lower !== "year" || !/^[-‐‑]$/.test(tokens[at - 1]?.lower ?? "")) continue;
    if (!fullWords.has(tokens[at - 2]?.lower ?? "")) continue;
    return {
      from: at - 2,
      to: at + 1,
      sentence: -1,
      value: String(published.year),
      isBase: false,
      anchor: null,
    };
  }
  return null;
}

/** Such a year is in no list of the text's periods. */
function fullYearOf(tied: ReadonlyMap<Period, ObservationStatus>): Period | null {
  return [...tied.keys()].find(({ sentence }) => sentence === -1) ?? null;
}

export class Topics {
  #heading: Topic | null = null;
  #told: Topic | null = null;
  #next: Topic | null = null;
  readonly #today: string | null;

  constructor(published: Published | null) {
    this.#today = published && publishedDay(published);
  }

  /** The period that goes on into this figure: one of the past where its clause tells of the past, one forecast where it forecasts. */
  find(
    scope: PeriodScope,
    {
      reading,
      index,
      status,
    }: { reading: PlacedReading; index: number; status: ObservationStatus },
  ): Period | null {
    const tense = readTense(scope.tokens, reading, scope.sentence);
    if (this.#isRule(reading, tense)) return this.#heading?.period ?? null;
    const isForecast = status === "F";
    if (!isForecast && tense !== "past") return null;
    const told = this.#near(scope, index, isForecast);
    // What takes it up hands it on; a sentence that doesn't ends it.
    if (told) this.#next = { ...told, sentence: index };
    if (told || isForecast || this.#isToldJustNow(scope, index)) return told?.period ?? null;
    const heading = this.#heading?.period;
    return heading && !this.#isToCome(heading) ? heading : null;
  }

  #isToldJustNow({ sentence }: PeriodScope, index: number): boolean {
    return this.#told?.sentence === index - 1 && this.#told.paragraph === sentence.paragraph;
  }

  #near(scope: PeriodScope, index: number, isForecast: boolean): Topic | null {
    const told = this.#next ?? this.#told;
    if (!told || told.isForecast !== isForecast || index - told.sentence > 1) return null;
    if (told.paragraph !== scope.sentence.paragraph) return null;
    return isForecast || !this.#isToCome(told.period) ? told : null;
  }

  /** "Quotas for 2023": what is laid down for a time to come, in whatever tense; not what a length or a wait may be. */
  #isRule(reading: PlacedReading, tense: Tense): boolean {
    const { unit } = reading.first;
    const isSize = timeUnitCodes.has(unit?.code ?? "") || unit?.code === "m" || unit?.code === "km";
    return (
      this.#heading !== null && this.#isToCome(this.#heading.period) && !isSize && tense !== null
    );
  }

  #isToCome(period: Period): boolean {
    const from = parsePeriod(period.value ?? "")?.from;
    return this.#today !== null && from !== undefined && from > this.#today;
  }

  /** What a sentence leaves to those behind it; `tied` are the periods its figures took. */
  tell(
    scope: PeriodScope,
    sentences: Sentence[],
    index: number,
    tied: ReadonlyMap<Period, ObservationStatus>,
  ): void {
    this.#told = this.#next ?? this.#told;
    this.#next = null;
    const [first, second] = scope.periods;
    const base = first ? null : comparedBase(scope);
    const only = first ?? base ?? fullYearOf(tied);
    if (!only) return;
    const isLasting = !second && only.value !== null && !dayPattern.test(only.value);
    const topic = {
      period: only,
      paragraph: scope.sentence.paragraph,
      sentence: index,
      isForecast: tied.get(only) === "F",
    };
    if (isHeading(scope, sentences, index)) {
      if (isLasting) this.#heading = topic;
      return;
    }
    const isTold =
      base !== null || tied.has(only) || framePeriod(scope.sentence, scope.periods) === only;
    this.#told = isLasting && isTold ? topic : null;
  }
}
