import { cardinals, fractionWords } from "./lexicon/number-words.ts";
import { ordinals } from "./lexicon/period-words.ts";
import { isDash, isTight, lowerAt } from "./period-tokens.ts";
import { divideFraction } from "./quantities.ts";
import type { Token } from "./tokens.ts";

type FractionReading = { to: number; mantissa: string };

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));
const leads = words(
  "by than about nearly almost over around roughly just to only some every under at least approximately на почти около более менее лишь примерно",
);
const followers = words(
  "of more less higher lower bigger smaller larger compared from on in as year the , . ; : ) – —",
);
const followersAfterLead = words("compared and but while when since last this against");
const numeratorMax = 19;
const wholeMax = 20;

/** An ordinal needs its noun ("a third country"); a fraction ends its phrase, names its whole, or follows "by". */
function isFractionPlace(tokens: Token[], after: number, previous: string): boolean {
  const next = tokens[after];
  if (!next || followers.has(next.lower)) return true;
  if (next.kind === "word" && next.lower.charCodeAt(0) > 0x400) return true;
  return leads.has(previous) && (next.kind !== "word" || followersAfterLead.has(next.lower));
}

/** "a third", "two thirds", "three-quarters", "две трети". */
function readNumerator(tokens: Token[], at: number): FractionReading | null {
  const article = lowerAt(tokens, at) === "a" || lowerAt(tokens, at) === "an";
  const numerator = article ? 1 : cardinals.get(lowerAt(tokens, at));
  if (numerator === undefined || numerator < 1 || numerator > numeratorMax) return null;
  const hyphened = isDash(tokens[at + 1]) && isTight(tokens[at + 1]);
  const wordAt = hyphened ? at + 2 : at + 1;
  const denominator = fractionWords.get(lowerAt(tokens, wordAt));
  if (denominator === undefined || numerator >= denominator) return null;
  if (article && !isFractionPlace(tokens, wordAt + 1, lowerAt(tokens, at - 1))) return null;
  return { to: wordAt + 1, mantissa: divideFraction(numerator, denominator) };
}

/** "one in five". */
function readOneIn(tokens: Token[], at: number): FractionReading | null {
  const part = cardinals.get(lowerAt(tokens, at));
  const whole = cardinals.get(lowerAt(tokens, at + 2));
  if (!part || !whole || lowerAt(tokens, at + 1) !== "in") return null;
  if (whole <= part || whole > wholeMax) return null;
  return { to: at + 3, mantissa: divideFraction(part, whole) };
}

/** "half of", "треть": without a numerator. "The first half" is a period. */
function readBare(tokens: Token[], at: number): FractionReading | null {
  const lower = lowerAt(tokens, at);
  const denominator = fractionWords.get(lower);
  const previous = lowerAt(tokens, at - 1);
  const isBare = lower === "half" || lower.charCodeAt(0) > 0x400;
  if (denominator === undefined || !isBare || ordinals.has(previous) || previous === "latter")
    return null;
  if (!isFractionPlace(tokens, at + 1, previous)) return null;
  return { to: at + 1, mantissa: divideFraction(1, denominator) };
}

/** The fraction in words that begins at token `at`, as its quotient; null for ordinals and halves of a year. */
export function readFraction(tokens: Token[], at: number): FractionReading | null {
  if (tokens[at]?.kind !== "word") return null;
  return readNumerator(tokens, at) ?? readOneIn(tokens, at) ?? readBare(tokens, at);
}
