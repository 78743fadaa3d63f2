import { monthNumbers } from "./lexicon/months.ts";
import { periodLinks, yearWords } from "./lexicon/period-words.ts";
import type { PeriodContext } from "./period-context.ts";
import type { Token } from "./tokens.ts";
import { gaps } from "./tokens.ts";

/**
 * A period as read: `value` given its year, which may have to come from elsewhere in the sentence ("in January–September").
 * `year` null and `value` null: words for a time that nothing here dates; its numbers are still no figures.
 */
export type PeriodReading = {
  from: number;
  to: number;
  year: number | null;
  value: ((year: number) => string | null) | null;
  /** Instead of `value`: what the words mean from the day of publication and the period told of before them. */
  relative?: (context: PeriodContext) => string | null;
  /** Only a comparison names it so: "than a year earlier", "the same period of 2023". */
  isBase?: boolean;
  /** "The previous season". */
  isPrevious?: true;
  /** A level at its first or last day: "at the end of March". */
  edge?: "first" | "last";
  /** "That year": stands in no list of the text's periods. */
  isMeant?: true;
  /** The months of a half or quarter that is named with its noun: "in the third" may follow. */
  part?: number;
};

/** Words for a time counted from elsewhere. */
export function relativeReading(
  range: { from: number; to: number },
  relative: (context: PeriodContext) => string | null,
  isBase = false,
): PeriodReading {
  return { ...range, year: null, value: null, relative, isBase };
}

const dashes = new Set(["-", "–", "—", "−", "‑"]);

export function isDash(token: Token | undefined): boolean {
  return token !== undefined && dashes.has(token.lower);
}

/** Touches the token before it. */
export function isTight(token: Token | undefined): token is Token {
  return token !== undefined && token.gap === gaps.none;
}

export function lowerAt(tokens: Token[], at: number): string {
  return tokens[at]?.lower ?? "";
}

/** A whole number of up to four digits, written without marks. */
export function wholeAt(tokens: Token[], at: number): { number: number; digits: number } | null {
  const token = tokens[at];
  if (token?.kind !== "number") return null;
  const digits = token.end - token.start;
  const isPlain = digits <= 4 && digits === token.lower.length;
  return isPlain ? { number: Number(token.lower), digits } : null;
}

export function yearAt(tokens: Token[], at: number): number | null {
  const whole = wholeAt(tokens, at);
  const isYear = whole?.digits === 4 && whole.number >= 1500 && whole.number <= 2150;
  return whole && isYear ? whole.number : null;
}

/** English months have a capital: "may" and "march" without one are verbs. */
export function monthAt(tokens: Token[], at: number): number | null {
  const token = tokens[at];
  if (token?.kind !== "word") return null;
  const month = monthNumbers.get(token.lower);
  const isLatin = token.lower.charCodeAt(0) < 0x250;
  return month !== undefined && (token.capital || !isLatin) ? month : null;
}

export function dayAt(tokens: Token[], at: number): { day: number; to: number } | null {
  const whole = wholeAt(tokens, at);
  if (!whole || whole.digits > 2 || whole.number < 1 || whole.number > 31) return null;
  const suffix = tokens[at + 1];
  const hasSuffix = isTight(suffix) && /^(st|nd|rd|th)$/.test(suffix.lower);
  return { day: whole.number, to: at + (hasSuffix ? 2 : 1) };
}

/** Past "-го" in "2023-го". */
function caseSuffixEnd(tokens: Token[], at: number): number {
  const suffix = tokens[at + 1];
  const isSuffix = isDash(tokens[at]) && isTight(tokens[at]) && isTight(suffix);
  if (!isSuffix || suffix.kind !== "word" || suffix.capital) return at;
  return suffix.end - suffix.start <= 2 ? at + 2 : at;
}

const shortYears = new Set(["г", "гг", "р"]);

/** Past "года", "г.", "году": what Russian and Polish write after a year. A full stop stays outside where the sentence ends with it. */
export function yearEnd(tokens: Token[], at: number): number {
  const end = caseSuffixEnd(tokens, at);
  const word = tokens[end];
  if (word?.kind !== "word" || !yearWords.has(word.lower) || word.lower.startsWith("year"))
    return end;
  const stop = tokens[end + 1];
  const after = tokens[end + 2];
  const hasStop = shortYears.has(word.lower) && stop?.lower === "." && isTight(stop);
  return hasStop && after && !after.capital ? end + 2 : end + 1;
}

/** The year that follows at `at`, past "of", "of the year" and a comma; `to` is past the year's own words. */
export function followingYear(tokens: Token[], at: number): { year: number; to: number } | null {
  let end = at;
  for (let skipped = 0; skipped < 3; skipped += 1) {
    const year = yearAt(tokens, end);
    if (year !== null) return { year, to: yearEnd(tokens, end + 1) };
    const lower = lowerAt(tokens, end);
    if (!periodLinks.has(lower) && !(lower === "," && skipped === 0)) return null;
    end += 1;
  }
  return null;
}

/** A reading that ends at `at`, or behind its year where that follows. */
export function withYear(
  tokens: Token[],
  range: { from: number; to: number },
  value: (year: number) => string | null,
): PeriodReading {
  const following = followingYear(tokens, range.to);
  return {
    from: range.from,
    to: following?.to ?? range.to,
    year: following?.year ?? null,
    value,
  };
}
