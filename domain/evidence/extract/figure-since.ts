import { parsePeriod } from "../periods.ts";
import { countStartsBefore } from "./count-before.ts";
import type { PlacedReading } from "./ellipsis.ts";
import { isSince } from "./figure-bases.ts";
import { clauseStart, type PeriodScope } from "./figure-scope.ts";
import { type Published, publishedDay } from "./period-context.ts";
import { countDays } from "./period-shifts.ts";
import { canonicalPeriod } from "./period-values.ts";
import type { Period } from "./periods.ts";
import { compileWords, matchPhrase } from "./phrases.ts";
import { tenseAt } from "./tense-reader.ts";
import type { Token } from "./tokens.ts";

const sinceThen = compileWords([
  "since then",
  "has since",
  "have since",
  "had since",
  "ever since",
  "с тех пор",
  "с того времени",
  "с того момента",
  "за это время",
  "за прошедшее время",
]);
const nowWords = new Set("now currently nowadays сейчас теперь ныне".split(" "));
const currentWord = /^(current|present|текущ(ий|его|ем|им|ая|ей)|нынешн.+)$/;
/** "its current level of 3%". */
const currentReach = 5;
const levelReach = 4;
const nearReach = 4;

/** "Since 2019" is the time from then to the text's own year, month or day; without its date nobody knows how long. */
export function sinceValue({ value, till }: Period, published: Published | null): string | null {
  if (value !== null && till) return canonicalPeriod(`${value.slice(0, 7)}/${till}`);
  if (value === null || !published) return null;
  // «С 1 октября вырастет»: nothing has come of it yet.
  if ((parsePeriod(value)?.from ?? "") > publishedDay(published)) return value;
  // "Since the spring" reaches on from its first month.
  return reachOn(value.split("/")[0] ?? value, published);
}

/** From a period's beginning to the day, month or year of publication, as finely as it is named. */
export function reachOn(value: string, published: Published): string | null {
  const { year, month, day } = published;
  const period = parsePeriod(value);
  if (!period) return null;
  if (period.granularity === "day")
    return day === null ? null : canonicalPeriod(`${period.from}/${publishedDay(published)}`);
  const isYears = period.granularity === "year" || period.granularity === "years";
  if (isYears) return canonicalPeriod(`${period.from.slice(0, 4)}/${year}`);
  return month === null
    ? null
    : canonicalPeriod(`${period.from.slice(0, 7)}/${year}-${String(month).padStart(2, "0")}`);
}

/** A period that the text doesn't spell out, at the place of the words that mean it. */
export function toMeantPeriod(value: string | null, from: number, to: number): Period | null {
  if (value === null) return null;
  return { from, to, sentence: -1, value, isBase: false, anchor: null, isMeant: true };
}

/** "It has fallen since then, to 50% in 2021": a time of the figure's own. */
function hasNearer(own: readonly Period[], reading: PlacedReading, since: number): boolean {
  return own.some(
    ({ from, to }) =>
      (from >= since && to <= reading.from) ||
      (from >= reading.to && from - reading.to <= nearReach),
  );
}

/** The last period before token `at` that is told of. */
function lastTold(tokens: Token[], periods: readonly Period[], at: number): Period | null {
  for (let index = countStartsBefore(periods, at) - 1; index >= 0; index -= 1) {
    const period = periods[index];
    const isTold = period && period.to <= at && period.value !== null && !period.isBase;
    // "for the first time since 2021 and has since recovered".
    if (isTold && !isSince(tokens, period)) return period;
  }
  return null;
}

const newsDays = 10;

/** "accounts published on Tuesday show": nothing has come since then. */
function isOfNews({ value }: Period, published: Published): boolean {
  const period = parsePeriod(value ?? "");
  if (period?.granularity !== "day") return false;
  return countDays(period.from, publishedDay(published)) < newsDays;
}

/** "It opened in 2021. Since then 40 ships have come": from what was told of last. `periods` are the text's, in order. */
export function periodSinceThen(
  { tokens, sentence, periods: own }: PeriodScope,
  reading: PlacedReading,
  { periods, published }: { periods: readonly Period[]; published: Published | null },
): Period | null {
  if (!published) return null;
  const from = clauseStart(sentence, reading.from);
  for (let at = reading.from - 1; at >= from; at -= 1) {
    const match = matchPhrase(sinceThen, tokens, at);
    // "… and takes 18 hours": what is so now.
    if (!match && (tokens[at]?.lower === ";" || tenseAt(tokens, at) === "other")) return null;
    if (!match) continue;
    if (hasNearer(own, reading, match.to)) return null;
    const told = lastTold(tokens, periods, at);
    const isNear = told !== null && told.sentence >= 0 && !isOfNews(told, published);
    return isNear ? toMeantPeriod(reachOn(told.value ?? "", published), at, match.to) : null;
  }
  return null;
}

/** "has since raised it 2.5-fold, to 150 a year": what it has come to by now. */
export function isReachedSinceThen(
  { tokens, sentence, periods }: PeriodScope,
  { from }: PlacedReading,
): boolean {
  if (tokens[from - 1]?.lower !== "to" || tokens[from - 2]?.lower !== ",") return false;
  for (let at = from - 1; at >= clauseStart(sentence, from); at -= 1) {
    if (periods.some(({ to }) => to === at + 1) || /^[;:]$/.test(tokens[at]?.lower ?? ""))
      return false;
    if (matchPhrase(sinceThen, tokens, at)) return true;
  }
  return false;
}

