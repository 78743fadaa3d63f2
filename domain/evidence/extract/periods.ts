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
import { type Published, readPublished } from "./period-context.ts";
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
import { resolvePeriods } from "./period-resolving.ts";
import type { PeriodReading } from "./period-tokens.ts";
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
  /** The paragraph that told of the anchor. */
  anchorParagraph?: number | null;
  /** Of "since the beginning of the year": the month till which. */
  till?: string | null;
  /** Not spelt out: the value is what the words mean, and stands in no list of the text's periods. */
  isMeant?: true;
};

const starts = new Set(
  "a an the that one year quarter half weekend выходные через то та ту те".split(" "),
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
  let last: PeriodReading | undefined;
  const all = sentences.map((sentence) => {
    const readings = readSentence(tokens, sentence, { published, last });
    last = readings.at(-1);
    return readings;
  });
  return resolvePeriods(tokens, sentences, all, published);
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
