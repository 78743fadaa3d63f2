import { findingAbout } from "../about-evidence.ts";
import type { Rule } from "../block.ts";
import { isReckoned, listFiguredSentences } from "../bound-figures.ts";
import { listCompared } from "../compared-figures.ts";
import { findUnsaidDifference } from "../counting-differences.ts";

/**
 * Two values of one measure that aren't counted alike, compared as if they were (DESIGN.md §2.6). Silent where a run of ours says how they meet, or where the
 * sentence says what each counts: that is a comparison of the counts.
 */
export const mixedComparison: Rule = (block, context) =>
  listFiguredSentences(block, context).flatMap((figured) => {
    const { from, to } = figured.sentence;
    return listCompared(block, figured).flatMap((compared) => {
      const { one, other } = compared;
      const difference = findUnsaidDifference(compared, block.ownTokens.slice(from, to));
      if (!difference || isReckoned(block, context, [one, other])) return [];
      return [
        findingAbout(other.placed, {
          rule: "mixedComparison",
          severity: "warns",
          values: {
            first: one.placed.words,
            difference: difference.in,
            one: difference.one ?? "none",
            other: difference.other ?? "none",
          },
          fixes: [{ kind: "replace_evidence", nodeId: other.placed.ref.nodeId }],
        }),
      ];
    });
  });
