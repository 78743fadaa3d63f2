import type { Node as PMNode } from "@tiptap/pm/model";
import { isLine, toLine, wordsCharsMax } from "#domain/richtext/attributes.ts";
import { withPeriods } from "../extract/dated.ts";
import { extractFigures } from "../extract/figures.ts";
import { readBack } from "../read-back.ts";
import { type LintBlock, overlaps, placeSpan } from "./block.ts";
import { type FigureClaim, listFigureClaims } from "./claims.ts";
import type { LintOptions } from "./finding.ts";
import { readBlocks } from "./lint.ts";
import { arePeriodsApart, matchFigure, type StatisticCandidate } from "./match-candidates.ts";
import type { EvidenceSnapshot } from "./snapshot.ts";

/** Put a statistic in place of words that say its value; `from` and `to` are ProseMirror positions in the document as it is. */
export type FigureBinding = {
  from: number;
  to: number;
  statisticId: string;
  vintageId: string;
  /** The writer's words, which stay. */
  words: string;
};

type Question = {
  doc: PMNode;
  evidence: EvidenceSnapshot;
  statistics: readonly StatisticCandidate[];
  options: LintOptions;
};

/**
 * What "bind all that match one statistic" would do: every unsourced figure that says the value of one statistic, and of no other that could be
 * meant. A statistic of a period that the sentence rules out isn't meant; of several, the one whose period the sentence
 * names is. In reading order.
 */
export function planFigures({ doc, evidence, statistics, options }: Question): FigureBinding[] {
  const usable = statistics.filter((statistic) => statistic.deprecatedBecause === null);
  return readBlocks(doc, evidence, options).flatMap(({ block, pos }) => {
    const open = listFigureClaims(block, options.language).filter(
      (claim) => claim.standing === "unsourced" || claim.standing === "small",
    );
    if (open.length === 0) return [];
    const periods = listPeriods(block);
    return open.flatMap((claim) => {
      const match = findOnlyMatch(
        { claim, block, period: periods(claim), language: options.language },
        usable,
      );
      if (!match) return [];
      const words = toLine(block.projected.text.slice(claim.start, claim.end));
      if (!isLine(words, wordsCharsMax)) return [];
      const place = placeSpan(block, claim.start, claim.end);
      return [
        {
          from: place.from + pos,
          to: place.to + pos,
          statisticId: match.statisticId,
          vintageId: match.vintageId,
          words,
        },
      ];
    });
  });
}

/**
 * The one statistic that an unsourced figure means, of those known: what one key may bind it to. As planFigures decides, but that a sentence's period
 * doesn't rule out the only statistic that has the very value: a person is looking.
 */
export function findMeant(
  { from, to }: { from: number; to: number },
  { doc, evidence, statistics, options }: Question,
): StatisticCandidate | null {
  const usable = statistics.filter((statistic) => statistic.deprecatedBecause === null);
  for (const { block, pos } of readBlocks(doc, evidence, options)) {
    if (pos >= from || pos + block.node.nodeSize < to) continue;
    const claim = listFigureClaims(block, options.language).find(({ start, end }) => {
      const place = placeSpan(block, start, end);
      return place.from + pos === from && place.to + pos === to;
    });
    if (!claim) continue;
    const possible = matchFigure(claim.figure, usable).filter(
      (one) => one.likeness !== "same_value",
    );
    const [only, ...others] = possible.filter((one) => one.likeness === "same");
    const onlySame = only && others.length === 0 ? only.statistic : null;
    if (possible.length === 0 || (onlySame && possible.length === 1)) return onlySame;
    const period = listPeriods(block)(claim);
    return findOnlyMatch({ claim, block, period, language: options.language }, usable) ?? onlySame;
  }
  return null;
}

type Open = { claim: FigureClaim; block: LintBlock; period: string | null; language: string };

/** Rounded values match only where no statistic has the very value. */
function findOnlyMatch(
  { claim, block, period, language }: Open,
  statistics: readonly StatisticCandidate[],
): StatisticCandidate | null {
  const { text } = block.projected;
  const words = text.slice(claim.start, claim.end);
  const context = { language, context: text, at: claim.start, figures: block.figures };
  const possible = matchFigure(claim.figure, statistics).filter(
    ({ likeness, statistic }) =>
      likeness !== "same_value" &&
      !arePeriodsApart(statistic.period, period) &&
      readBack(words, statistic.figure, context).ok,
  );
  const exact = possible.filter(({ likeness }) => likeness === "same");
  const meant = exact.length > 0 ? exact : possible;
  const named = meant.filter(({ statistic }) => statistic.period === period);
  const [only, ...others] = named.length > 0 ? named : meant;
  return only && others.length === 0 ? only.statistic : null;
}

/** The period each figure of the block is tied to; costs more than linting, and is only asked for blocks with open figures. */
function listPeriods(block: LintBlock) {
  const figures = extractFigures(withPeriods(block.analysis));
  return (claim: FigureClaim): string | null =>
    figures.find((figure) => overlaps(figure, claim))?.period?.value ?? null;
}
