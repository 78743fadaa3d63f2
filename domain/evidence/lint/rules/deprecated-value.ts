import { citedStatistics, findingAbout } from "../about-evidence.ts";
import type { Rule } from "../block.ts";
import { saysDisputed } from "../says-disputed.ts";

/** A statistic that the editors hold to be disproved, where the sentence doesn't say so. */
export const deprecatedValue: Rule = (block, context) =>
  citedStatistics(block, context).flatMap(({ placed, known }) =>
    known.deprecatedBecause === null || saysDisputed(block, placed)
      ? []
      : [
          findingAbout(placed, {
            rule: "deprecatedValue",
            severity: "warns",
            values: { label: known.label, code: known.code, reason: known.deprecatedBecause },
            fixes: [{ kind: "replace_evidence", nodeId: placed.ref.nodeId }],
          }),
        ],
  );
