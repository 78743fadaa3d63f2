import { compileWords, hasPhrase, type PhraseTable } from "../extract/phrases.ts";
import type { Sentence } from "../extract/sentences.ts";
import type { LintBlock } from "./block.ts";
import type { BoundFigure } from "./bound-figures.ts";
import { areAddends } from "./comparable.ts";
import { failingPhrases, flowWords, restWords } from "./lexicon/parts.ts";
import { isBeside, wordBefore } from "./words-around.ts";

const exports = compileWords(flowWords.exports);
const imports = compileWords(flowWords.imports);
const rest = compileWords(restWords);
const failing = compileWords(failingPhrases);
/** How many words away the name of a part may stand. */
const nameReach = 4;

/** Whether the sentence itself says that a sum doesn't hold. */
export function saysItFails({ ownTokens }: LintBlock, { from, to }: Sentence): boolean {
  return hasPhrase(failing, ownTokens.slice(from, to));
}

/**
 * "Of A, B were exports and C imports", "of A, B came in spring and C, the rest, in autumn": exactly three figures of one unit, the first behind "of", and words
 * that make the other two all of it. Null for anything less plain.
 */
export function findNamedParts(
  block: LintBlock,
  sentence: Sentence,
  figures: readonly BoundFigure[],
): { total: BoundFigure; parts: [BoundFigure, BoundFigure] } | null {
  const [total, first, second, ...others] = figures;
  if (!total || !first || !second || others.length > 0) return null;
  if (!areAlike(figures)) return null;
  if (!/^(?:of|из)$/.test(wordBefore(block, sentence, total))) return null;
  const isFlow = (figure: BoundFigure, flow: PhraseTable<true>) =>
    isBeside(block, figure, flow, { reach: nameReach, passesComma: false });
  const isTrade =
    (isFlow(first, exports) && isFlow(second, imports)) ||
    (isFlow(first, imports) && isFlow(second, exports));
  const isRest = [first, second].some((figure) =>
    isBeside(block, figure, rest, { reach: nameReach, passesComma: true }),
  );
  return isTrade || isRest ? { total, parts: [first, second] } : null;
}

function areAlike(figures: readonly BoundFigure[]): boolean {
  const periods = new Set(figures.flatMap(({ statistic }) => statistic?.period || []));
  return periods.size <= 1 && areAddends(figures);
}
