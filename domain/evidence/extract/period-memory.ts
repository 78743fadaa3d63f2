import { parsePeriod } from "../periods.ts";
import { cueAt } from "./cues.ts";
import { isInstrumental } from "./period-bases.ts";
import { type PeriodContext, type Published, publishedDay } from "./period-context.ts";
import { isOfUnit } from "./period-counting.ts";
import { countMonths, isAsLong, isPartOf, lastYearOf, shiftDays } from "./period-shifts.ts";
import type { PeriodReading } from "./period-tokens.ts";
import type { Token } from "./tokens.ts";

/** What a sentence's earlier periods say about its later ones. */
export type SentenceState = {
  /** The last part of a year. */
  part: string | null;
  /** The last whole year. */
  year: number | null;
  /** The only year that the sentence names, before or behind. */
  only: number | null;
  /** The year of its last period, of whatever length. */
  told: number | null;
  /** The last day named in it. */
  day: string | null;
};

export function isSince(tokens: Token[], reading: PeriodReading): boolean {
  const { from } = reading;
  const at = tokens[from - 1]?.lower === "the" ? from - 2 : from - 1;
  return /^(since|с|со)$/.test(tokens[at]?.lower ?? "") && !isInstrumental(tokens, reading);
}

/** "the office said on 5 May". */
function isOfSpeech(tokens: Token[], { from, to }: PeriodReading): boolean {
  for (let at = from - 1; at > from - 4; at -= 1) {
    if (/^(that|что|,|:)$/.test(tokens[at]?.lower ?? "")) break;
    if (cueAt(tokens, at)?.kind === "verb") return true;
  }
  return cueAt(tokens, to)?.kind === "verb";
}

function isDay(value: string): boolean {
  const granularity = parsePeriod(value)?.granularity;
  return granularity === "day" || granularity === "days";
}

/** A count on the first of a month tells of the months before it. */
function lastMonth(value: string): string | null {
  const period = parsePeriod(value);
  if (!period || period.granularity === "year" || period.granularity === "years") return null;
  return shiftDays(period.granularity === "day" ? period.from : period.to, -1).slice(0, 7);
}

/** The first and last days of months are when things are counted. */
const levelDay = /-(01|28|29|30|31)$/;

/** What was told of before, in reading order: later periods are counted from it. */
export class PeriodMemory {
  readonly #published: Published | null;
  #anchor: string | null = null;
  #anchorParagraph: number | null = null;
  /** The last that had begun when the text was published: what is to come counts within its paragraph only. */
  #anchorOver: string | null = null;
  /** The first of those: what the text is about. */
  #topic: string | null = null;
  #isOnPlans: boolean | null = null;
  #quarter: string | null = null;
  #season: string | null = null;
  #fiscal: string | null = null;
  readonly #spans = new Map<number, string>();
  #recalled: string | null = null;
  #day: string | null = null;
  #lastDay: string | null = null;
  #lastDayParagraph = 0;
  #paragraph: number | null = null;
  /** The day that the sentence before counted on: "On 1 May there were 5. A year earlier". */
  #dayBefore: string | null = null;
  #told: { value: string; paragraph: number } | null = null;
  #since: string | null = null;
  #state: SentenceState = { part: null, year: null, only: null, told: null, day: null };

  constructor(published: Published | null) {
    this.#published = published;
  }

  get state(): Readonly<SentenceState> {
    return this.#state;
  }

