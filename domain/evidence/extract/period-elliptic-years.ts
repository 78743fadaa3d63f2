import { yearWords } from "./lexicon/period-words.ts";
import type { Published } from "./period-context.ts";
import { lowerAt, type PeriodReading } from "./period-tokens.ts";
import type { Token } from "./tokens.ts";

const english: Readonly<Record<string, number>> = { last: -1, next: 1 };
const russian: Readonly<Record<string, number>> = {
  позапрошлом: -2,
  прошлом: -1,
  этом: 0,
  нынешнем: 0,
  следующем: 1,
  будущем: 1,
};
const ends = /^([.,;:–—-]|и|and|was|было|уже|будет)$/;

function offsetAt(tokens: Token[], at: number): number | undefined {
  const lower = lowerAt(tokens, at);
  if (/^(в|во)$/.test(lowerAt(tokens, at - 1))) return russian[lower];
  const isBehindMark = tokens[at - 1]?.kind === "mark" && lowerAt(tokens, at - 1) !== "%";
  // "The last, on 29 April", "Osaka is next".
  return isBehindMark || /^(of|in|the|is|are|was|were)$/.test(lowerAt(tokens, at - 1))
    ? undefined
    : english[lower];
}

/** "22,000 this year and 25,000 next", «в прошлом году 5, в этом – 6»: behind a year named by such a word, another without its noun. */
export function readEllipticYear(
  tokens: Token[],
  at: number,
  { before, published }: { before: PeriodReading | undefined; published: Published | null },
): PeriodReading | null {
  if (!before || !published) return null;
  const noun = lowerAt(tokens, before.to - 1);
  const isLed = tokens[before.to - 2]?.kind === "word" && yearWords.has(noun);
  const offset = isLed ? offsetAt(tokens, at) : undefined;
  const next = tokens[at + 1];
  if (offset === undefined || (next !== undefined && !ends.test(next.lower))) return null;
  const year = published.year + offset;
  return { from: at, to: at + 1, year, value: String };
}
