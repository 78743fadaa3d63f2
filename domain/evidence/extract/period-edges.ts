import { parsePeriod } from "../periods.ts";
import {
  durativeVerbs,
  edgePrepositions,
  edgeWords,
  periodLinks,
  relativeYears,
  yearWords,
} from "./lexicon/period-words.ts";
import { timeUnit, unitMonths } from "./lexicon/relative-words.ts";
import { type PeriodContext, type Published, publishedDay } from "./period-context.ts";
import { fromPublication } from "./period-counting.ts";
import { readPeriod } from "./period-reader.ts";
import { countMonths, edgeDay } from "./period-shifts.ts";
import { isLastOfMany, isTheNext } from "./period-the-next.ts";
import { isDash, isTight, lowerAt, type PeriodReading, relativeReading } from "./period-tokens.ts";
import { beginsPhrase, compilePhrases, compileWords, matchPhrase } from "./phrases.ts";
import type { Token } from "./tokens.ts";

const relativeYearPhrases = compilePhrases(relativeYears);
const duratives = compileWords(durativeVerbs);
const deadlines = new Set(["by", "until", "till", "before", "к", "ко", "до", "do"]);
const lastEdges = new Set("end close конец конца".split(" "));
const firstEdges = new Set("beginning start начало начала".split(" "));
const durativeReach = 8;

export function beginsRelativeYear(word: string): boolean {
  return beginsPhrase(relativeYearPhrases, word);
}

/** "last year", «в прошлом году». */
export function relativeYearAt(
  tokens: Token[],
  at: number,
  published: Published | null,
): PeriodReading | null {
  const match = matchPhrase(relativeYearPhrases, tokens, at);
  if (!match || isTheNext(tokens, at) || isLastOfMany(tokens, at)) return null;
  const year = published === null ? null : published.year + match.value;
  return { from: at, to: match.to, year, value: year === null ? null : String };
}

const linksMax = 2;

/** "the first eight months of this year", "в марте прошлого года". */
export function withRelativeYear(
  tokens: Token[],
  reading: PeriodReading,
  published: Published | null,
): PeriodReading {
  if (reading.year !== null || reading.value === null) return reading;
  for (let at = reading.to; at <= reading.to + linksMax; at += 1) {
    const year = relativeYearAt(tokens, at, published);
    if (year) return { ...reading, to: year.to, year: year.year };
    if (!/^(of|in|the|,)$/.test(tokens[at]?.lower ?? "")) break;
  }
  return reading;
}

/** Past "the end of", "early", "mid-": where the period itself begins, or null. */
function edgeEnd(tokens: Token[], at: number): number | null {
  if (!edgeWords.has(lowerAt(tokens, at))) return null;
  let end = at + 1;
  for (let skipped = 0; skipped < 4; skipped += 1) {
    const token = tokens[end];
    if (!token || !(periodLinks.has(token.lower) || token.lower === "in" || isDash(token))) break;
    end += 1;
  }
  return end;
}

function widenLeft(tokens: Token[], at: number): number {
  let from = at;
  if (lowerAt(tokens, from - 1) === "the") from -= 1;
  const before = lowerAt(tokens, from - 1);
  return deadlines.has(before) && edgePrepositions.has(before) ? from - 1 : from;
}

/** "runs to the end of June", «продлится до конца июня»: what lasts till then, till its last day. */
function isLasting(tokens: Token[], before: number): boolean {
  for (let at = before - 1; at > before - durativeReach && at >= 0; at -= 1) {
    if (/^[.;]$/.test(lowerAt(tokens, at))) return false;
    if (matchPhrase(duratives, tokens, at)) return true;
  }
  return false;
}

/** "at the end of March" is its last day, "since the beginning of the year" its first; "by the end of 2023" is 2023. */
function edgeOf(tokens: Token[], at: number): "first" | "last" | null {
  const before = lowerAt(tokens, at - 1) === "the" ? at - 2 : at - 1;
  const lower = lowerAt(tokens, before);
  const edge = lowerAt(tokens, at);
  const isAsOf = lower === "of" && lowerAt(tokens, before - 1) === "as";
  if (lastEdges.has(edge) && (isAsOf || /^(at|until|till|before|since|на)$/.test(lower)))
    return "last";
  if (lastEdges.has(edge) && /^(to|through|до)$/.test(lower) && isLasting(tokens, before))
    return "last";
  return firstEdges.has(edge) && (isAsOf || /^(at|since|from|на|с)$/.test(lower)) ? "first" : null;
}

