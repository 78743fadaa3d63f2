import { monthWords } from "./lexicon/months.ts";
import { cardinals } from "./lexicon/number-words.ts";
import {
  edgePrepositions,
  edgeWords,
  periodLinks,
  relativeYears,
  seasonMonths,
  yearWords,
} from "./lexicon/period-words.ts";
import {
  dayOffsets,
  decadeNames,
  instrumentals,
  relativeLead,
  timeUnit,
  weekdays,
  withoutPossessive,
} from "./lexicon/relative-words.ts";
import { type Published, readPublished } from "./period-context.ts";
import { readPeriod } from "./period-reader.ts";
import { resolvePeriods } from "./period-resolving.ts";
import { isDash, type PeriodReading, relativeReading } from "./period-tokens.ts";
import { compilePhrases, matchPhrase } from "./phrases.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./tokens.ts";

/** A period's place by token; `value` null where nothing in the text dates it. */
export type Period = {
  from: number;
  to: number;
  sentence: number;
  value: string | null;
  /** Named only to be compared with: "a year earlier", "than in 2022". */
  isBase: boolean;
  /** What a base is counted from, which is the time of what is compared with it. */
  anchor: string | null;
};

const relativeYearPhrases = compilePhrases(relativeYears);
const deadlines = new Set(["by", "until", "till", "before", "к", "ко", "до", "do"]);
const ordinalStarts = new Set(
  "first second third fourth last final iii a the one year quarter half".split(" "),
);
const startsPart = /^(q[1-4]|h[1-2]|перв|втор|трет|четв|т(от|ом|ого|ому|ем|ой)$)/;

/** Cheap refusal, so that most words of a text cost one look. */
function mayBegin(token: Token): boolean {
  if (token.kind === "number" || token.kind === "code") return true;
  if (token.kind !== "word") return false;
  const { lower } = token;
  return (
    monthWords.has(lower) ||
    edgeWords.has(lower) ||
    cardinals.has(lower) ||
    ordinalStarts.has(lower) ||
    lower.length <= 2 ||
    startsPart.test(lower) ||
    seasonMonths.has(lower) ||
    dayOffsets.has(withoutPossessive(lower)) ||
    weekdays.has(withoutPossessive(lower)) ||
    decadeNames.has(lower) ||
    instrumentals.has(lower) ||
    relativeLead(lower) !== null ||
    timeUnit(lower) !== null
  );
}

/** Past "the end of", "early", "mid-": where the period itself begins, or null. */
function edgeEnd(tokens: Token[], at: number): number | null {
  if (!edgeWords.has(tokens[at]?.lower ?? "")) return null;
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
  if (tokens[from - 1]?.lower === "the") from -= 1;
  if (
    deadlines.has(tokens[from - 1]?.lower ?? "") &&
    edgePrepositions.has(tokens[from - 1]?.lower ?? "")
  )
    from -= 1;
  return from;
}

const lastEdges = new Set("end close конец конца".split(" "));
const firstEdges = new Set("beginning start начало начала".split(" "));

/** "at the end of March" is its last day, "since the beginning of the year" its first; "by the end of 2023" is 2023. */
function edgeOf(tokens: Token[], at: number): "first" | "last" | null {
  const before = tokens[at - 1]?.lower === "the" ? at - 2 : at - 1;
  const lower = tokens[before]?.lower ?? "";
  const edge = tokens[at]?.lower ?? "";
  const isAsOf = lower === "of" && tokens[before - 1]?.lower === "as";
  if (lastEdges.has(edge) && (isAsOf || /^(at|until|till|before|на)$/.test(lower))) return "last";
  return firstEdges.has(edge) && (isAsOf || /^(at|since|from|на|с)$/.test(lower)) ? "first" : null;
}

/** What "the end of" is the end of: a period, last year, "the year". */
function readEdged(
  tokens: Token[],
  at: number,
  inner: number,
  published: Published | null,
): PeriodReading | null {
  for (let start = at + 1; start <= inner; start += 1) {
    const year = relativeYearAt(tokens, start, published);
    if (year) return year;
  }
  const reading = readPeriod(tokens, inner);
  if (reading) return reading;
  const yearAt = yearWords.has(tokens[inner]?.lower ?? "") ? inner : inner - 1;
  const isYear = yearAt > at && /^(year|год[ау]?)$/.test(tokens[yearAt]?.lower ?? "");
  return isYear
    ? relativeReading({ from: yearAt, to: yearAt + 1 }, (context) =>
        context.year === null ? null : String(context.year),
      )
    : null;
}

function readAt(tokens: Token[], at: number, published: Published | null): PeriodReading | null {
  const relative = relativeYearAt(tokens, at, published);
  if (relative) return relative;
  const inner = edgeEnd(tokens, at);
  const edged = inner === null ? null : readEdged(tokens, at, inner, published);
  const edge = edged && edgeOf(tokens, at);
  if (edged) return { ...edged, from: widenLeft(tokens, at), ...(edge ? { edge } : {}) };
  const reading = readPeriod(tokens, at);
  return reading && withRelativeYear(tokens, reading, published);
}

function relativeYearAt(
  tokens: Token[],
  at: number,
  published: Published | null,
): PeriodReading | null {
  const match = matchPhrase(relativeYearPhrases, tokens, at);
  if (!match) return null;
  const year = published === null ? null : published.year + match.value;
  return { from: at, to: match.to, year, value: year === null ? null : String };
}

const linksMax = 2;

/** "the first eight months of this year", "в марте прошлого года". */
function withRelativeYear(
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

/** "Thursday, 16 May": the weekday of a day that is named. */
function isNamedAgain(tokens: Token[], reading: PeriodReading): boolean {
  if (!weekdays.has(tokens[reading.from]?.lower ?? "")) return false;
  const at = tokens[reading.to]?.lower === "," ? reading.to + 1 : reading.to;
  return /^\d{4}-\d{2}-\d{2}/.test(readPeriod(tokens, at)?.value?.(2000) ?? "");
}

/**
 * All periods of the text, in order and apart. What names no year takes it from the periods before it, else from the day of publication;
 * what still has none is kept with no value, because its numbers aren't figures.
 */
export function findPeriods(
  tokens: Token[],
  sentences: Sentence[],
  publishedOn: string | undefined,
): Period[] {
  const published = readPublished(publishedOn);
  const all = sentences.map((sentence) => readSentence(tokens, sentence, published));
  return resolvePeriods(tokens, sentences, all, published);
}

function readSentence(
  tokens: Token[],
  sentence: Sentence,
  published: Published | null,
): PeriodReading[] {
  const readings: PeriodReading[] = [];
  let at = sentence.from;
  while (at < sentence.to) {
    const token = tokens[at];
    const reading = token && mayBegin(token) ? readAt(tokens, at, published) : null;
    const fits = reading !== null && reading.to <= sentence.to && !isNamedAgain(tokens, reading);
    if (fits && reading.from >= (readings.at(-1)?.to ?? sentence.from)) readings.push(reading);
    at = fits ? reading.to : at + 1;
  }
  return readings;
}
