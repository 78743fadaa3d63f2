import type { PassageReference } from "#domain/capture/input.ts";
import type { Problem } from "#domain/result.ts";
import type { ReliabilityLetter } from "#domain/sources/view-reliability.ts";
import type { DriftState, PassageFate } from "#domain/watch/outcomes.ts";

/** A passage with its words and what stands around them. */
export type WitnessPlace = {
  /** Null after a redaction, as is what stands around it. */
  exact: string | null;
  before: string | null;
  after: string | null;
  /** The number of its capture. */
  n: number;
  source: {
    id: string;
    code: string;
    title: string | null;
    publisher: string | null;
    published: string | null;
    language: string;
  };
  /** Of its source, by staff; null where nobody has said. */
  reliability: ReliabilityLetter | null;
  /** What it repeats; null where nobody has said that it repeats anything. */
  group: string | null;
};

/** What may be printed in place of a changed passage. */
export type WitnessOffer = {
  /** Bound already, to what rests on the changed passage; or other words that are held. */
  kind: "bound" | "held";
  reference: PassageReference;
  place: WitnessPlace;
  /** Of the changed passage. */
  isIndependent: boolean;
};

export type ReplacementView = {
  driftId: string;
  state: DriftState;
  fate: Exclude<PassageFate, "unchanged">;
  sourceId: string;
  changed: WitnessPlace;
  /** What rests on it: quotations, values, and drafts that cite it as such. */
  counts: { quotes: number; statistics: number; drafts: number };
  /** Those with an open notice. */
  briefs: { id: string; title: string }[];
  offers: WitnessOffer[];
  /** Why the words can't be taken from the capture in which they were looked for. */
  problems: Problem[];
};
