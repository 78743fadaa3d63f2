import type { EvidenceEntry } from "./version-content.ts";
import type { PassageOrigin } from "./version-origins.ts";

/** The images of regions that an evidence list shows, by id, each once: a version makes them public. */
export function listPictureIds(evidence: readonly EvidenceEntry[]): string[] {
  const ids = evidence
    .flatMap(listPassages)
    .flatMap(({ region }) => (region?.picture ? [region.picture.id] : []));
  return [...new Set(ids)];
}

function listPassages(entry: EvidenceEntry): PassageOrigin[] {
  if (entry.kind === "derivation") return [];
  const own = entry.origin?.kind === "passage" ? [entry.origin] : [];
  const further = entry.kind === "statistic" ? (entry.witnesses ?? []) : [];
  return [...own, ...further.flatMap(({ passages }) => passages)];
}
