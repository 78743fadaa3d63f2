import type { EvidenceRef } from "#domain/richtext/evidence-nodes.ts";
import { type EvidenceSnapshot, findEvidence, type PassageEvidence } from "./snapshot.ts";

/** The passages that a piece of evidence is printed from: of arithmetic, and of a value that came from it, those of what it reckons with. What isn't known is left out. */
export function listRestingPassages(
  ref: EvidenceRef,
  evidence: EvidenceSnapshot,
): PassageEvidence[] {
  const found = (id: string | null) => findEvidence(evidence.passages, id ?? "") ?? [];
  const seen = new Set<string>();
  const ofRun = (id: string | null): PassageEvidence[] => {
    const run = findEvidence(evidence.runs, id ?? "");
    if (!run || seen.has(run.runId)) return [];
    seen.add(run.runId);
    return run.inputVintageIds.flatMap(ofVintage);
  };
  const ofVintage = (id: string): PassageEvidence[] => {
    const known = findEvidence(evidence.statistics, id);
    return known ? [found(known.passageId), ofRun(known.runId)].flat() : [];
  };
  switch (ref.kind) {
    case "statistic":
      return ofVintage(ref.vintageId);
    case "derived":
      return ofRun(ref.runId);
    case "quote":
    case "inlineQuote":
      return [found(findEvidence(evidence.wordings, ref.wordingId)?.passageId ?? null)].flat();
    case "passage":
    case "sourceNote":
      return [found(ref.passageId)].flat();
  }
}
