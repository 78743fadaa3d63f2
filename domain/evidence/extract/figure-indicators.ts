import type { PlacedReading } from "./ellipsis.ts";
import type { PeriodScope } from "./figure-scope.ts";
import { changeWords } from "./lexicon/change.ts";
import {
  levelVerbs,
  marketWords,
  methodHeads,
  recallWords,
  resultWords,
  statisticsWords,
} from "./lexicon/indicator-words.ts";
import { timeUnitCodes } from "./lexicon/units.ts";
import { compilePhrases, compileWords, matchPhrase } from "./phrases.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./tokens.ts";

const changes = compilePhrases(changeWords);
const levels = compileWords(levelVerbs);
const results = compileWords([...resultWords, ...statisticsWords]);
const markets = compileWords(marketWords);
const recalls = compileWords(recallWords);
const methods = compileWords(methodHeads);
const reach = 14;

/** A verb of change or level. */
export function isIndicatorVerb(tokens: Token[], at: number): boolean {
  return matchPhrase(changes, tokens, at) !== null || matchPhrase(levels, tokens, at) !== null;
}

/** Whether a verb of change or level leads to the figure: "exports fell by 3%", "выручка составила 5 млрд". */
export function isIndicator({ tokens, sentence }: PeriodScope, reading: PlacedReading): boolean {
  if (reading.first.direction) return true;
  // "doubled to 6%".
  if (/^(doubled|tripled|trebled|quadrupled|halved)$/.test(tokens[reading.from - 2]?.lower ?? ""))
    return true;
  const from = Math.max(sentence.from, reading.from - reach);
  for (let at = reading.from - 1; at >= from; at -= 1) {
    if (/^[;("“«]$/.test(tokens[at]?.lower ?? "")) return false;
    if (isIndicatorVerb(tokens, at)) return true;
  }
  return matchPhrase(changes, tokens, reading.to) !== null;
}

/** A text on a company's results or an office's statistics tells of their period throughout. */
export function tellsOfResults(tokens: Token[], sentence: Sentence): boolean {
  for (let at = sentence.from; at < sentence.to; at += 1)
    if (tokens[at]?.kind === "word" && matchPhrase(results, tokens, at)) return true;
  return false;
}

/** "Method.", «Примечание.»: what was asked and how, not what was found. */
export function isMethodHead(tokens: Token[], sentence: Sentence): boolean {
  return matchPhrase(methods, tokens, sentence.from) !== null;
}

/** What goes on with no time of the text's: lengths of time and occasions, what markets quote, what a sentence recalls. */
export function isApart(
  { tokens, sentence }: PeriodScope,
  { first, from }: PlacedReading,
): boolean {
  const { unit } = first;
  if (timeUnitCodes.has(unit?.code ?? "") || /^(times|раз)$/.test(unit?.code ?? "")) return true;
  if (matchPhrase(recalls, tokens, sentence.from)) return true;
  for (let at = Math.max(sentence.from, from - reach); at < from; at += 1)
    if (tokens[at]?.kind === "word" && matchPhrase(markets, tokens, at)) return true;
  return false;
}
