import { compileWords, hasPhrase } from "../extract/phrases.ts";
import type { LintBlock, PlacedEvidence } from "./block.ts";
import { disputePhrases } from "./lexicon/dispute.ts";

const disputes = compileWords(disputePhrases);

/** Whether the sentence around a value says itself that it doesn't hold, or that others say so. */
export function saysDisputed(
  { analysis, ownTokens }: LintBlock,
  { start }: PlacedEvidence,
): boolean {
  const sentence = analysis.sentences.find((one) => start < one.end);
  return sentence !== undefined && hasPhrase(disputes, ownTokens.slice(sentence.from, sentence.to));
}
