import type { EvidenceRef } from "#domain/richtext/evidence-nodes.ts";
import { findingAbout } from "../about-evidence.ts";
import { blockId, type Rule } from "../block.ts";
import { type EvidenceSnapshot, findEvidence } from "../snapshot.ts";

/**
 * Evidence or a picture that isn't here, or isn't the writer's to see; also a vintage of another statistic, a run of another derivation, a
 * wording of another quote.
 */
export const unknownEvidence: Rule = (block, { evidence }) => {
  const findings = block.evidence
    .filter(({ ref }) => !isKnown(ref, evidence))
    .map((placed) =>
      findingAbout(placed, {
        rule: "unknownEvidence",
        severity: "blocks",
        values: { kind: isSourceless(placed.ref) ? "sourceless" : placed.ref.kind },
        fixes: [{ kind: "replace_evidence", nodeId: placed.ref.nodeId }],
      }),
    );
  const { type, attrs, nodeSize } = block.node;
  if (type.name !== "image" || findEvidence(evidence.media, String(attrs.mediaId))) return findings;
  const nodeId = blockId(block);
  return [
    ...findings,
    {
      rule: "unknownEvidence",
      severity: "blocks",
      nodeId,
      from: 0,
      to: nodeSize,
      text: "",
      values: { text: "", kind: "image" },
      fixes: [{ kind: "replace_evidence", nodeId }],
    },
  ];
};

/** It says why, and not where: publishing has nothing to print. */
function isSourceless(ref: EvidenceRef): boolean {
  return ref.kind === "sourceNote" && ref.passageId === null && ref.sourceId === null;
}

function isKnown(ref: EvidenceRef, evidence: EvidenceSnapshot): boolean {
  switch (ref.kind) {
    case "statistic":
      return findEvidence(evidence.statistics, ref.vintageId)?.statisticId === ref.statisticId;
    case "derived":
      return findEvidence(evidence.runs, ref.runId)?.derivationId === ref.derivationId;
    case "quote":
    case "inlineQuote":
      return findEvidence(evidence.wordings, ref.wordingId)?.quoteId === ref.quoteId;
    case "passage":
      return findEvidence(evidence.passages, ref.passageId) !== null;
    case "sourceNote":
      return (
        !isSourceless(ref) &&
        (ref.passageId === null || findEvidence(evidence.passages, ref.passageId) !== null) &&
        (ref.sourceId === null || findEvidence(evidence.sources, ref.sourceId) !== null)
      );
  }
}
