import type { LintBlock } from "./block.ts";
import { listFigureClaims, type Standing, standingOfQuotation } from "./claims.ts";

/** What a draft claims and how much of it is bound. Figures inside quotations belong to these; small counting words are no claims. */
export type ClaimCounts = {
  figures: number;
  quotations: number;
  bound: number;
  waived: number;
  unsourced: number;
};

export const noClaims: ClaimCounts = {
  figures: 0,
  quotations: 0,
  bound: 0,
  waived: 0,
  unsourced: 0,
};

export function addCounts(sum: ClaimCounts, more: ClaimCounts): void {
  sum.figures += more.figures;
  sum.quotations += more.quotations;
  sum.bound += more.bound;
  sum.waived += more.waived;
  sum.unsourced += more.unsourced;
}

/** Evidence nodes count themselves, once each, whether or not a figure can be read in their words. */
export function countClaims(block: LintBlock, language: string): ClaimCounts {
  const figures = listFigureClaims(block, language).map(({ standing }) => standing);
  const quotations = block.quotations.map((quotation) => standingOfQuotation(quotation, block));
  const boundFigures = countKind(block, "statistic") + countKind(block, "derived");
  const boundQuotations = countKind(block, "quote") + countKind(block, "inlineQuote");
  const open = [...figures, ...quotations];
  const waived = count(open, "waived");
  const unsourced = count(open, "unsourced");
  return {
    figures: boundFigures + count(figures, "waived") + count(figures, "unsourced"),
    quotations: boundQuotations + count(quotations, "waived") + count(quotations, "unsourced"),
    bound: boundFigures + boundQuotations,
    waived,
    unsourced,
  };
}

function countKind(block: LintBlock, kind: string): number {
  return block.evidence.filter(({ ref }) => ref.kind === kind).length;
}

function count(standings: Standing[], wanted: Standing): number {
  return standings.filter((standing) => standing === wanted).length;
}
