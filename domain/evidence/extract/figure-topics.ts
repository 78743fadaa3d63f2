import type { ObservationStatus } from "../figure.ts";
import { parsePeriod } from "../periods.ts";
import type { PlacedReading } from "./ellipsis.ts";
import { isAllotted, setsAside } from "./figure-allotments.ts";
import { isApart, isIndicator, isMethodHead, tellsOfResults } from "./figure-indicators.ts";
import { isChange, isLimit, isTooShort, type PeriodScope } from "./figure-scope.ts";
import { toMeantPeriod } from "./figure-since.ts";
import { type Published, publishedDay } from "./period-context.ts";
import { isAsLong, isPartOf } from "./period-shifts.ts";
import type { Period } from "./periods.ts";
import type { Sentence } from "./sentences.ts";
import { readTense } from "./tense-reader.ts";
import {
  goesOn,
  guidanceAt,
  hasOwnLength,
  isConditional,
  isDashed,
  isForeseen,
  isHandedOn,
  isHeading,
  isLasting,
  isSinceThen,
  isSize,
  isTold,
  isVerbless,
  planned,
  type Tied,
  takesUp,
  topicOf,
} from "./topic-signs.ts";

const wouldReach = 8;

/** "which would cost consumers 90 million euros a year": in any year, if it came to that. */
function isSupposed({ tokens, sentence }: PeriodScope, { from, to }: PlacedReading): boolean {
  const isYearly = /^(a|per)$/.test(tokens[to]?.lower ?? "") && tokens[to + 1]?.lower === "year";
  return (
    isYearly &&
    tokens
      .slice(Math.max(sentence.from, from - wouldReach), from)
      .some(({ lower }) => /^(would|could)$/.test(lower))
  );
}

function tellsOfFuture({ tokens, sentence }: PeriodScope): boolean {
  return tokens.slice(sentence.from, sentence.to).some(({ lower }) => lower === "will");
}

/** What went on from the sentences before into this one's figures. */
function goneOn({ periods, bases, asides }: PeriodScope, tied: Tied): Period | null {
  const own = new Set([...periods, ...bases, ...asides]);
  return [...tied.keys()].find((period) => !own.has(period) && isLasting(period)) ?? null;
}

/** The time that a heading or a sentence sets, for figures behind it that name none. */
type Topic = { period: Period; paragraph: number; sentence: number; isForecast: boolean };

function isOfDays(value: string | null | undefined): boolean {
  return /^\d{4}-\d{2}-\d{2}\//.test(value ?? "");
}

/** A lead is set in the first sentences that have figures. */
const leadSentencesMax = 4;
/** How many paragraphs on a budget is gone through. */
const budgetReach = 3;

export type Told = { reading: PlacedReading; index: number; status: ObservationStatus };

export class Topics {
  /** Of the whole text, by a heading. */
  #heading: Topic | null = null;
  /** Of the whole text, by its first figures. */
  #lead: Topic | null = null;
  #figureSentences = 0;
  #isOnResults = false;
  /** Of this paragraph and the one before, by their first figures. */
  #paragraph: { number: number; topic: Topic | null; isMethod: boolean } | null = null;
  #before: { number: number; topic: Topic | null } | null = null;
  /** Of the sentence before, and what this one hands on. */
  #told: Topic | null = null;
  #next: Topic | null = null;
  /** What a lead says that a budget or plan is for. */
  #plan: Period | null = null;
  /** What a sentence before says that a budget is for. */
  #budget: { period: Period; sentence: number; paragraph: number } | null = null;
  /** Of the question that this paragraph answers. */
  #asked: Topic | null = null;
  readonly #today: string | null;

  constructor(published: Published | null) {
    this.#today = published && publishedDay(published);
  }

  /** The period that goes on into this figure: one of the past where its clause tells of the past, one forecast where it forecasts. */
  find(scope: PeriodScope, told: Told): Period | null {
    if (isLimit(scope.tokens, told.reading)) return null;
    const period = this.#ofBudget(scope, told) ?? this.#find(scope, told);
    return period && isTooShort(scope, told.reading, period) ? null : period;
  }

