import { parsePeriod } from "../periods.ts";
import type { PlacedReading } from "./ellipsis.ts";
import { comparedBase } from "./figure-bases.ts";
import { framePeriod, type PeriodScope } from "./figure-periods.ts";
import { timeUnitCodes } from "./lexicon/units.ts";
import { type Published, publishedDay } from "./period-context.ts";
import type { Period } from "./periods.ts";
import type { Sentence } from "./sentences.ts";
import { readTense, type Tense } from "./tense-reader.ts";

/** The time that a heading or a sentence sets, for figures behind it that name none. */
export type Topic = { period: Period; paragraph: number; sentence: number };

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

export class Topics {
  #heading: Topic | null = null;
  #told: Topic | null = null;
  #next: Topic | null = null;
  readonly #today: string | null;

  constructor(published: Published | null) {
    this.#today = published && publishedDay(published);
  }

  /** The period that goes on into this figure, where its clause tells of the past and names no time. */
  find(scope: PeriodScope, reading: PlacedReading, index: number): Period | null {
    const tense = readTense(scope.tokens, reading, scope.sentence);
    if (this.#isRule(reading, tense)) return this.#heading?.period ?? null;
    if (tense !== "past") return null;
    const told = this.#told;
    const isNear =
      told !== null && told.paragraph === scope.sentence.paragraph && index - told.sentence <= 1;
    const period = isNear ? told.period : this.#heading?.period;
    if (!period || this.#isToCome(period)) return null;
    // What takes it up hands it on; a sentence that doesn't ends it.
    if (isNear) this.#next = { ...told, sentence: index };
    return period;
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
  tell(scope: PeriodScope, sentences: Sentence[], index: number, tied: ReadonlySet<Period>): void {
    this.#told = this.#next ?? this.#told;
    this.#next = null;
    const [first, second] = scope.periods;
    const base = first ? null : comparedBase(scope);
    const only = first ?? base;
    if (!only) return;
    const isLasting = !second && only.value !== null && !dayPattern.test(only.value);
    const topic = { period: only, paragraph: scope.sentence.paragraph, sentence: index };
    if (isHeading(scope, sentences, index)) {
      if (isLasting) this.#heading = topic;
      return;
    }
    const isTold =
      base !== null || tied.has(only) || framePeriod(scope.sentence, scope.periods) === only;
    this.#told = isLasting && isTold ? topic : null;
  }
}
