import type { PlacedReading } from "./ellipsis.ts";
import { irregularPasts, perfectWords, presentVerbs } from "./lexicon/tenses.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./tokens.ts";

/** A tense of the past without "has", or any other. */
export type Tense = "past" | "other" | null;

export function tenseAt(tokens: Token[], at: number): Tense {
  const token = tokens[at];
  if (token?.kind !== "word") return null;
  const { lower } = token;
  if (presentVerbs.has(lower)) return "other";
  if (irregularPasts.has(lower))
    return perfectWords.has(tokens[at - 1]?.lower ?? "") ? "other" : "past";
  const isParticiple = lower.endsWith("ed") && lower.length > 4 && !token.capital;
  if (isParticiple) return perfectWords.has(tokens[at - 1]?.lower ?? "") ? "other" : "past";
  return /[а-я]{2}(л|ла|ло|ли|лся|лась|лось|лись)$/.test(lower) ? "past" : null;
}

/** The tense of the verb before the figure in its clause, else of that behind it; null where the clause has none. */
export function readTense(tokens: Token[], reading: PlacedReading, sentence: Sentence): Tense {
  for (let at = reading.from - 1; at >= sentence.from; at -= 1) {
    const lower = tokens[at]?.lower ?? "";
    if (lower === ";" || lower === "(" || lower === ")") return null;
    const tense = tenseAt(tokens, at);
    if (tense) return tense;
  }
  return tenseBehind(tokens, reading, sentence);
}

const behindReach = 14;

/** "96 delegations went": the figure is the subject. */
function tenseBehind(tokens: Token[], reading: PlacedReading, sentence: Sentence): Tense {
  for (let at = reading.to; at < Math.min(sentence.to, reading.to + behindReach); at += 1) {
    const token = tokens[at];
    if (token?.kind !== "word" && token?.kind !== "number") return null;
    const tense = tenseAt(tokens, at);
    if (tense) return tense;
  }
  return null;
}
