import { citedWordings, findingAbout } from "../about-evidence.ts";
import type { Rule } from "../block.ts";
import type { WordingEvidence } from "../snapshot.ts";

/**
 * A quotation may be published where a passage has its words, to the letter, with declared edits or as our notes have them, or where it is a
 * translation that somebody is named for (DESIGN.md §2.8). Indirect speech makes no promise of words.
 */
export const quoteNotVerbatim: Rule = (block, context) =>
  citedWordings(block, context)
    .filter(({ known }) => known.kind !== "indirect" && !stands(known))
    .map(({ placed, known }) =>
      findingAbout(placed, {
        rule: "quoteNotVerbatim",
        severity: "blocks",
        values: { verdict: worstOf(known), speaker: known.speaker ?? "" },
        fixes: [{ kind: "replace_evidence", nodeId: placed.ref.nodeId }],
      }),
    );

function stands({ verdicts, translation }: WordingEvidence): boolean {
  return (
    verdicts.some((verdict) => verdict !== "mismatch" && verdict !== "not_found") ||
    (translation !== null && translation.translator !== null)
  );
}

function worstOf({ verdicts }: WordingEvidence): "mismatch" | "not_found" | "none" {
  if (verdicts.includes("mismatch")) return "mismatch";
  return verdicts.length > 0 ? "not_found" : "none";
}
