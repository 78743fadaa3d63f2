import type { EvidenceRef } from "#domain/richtext/evidence-nodes.ts";
import { findingAbout } from "../about-evidence.ts";
import type { Rule } from "../block.ts";
import { type Embargo, type EvidenceSnapshot, findEvidence } from "../snapshot.ts";

/** An embargo holds on every outlet (DESIGN.md §2.16), so what is under one isn't cited in public before it ends. */
export const underEmbargo: Rule = (block, { evidence }) =>
  block.evidence.flatMap((placed) => {
    const until = findEmbargo(placed.ref, evidence);
    if (until === null) return [];
    return [
      findingAbout(placed, {
        rule: "underEmbargo",
        severity: "blocks",
        values: { kind: placed.ref.kind, until: `${until.slice(0, 16).replace("T", " ")} UTC` },
        fixes: [{ kind: "replace_evidence", nodeId: placed.ref.nodeId }],
      }),
    ];
  });

function findEmbargo(ref: EvidenceRef, evidence: EvidenceSnapshot): Embargo {
  switch (ref.kind) {
    case "statistic":
      return findEvidence(evidence.statistics, ref.vintageId)?.embargoUntil ?? null;
    case "derived":
      return findEvidence(evidence.runs, ref.runId)?.embargoUntil ?? null;
    case "quote":
    case "inlineQuote":
      return findEvidence(evidence.wordings, ref.wordingId)?.embargoUntil ?? null;
    case "passage":
      return findEvidence(evidence.passages, ref.passageId)?.embargoUntil ?? null;
    case "sourceNote":
      return (
        findEvidence(evidence.passages, ref.passageId ?? "")?.embargoUntil ??
        findEvidence(evidence.sources, ref.sourceId ?? "")?.embargoUntil ??
        null
      );
  }
}
