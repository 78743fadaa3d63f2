import type { ObservationStatus } from "../figure.ts";
import { comparedPart, comparedTime, isLevelBehindBase } from "./compared-times.ts";
import type { Dated } from "./dated.ts";
import { EventDay } from "./event-day.ts";
import { isOfAside, isToThisDay, periodOfWhen } from "./figure-asides.ts";
import {
  isComparedWith,
  isOtherGroupBeside,
  isRevisedBeside,
  isRevisedFrom,
} from "./figure-bases.ts";
import {
  isAlone,
  isBracketed,
  isGapped,
  isPartOfBefore,
  isRanked,
  isRestated,
} from "./figure-clauses.ts";
import { periodSinceBeginning } from "./figure-founding.ts";
import { isJoinedToBefore, lastOfList, periodInList } from "./figure-lists.ts";
import {
  isMeasureOfRoom,
  isOfHabit,
  isReachOfRecord,
  isSizeOfSubject,
  isYardstick,
} from "./figure-no-time.ts";
import { FigurePairs } from "./figure-pairs.ts";
import { isBehindClause, tiePeriod } from "./figure-periods.ts";
import { isLimit, isOffset, type PeriodScope } from "./figure-scope.ts";
import {
  endOf,
  isCurrent,
  isReachedSinceThen,
  periodOfNow,
  periodSinceThen,
} from "./figure-since.ts";
import { type Told, Topics } from "./figure-topics.ts";
import { type BaseStep, ledTo, stepTo, undatedBaseOf } from "./figure-year-before.ts";
import { fullYear } from "./full-year.ts";
import { forecastNouns } from "./lexicon/forecast-nouns.ts";
import { MarketDay } from "./market-day.ts";
import { isAsLong } from "./period-shifts.ts";
import type { Period } from "./periods.ts";
import { PollDays } from "./poll-days.ts";
import { ReportDay } from "./report-day.ts";
import { isForecastWord } from "./status-reader.ts";
import { StoryDay } from "./story-day.ts";
import { StudyTime } from "./study-time.ts";
import { readTense } from "./tense-reader.ts";
import type { Token } from "./tokens.ts";
import { isForeseen, isForeseenBeside, tellsAnew } from "./topic-signs.ts";

/** "came to 61,000; in April they were 63,200". */
function isBehindSemicolon(tokens: Token[], reading: Told["reading"], period: Period): boolean {
  for (let at = reading.to; at < period.from; at += 1) if (tokens[at]?.lower === ";") return true;
  return false;
}

/** "It flew 22 million passengers and expects to carry 24 million this year": what is foreseen behind it. */
function isOfLaterForecast(tokens: Token[], { reading, status }: Told, period: Period): boolean {
  if (status === "F") return false;
  for (let at = reading.to; at < period.from; at += 1)
    if (/^(and|but)$/.test(tokens[at]?.lower ?? "") && isForecastWord(tokens, at + 1)) return true;
  return false;
}

const thenReach = 8;

/** "raised it to 25% on 1 February; until then it had been 15%", "it had once employed 900": of no time that the text names. */
function isUntilThen({ tokens, sentence }: PeriodScope, { from }: Told["reading"]): boolean {
  for (let at = from - 1; at > Math.max(sentence.from, from - thenReach); at -= 1) {
    if (/^[;:,]$/.test(tokens[at]?.lower ?? "")) return false;
    if (tokens[at]?.lower === "once" && tokens[at - 1]?.lower === "had") return true;
    if (tokens[at]?.lower === "then" && /^(until|till|before)$/.test(tokens[at - 1]?.lower ?? ""))
      return true;
  }
  return false;
}

const openingWordsMax = 5;

/** "Compared with 2019, arrivals have doubled": a change from then to the time that the text is of. */
function isOpenedByBase(
  { tokens, sentence, periods, bases }: PeriodScope,
  reading: Told["reading"],
): boolean {
  const isOpened = bases.some(
    ({ from, to }) => from - sentence.from <= openingWordsMax && to <= reading.from,
  );
  if (!isOpened || periods.length > 0) return false;
  // "have doubled": the figure is the verb.
  const isVerb = /^(has|have)$/.test(tokens[reading.from - 1]?.lower ?? "");
  return isVerb || readTense(tokens, reading, sentence) === "perfect";
}

const forecastReach = 8;

/** "cut his forecast for profit this year from £200m". */
function isOfForecast({ tokens, sentence }: PeriodScope, { from }: Told["reading"]): boolean {
  return tokens
    .slice(Math.max(sentence.from, from - forecastReach), from)
    .some(({ lower }) => forecastNouns.has(lower));
}

