import { citedStatistics, findingAbout } from "../about-evidence.ts";
import type { Rule } from "../block.ts";

/** A statistic that the editors hold to be disproved. It may be cited, where the text says so. */
export const deprecatedValue: Rule = (block, context) =>
  citedStatistics(block, context).flatMap(({ placed, known }) =>
    known.deprecatedBecause === null
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
