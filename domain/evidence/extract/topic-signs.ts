import type { ObservationStatus } from "../figure.ts";
import { comparedBase } from "./compared-times.ts";
import { cueAt } from "./cues.ts";
import type { PlacedReading } from "./ellipsis.ts";
import { isExtentOfRelative, isInRelative } from "./figure-asides.ts";
import { isDirectlyBehind, isRecordedIn, isSince } from "./figure-bases.ts";
import { framePeriod } from "./figure-periods.ts";
import { clauseStart, type PeriodScope } from "./figure-scope.ts";
import { fullStart } from "./full-year.ts";
import {
  forecastNouns,
  planNouns,
  russianPlanNouns,
  yardstickNouns,
} from "./lexicon/forecast-nouns.ts";
import { timeUnitCodes } from "./lexicon/units.ts";
import { isDay } from "./period-values.ts";
import type { Period } from "./periods.ts";
import type { Sentence } from "./sentences.ts";
import { tenseAt } from "./tense-reader.ts";
import type { Token } from "./tokens.ts";

/** The periods that a sentence's figures took, with what they say of them. */
export type Tied = ReadonlyMap<Period, ObservationStatus>;

const finalMarks = new Set([".", "!", "?", "…", ";", ":", "”", "»", '"', "’"]);

/** A heading has no verb's end: no full stop behind it; only the title has figures. */
export function isHeading(scope: PeriodScope, sentences: Sentence[], index: number): boolean {
  return isLoneLine(scope, sentences, index) && (scope.readings.length === 0 || index === 0);
}

/** "Number of decisions up 8%": a paragraph of one sentence that ends without a mark: a heading, a row, a note. */
export function isLoneLine(
  { tokens, sentence }: PeriodScope,
  sentences: Sentence[],
  index: number,
): boolean {
  const isAlone =
    sentences[index - 1]?.paragraph !== sentence.paragraph &&
    sentences[index + 1]?.paragraph !== sentence.paragraph;
  return isAlone && !finalMarks.has(tokens[sentence.to - 1]?.lower ?? "");
}

export function isLasting({ value, till }: Period): boolean {
  return value !== null && (Boolean(till) || !isDay(value));
}

const clauseMarks = new Set([";", ":", "(", ")"]);

/** «Прибыль – 5 млрд»: a dash in the place of a verb, by the tense of its text. */
export function isDashed({ tokens, sentence }: PeriodScope, reading: PlacedReading): boolean {
  const from = clauseStart(sentence, reading.from);
  for (let at = reading.from - 1; at >= from; at -= 1) {
    const lower = tokens[at]?.lower ?? "";
    const isSpaced = lower === "-" && (tokens[at]?.gap ?? 0) > 0 && (tokens[at + 1]?.gap ?? 0) > 0;
    if (lower === "–" || lower === "—" || isSpaced)
      return /^[а-я]/.test(tokens[sentence.from]?.lower ?? "");
    if (clauseMarks.has(lower)) return false;
  }
  return false;
}

/** "• Revenue of £412m, up 6%": a note under a heading, of its time. */
export function isVerbless({ tokens, sentence }: PeriodScope): boolean {
  if (!/^[•▪◦*–—-]$/.test(tokens[sentence.from]?.lower ?? "")) return false;
  for (let at = sentence.from; at < sentence.to; at += 1) if (tenseAt(tokens, at)) return false;
  return true;
}

/** A length, a wait or a temperature may be ruled for any time. */
export function isSize({ first }: PlacedReading): boolean {
  const code = first.unit?.code ?? "";
  return timeUnitCodes.has(code) || code === "m" || code === "km" || code === "Cel";
}

/** "fell by a fifth in ten years": the length of time is what the text says of it, and no other goes on. */
export function hasOwnLength({ tokens, readings }: PeriodScope, reading: PlacedReading): boolean {
  if (!/^(in|over|within|during)$/.test(tokens[reading.to]?.lower ?? "")) return false;
  return readings.some(
    ({ from, first }) =>
      (from === reading.to + 1 || from === reading.to + 2) &&
      /^(a|mo|wk|d)$/.test(first.unit?.code ?? ""),
  );
}

/** "Since the books were closed they have signed five players": later than what was told of. */
export function isSinceThen({ tokens, sentence, periods }: PeriodScope): boolean {
  return periods.length === 0 && tokens[sentence.from]?.lower === "since";
}

const foreseenNounReach = 4;

