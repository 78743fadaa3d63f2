import { citedWordings, findingAbout } from "../about-evidence.ts";
import type { Rule } from "../block.ts";

/** A machine's translation never stands in quotation marks, and ours has a reviewer (DESIGN.md §2.8). */
export const translationNotSound: Rule = (block, context) =>
  citedWordings(block, context).flatMap(({ placed, known }) => {
    const { translation, speaker } = known;
    const isMachine = translation?.status === "machine";
    const isUnreviewed = translation?.status === "ours" && !translation.isReviewed;
    if (known.kind === "indirect" || !(isMachine || isUnreviewed)) return [];
    return [
      findingAbout(placed, {
        rule: "translationNotSound",
        severity: "blocks",
        values: { flaw: isMachine ? "machine" : "unreviewed", speaker: speaker ?? "" },
        fixes: [{ kind: "replace_evidence", nodeId: placed.ref.nodeId }],
      }),
    ];
  });