function isCurrentAt(tokens: Token[], at: number, reading: PlacedReading): boolean {
  // "At the present rate nine tenths will be gone by 2060".
  if (/^(rate|pace|speed)$/.test(tokens[at + 1]?.lower ?? "") && tokens[at + 2]?.lower !== "of")
    return false;
  return reading.from - at <= currentReach && currentWord.test(tokens[at]?.lower ?? "");
}

/** "from its current level of 3%", "up from 240 now": of now, whatever other time its sentence names. */
export function isCurrent(tokens: Token[], reading: PlacedReading): boolean {
  if (isNowBehind(tokens, reading)) return true;
  for (let at = reading.from - 1; at >= reading.from - currentReach; at -= 1) {
    if (tokens[at]?.lower === ",") return false;
    if (isCurrentAt(tokens, at, reading)) return true;
  }
  return false;
}

/** "In the 1970s there were sixty; now there are five", "300 next year, up from 240 now": the year of the text, or its month where the other time is finer than a year. */
export function periodOfNow(
  scope: PeriodScope,
  reading: PlacedReading,
  { before, published }: { before: string | null; published: Published | null },
): Period | null {
  if (!published) return null;
  const at = nowAt(scope, reading);
  if (at === null) return null;
  const beside = scope.periods[0] ?? scope.bases[0];
  const other = parsePeriod(beside?.value ?? before ?? "");
  if (!other)
    return isThereNow(scope.tokens, at) ? toMeantPeriod(String(published.year), at, at + 1) : null;
  const isYears = other.granularity === "years" || Number(other.text.slice(0, 4)) < published.year;
  const month = published.month === null ? "" : `-${String(published.month).padStart(2, "0")}`;
  return toMeantPeriod(`${published.year}${isYears ? "" : month}`, at, at + 1);
}

/** "There are now about 170", "Now there are 2,600". */
function isThereNow(tokens: Token[], at: number): boolean {
  const before = [2, 1].map((back) => tokens[at - back]?.lower).join(" ");
  const behind = [1, 2].map((ahead) => tokens[at + ahead]?.lower).join(" ");
  return [before, behind].some((words) => /^there (is|are)$/.test(words));
}

function nowAt({ tokens, sentence, periods }: PeriodScope, reading: PlacedReading): number | null {
  if (isNowBehind(tokens, reading)) return reading.to;
  const from = clauseStart(sentence, reading.from);
  for (let at = reading.from - 1; at >= from; at -= 1) {
    const lower = tokens[at]?.lower ?? "";
    if (lower === ";" || lower === ":") return null;
    if (lower === "," && /^(and|but)$/.test(tokens[at + 1]?.lower ?? "")) return null;
    if (periods.length > 0 && periods.some(({ to }) => to === at + 1)) return null;
    if (nowWords.has(lower) || isCurrentAt(tokens, at, reading)) return at;
  }
  return null;
}

/** Not in "30 people now live there", where the word belongs to the verb behind it. */
function isNowBehind(tokens: Token[], { to }: PlacedReading): boolean {
  const next = tokens[to + 1];
  const isLast = next?.kind !== "word" || /^(and|but|и|но|а)$/.test(next.lower);
  return isLast && nowWords.has(tokens[to]?.lower ?? "");
}

function isLed(tokens: Token[], reading: PlacedReading, words: RegExp): boolean {
  return words.test(tokens[reading.from - 1]?.lower ?? "");
}

/** "Since 2020 fares rose from 26 to 38 roubles": the first is of the beginning, the second of the end. */
export function endOf(
  scope: PeriodScope,
  reading: PlacedReading,
  { period, published }: { period: Period; published: Published | null },
): Period {
  const { tokens, readings } = scope;
  const isOfSince = isSince(tokens, period);
  const value = isOfSince ? sinceValue(period, published) : period.value;
  const [first, last] = /^\d{4}(-\d{2})?\/\d{4}(-\d{2})?$/.test(value ?? "")
    ? (value ?? "").split("/")
    : [];
  if (!first || !last || (!isOfSince && !/^\d{4}$/.test(first))) return period;
  const index = readings.indexOf(reading);
  const isFrom = /^(from|с|со)$/;
  const isTo = /^(to|до)$/;
  const [before, after] = [readings[index - 1], readings[index + 1]];
  const isStart =
    isLed(tokens, reading, isFrom) &&
    after !== undefined &&
    after.from - reading.to < levelReach &&
    (isLed(tokens, after, isTo) || isTo.test(tokens[after.from]?.lower ?? ""));
  if (isStart) return toMeantPeriod(first, period.from, period.to) ?? period;
  const isEnd =
    before !== undefined &&
    reading.from - before.to < levelReach &&
    isLed(tokens, before, isFrom) &&
    (isLed(tokens, reading, isTo) || isTo.test(tokens[reading.from]?.lower ?? ""));
  return isEnd ? (toMeantPeriod(last, period.from, period.to) ?? period) : period;
}