  beginSentence(only: number | null, paragraph: number): void {
    const { day } = this.#state;
    const isOwn = paragraph === this.#paragraph;
    if (!isOwn && this.#anchorOver !== null) this.#anchor = this.#backToTopic(this.#anchorOver);
    if (!isOwn && this.#topic !== null && isOfUnit(this.#topic, "quarter"))
      this.#quarter = this.#topic;
    this.#dayBefore = isOwn && day !== null && levelDay.test(day) ? day : null;
    this.#paragraph = paragraph;
    this.#day = null;
    if (paragraph - this.#lastDayParagraph > 1) this.#lastDay = null;
    this.#state = { part: null, year: null, only, told: null, day: null };
    this.#recalled = null;
  }

  /** "8.1% had been cancelled in February, against 5.4% a year earlier": counts within its sentence only. */
  recall(value: string): void {
    this.#recalled = isDay(value) ? null : value;
  }

  /** "On 1 May there were 5, more than a year earlier": a day counts within its sentence only. */
  get anchor(): string | null {
    const before = this.#state.told === null ? this.#dayBefore : null;
    return this.#state.day ?? this.#recalled ?? before ?? this.#anchor;
  }

  /** Whether what was told of last is still to come. */
  get isAhead(): boolean {
    return this.anchor !== null && this.#isToCome(this.anchor);
  }

  get yearOfText(): string | null {
    return this.#published === null ? null : String(this.#published.year);
  }

  hasAnchorIn(paragraph: number): boolean {
    return this.#anchor !== null && this.#anchorParagraph === paragraph;
  }

  /** The paragraph in which that was told of. */
  get anchorParagraph(): number | null {
    return this.#anchorParagraph;
  }

  context(isAhead: boolean): PeriodContext {
    const year = this.#state.told ?? this.#published?.year ?? null;
    return {
      published: this.#published,
      anchor: this.anchor,
      quarter: this.#quarter,
      day: this.#day,
      lastDay: this.#lastDay,
      only: this.#state.only,
      season: this.#season,
      fiscal: this.#fiscal,
      spans: this.#spans,
      since: this.#since,
      year,
      isAhead,
    };
  }

  /** "Exports fell in May. … In 2022 they had risen.¶Imports were up on a year earlier": a new paragraph counts from what the text is about, and not from what was recalled. */
  #backToTopic(anchor: string): string {
    const topic = this.#topic;
    if (topic === null) return anchor;
    const isRecalled = isAsLong(anchor, topic)
      ? anchor < topic
      : lastYearOf(anchor) < lastYearOf(topic);
    // So with a part of it: "in the half … in May".
    return isRecalled || isPartOf(anchor, topic) ? topic : anchor;
  }

  #isToCome(value: string): boolean {
    const from = parsePeriod(value)?.from ?? "";
    return this.#published !== null && from > publishedDay(this.#published);
  }

  /** The month that "since the beginning of the year" reaches to: the last told of in the paragraph, else that of publication. */
  monthTill(start: string, paragraph: number): string | null {
    const told = this.#told?.paragraph === paragraph ? this.#told.value : null;
    const isAhead = told !== null && this.#isToCome(told) && !this.#isToCome(start);
    const last = told === null || isAhead ? null : lastMonth(told);
    if (last?.slice(0, 4) === start.slice(0, 4) && last >= start.slice(0, 7)) return last;
    const published = this.#published;
    if (published?.year !== Number(start.slice(0, 4)) || published.month === null) return null;
    return `${published.year}-${String(published.month).padStart(2, "0")}`;
  }

  /** "have halved since 2018. In that year 61,000 were stolen". */
  beginsSince(value: string): void {
    if (/^\d{4}$/.test(value)) this.#since = value;
  }

  /** Keeps a period that is told of, and not only compared with. */
  tell(
    tokens: Token[],
    reading: PeriodReading,
    told: { value: string; paragraph: number; isAhead: boolean; isOfClause: boolean },
  ): void {
    const { value } = told;
    const state = this.#state;
    const isNamed = reading.relative === undefined;
    this.#since = null;
    state.told = lastYearOf(value);
    if (isNamed || !isDay(value)) this.#told = told;
    if (/^\d{4}$/.test(value)) state.year = Number(value);
    else if (!isDay(value) && !value.includes("/")) state.part = value;
    state.day = isDay(value) && isNamed && !isOfSpeech(tokens, reading) ? value : null;
    if (isDay(value) && !value.includes("/") && !isOfSpeech(tokens, reading)) {
      this.#day = value;
      this.#lastDay = value;
      this.#lastDayParagraph = told.paragraph;
    }
    if (!isDay(value) || reading.edge) {
      this.#anchor = value;
      // A text on a time to come counts from that throughout.
      this.#isOnPlans ??= this.#isToCome(value);
      if (!this.#isOnPlans && !told.isAhead && !this.#isToCome(value)) {
        this.#anchorOver = value;
        if (!told.isOfClause) this.#topic ??= value;
      }
      this.#anchorParagraph = told.paragraph;
    }
    const span = isDay(value) ? null : parsePeriod(value);
    const isPlan = this.#isToCome(value) && this.#isOnPlans !== true;
    // "In the year ending September 2015 it had been 15%. … During the year": the later one.
    const known = span && this.#spans.get(countMonths(span));
    if (span && !isPlan && (known ?? "") <= value) this.#spans.set(countMonths(span), value);
    const isFiscal = /^(fiscal|financial)$/.test(tokens[reading.from - 1]?.lower ?? "");
    const hasMonths = /^\d{4}-\d{2}\//.test(value);
    if (isFiscal && hasMonths && span && countMonths(span) === 12) this.#fiscal = value;
    if (isOfUnit(value, "season")) this.#season = value;
    if (isOfUnit(value, "quarter")) this.#quarter = value;
  }
}
