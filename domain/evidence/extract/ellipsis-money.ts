import { main, type PlacedReading, withCurrency } from "./ellipsis-parts.ts";
import { moneyWords } from "./lexicon/ellipsis-words.ts";
import { compileWords, matchPhrase } from "./phrases.ts";
import type { Sentence } from "./sentences.ts";
import { sharedCurrency } from "./shared-currency.ts";
import type { Token } from "./tokens.ts";

const monies = compileWords(moneyWords);
/** How far back in its sentence a word of money is looked for, and how many figures back a currency. */
const wordReach = 20;
const figureReach = 40;
const aheadReach = 4;
/** Milliards. */
const largeMagnitude = 9;

function isOnMoney(tokens: Token[], sentence: Sentence, reading: PlacedReading): boolean {
  const from = Math.max(sentence.from, reading.from - wordReach);
  for (let at = reading.from - 1; at >= from; at -= 1) {
    if (tokens[at]?.lower === ";") return false;
    if (tokens[at]?.kind === "word" && matchPhrase(monies, tokens, at)) return true;
  }
  // "Another 4.6 million is being paid out".
  for (let at = reading.to; at < Math.min(sentence.to, reading.to + aheadReach); at += 1)
    if (tokens[at]?.kind === "word" && matchPhrase(monies, tokens, at)) return true;
  return false;
}

/** The currency of the last sum before it, where the text counts in no other. */
function onlyCurrency(readings: readonly PlacedReading[], index: number): string | null {
  let only: string | null = null;
  for (let back = index - 1; back >= Math.max(0, index - figureReach); back -= 1) {
    const { unit } = readings[back] ? main(readings[back] as PlacedReading) : { unit: null };
    if (unit?.kind !== "currency" || unit.code === null) continue;
    if (only !== null && only !== unit.code) return null;
    only = unit.code;
  }
  return only;
}

const inhabited = /^(жив[уе]т|жил[аои]|прожива[а-я]+|насел[а-я]+|численность)$/;

/** «3,4 млрд» and nothing counted: there are so many of hardly anything but roubles and people. */
function isLarge(tokens: Token[], reading: PlacedReading, { from, to }: Sentence): boolean {
  if ((main(reading).magnitude ?? 0) < largeMagnitude) return false;
  const start = Math.max(from, reading.from - wordReach);
  const words = tokens.slice(start, Math.min(to, reading.to + aheadReach));
  return !words.some(({ lower }) => inhabited.test(lower));
}

/** By its first word. */
export function isInRussian(tokens: Token[], { from, to }: Sentence): boolean {
  for (let at = from; at < to; at += 1)
    if (tokens[at]?.kind === "word") return (tokens[at]?.lower.charCodeAt(0) ?? 0) >= 0x400;
  return false;
}

/**
 * "Another 4.6 million is being paid", «Мост стоит 640 миллионов»: a sum whose currency goes without saying. It is that in which the text
 * counts, else in Russian roubles.
 */
export function fillMoney(
  reading: PlacedReading,
  { readings, index }: { readings: readonly PlacedReading[]; index: number },
  { tokens, sentence }: { tokens: Token[]; sentence: Sentence },
): PlacedReading {
  const isRussian = isInRussian(tokens, sentence);
  if (!isOnMoney(tokens, sentence, reading) && !(isRussian && isLarge(tokens, reading, sentence)))
    return reading;
  const own = onlyCurrency(readings, index);
  const code =
    own ?? (isRussian ? (sharedCurrency(tokens, reading.from, "рублей") ?? "RUB") : null);
  return code === null ? reading : withCurrency(reading, code);
}