/** "inflation of 3%, down from an earlier estimate of 4%", "beat forecasts of $2m": what was foreseen of the same time. */
export function isForeseenBeside(
  { tokens, readings, periods, bases }: PeriodScope,
  reading: PlacedReading,
): boolean {
  // "and a budget of £5m for 2024".
  const isDated = [...periods, ...bases].some((each) => isDirectlyBehind(tokens, reading, each));
  if (isDated) return false;
  if (reading === readings[0] || !/^(of|for|at)$/.test(tokens[reading.from - 1]?.lower ?? ""))
    return false;
  for (let at = reading.from - 2; at >= reading.from - foreseenNounReach; at -= 1)
    if (yardstickNouns.has(tokens[at]?.lower ?? "")) return true;
  return false;
}

const foresaw =
  /^(expected|forecast|predicted|projected|anticipated|expecting|estimated|pencilled|looked)$/;
const foreseers = /^(analysts|economists|traders|investors|markets|forecasters|consensus)$/;
const foreseenReach = 12;

/** "Analysts had expected $1.85 a share": what was foreseen of the time that is told of. */
export function isForeseen({ tokens, sentence }: PeriodScope, { from }: PlacedReading): boolean {
  const start = Math.max(sentence.from, from - foreseenReach);
  for (let at = from - 1; at >= start; at -= 1) {
    if (!foresaw.test(tokens[at]?.lower ?? "")) continue;
    const before = tokens.slice(Math.max(sentence.from, at - foreseenReach), at);
    return before.some(({ lower }) => foreseers.test(lower) || lower === "had");
  }
  return false;
}

/** "If stocks fall below 500 tonnes", «При недопоставке 500 тонн»: no time. */
export function isConditional({ tokens, sentence }: PeriodScope): boolean {
  return /^(if|where|when|unless|при|если|за)$/.test(tokens[sentence.from]?.lower ?? "");
}

/** The period of a sentence that may go on: its frame, else its first; else that which its base is counted from. */
export function topicOf(scope: PeriodScope, tied: Tied): Period | null {
  const { tokens, sentence, readings } = scope;
  // "1.7 billion in 2024, still short of the 1.8 billion recorded in 2019".
  const periods = scope.periods.filter(
    (period) => !readings.some((reading) => isRecordedIn(tokens, reading, period)),
  );
  const [first, second] = periods;
  if (!first) return comparedBase(scope) ?? meantOf(tied);
  if (!second) return first;
  const frame = framePeriod(sentence, periods);
  if (frame && tied.has(frame)) return frame;
  // "It rose to 12 in March, the most since records began 20 years ago".
  // "It has fallen by 71% since 2010, to 4.6 million in 2024".
  const [only, other] = [...tied.keys()].filter((period) => !isSince(scope.tokens, period));
  return only && !other && periods.includes(only) ? only : null;
}

/** A time that words mean and don't name ("for the full year"): it is in no sentence's list of periods. */
function meantOf(tied: Tied): Period | null {
  const [first] = tied.keys();
  return first && (first.sentence === -1 || first.isMeant) ? first : null;
}

/** Whether a comma and a verb of the past stand between the two. */
function closesBefore(tokens: Token[], at: number, from: number): boolean {
  let isClosed = false;
  for (let index = at; index < from; index += 1) {
    isClosed ||= tokens[index]?.lower === ",";
    if (isClosed && tenseAt(tokens, index) === "past") return true;
  }
  return false;
}

/** "It has lost 40 ships since 2019. A storm sank two": what goes on till now dates no event behind it, nor what a relative clause tells of; the year so far is what bulletins tell of. */
export function isHandedOn(
  { tokens, sentence, readings }: PeriodScope,
  period: Period,
  isTied: boolean,
): boolean {
  const isTillNow = !period.till && !period.isMeant && isSince(tokens, period);
  if (isTillNow) return false;
  if (!isInRelative(tokens, period, sentence.from)) return true;
  // "The trial, which ran from 2018 to 2023, enrolled 17,604 adults".
  const last = readings.at(-1);
  const isOn = last !== undefined && closesBefore(tokens, period.to, last.from);
  // "Storm Floris, which struck on 24 January, cut power to 725,000 homes. Two people died."
  return (
    isTied && isOn && (isDay(period.value) || isExtentOfRelative(tokens, period, sentence.from))
  );
}

const goingOn =
  /^(it|they|he|she|this|that|these|those|then|there|its|their|his|her|он|она|оно|они|это|тогда|там|его|ее|их)$/;

/** A sentence that begins with a pronoun goes on with what was told of last. */
export function goesOn({ tokens, sentence }: PeriodScope): boolean {
  return goingOn.test(tokens[sentence.from]?.lower ?? "");
}

const openingWords = 7;

/** "More than half of them", "Of those, 40", "The figure was": a paragraph that begins with what the sentence before told of. */
export function takesUp({ tokens, sentence }: PeriodScope): boolean {
  const end = Math.min(sentence.to, sentence.from + openingWords);
  for (let at = sentence.from; at < end; at += 1) {
    const [word, next] = [tokens[at]?.lower ?? "", tokens[at + 1]?.lower ?? ""];
    if (word === "of" && /^(them|those|these|which|whom)$/.test(next)) return true;
    if (at === sentence.from && /^(that|this|these|those|the)$/.test(word))
      return /^(figures?|total|number|numbers|rate|rise|increase|fall|drop|result|was|were)$/.test(
        next,
      );
  }
  return false;
}

