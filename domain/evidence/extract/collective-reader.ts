import {
  doubtfulCollectives,
  genitiveLeads,
  halfCollectives,
  manyCollectives,
  singleCollectives,
} from "./lexicon/collective-words.ts";
import { cardinals } from "./lexicon/number-words.ts";
import { magnitudeAt, type NumberReading, sumCardinals, worded } from "./number-reading.ts";
import { isDash, lowerAt } from "./period-tokens.ts";
import type { Token } from "./tokens.ts";

const scalars: ReadonlyMap<string, number> = new Map([
  ["полтора", 1.5],
  ["полторы", 1.5],
  ["полутора", 1.5],
]);
const roughMax = 10;

/** A collective with a magnitude behind it: "полсотни тысяч". */
function withMagnitude(tokens: Token[], to: number, value: number): NumberReading {
  const magnitude = magnitudeAt(tokens, to);
  return worded(magnitude?.to ?? to, String(value), magnitude?.power ?? null);
}

/** «полторы сотни», «две дюжины», "two dozen", "half a dozen". */
function readCounted(tokens: Token[], at: number): NumberReading | null {
  const lower = lowerAt(tokens, at);
  const isHalf = lower === "half";
  const article = /^(a|an)$/.test(lowerAt(tokens, at + 1)) || isDash(tokens[at + 1]);
  const summed = scalars.has(lower) || isHalf ? null : sumCardinals(tokens, at);
  const count = isHalf ? 0.5 : (scalars.get(lower) ?? summed?.sum);
  if (count === undefined) return null;
  const nounAt = isHalf ? at + (article ? 2 : 1) : (summed?.to ?? at + 1);
  const value = manyCollectives.get(lowerAt(tokens, nounAt));
  // Larger ones are magnitudes, which keep the count as it is written.
  if (value === undefined || value > 100) return null;
  return withMagnitude(tokens, nounAt + 1, count * value);
}

/** «тысячи две машин», «десятка три»: the count behind its noun is a rough one. */
function readTurned(tokens: Token[], at: number): NumberReading | null {
  const value = manyCollectives.get(lowerAt(tokens, at));
  const count = cardinals.get(lowerAt(tokens, at + 1));
  if (value === undefined || count === undefined || count < 2 || count > roughMax) return null;
  if (sumCardinals(tokens, at + 1)?.to !== at + 2 || magnitudeAt(tokens, at + 2)) return null;
  return { ...worded(at + 2, String(count * value), null), qualifier: { qualifier: "~" } };
}

function isNumberBefore(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.kind === "number" || cardinals.has(before?.lower ?? "");
}

/** «миллион», «больше сотни», «полмиллиона», «тысяча двести»; "two dozen". Plurals alone ("десятки тысяч") count nothing. */
export function readCollective(tokens: Token[], at: number): NumberReading | null {
  const lower = lowerAt(tokens, at);
  const half = halfCollectives.get(lower);
  if (half !== undefined) return withMagnitude(tokens, at + 1, half);
  const counted = readCounted(tokens, at);
  if (counted) return counted;
  if (!manyCollectives.has(lower) || lower === "dozen" || isNumberBefore(tokens, at)) return null;
  const turned = readTurned(tokens, at);
  if (turned) return turned;
  const isSingle =
    singleCollectives.has(lower) ||
    (doubtfulCollectives.has(lower) && genitiveLeads.has(lowerAt(tokens, at - 1)));
  const value = isSingle ? manyCollectives.get(lower) : undefined;
  if (value === undefined) return null;
  const rest = value >= 1000 ? sumCardinals(tokens, at + 1) : null;
  if (rest && rest.sum < value && !magnitudeAt(tokens, rest.to))
    return worded(rest.to, String(value + rest.sum), null);
  return value > 100
    ? worded(at + 1, "1", String(value).length - 1)
    : withMagnitude(tokens, at + 1, value);
}
