import { readFigures } from "../../extract/read-figures.ts";
import { foldForComparison } from "../../normalise.ts";
import { blockId, type LintBlock, type WordRule } from "../block.ts";
import { isSmallCount, listFigureClaims, standingOfQuotation } from "../claims.ts";
import { findQuotations } from "../find-quotations.ts";
import { compareFigures } from "../same-figure.ts";

/**
 * A figure or quotation in a picture's description is read out to readers like any other, and can't be bound there: the caption, where it
 * can be, must carry it too.
 */
export const claimInAlt: WordRule = (block, { options }) => {
  const { type, attrs, nodeSize } = block.node;
  if (type.name !== "image" || attrs.decorative === true) return [];
  const alt = String(attrs.alt);
  const nodeId = blockId(block);
  return [
    ...listFigures(alt, block, options.language),
    ...listQuotations(alt, block, options.language),
  ].map((text) => ({
    rule: "claimInAlt",
    severity: "blocks",
    nodeId,
    from: 0,
    to: nodeSize,
    text,
    values: { text },
    fixes: [{ kind: "describe_image", nodeId }],
  }));
};

function listFigures(alt: string, block: LintBlock, language: string): string[] {
  const captioned = listFigureClaims(block, language).filter(
    ({ standing }) => standing !== "unsourced" && standing !== "small",
  );
  return readFigures(alt, { language })
    .filter((figure) => !isSmallCount(figure))
    .filter((figure) => !captioned.some((claim) => compareFigures(figure, claim.figure) === "same"))
    .map(({ text }) => text);
}

function listQuotations(alt: string, block: LintBlock, language: string): string[] {
  const bound = block.evidence.flatMap(({ ref, words }) =>
    ref.kind === "inlineQuote" ? [fold(words)] : [],
  );
  const waived = block.quotations.flatMap((one) =>
    standingOfQuotation(one, block) === "waived" ? [fold(one.text)] : [],
  );
  return findQuotations(alt, language)
    .quotations.filter(({ isScare }) => !isScare)
    .filter(({ text }) => ![...bound, ...waived].some((words) => words.includes(fold(text))))
    .map(({ text }) => text);
}

/** A full stop or comma within the marks is the writer's. */
function fold(words: string): string {
  return foldForComparison(words, { caseless: false })
    .text.trim()
    .replace(/[,.;]$/u, "");
}
