import { citedWordings, findingAbout } from "../about-evidence.ts";
import type { Rule } from "../block.ts";
import type { WordingEvidence } from "../snapshot.ts";

/**
 * A quotation may be published where a passage has its words, to the letter, with declared edits or as our notes have them (DESIGN.md §2.8); a
 * translation that was compared with nothing, where the words that it translates stand so. Indirect speech makes no promise of words, but has a
 * passage too. Publishing asks the same, and Postgres.
 */
export const quoteNotVerbatim: Rule = (block, context) =>
  citedWordings(block, context)
    .filter(({ known }) => !stands(known))
    .map(({ placed, known }) =>
      findingAbout(placed, {
        rule: "quoteNotVerbatim",
        severity: "blocks",
        values: { verdict: worstOf(known), speaker: known.speaker ?? "" },
        fixes: [{ kind: "replace_evidence", nodeId: placed.ref.nodeId }],
      }),
    );

function stands({ kind, verdicts }: WordingEvidence): boolean {
  if (kind === "indirect") return verdicts.length > 0;
  return verdicts.some((verdict) => verdict !== "mismatch" && verdict !== "not_found");
}

function worstOf({
  verdicts,
  translation,
}: WordingEvidence): "mismatch" | "not_found" | "untraced" | "none" {
  if (verdicts.includes("mismatch")) return "mismatch";
  if (verdicts.length > 0) return "not_found";
  return translation === null ? "none" : "untraced";
}