/** "They pay 29 cents, 4% more than a year ago": what is so now, against then. */
function isAgainstNow({ tokens, sentence, bases }: PeriodScope, reading: Told["reading"]): boolean {
  const base = bases.find(({ from }) => from >= reading.to);
  // "Crime is up 5% on a year ago": a change till the text's time.
  const isUpOrDown = /^(up|down)$/.test(tokens[reading.from - 1]?.lower ?? "");
  return (
    base !== undefined &&
    !isUpOrDown &&
    tokens[base.to - 1]?.lower === "ago" &&
    readTense(tokens, reading, sentence) === "other"
  );
}

/** “She earned £280 a week”: what somebody begins to say goes on with nothing that others told. */
function opensQuotation({ tokens, sentence, periods, bases }: PeriodScope): boolean {
  const isOpen = /^[“"‘]$/.test(tokens[sentence.from]?.lower ?? "");
  return isOpen && periods.length + bases.length === 0;
}

const upOrDown = /^(up|down|above|below|higher|lower)$/;

/** "It is up 33,000 on the month", "They remain 1.1% below their level of 2020". */
function isOfPronoun(
  { tokens, sentence, readings }: PeriodScope,
  reading: Told["reading"],
): boolean {
  const at = sentence.from;
  if (!/^(it|they|this|that)$/.test(tokens[at]?.lower ?? "")) return false;
  if (!/^(is|are|was|were|remains?|remained|stays?)$/.test(tokens[at + 1]?.lower ?? ""))
    return false;
  const first = readings[0];
  if (!first || first.from > at + 4) return false;
  const isCompared = [tokens[first.from - 1], tokens[first.to]].some((token) =>
    upOrDown.test(token?.lower ?? ""),
  );
  return (
    isCompared && (reading === first || /^(and|or)$/.test(tokens[reading.from - 1]?.lower ?? ""))
  );
}

/** The same again, as a rank among others or as it was before it was revised. */
function isToldWithBefore(scope: PeriodScope, reading: Told["reading"]): boolean {
  return isRanked(scope, reading) || isRevisedBeside(scope.tokens, reading);
}

/** Whatever times its sentence names. */
function isOfNoTime(scope: PeriodScope, reading: Told["reading"]): boolean {
  return (
    isUntilThen(scope, reading) ||
    isSizeOfSubject(scope, reading) ||
    isYardstick(scope, reading) ||
    isOfHabit(scope.tokens, reading) ||
    isReachOfRecord(scope.tokens, reading) ||
    isMeasureOfRoom(scope.tokens, reading) ||
    isReachedSinceThen(scope, reading) ||
    isOffset(scope.tokens, reading)
  );
}

/** With whether the figure was foreseen of the time told of beside it. */
type Asked = Told & { isForeseen: boolean };

/** Finds each figure's time, in reading order: its own, else what its words mean, else what goes on from the sentences before. */
export class FigureTimes {
  readonly #analysis: Dated;
  readonly #topics: Topics;
  readonly #pairs = new FigurePairs();
  readonly #marketDay = new MarketDay();
  readonly #eventDay: EventDay;
  readonly #pollDays: PollDays;
  readonly #studyTime: StudyTime;
  readonly #storyDay = new StoryDay();
  readonly #reportDay = new ReportDay();
  /** The last base of a comparison, and its paragraph. */
  #base: { period: Period; paragraph: number } | null = null;
  /** The time of the figure before, within its sentence. */
  #previous: Period | null = null;
  /** That of the last figure of the sentence before. */
  #last: { period: Period; index: number; paragraph: number } | null = null;
  /** The time of its first figure that has one. */
  #first: Period | null = null;
  #tied = new Map<Period, ObservationStatus>();
  /** How far back the text's first base lies: "fell 5% in July from a year earlier", "down from 6% in June". */
  #step: BaseStep | null = null;
  /** What went on into this sentence from those before it. */
  #gone: Period | null = null;

  constructor(analysis: Dated) {
    this.#analysis = analysis;
    this.#topics = new Topics(analysis.published);
    this.#pollDays = new PollDays(analysis);
    this.#studyTime = new StudyTime(analysis);
    this.#eventDay = new EventDay(analysis);
  }

  find(scope: PeriodScope, told: Told): Period | null {
    const asked = { ...told, isForeseen: isForeseenBeside(scope, told.reading) };
    const period = this.#pairs.find(scope, told) ?? this.#find(scope, asked);
    this.#pairs.tell(told.reading, period, told.index);
    // What was expected beside what came makes no forecast of its time.
    const isForecast = told.status === "F" || isForeseen(scope, told.reading);
    const isExpected = asked.isForeseen || isForecast;
    if (period && !(isExpected && this.#tied.has(period)))
      this.#tied.set(period, isForecast ? "F" : told.status);
    this.#first ??= period;
    this.#previous = period;
    return period;
  }

  #find(scope: PeriodScope, told: Asked): Period | null {
    const { tokens } = scope;
    const { reading, status } = told;
    const { periods, published } = this.#analysis;
    if (this.#previous && isToldWithBefore(scope, reading)) return this.#previous;
    if (isOfNoTime(scope, reading)) return null;
    const since = periodSinceThen(scope, reading, { periods, published });
    if (since) return since;
    // "1.1 trillion dinars (8.2 billion dollars)", "than in 2022 (25.1)".
    if (isAlone(tokens, reading)) {
      const base = scope.bases.find(({ to }) => to === reading.from - 1);
      if (base || reading !== scope.readings[0]) return base ?? this.#previous;
    }
    const now = isCurrent(tokens, reading) ? this.#now(scope, told) : null;
    if (now) return now;
    const when = periodOfWhen(scope, reading);
    if (when) return when;
    if (this.#previous && told.isForeseen) return this.#previous;
    const year = fullYear(scope, reading, { published, status });
    if (year) return year;
    const joined = isJoinedToBefore(scope, reading) ? this.#previous : null;
    if (joined && periodInList(scope, reading) === null) return joined;
    const next = ledTo(scope, reading);
    const end =
      next &&
      this.#find(scope, { ...told, reading: next, isForeseen: isForeseenBeside(scope, next) });
    // "cut his forecast from £200m to £188m": both are of the same time.
    if (end && (status === "F" || isOfForecast(scope, reading))) return end;
    const before = end && !end.isMeant ? undatedBaseOf(end, this.#step) : null;
    if (before) return before;
    // "introduced at £35 in 2019, goes up from £52 to £60": neither has one.
    if (next && !end && isComparedWith(scope, reading)) return null;
    const tied = tiePeriod(scope, reading) ?? this.#ofList(scope, reading);
    if (tied) return endOf(scope, reading, { period: tied, published });
    const begun = periodSinceBeginning(scope, reading, published);
    return begun ?? this.#fromBeside(scope, told);
  }

  /** "Now expects costs of 5 billion": there the word tells of the expecting. */
  #now(scope: PeriodScope, { reading, index, status }: Told): Period | null {
    const before = this.#topics.lastValue(index);
    const { published } = this.#analysis;
    return status === "F" ? null : periodOfNow(scope, reading, { before, published });
  }

  /** By the figures beside it, and by what it is compared with. */
  #fromBeside(scope: PeriodScope, told: Asked): Period | null {
    const { tokens } = scope;
    const { reading } = told;
    if (!isToThisDay(tokens, reading) && isPartOfBefore(tokens, reading) && this.#previous)
      return this.#previous;
    if (this.#previous && (isRestated(tokens, reading) || isGapped(scope, reading)))
      return this.#previous;
    if (told.isForeseen) return null;
    const isBeside = isOtherGroupBeside(scope, reading) || isLevelBehindBase(scope, reading);
    if (this.#previous && isBeside) return this.#previous;
    if (this.#previous && isRevisedFrom(scope, reading)) return this.#previous;
    if (isComparedWith(scope, reading)) return this.#baseOf(scope, reading);
    const now = this.#now(scope, told);
    if (now) return now;
    const compared = isAgainstNow(scope, reading) ? null : comparedTime(scope, reading);
    if (compared)
      return (
        this.#eventDay.find(scope, reading) ?? this.#topics.ofSection(scope, compared) ?? compared
      );
    return this.#fromOthers(scope, told);
  }

  /** "rose 4% and 6% to 5,000 and 3,000 yuan in 2023": what the rest of its list is of. */
  #ofList(scope: PeriodScope, reading: Told["reading"]): Period | null {
    const last = lastOfList(scope, reading);
    const isJoined = /^(and|и)$/.test(scope.tokens[reading.to]?.lower ?? "");
    return last === reading || !isJoined ? null : tiePeriod(scope, last);
  }

  /** What goes on from the sentences before, where its own sentence doesn't say. */
  #fromOthers(scope: PeriodScope, told: Told): Period | null {
    const { reading, index } = told;
    // Periods that brackets or comparisons hold date nothing else; of any others the figure was refused.
    const others = scope.periods.filter(
      (period) =>
        !isBracketed(scope, reading, period) &&
        !isBehindSemicolon(scope.tokens, reading, period) &&
        !isBehindClause(scope, reading, period) &&
        !isOfLaterForecast(scope.tokens, told, period) &&
        !isOfAside(scope, reading, period),
    );
    if (opensQuotation(scope)) return null;
    const traded = this.#marketDay.ofNews(scope, reading);
    if (traded) return traded;
    if (others.length > 0)
      return (
        this.#pollDays.find(scope, reading) ?? this.#topics.ofSectionBefore(scope, reading, others)
      );
    const compared = this.#comparedAnew(scope, reading);
    if (compared) return compared;
    const polled = this.#pollDays.find(scope, reading);
    if (polled) return polled;
    const studied = this.#studyTime.find(scope, reading);
    if (studied) return studied;
    if (this.#last?.index === index - 1 && scope.periods.length === 0 && tellsAnew(scope))
      return this.#last.period;
    const ofDay = this.#marketDay.ofSubject(scope, reading);
    if (ofDay) return ofDay;
    const gone = this.#topics.find(scope, told);
    this.#gone ??= gone;
    return (
      gone ??
      this.#goneOn(scope, told) ??
      this.#marketDay.find(scope, reading) ??
      this.#eventDay.find(scope, reading) ??
      this.#storyDay.find(scope, reading) ??
      this.#reportDay.find(scope, reading) ??
      (isOpenedByBase(scope, reading) ? this.#topics.ofText(scope) : null) ??
      (isAgainstNow(scope, reading) ? null : comparedPart(scope, reading, this.#analysis.published))
    );
  }

  /** "Compared with May 2024 the number is down 0.9%", "It is up 33,000 on the month": against the figure just told, or the same month a year on. */
  #comparedAnew(scope: PeriodScope, reading: Told["reading"]): Period | null {
    if (scope.periods.length > 0) return null;
    const { tokens, sentence, bases } = scope;
    const opening = bases.find(({ from }) => from - sentence.from <= openingWordsMax);
    const isOpened = opening !== undefined && /^compared$/.test(tokens[sentence.from]?.lower ?? "");
    if (isOpened && /^\d{4}-/.test(opening.value ?? "") && opening.to <= reading.from)
      return comparedPart(scope, { ...reading, to: sentence.from }, this.#analysis.published);
    const isNext = this.#last?.paragraph === sentence.paragraph;
    return isNext && isOfPronoun(scope, reading) ? (this.#last?.period ?? null) : null;
  }

  /** "Sales to China slipped 0.6%; those to Norland were 5 million": what went on into the sentence holds for its other clauses of the past. */
  #goneOn({ tokens, sentence, periods }: PeriodScope, { reading, status }: Told): Period | null {
    const isOwn = periods.length === 0 && !isLimit(tokens, reading);
    const mayGoOn = this.#gone !== null && isOwn && status !== "F";
    return mayGoOn && readTense(tokens, reading, sentence) === "past" ? this.#gone : null;
  }

  /** "5 million against 4": of what the sentence, or its paragraph before it, compared with. */
  #baseOf({ bases, sentence }: PeriodScope, { from }: Told["reading"]): Period | null {
    const own = bases.findLast(({ to, value }) => value !== null && to <= from);
    if (own) return own;
    const near = this.#base?.paragraph === sentence.paragraph ? this.#base.period : null;
    // "4% below 2019. Arrivals in the half rose to 5 million, from 4".
    const isAlike = near && isAsLong(near.value ?? "", this.#previous?.value ?? "");
    if (near && (isAlike || this.#previous === null)) return near;
    // "raised its forecast to 1.8% from 1.5%": both are of the same time.
    const isForecast = this.#previous !== null && this.#tied.get(this.#previous) === "F";
    return isForecast ? this.#previous : (undatedBaseOf(this.#previous, this.#step) ?? near);
  }

  endSentence(scope: PeriodScope, index: number): void {
    this.#marketDay.tell(scope, index);
    this.#eventDay.tell(scope, index);
    this.#storyDay.tell(scope, index);
    this.#reportDay.tell(scope, index);
    this.#topics.tell(scope, this.#analysis.sentences, index, {
      tied: this.#tied,
      first: this.#first,
    });
    const base = scope.bases.findLast(({ value }) => value !== null);
    const first = scope.bases.find(({ value }) => value !== null);
    if (first) this.#step ??= stepTo(first, this.#first);
    if (base) this.#base = { period: base, paragraph: scope.sentence.paragraph };
    const { paragraph } = scope.sentence;
    this.#last = this.#previous && { period: this.#previous, index, paragraph };
    this.#previous = null;
    this.#first = null;
    this.#gone = null;
    this.#tied = new Map();
  }
}
