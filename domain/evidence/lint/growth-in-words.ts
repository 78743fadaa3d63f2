import { compileWords, hasPhrase } from "../extract/phrases.ts";
import type { LintBlock } from "./block.ts";
import type { BoundFigure, FiguredSentence } from "./bound-figures.ts";
import { areLevels, isCountedAlike } from "./comparable.ts";
import { baseWords, levelWords, otherTerms } from "./lexicon/growth.ts";
import { countTokensBefore, spanOf, wordBefore } from "./words-around.ts";

export type Growth = {
  growth: BoundFigure;
  from: BoundFigure;
  to: BoundFigure;
  isDown: boolean;
  /** In per cent of the base; else an amount of its unit. */
  isRelative: boolean;
};

const terms = compileWords(otherTerms);
/** ", up", ", a rise of": what may stand between a level and the growth that led to it. */
const linkTokensMax = 4;

/**
 * A growth and the two levels that it leads from and to, where the sentence has these three bound figures and no other, and says which is which: "from" before
 * the one, "to" before the other, or the growth right behind it ("45.8 billion, up 6% from 43.4 billion"). Ranges have no place in it.
 */
export function findGrowth(
  block: LintBlock,
  { sentence, figures }: FiguredSentence,
): Growth | null {
  if (figures.length !== 3 || figures.some(({ figure }) => figure.value === null)) return null;
  const moving = figures.filter(({ read }) => read?.direction != null);
  const [growth] = moving;
  const [a, b] = figures.filter((one) => one !== growth);
  if (!growth || moving.length > 1 || !a || !b || !areLevels(a, b)) return null;
  if (hasPhrase(terms, block.ownTokens.slice(sentence.from, sentence.to)) || !countsAs(growth, a))
    return null;
  const [from, to] = baseWords.has(wordBefore(block, sentence, a)) ? [a, b] : [b, a];
  const isSaid =
    baseWords.has(wordBefore(block, sentence, from)) &&
    (levelWords.has(wordBefore(block, sentence, to)) || leadsTo(block, growth, to));
  const isRelative = isRelativeTo(growth, from);
  if (!isSaid || isRelative === null) return null;
  return { growth, from, to, isDown: growth.read?.direction === "down", isRelative };
}

/** A growth of goods says nothing of goods and services. */
function countsAs({ statistic }: BoundFigure, level: BoundFigure): boolean {
  const [own, other] = [statistic?.series, level.statistic?.series];
  return !own || !other || isCountedAlike(own, other);
}

/** Null where the growth is in a unit that says nothing of the levels. */
function isRelativeTo({ figure }: BoundFigure, level: BoundFigure): boolean | null {
  const [unit, of] = [figure.unit, level.figure.unit];
  if (unit.kind === "percentage_points") return of.kind === "percent" ? false : null;
  if (of.kind === "percent" || of.kind === "percentage_points" || of.kind === "ratio") return null;
  if (unit.kind === "percent") return true;
  return unit.kind === of.kind && unit.code === of.code ? false : null;
}

function leadsTo({ ownTokens }: LintBlock, growth: BoundFigure, level: BoundFigure): boolean {
  const from = countTokensBefore(ownTokens, spanOf(level).end);
  const to = countTokensBefore(ownTokens, spanOf(growth).start);
  return from < to && to - from <= linkTokensMax && /^[,–—(]$/.test(ownTokens[from]?.lower ?? "");
}