/** A level "at the end of the year" was counted at the end of one that is over. */
function yearOfLevel({ year, published, anchor, isAhead }: PeriodContext): string | null {
  if (year === null) return null;
  const isOver = !published || isAhead || year < published.year || published.month === null;
  const isToday = !isOver && (edgeDay(String(year), "last") ?? "") <= publishedDay(published);
  if (isOver || isToday) return String(year);
  const told = anchor === null ? year : Number(anchor.slice(0, 4));
  return String(told < year ? told : year - 1);
}

/** "the year", "the month", "the quarter" behind an edge: that of the sentence, or of publication. */
function readOwnUnit(tokens: Token[], at: number, isLevel: boolean): PeriodReading | null {
  const unit = timeUnit(lowerAt(tokens, at));
  const range = { from: at, to: at + 1 };
  if (unit === "year")
    return relativeReading(range, (context) => {
      if (isLevel) return yearOfLevel(context);
      return context.year === null ? null : String(context.year);
    });
  if (unit === "period" && isLevel) return relativeReading(range, ({ anchor }) => anchor);
  const months = unit === "month" || unit === "quarter" ? unitMonths[unit] : null;
  return months === null
    ? null
    : relativeReading(range, (context) =>
        isLevel ? unitOfLevel(context, months) : fromPublication(context, months, 0),
      );
}

/** A level "at the end of the month" was counted at the end of the one told of, else of the last that is over. */
function unitOfLevel(context: PeriodContext, months: number): string | null {
  const { anchor, published, isAhead } = context;
  const own = fromPublication(context, months, 0);
  if (isAhead || own === null || !published) return own;
  const isOver = (edgeDay(own, "last") ?? "") <= publishedDay(published);
  if (isOver) return own;
  const told = anchor === null ? null : parsePeriod(anchor);
  const isUnit = told !== null && countMonths(told) === months && told.granularity !== "day";
  return isUnit ? anchor : fromPublication(context, months, -1);
}

/** What "the end of" is the end of: a period, last year, "the year". */
function readEdged(
  tokens: Token[],
  { at, inner, isLevel }: { at: number; inner: number; isLevel: boolean },
  published: Published | null,
): PeriodReading | null {
  for (let start = at + 1; start <= inner; start += 1) {
    const year = relativeYearAt(tokens, start, published);
    if (year) return year;
  }
  const reading = readPeriod(tokens, inner);
  if (reading) return withRelativeYear(tokens, reading, published);
  const unitAt = yearWords.has(lowerAt(tokens, inner)) || inner - 1 <= at ? inner : inner - 1;
  return readOwnUnit(tokens, unitAt, isLevel) ?? readOwnUnit(tokens, inner, isLevel);
}

/** "the end of March", "early in 2024", «на конец года»; its edge where it is a day. */
export function readEdge(
  tokens: Token[],
  at: number,
  published: Published | null,
): PeriodReading | null {
  const inner = edgeEnd(tokens, at);
  if (inner === null) return null;
  const edge = edgeOf(tokens, at);
  const edged = readEdged(tokens, { at, inner, isLevel: edge === "last" }, published);
  return edged && { ...edged, from: widenLeft(tokens, at), ...(edge ? { edge } : {}) };
}

/** "by year-end", "at month-end", "at the period end". */
export function readUnitEnd(tokens: Token[], at: number): PeriodReading | null {
  if (lowerAt(tokens, at) === "period" && /^(at|the)$/.test(lowerAt(tokens, at - 1))) {
    const endAt = isDash(tokens[at + 1]) ? at + 2 : at + 1;
    if (lowerAt(tokens, endAt) === "end")
      return {
        ...relativeReading({ from: at, to: endAt + 1 }, ({ anchor }) => anchor),
        edge: "last",
        isMeant: true,
      };
  }
  // "at the year end".
  const isApart = lowerAt(tokens, at) === "year" && lowerAt(tokens, at + 1) === "end";
  if (isApart && lowerAt(tokens, at - 1) === "the" && lowerAt(tokens, at - 2) === "at") {
    const reading = readOwnUnit(tokens, at, true);
    return reading && { ...reading, to: at + 2, edge: "last" };
  }
  if (!isDash(tokens[at + 1]) || !isTight(tokens[at + 2]) || lowerAt(tokens, at + 2) !== "end")
    return null;
  const isLevel = /^(at|of)$/.test(lowerAt(tokens, at - 1));
  const reading = readOwnUnit(tokens, at, isLevel);
  return reading && { ...reading, to: at + 3, ...(isLevel ? { edge: "last" as const } : {}) };
}
