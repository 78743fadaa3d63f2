import type { EvidenceRef } from "#domain/richtext/evidence-nodes.ts";
import { findingAbout } from "../about-evidence.ts";
import type { Rule } from "../block.ts";
import { type EvidenceSnapshot, findEvidence } from "../snapshot.ts";

/** Words that one person alone has read in a picture, or heard in a recording, aren't cited in public: a second person checks them first. */
export const transcriptionUnchecked: Rule = (block, { evidence }) =>
  block.evidence.flatMap((placed) => {
    const passages = listPassageIds(placed.ref, evidence).flatMap(
      (id) => findEvidence(evidence.passages, id) ?? [],
    );
    const unchecked = passages.find(({ isUnchecked }) => isUnchecked);
    if (!unchecked) return [];
    return [
      findingAbout(placed, {
        rule: "transcriptionUnchecked",
        severity: "blocks",
        values: { source: unchecked.source },
        fixes: [{ kind: "replace_evidence", nodeId: placed.ref.nodeId }],
      }),
    ];
  });

function listPassageIds(ref: EvidenceRef, evidence: EvidenceSnapshot): string[] {
  const ofVintage = (id: string) => findEvidence(evidence.statistics, id)?.passageId ?? [];
  switch (ref.kind) {
    case "statistic":
      return [ref.vintageId].flatMap(ofVintage);
    case "derived":
      return (findEvidence(evidence.runs, ref.runId)?.inputVintageIds ?? []).flatMap(ofVintage);
    case "quote":
    case "inlineQuote":
      return [findEvidence(evidence.wordings, ref.wordingId)?.passageId ?? []].flat();
    case "passage":
    case "sourceNote":
      return [ref.passageId ?? []].flat();
  }
}
