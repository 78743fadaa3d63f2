import type { ObservationStatus } from "../figure.ts";
import type { PlacedReading } from "./ellipsis.ts";
import { isComparedWith, isDirectlyBehind } from "./figure-bases.ts";
import type { PeriodScope } from "./figure-scope.ts";
import type { Published } from "./period-context.ts";
import type { Period } from "./periods.ts";
import { readTense } from "./tense-reader.ts";
import type { Token } from "./tokens.ts";

const fullWords = new Set(["full", "whole"]);
const fullReach = 25;

/** "the year as a whole". */
function isAsAWhole(tokens: Token[], at: number): boolean {
  const words = tokens.slice(at + 1, at + 4).map(({ lower }) => lower);
  return tokens[at - 1]?.lower === "the" && words.join(" ") === "as a whole";
}

/** Where "full-year" or "for the full year" begins, of which `at` is "year"; null of any other ("a three-year target"). */
export function fullStart(tokens: Token[], at: number): number | null {
  if (tokens[at]?.lower !== "year") return null;
  if (isAsAWhole(tokens, at)) return at;
  const isHyphened = /^[-‐‑]$/.test(tokens[at - 1]?.lower ?? "");
  const full = isHyphened ? at - 2 : at - 1;
  const isLed = isHyphened || /^(the|this|a)$/.test(tokens[full - 1]?.lower ?? "");
  return isLed && fullWords.has(tokens[full]?.lower ?? "") ? full : null;
}

const behindReach = 6;

/** "costs of 5 billion euros for the full year": where "full" begins behind the figure, with no other time nor figure between. */
function fullBehind(tokens: Token[], { to }: PlacedReading, end: number): number | null {
  for (let at = to; at < Math.min(end, to + behindReach); at += 1) {
    const lower = tokens[at]?.lower ?? "";
    if (tokens[at]?.kind !== "word") return null;
    if (
      lower === "year" &&
      fullWords.has(tokens[at - 1]?.lower ?? "") &&
      fullStart(tokens, at) !== null
    )
      return /^(of|to|ended|ending)$/.test(tokens[at + 1]?.lower ?? "") ||
        tokens[at + 1]?.kind === "number"
        ? null
        : at - 1;
  }
  return null;
}

/** "two more cuts by Christmas". */
function isByChristmas(tokens: Token[], { to }: PlacedReading): boolean {
  return tokens[to]?.lower === "by" && tokens[to + 1]?.lower === "christmas";
}

/** "expects full-year profit of £825m": what is forecast for a full year without naming it is for the text's own; what was made in one, for the year before. */
export function fullYear(
  scope: PeriodScope,
  reading: PlacedReading,
  { published, status }: { published: Published | null; status: ObservationStatus },
): Period | null {
  const { tokens, sentence, periods, bases } = scope;
  if (!published) return null;
  const isOver = status !== "F" && readTense(tokens, reading, sentence) === "past";
  if (status !== "F" && !isOver) return null;
  const year = published.year - (isOver ? 1 : 0);
  if (!isOver && isByChristmas(tokens, reading)) return toYear(year, reading.to, reading.to + 2);
  const behind = fullBehind(tokens, reading, sentence.to);
  if (behind !== null) return toYear(year, behind, behind + 2);
  for (
    let at = reading.from - 1;
    at >= Math.max(sentence.from, reading.from - fullReach);
    at -= 1
  ) {
    const start = fullStart(tokens, at);
    if (start === null) continue;
    // "Full-year profit was £3m, up from £2m a year earlier": before that year, which nothing names.
    const base = bases.find((each) => isDirectlyBehind(tokens, reading, each));
    if (isOver && bases.length === 0 && isComparedWith(scope, reading))
      return toYear(year - 1, start, at + 1);
    if (base?.anchor === null && base.value === String(year))
      return toYear(year - 1, base.from, base.to);
    // "Full-year sales were £3m in 2023", "full-year sales were £3m, fourth-quarter sales £1m": a time named nearer.
    const isDated = [...periods, ...bases].some(
      (period) =>
        (period.from > at && period.to <= reading.from) ||
        isDirectlyBehind(tokens, reading, period),
    );
    return isDated ? null : toYear(year, start, at + 1);
  }
  return null;
}

/** Such a year is in no list of the text's periods. */
function toYear(year: number, from: number, to: number): Period {
  return { from, to, sentence: -1, value: String(year), isBase: false, anchor: null };
}