/** "Organisers put the number at 60,000", "The figure is 700,000 higher": the figure before, told anew. */
export function tellsAnew({ tokens, sentence }: PeriodScope): boolean {
  const end = Math.min(sentence.to, sentence.from + openingWords);
  for (let at = sentence.from; at < end; at += 1) {
    const isThe = /^(the|that|this)$/.test(tokens[at]?.lower ?? "");
    if (!isThe || !/^(figure|number|total|toll)$/.test(tokens[at + 1]?.lower ?? "")) continue;
    // "The number is growing by 70 a week" tells of now.
    const isUnderWay =
      /^(is|are)$/.test(tokens[at + 2]?.lower ?? "") && /ing$/.test(tokens[at + 3]?.lower ?? "");
    return tokens[at + 2]?.lower !== "of" && !isUnderWay;
  }
  return false;
}

/** «В ночь на 11 сентября загорелся склад.»: what happened on a day, which goes on. */
function tellsOfPast(tokens: Token[], sentence: Sentence): boolean {
  for (let at = sentence.from; at < sentence.to; at += 1)
    if (tenseAt(tokens, at) === "past") return true;
  return false;
}

/** "adopted the budget for 2026", «проект бюджета на 2026 год»: the times that plans are named for. */
export function planned({ tokens, periods }: PeriodScope): Period[] {
  return periods.filter(({ from }) => {
    if (!/^(for|на)$/.test(tokens[from - 1]?.lower ?? "")) return false;
    return [2, 3, 4].some((back) => {
      const lower = tokens[from - back]?.lower ?? "";
      return planNouns.has(lower) || russianPlanNouns.has(lower);
    });
  });
}

const guidanceReach = 6;

/** "raised its forecast for the year", "full-year guidance": where the text says that it foresees its own year. */
export function guidanceAt({ tokens, sentence }: PeriodScope): number | null {
  for (let at = sentence.from; at < sentence.to; at += 1) {
    if (!forecastNouns.has(tokens[at]?.lower ?? "")) continue;
    for (let near = at - guidanceReach; near <= at + guidanceReach; near += 1) {
      const before = tokens[near - 1]?.lower ?? "";
      const isYear = tokens[near]?.lower === "year" && near >= sentence.from && near < sentence.to;
      const isFull = fullStart(tokens, near) !== null;
      const isOwn = before === "the" && tokens[near - 2]?.lower === "for";
      if (isYear && (isFull || isOwn)) return near;
    }
    if (/^annual$/.test(tokens[at - 1]?.lower ?? "")) return at - 1;
  }
  return null;
}

/** "results for the first half": what is told of is that of the time. */
function isNamedFor(tokens: Token[], { from }: Period): boolean {
  const at = tokens[from - 1]?.lower === "the" ? from - 2 : from - 1;
  return tokens[at]?.lower === "за";
}

const eventReach = 18;

/** Behind a verb of the past that says nothing of its own. */
function isOfEvent(tokens: Token[], { from }: Period): boolean {
  for (let at = from - 1; at > from - eventReach; at -= 1) {
    if (/^[.;:]$/.test(tokens[at]?.lower ?? "")) return false;
    if (cueAt(tokens, at)) return false;
    const tense = tenseAt(tokens, at);
    if (tense) return tense === "past";
  }
  return false;
}

const reportWords =
  /^(итог(и|ам|ов|ах)|результат(ы|ам|ов)|results|figures|data|данные|показатели)$/;

/** Whether a sentence tells of its period, and doesn't only name it: figures took it, or it opens, or results are those of it. */
export function isTold(scope: PeriodScope, only: Period, tied: Tied): boolean {
  if (!isHandedOn(scope, only, tied.has(only))) return false;
  const { tokens, sentence, periods, readings } = scope;
  if (!periods.includes(only) || tied.has(only)) return true;
  if (framePeriod(sentence, periods) === only)
    return isLasting(only) || (readings.length === 0 && tellsOfPast(tokens, sentence));
  // "The fire broke out on the morning of 3 December. There were 34 people inside".
  const isLast = readings.length === 0 && only.to >= sentence.to - 1;
  if (isLast && isDay(only.value) && isOfEvent(tokens, only)) return true;
  // «Рассмотрели исполнение бюджета за первое полугодие».
  if (isLasting(only) && isNamedFor(tokens, only)) return true;
  return [0, 1, 2, 3].some((back) => reportWords.test(tokens[only.from - back]?.lower ?? ""));
}
