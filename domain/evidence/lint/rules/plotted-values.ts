import { listPlotted } from "#domain/richtext/chart-points.ts";
import type { LintBlock, LintContext, Rule } from "../block.ts";
import type { Finding } from "../finding.ts";
import { staleDerivation } from "./stale-derivation.ts";
import { statisticRevised } from "./statistic-revised.ts";
import { underEmbargo } from "./under-embargo.ts";
import { unknownEvidence } from "./unknown-evidence.ts";

/** What a value in the text is asked for that has no words around it. */
const asked: readonly Rule[] = [unknownEvidence, statisticRevised, staleDerivation, underEmbargo];

/** The values that a chart draws are held to what holds for a value in the text: known, at their newest vintage, free to be shown. That one is disproved the chart says itself. */
export const plottedValues: Rule = (block, context): Finding[] => {
  const plotted = placeOnChart(block, context);
  if (plotted.evidence.length === 0) return [];
  return asked.flatMap((rule) => rule(plotted, context));
};

/** The chart as a block in which its values stand, each at the whole of it, and no words. */
function placeOnChart(block: LintBlock, { printedWords }: LintContext): LintBlock {
  const evidence = listPlotted(block.node).map(({ ref, node }) => ({
    ref,
    words: printedWords(node),
    start: 0,
    end: 0,
    from: 0,
    to: block.node.nodeSize,
  }));
  return { ...block, evidence };
}
