import { cueAt } from "./cues.ts";
import { aheadWords } from "./lexicon/relative-words.ts";
import { statusWords } from "./lexicon/status.ts";
import { compileWords, matchPhrase } from "./phrases.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./tokens.ts";

const forecasts = compileWords(
  statusWords.flatMap(([phrase, status]) => (status === "F" ? [phrase] : [])),
);
const plainFuture = new Set(["will", "shall", "будет", "будут"]);
const lookBack = 25;
const lookAhead = 12;
const clauseEnds = new Set([";", "–", "—", "while", "but", "а", "но"]);

/** Right before the period, past its article and edge: "by", "until", "due in". */
function isDeadline(tokens: Token[], from: number): boolean {
  for (let at = from - 1; at > from - 4; at -= 1)
    if (aheadWords.has(tokens[at]?.lower ?? "")) return true;
  return aheadWords.has(tokens[from]?.lower ?? "");
}

/** "In March, the park will open": the verb behind a period that opens its sentence, unless somebody says it there. */
function isFutureBehind(tokens: Token[], to: number, sentence: Sentence): boolean {
  for (let at = to; at < Math.min(sentence.to, to + lookAhead); at += 1) {
    if (plainFuture.has(tokens[at]?.lower ?? "")) return true;
    if (cueAt(tokens, at)?.kind === "verb" || clauseEnds.has(tokens[at]?.lower ?? "")) return false;
  }
  return false;
}

/** Whether a period without a year lies ahead of the text: a plan or a deadline before it, or a future verb behind it. */
export function isAhead(
  tokens: Token[],
  { from, to }: { from: number; to: number },
  sentence: Sentence,
): boolean {
  if (isDeadline(tokens, from)) return true;
  for (let at = from - 1; at >= Math.max(sentence.from, from - lookBack); at -= 1) {
    if (clauseEnds.has(tokens[at]?.lower ?? "")) break;
    if (tokens[at]?.kind === "word" && matchPhrase(forecasts, tokens, at)) return true;
  }
  return from - sentence.from <= 3 && isFutureBehind(tokens, to, sentence);
}
