import type { ObservationStatus } from "../figure.ts";
import { comparisonWords } from "./lexicon/change.ts";
import { passiveForecasts, statusWords } from "./lexicon/status.ts";
import { compilePhrases, compileWords, matchPhrase } from "./phrases.ts";
import type { FigureReading } from "./quantities.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./tokens.ts";

const statuses = compilePhrases(statusWords);
const comparisons = compileWords(comparisonWords);
const passives = compileWords(passiveForecasts);
const clauseEnds = new Set([
  ";",
  ":",
  "while",
  "whereas",
  "but",
  "although",
  "though",
  "а",
  "но",
  "тогда",
  "хотя",
]);
const passiveReach = 3;
/** How many words before a figure its status may be said. */
const reach = 100;

/** Where something forecast or estimated begins, another clause does. */
export function isForecastWord(tokens: Token[], at: number): boolean {
  return tokens[at]?.kind === "word" && matchPhrase(statuses, tokens, at) !== null;
}

/** "Rose by less than expected": what came is no forecast. */
function isOver(tokens: Token[], at: number): boolean {
  return /^(than|as|чем)$/.test(tokens[at - 1]?.lower ?? "");
}

/**
 * Forecast, estimate or provisional value, from the words of the figure's own clause. A comparison ends a forecast's reach: in "is
 * expected to reach 50 billion, against 45 billion in 2022" the 45 were counted.
 */
export function readStatus(
  tokens: Token[],
  reading: FigureReading,
  sentence: Sentence,
): ObservationStatus {
  if (reading.qualifier?.estimated) return "E";
  let status: ObservationStatus = "A";
  const from = Math.max(sentence.from, reading.first.from - reach);
  for (let at = from; at < reading.first.from; at += 1) {
    const token = tokens[at];
    if (!token || token.kind === "number") continue;
    if (clauseEnds.has(token.lower)) status = "A";
    // "Will be no more than £300 million": the figure's own qualifier compares with nothing.
    else if (status !== "A" && at < reading.from && matchPhrase(comparisons, tokens, at))
      status = "A";
    else {
      const match = token.kind === "word" ? matchPhrase(statuses, tokens, at) : null;
      if (match && match.to <= reading.first.from && !isOver(tokens, at)) status = match.value;
    }
  }
  if (status !== "A") return status;
  for (let at = reading.to; at < Math.min(sentence.to, reading.to + passiveReach); at += 1) {
    if (tokens[at]?.kind !== "word") break;
    if (matchPhrase(passives, tokens, at)) return "F";
    const match = matchPhrase(statuses, tokens, at);
    if (match?.value === "P" || match?.value === "E") return match.value;
  }
  return "A";
}