  #ofBudget(scope: PeriodScope, { reading, index }: Told): Period | null {
    const budget = this.#budget;
    if (!budget || hasOwnLength(scope, reading)) return null;
    const isJustTold = budget.sentence === index - 1 && setsAside(scope);
    const isNear = scope.sentence.paragraph - budget.paragraph <= budgetReach;
    return isJustTold || (isNear && isAllotted(scope, reading)) ? budget.period : null;
  }

  #find(scope: PeriodScope, { reading, index, status }: Told): Period | null {
    if (!this.#heading && !this.#told && !this.#next && !this.#lead && !this.#asked && !this.#plan)
      return null;
    if (hasOwnLength(scope, reading) || isSinceThen(scope)) return null;
    const tense = readTense(scope.tokens, reading, scope.sentence);
    if (status === "F" || isForeseen(scope, reading)) return this.#foreseen(scope, reading, index);
    const asked = this.#ofQuestion(scope);
    if (asked && (this.#isToCome(asked) || tense === "past" || tense === null)) return asked;
    if (
      tense === "other" ||
      (tense === null && this.#heading && this.#isToCome(this.#heading.period))
    )
      return this.#rule(scope, reading);
    const isPast =
      tense === "past" ||
      (tense === null &&
        (isDashed(scope, reading) || (this.#heading !== null && isVerbless(scope))));
    const mayGoOn = isPast || (tense === "perfect" && isIndicator(scope, reading));
    if (!mayGoOn || this.#isMethod(scope)) return null;
    const near = this.#near(scope, index, false);
    if (!isPast) return near;
    const heading = this.#past(this.#heading);
    if (heading)
      return (
        this.#ofParagraph(scope) ?? near ?? this.#unlessTold(scope, { reading, index }, heading)
      );
    if (near) return this.#backToTopic(scope, near) ?? near;
    const isLed = this.#isOnResults || isIndicator(scope, reading);
    return isLed && !isApart(scope, reading)
      ? this.#unlessTold(scope, { reading, index }, this.#fromBefore(scope))
      : null;
  }

  /** Of a forecast: what was forecast before, or was foreseen of what came, else what the text plans for. */
  #foreseen(scope: PeriodScope, reading: PlacedReading, index: number): Period | null {
    if (isSupposed(scope, reading)) return null;
    const near = this.#near(scope, index, true);
    if (near) return near;
    return isForeseen(scope, reading)
      ? (this.#near(scope, index, false) ?? this.#fromBefore(scope))
      : (this.#rule(scope, reading) ?? this.#plan);
  }

  /** What was told of in the sentence before, for "now" to stand against. */
  lastValue(index: number): string | null {
    return this.#told && index - this.#told.sentence <= 3 ? this.#told.period.value : null;
  }

  /** What the paragraph before, the lead or the heading tells of. */
  ofText(scope: PeriodScope): Period | null {
    return this.#fromBefore(scope) ?? this.#past(this.#heading);
  }

  /** In a text with a heading: the time of the paragraph, against which a base of another paragraph counts for nothing. */
  ofSection(scope: PeriodScope, compared: Period): Period | null {
    if (!this.#past(this.#heading) || compared.anchorParagraph === scope.sentence.paragraph)
      return null;
    return this.#ofParagraph(scope) ?? this.#past(this.#heading);
  }

  /** In such a text a figure before all other times of its sentence is of the paragraph's. */
  ofSectionBefore(
    scope: PeriodScope,
    reading: PlacedReading,
    others: readonly Period[],
  ): Period | null {
    const heading = this.#past(this.#heading);
    if (!heading || this.#isMethod(scope)) return null;
    const isBefore = others.every(({ from }) => from >= reading.to);
    const tense = readTense(scope.tokens, reading, scope.sentence);
    return isBefore && tense !== "other" ? (this.#ofParagraph(scope) ?? heading) : null;
  }

  /** "It was 5% in May, having been 3% in 2019. Exports rose": what was told of last is older than what the paragraph is about. */
  #backToTopic(scope: PeriodScope, near: Period): Period | null {
    const topic = this.#ofParagraph(scope);
    if (!topic || goesOn(scope)) return null;
    const [told, first] = [near.value ?? "", topic.value ?? ""];
    // "Five years ago it was 3%. Wind provided 27%": of the half that the text is on, and not of the year counted from.
    if (near.isBase && isPartOf(first, told)) return topic;
    // "Between 2015 and 2022 he sold 190 coins. Only 11 were real."
    if (/^\d{4}\/\d{4}$/.test(told) && Number(told.slice(5)) - Number(told.slice(0, 4)) > 1)
      return null;
    // "Exports fell 4% in July. In June they had risen 2%. Imports were down 3%."
    const isOfLength = isAsLong(told, first) && told < first;
    return told.slice(0, 4) < first.slice(0, 4) || isOfLength ? topic : null;
  }

  #isMethod({ sentence }: PeriodScope): boolean {
    return this.#paragraph?.number === sentence.paragraph && this.#paragraph.isMethod;
  }

  /** What the sentence before told of, of the same kind; what takes it up hands it on. */
  #near(scope: PeriodScope, index: number, isForecast: boolean): Period | null {
    const told = this.#next ?? this.#told;
    if (!told || told.isForecast !== isForecast || index - told.sentence > 1) return null;
    const isOwn = told.paragraph === scope.sentence.paragraph;
    if (!isOwn && !(told.sentence === index - 1 && takesUp(scope))) return null;
    if (!isForecast && this.#isToCome(told.period)) return null;
    this.#next = { ...told, sentence: index, paragraph: scope.sentence.paragraph };
    return told.period;
  }

  #ofParagraph({ sentence }: PeriodScope): Period | null {
    return this.#paragraph?.number === sentence.paragraph
      ? this.#past(this.#paragraph.topic)
      : null;
  }

  /** The topic of the paragraph before where it is of the lead's year, else the lead. */
  #fromBefore({ sentence }: PeriodScope): Period | null {
    const lead = this.#past(this.#lead);
    const own = this.#ofParagraph({ sentence } as PeriodScope);
    if (own) return own;
    const before =
      this.#before?.number === sentence.paragraph - 1 ? this.#past(this.#before.topic) : null;
    const isOfYear = before?.value?.slice(0, 4) === lead?.value?.slice(0, 4);
    // "5% this week. …¶Cash buyers made up 30%": of the month that the text is on.
    const isOfWeek = isOfDays(before?.value) && !isOfDays(lead?.value);
    return before && isOfYear && !isOfWeek ? before : lead;
  }

  /** Behind a forecast, or another time that ends with its sentence, nobody knows which a figure goes on with. */
  #unlessTold(
    scope: PeriodScope,
    { reading, index }: Pick<Told, "reading" | "index">,
    period: Period | null,
  ): Period | null {
    const { sentence } = scope;
    const isJustTold =
      this.#told?.sentence === index - 1 && this.#told.paragraph === sentence.paragraph;
    // What was foreseen isn't gone on with by what came.
    const isOver = this.#told?.isForecast === true && isIndicator(scope, reading);
    return isJustTold && !isOver ? null : period;
  }

  /** "Quotas for 2023": what is laid down for a time to come, in whatever tense; not what a length or a wait may be. */
  #rule(scope: PeriodScope, reading: PlacedReading): Period | null {
    const heading = this.#heading;
    if (!heading || !this.#isToCome(heading.period)) return null;
    const isJustTold =
      this.#told?.paragraph === scope.sentence.paragraph &&
      this.#told.period.value === heading.period.value;
    const isOfAnyTime =
      isSize(reading) || (isChange(reading) && !isJustTold) || isConditional(scope);
    return isOfAnyTime ? null : heading.period;
  }

  /** "What are the plans for the second half? – To build 40 cars". */
  #ofQuestion({ sentence }: PeriodScope): Period | null {
    const asked = this.#asked;
    const isAnswer = asked !== null && sentence.paragraph - asked.paragraph <= 1;
    return isAnswer ? asked.period : null;
  }

  #isToCome(period: Period): boolean {
    const from = parsePeriod(period.value ?? "")?.from;
    return this.#today !== null && from !== undefined && from > this.#today;
  }

  #isOver(period: Period): boolean {
    const to = parsePeriod(period.value ?? "")?.to;
    return this.#today !== null && to !== undefined && to <= this.#today;
  }

  /** "Labour market overview, June 2025" in a text of that month: when it came out. */
  #isOfIssue({ value }: Period): boolean {
    return this.#today !== null && value === this.#today.slice(0, 7);
  }

  /** "raised its forecast for the year": that of the text. */
  #guided(scope: PeriodScope): Period | null {
    const at = this.#today === null ? null : guidanceAt(scope);
    return at === null ? null : toMeantPeriod((this.#today ?? "").slice(0, 4), at, at + 1);
  }

  #past(topic: Topic | null): Period | null {
    return topic && !topic.isForecast && !this.#isToCome(topic.period) ? topic.period : null;
  }

  #tellBudget(scope: PeriodScope, index: number): void {
    const period = planned(scope).find((each) => this.#isToCome(each));
    const { paragraph } = scope.sentence;
    if (period) this.#budget = { period, sentence: index, paragraph };
  }

  /** What a sentence leaves to those behind it. */
  tell(
    scope: PeriodScope,
    sentences: Sentence[],
    index: number,
    { tied, first }: { tied: Tied; first: Period | null },
  ): void {
    const { tokens, sentence, readings } = scope;
    const { paragraph } = sentence;
    if (this.#paragraph?.number !== paragraph) {
      this.#before = this.#paragraph?.topic ? this.#paragraph : this.#before;
      this.#paragraph = {
        number: paragraph,
        topic: null,
        isMethod: isMethodHead(tokens, sentence),
      };
    }
    this.#told = this.#next ?? this.#told;
    this.#next = null;
    this.#tellBudget(scope, index);
    if (index < leadSentencesMax)
      this.#plan ??= planned(scope).find((period) => !this.#isOver(period)) ?? this.#guided(scope);
    const named = topicOf(scope, tied);
    // "Sales to carmakers, which made up 44% in 2023, slid 17%": what went on into the rest goes on.
    const only =
      named && !isHandedOn(scope, named, tied.has(named)) ? (goneOn(scope, tied) ?? named) : named;
    const toTopic = (period: Period) => ({ period, isForecast: tied.get(period) === "F" });
    const topic = only && { ...toTopic(only), paragraph, sentence: index };
    if (isHeading(scope, sentences, index)) {
      // "Prisons will be full by next summer" lays nothing down.
      const isNews = topic !== null && this.#isToCome(topic.period) && tellsOfFuture(scope);
      if (topic && isLasting(topic.period) && !isNews && !this.#isOfIssue(topic.period))
        this.#heading ??= topic;
      if (tellsOfResults(tokens, sentence)) this.#isOnResults = true;
      return;
    }
    const isQuestion = tokens[sentence.to - 1]?.lower === "?";
    if (isQuestion)
      this.#asked = topic && readings.length === 0 && isLasting(topic.period) ? topic : null;
    if (only) this.#told = topic && isTold(scope, only, tied) ? topic : null;
    // "Inflation in May slowed for the fourth month.": a lead may name its time and no figure.
    const lead = index === 0 && readings.length === 0 ? this.#told : null;
    if (lead && isLasting(lead.period)) this.#lead ??= lead;
    if (readings.length > 0)
      this.#tellFigures(scope, this.#lastingOf(scope, tied, first, { paragraph, sentence: index }));
  }

  /** "closed 8% down on Monday after a loss for the first quarter": of the sentence's figures, the first time that lasts, else the first. */
  #lastingOf(
    scope: PeriodScope,
    tied: Tied,
    first: Period | null,
    place: { paragraph: number; sentence: number },
  ): Topic | null {
    const own = [...tied.keys()].filter(
      (period) => !scope.bases.includes(period) && isHandedOn(scope, period, true),
    );
    const year = first?.value?.slice(0, 4) ?? "";
    const lasting =
      first && isLasting(first)
        ? first
        : own.find((period) => isLasting(period) && (period.value ?? "") >= year);
    const isOfAside = first !== null && !isHandedOn(scope, first, true);
    const told = lasting ?? (isOfAside ? goneOn(scope, tied) : first);
    if (!told || scope.bases.includes(told) || !isHandedOn(scope, told, tied.has(told)))
      return null;
    return { period: told, isForecast: tied.get(told) === "F", ...place };
  }

  /** `told` is the time of the sentence's first figure. */
  #tellFigures({ tokens, sentence }: PeriodScope, told: Topic | null): void {
    this.#figureSentences += 1;
    const lasting = told && isLasting(told.period) ? told : null;
    if (this.#paragraph) this.#paragraph.topic ??= lasting;
    if (this.#figureSentences > leadSentencesMax) return;
    if (lasting && !lasting.isForecast) this.#lead ??= lasting;
    if (tellsOfResults(tokens, sentence)) this.#isOnResults = true;
  }
}
