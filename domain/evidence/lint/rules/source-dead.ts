import type { EvidenceRef } from "#domain/richtext/evidence-nodes.ts";
import { findingAbout } from "../about-evidence.ts";
import type { Rule } from "../block.ts";
import { type EvidenceSnapshot, findEvidence } from "../snapshot.ts";

/**
 * A source that is no longer where it was. Of what we hold it is only noted, once a block: the passage stands, and only the link leads nowhere. It warns where nothing
 * but the source itself is cited.
 */
export const sourceDead: Rule = (block, { evidence }) => {
  const told = new Set<string>();
  return block.evidence.flatMap((placed) => {
    const sourceId = findSourceId(placed.ref, evidence);
    const source = findEvidence(evidence.sources, sourceId ?? "");
    if (!source?.isDead || told.has(source.sourceId)) return [];
    told.add(source.sourceId);
    const isHeld = placed.ref.kind !== "sourceNote" || placed.ref.passageId !== null;
    return [
      findingAbout(placed, {
        rule: "sourceDead",
        severity: isHeld ? "notes" : "warns",
        values: { source: source.title, held: String(isHeld) },
        fixes: [{ kind: "replace_evidence", nodeId: placed.ref.nodeId }],
      }),
    ];
  });
};

function findSourceId(ref: EvidenceRef, evidence: EvidenceSnapshot): string | null {
  switch (ref.kind) {
    case "statistic":
      return findEvidence(evidence.statistics, ref.vintageId)?.sourceId ?? null;
    case "derived":
      return null;
    case "quote":
    case "inlineQuote":
      return findEvidence(evidence.wordings, ref.wordingId)?.sourceId ?? null;
    case "passage":
      return findEvidence(evidence.passages, ref.passageId)?.sourceId ?? null;
    case "sourceNote":
      return findEvidence(evidence.passages, ref.passageId ?? "")?.sourceId ?? ref.sourceId;
  }
}
