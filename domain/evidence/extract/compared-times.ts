import { parsePeriod } from "../periods.ts";
import type { PlacedReading } from "./ellipsis.ts";
import { isCompared } from "./figure-bases.ts";
import { isChange, type PeriodScope } from "./figure-scope.ts";
import { type Published, publishedDay } from "./period-context.ts";
import { shiftYears } from "./period-shifts.ts";
import type { Period } from "./periods.ts";
import { readTense } from "./tense-reader.ts";
import type { Token } from "./tokens.ts";

/** The time of a figure by what it is compared with. */

/** The base that a sentence compares its figures with, as the time they are themselves of. */
export function comparedBase(scope: PeriodScope): Period | null {
  const base = scope.bases.find(({ anchor }) => anchor !== null);
  return base ? { ...base, value: base.anchor } : null;
}

/** "1.6% more than in the same quarter of 2023": the quarter that the base was counted from. */
export function comparedTime(scope: PeriodScope, reading: PlacedReading): Period | null {
  // "rose 5% from a year earlier, the slowest pace in three years".
  if (isCompared(scope, reading, scope.sentence.from) || reading.first.unit?.code === "a")
    return null;
  const base = scope.bases.find(({ from, anchor }) => anchor !== null && from >= reading.to);
  // "would pay £310 a year more, he said: 8.1% were late, against 5.4% a year earlier".
  const isOfOther = scope.tokens
    .slice(reading.to, base?.from ?? reading.to)
    .some(({ lower }) => lower === ";" || lower === ":");
  return base && !isOfOther ? { ...base, value: base.anchor } : null;
}

const levelWordsMax = 7;

const baseLeads = /^(from|on|over|with|to|к|ко|уровню)$/;

/** Behind a base: "to 4 million", «, до 12 млрд», «и составил 5 млн». */
function isLevelLed(tokens: Token[], baseEnd: number): boolean {
  const at = tokens[baseEnd]?.lower === "," ? baseEnd + 1 : baseEnd;
  const isJoined =
    tokens[at]?.lower === "и" && /^составил[аио]?$/.test(tokens[at + 1]?.lower ?? "");
  return isJoined || /^(to|до)$/.test(tokens[at]?.lower ?? "");
}

/** "rose 1.5% from August to an annual rate of 4 million", "was up 5.4% on 2022, to $48.9 billion", «вырос на 5,4% к 2022 году, до 12 млрд»: the level that the change before it led to. */
export function isLevelBehindBase(scope: PeriodScope, reading: PlacedReading): boolean {
  const { tokens, bases, readings } = scope;
  const { from } = reading;
  if (isCompared(scope, reading, scope.sentence.from)) return false;
  return bases.some(
    (base) =>
      base.to < from &&
      from - base.to <= levelWordsMax &&
      isLevelLed(tokens, base.to) &&
      baseLeads.test(tokens[base.from - 1]?.lower ?? "") &&
      readings.some(
        (other) => isChange(other) && base.from - other.to <= 2 && other.to < base.from,
      ),
  );
}

const yearOrPart = /^\d{4}(-(\d{2}|Q\d|S\d)(\/\d{4}-\d{2})?)?$/;

/** "supplied 9%, compared with 17% in July 2023": the same month, quarter or half of the year that the text is of, where that is over. */
export function comparedPart(
  scope: PeriodScope,
  reading: PlacedReading,
  published: Published | null,
): Period | null {
  if (!published || isCompared(scope, reading, scope.sentence.from)) return null;
  const base = scope.bases.find(({ from }) => from >= reading.to);
  const isYear = /^\d{4}$/.test(base?.value ?? "");
  const isPast = readTense(scope.tokens, reading, scope.sentence) === "past";
  if (isYear && !isPast) return null;
  const value = yearOrPart.test(base?.value ?? "") ? shiftYears(base?.value ?? "", 1) : null;
  const [part, next] = [value, value && shiftYears(value, 1)].map((each) =>
    parsePeriod(each ?? ""),
  );
  const today = publishedDay(published);
  const isLast = part && next && part.to <= today && next.to > today;
  return base && isLast ? { ...base, value, isBase: false, isMeant: true, sentence: -1 } : null;
}
