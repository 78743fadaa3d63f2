import { changeWords } from "../extract/lexicon/change.ts";
import { compilePhrases, compileWords, hasPhrase, matchPhraseBefore } from "../extract/phrases.ts";
import type { LintBlock } from "./block.ts";
import type { BoundFigure, FiguredSentence } from "./bound-figures.ts";
import { comparingPhrases } from "./lexicon/comparison.ts";
import { baseWords } from "./lexicon/growth.ts";
import { countTokensBefore, spanOf, wordBefore } from "./words-around.ts";

/** Two figures of which the sentence says that one is more, less, or grew out of the other. */
export type Compared = { one: BoundFigure; other: BoundFigure; isGrowth: boolean };

const comparing = compileWords(comparingPhrases);
const changes = compilePhrases(changeWords);

/**
 * "46.5 billion against 54", "rose from 46.5 billion to 54": the figure that a word of comparison stands right before, with the nearest one before it, or else behind
 * it. A word further off compares something else as often as not.
 */
export function listCompared(block: LintBlock, { sentence, figures }: FiguredSentence): Compared[] {
  if (figures.length < 2) return [];
  return figures.flatMap((other, at) => {
    const one = figures[at - 1] ?? figures[at + 1];
    if (!one) return [];
    const isGrowth =
      baseWords.has(wordBefore(block, sentence, other)) &&
      hasPhrase(changes, block.ownTokens.slice(sentence.from, sentence.to));
    return isGrowth || isComparedWith(block, other) ? [{ one, other, isGrowth }] : [];
  });
}

function isComparedWith({ ownTokens }: LintBlock, figure: BoundFigure): boolean {
  const end = countTokensBefore(ownTokens, spanOf(figure).start);
  return matchPhraseBefore(comparing, ownTokens, end) !== null;
}
