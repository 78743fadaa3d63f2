import type { ObservationStatus } from "../figure.ts";
import type { Analysis } from "./analysis.ts";
import { isStillSo, periodOfWhen } from "./figure-asides.ts";
import { comparedTime, isComparedWith } from "./figure-bases.ts";
import { isAlone, isBracketed, isPartOfBefore } from "./figure-clauses.ts";
import { periodSinceBeginning } from "./figure-founding.ts";
import { isJoinedToBefore, periodInList } from "./figure-lists.ts";
import { tiePeriod } from "./figure-periods.ts";
import type { PeriodScope } from "./figure-scope.ts";
import { endOf, isCurrent, periodOfNow, periodSinceThen } from "./figure-since.ts";
import { type Told, Topics } from "./figure-topics.ts";
import { ledTo, yearBefore } from "./figure-year-before.ts";
import { fullYear } from "./full-year.ts";
import { MarketDay } from "./market-day.ts";
import type { Period } from "./periods.ts";
import type { Token } from "./tokens.ts";
import { isForeseenBeside } from "./topic-signs.ts";

/** "came to 61,000; in April they were 63,200". */
function isBehindSemicolon(tokens: Token[], reading: Told["reading"], period: Period): boolean {
  for (let at = reading.to; at < period.from; at += 1) if (tokens[at]?.lower === ";") return true;
  return false;
}

/** Finds each figure's time, in reading order: its own, else what its words mean, else what goes on from the sentences before. */
export class FigureTimes {
  readonly #analysis: Analysis;
  readonly #topics: Topics;
  readonly #marketDay = new MarketDay();
  /** The last base of a comparison, and its paragraph. */
  #base: { period: Period; paragraph: number } | null = null;
  /** The time of the figure before, within its sentence. */
  #previous: Period | null = null;
  /** The time of its first figure that has one. */
  #first: Period | null = null;
  #tied = new Map<Period, ObservationStatus>();

  constructor(analysis: Analysis) {
    this.#analysis = analysis;
    this.#topics = new Topics(analysis.published);
  }

  find(scope: PeriodScope, told: Told): Period | null {
    const period = this.#find(scope, told);
    // What was expected beside what came makes no forecast of its time.
    if (period && !(told.status === "F" && this.#tied.has(period)))
      this.#tied.set(period, told.status);
    this.#first ??= period;
    this.#previous = period;
    return period;
  }

  #find(scope: PeriodScope, told: Told): Period | null {
    const { tokens } = scope;
    const { reading, index, status } = told;
    const { periods, published } = this.#analysis;
    const since = periodSinceThen(scope, reading, { periods, published });
    if (since) return since;
    // "1.1 trillion dinars (8.2 billion dollars)", "than in 2022 (25.1)".
    if (isAlone(tokens, reading)) {
      const base = scope.bases.find(({ to }) => to === reading.from - 1);
      if (base || reading !== scope.readings[0]) return base ?? this.#previous;
    }
    const own = { before: this.#topics.lastValue(index), published };
    if (isCurrent(tokens, reading)) {
      const now = periodOfNow(scope, reading, own);
      if (now) return now;
    }
    const when = periodOfWhen(scope, reading);
    if (when) return when;
    const year = fullYear(scope, reading, { published, status });
    if (year) return year;
    const joined = isJoinedToBefore(scope, reading) ? this.#previous : null;
    if (joined && periodInList(scope, reading) === null) return joined;
    const next = ledTo(scope, reading);
    const end = next && this.#find(scope, { ...told, reading: next });
    const before = end && !end.isMeant ? yearBefore(end) : null;
    if (before) return before;
    const tied = tiePeriod(scope, reading);
    if (tied) return endOf(scope, reading, { period: tied, published });
    const begun = periodSinceBeginning(scope, reading, published);
    if (begun) return begun;
    if (!isStillSo(tokens, reading) && isPartOfBefore(tokens, reading) && this.#previous)
      return this.#previous;
    if (isForeseenBeside(scope, reading)) return this.#previous;
    if (isComparedWith(scope, reading)) return this.#baseOf(scope, reading);
    const now = periodOfNow(scope, reading, own);
    if (now) return now;
    const compared = comparedTime(scope, reading);
    if (compared) return this.#topics.ofSection(scope, compared) ?? compared;
    // Periods that brackets or comparisons hold date nothing else; of any others the figure was refused.
    const others = scope.periods.filter(
      (period) =>
        !isBracketed(scope, reading, period) && !isBehindSemicolon(tokens, reading, period),
    );
    if (others.length > 0) return this.#topics.ofSectionBefore(scope, reading, others);
    return this.#topics.find(scope, told) ?? this.#marketDay.find(scope, reading);
  }

  /** "5 million against 4": of what the sentence, or its paragraph before it, compared with. */
  #baseOf({ bases, sentence }: PeriodScope, { from }: Told["reading"]): Period | null {
    const own = bases.findLast(({ to, value }) => value !== null && to <= from);
    if (own) return own;
    if (this.#base?.paragraph === sentence.paragraph) return this.#base.period;
    // "raised its forecast to 1.8% from 1.5%": both are of the same time.
    const isForecast = this.#previous !== null && this.#tied.get(this.#previous) === "F";
    return isForecast ? this.#previous : yearBefore(this.#previous);
  }

  endSentence(scope: PeriodScope, index: number): void {
    this.#marketDay.tell(scope, index);
    this.#topics.tell(scope, this.#analysis.sentences, index, {
      tied: this.#tied,
      first: this.#first,
    });
    const base = scope.bases.findLast(({ value }) => value !== null);
    if (base) this.#base = { period: base, paragraph: scope.sentence.paragraph };
    this.#previous = null;
    this.#first = null;
    this.#tied = new Map();
  }
}
