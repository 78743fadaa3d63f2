import { citedStatistics, findingAbout } from "../about-evidence.ts";
import type { LintBlock, LintContext, Rule } from "../block.ts";
import { saysDisputed } from "../says-disputed.ts";
import type { StatisticEvidence } from "../snapshot.ts";

/**
 * A value that another report contradicts, where the reader isn't told: neither by the sentence, nor by another value of the same count and period beside
 * it. Of what was disproved the editors have said more (deprecatedValue).
 */
export const disputedValue: Rule = (block, context) =>
  citedStatistics(block, context).flatMap(({ placed, known }) =>
    !known.isDisputed ||
    known.deprecatedBecause !== null ||
    saysDisputed(block, placed) ||
    hasRival(known, block, context)
      ? []
      : [
          findingAbout(placed, {
            rule: "disputedValue",
            severity: "warns",
            values: { label: known.label, code: known.code },
            fixes: [{ kind: "replace_evidence", nodeId: placed.ref.nodeId }],
          }),
        ],
  );

function hasRival(one: StatisticEvidence, block: LintBlock, context: LintContext): boolean {
  return citedStatistics(block, context).some(
    ({ known }) =>
      known.statisticId !== one.statisticId &&
      known.period === one.period &&
      known.series?.sliceId === one.series?.sliceId &&
      known.series?.coverage === one.series?.coverage,
  );
}
