import type { Citation, EvidenceEntry, VersionContent } from "#domain/briefs/version-content.ts";

/** One place in the article, with the entry it leads to. */
export type Place = Citation & { evidence: EvidenceEntry };

/** Which place leads to which entry, and back. */
export type Citing = {
  places: ReadonlyMap<string, Place>;
  placesOf: ReadonlyMap<number, readonly Place[]>;
  /** The values of each chart, in its order. */
  plotted: ReadonlyMap<string, readonly Place[]>;
};

/** Throws where a citation leads to no entry, or one place cites twice: such a version was built wrong and must not be shown as sound. */
export function indexCitations({
  citations,
  evidence,
}: Pick<VersionContent, "citations" | "evidence">): Citing {
  const entries = new Map(evidence.map((entry) => [entry.number, entry]));
  const places = new Map<string, Place>();
  const plotted = new Map<string, Place[]>();
  const placesOf = new Map<number, Place[]>(evidence.map((entry) => [entry.number, []]));
  for (const citation of citations) {
    const entry = entries.get(citation.entry);
    if (!entry) throw new Error(`Citation ${citation.nodeId} leads to no entry`);
    if (citation.plotted !== undefined) {
      const place = { ...citation, evidence: entry };
      plotted.set(citation.nodeId, [...(plotted.get(citation.nodeId) ?? []), place]);
      placesOf.get(entry.number)?.push(place);
      continue;
    }
    if (places.has(citation.nodeId)) throw new Error(`Citation ${citation.nodeId} stands twice`);
    const place = { ...citation, evidence: entry };
    places.set(citation.nodeId, place);
    placesOf.get(entry.number)?.push(place);
  }
  return { places, placesOf, plotted };
}

/** The place of an evidence node of the document. Throws for one that the version doesn't cite. */
export function getPlace(citing: Citing, nodeId: string): Place {
  const place = citing.places.get(nodeId);
  if (!place) throw new Error(`Evidence node ${nodeId} is not among the version's citations`);
  return place;
}
