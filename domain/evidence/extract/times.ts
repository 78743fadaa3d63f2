import { remember } from "../remember.ts";
import { monthWords } from "./lexicon/months.ts";
import { cardinals } from "./lexicon/number-words.ts";
import { edgeWords, ordinals, seasonMonths } from "./lexicon/period-words.ts";
import {
  dayOffsets,
  decadeNames,
  instrumentals,
  relativeLead,
  timeUnit,
  weekdays,
  withoutPossessive,
} from "./lexicon/relative-words.ts";
import type { Published } from "./period-context.ts";
import {
  beginsRelativeYear,
  readEdge,
  readUnitEnd,
  relativeYearAt,
  withRelativeYear,
} from "./period-edges.ts";
import { readEllipticYear } from "./period-elliptic-years.ts";
import { readEllipticPart } from "./period-parts.ts";
import { readPeriod } from "./period-reader.ts";
import type { PeriodReading } from "./period-tokens.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./tokens.ts";

const starts = new Set(
  "a an the that one year fiscal financial quarter half weekend выходные через то та ту те".split(
    " ",
  ),
);
const startsPart = /^(q[1-4]|h[1-2]|fy\d*$|перв|втор|трет|четв|т(от|ом|ого|ому|ем|ой)$)/;

/** Cheap refusal, so that most words of a text cost one look. */
function mayBegin({ kind, lower }: Token): boolean {
  if (kind === "word") return mayWordBegin(lower);
  return kind === "number" || kind === "code";
}

const mayWordBegin = remember(
  (lower): boolean =>
    monthWords.has(withoutPossessive(lower)) ||
    edgeWords.has(lower) ||
    cardinals.has(lower) ||
    starts.has(lower) ||
    ordinals.has(lower) ||
    beginsRelativeYear(lower) ||
    startsPart.test(lower) ||
    seasonMonths.has(lower) ||
    dayOffsets.has(withoutPossessive(lower)) ||
    weekdays.has(withoutPossessive(lower)) ||
    decadeNames.has(lower) ||
    instrumentals.has(lower) ||
    relativeLead(lower) !== null ||
    timeUnit(lower) !== null,
);

function readAt(tokens: Token[], at: number, published: Published | null): PeriodReading | null {
  const relative = relativeYearAt(tokens, at, published);
  if (relative) return relative;
  const edged = readEdge(tokens, at, published) ?? readUnitEnd(tokens, at);
  if (edged) return edged;
  const reading = readPeriod(tokens, at);
  return reading && withRelativeYear(tokens, reading, published);
}

/** "Thursday, 16 May": the weekday of a day that is named. */
function isNamedAgain(tokens: Token[], reading: PeriodReading): boolean {
  if (!weekdays.has(tokens[reading.from]?.lower ?? "")) return false;
  const at = tokens[reading.to]?.lower === "," ? reading.to + 1 : reading.to;
  return /^\d{4}-\d{2}-\d{2}/.test(readPeriod(tokens, at)?.value?.(2000) ?? "");
}

/** All words for a time, by sentence, in order and apart. What they date is another question (dated.ts): their numbers are no figures in any case. */
export function readTimes(
  tokens: Token[],
  sentences: Sentence[],
  published: Published | null,
): PeriodReading[][] {
  let last: PeriodReading | undefined;
  return sentences.map((sentence) => {
    const readings = readSentence(tokens, sentence, { published, last });
    last = readings.at(-1);
    return readings;
  });
}

function readSentence(
  tokens: Token[],
  sentence: Sentence,
  { published, last }: { published: Published | null; last: PeriodReading | undefined },
): PeriodReading[] {
  const readings: PeriodReading[] = [];
  let at = sentence.from;
  let part: number | null = null;
  while (at < sentence.to) {
    const token = tokens[at];
    const reading: PeriodReading | null =
      token && mayBegin(token)
        ? (readAt(tokens, at, published) ??
          readEllipticPart(tokens, at, part) ??
          readEllipticYear(tokens, at, { before: readings.at(-1) ?? last, published }))
        : null;
    const fits = reading !== null && reading.to <= sentence.to && !isNamedAgain(tokens, reading);
    if (fits && reading.from >= (readings.at(-1)?.to ?? sentence.from)) {
      readings.push(reading);
      part = reading.part ?? part;
    }
    at = fits ? reading.to : at + 1;
  }
  return readings;
}
