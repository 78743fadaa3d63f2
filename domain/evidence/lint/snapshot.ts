import type { FigureValue, ObservationStatus } from "../figure.ts";

/**
 * What is known of the evidence that a draft cites, as the server hands it to the editor: by the ids that the document holds. What isn't here
 * is unknown, or not the actor's to see; the linter can't and needn't tell which. A snapshot is never changed: with new evidence comes a new
 * one.
 */
export type EvidenceSnapshot = {
  /** By vintage. */
  statistics: Readonly<Record<string, StatisticEvidence>>;
  /** By derivation run. */
  runs: Readonly<Record<string, RunEvidence>>;
  /** By wording. */
  wordings: Readonly<Record<string, WordingEvidence>>;
  passages: Readonly<Record<string, PassageEvidence>>;
  sources: Readonly<Record<string, SourceEvidence>>;
  media: Readonly<Record<string, MediaEvidence>>;
  /** NodeIds of waivers that somebody signed off when they checked the draft; absent of what isn't a whole draft's. */
  signedOffWaivers?: Readonly<Record<string, true>>;
};

export const emptySnapshot: EvidenceSnapshot = {
  statistics: {},
  runs: {},
  wordings: {},
  passages: {},
  sources: {},
  media: {},
};

/** One vintage of a statistic. */
export type StatisticEvidence = {
  statisticId: string;
  vintageId: string;
  code: string;
  /** What it is about: "Trade turnover, Russia–Belarus". */
  label: string;
  /** As DESIGN.md §4 writes periods. */
  period: string;
  figure: FigureValue;
  statuses: readonly ObservationStatus[];
  /** Null for a stated figure. */
  series: SeriesEvidence | null;
  /** Where it stands; null where it has another origin. */
  passageId: string | null;
  /** Of that passage. */
  sourceId: string | null;
  /** Who or what says so, in a few words, for lists of candidates. */
  saidBy: string | null;
  /** Another report that counts the same gives another value, and the editors don't go by this one. */
  isDisputed: boolean;
  deprecatedBecause: string | null;
  /** The newest vintage of the same statistic, where this isn't it. */
  newer: NewerVintage | null;
  /** The value came from a run of ours that has grown stale. */
  isStale: boolean;
  /** That run; null where it has another origin. */
  runId: string | null;
  embargoUntil: Embargo;
};

/** What is measured and how it is counted (DESIGN.md §1); null is "not applicable" of the slice, and "not stated" of the rest. */
export type SeriesEvidence = {
  sliceId: string;
  /** Its slug. */
  indicator: string;
  area: string | null;
  counterpart: string | null;
  /** "turnover", "export", "import", seen from the area. */
  flow: string | null;
  breakdown: string | null;
  coverage: string | null;
  /** By name. */
  compiler: string | null;
  priceBasis: string | null;
};

/** When it ends, its source's and its inputs' with it: an ISO instant; null where nothing is held back. */
export type Embargo = string | null;

export type NewerVintage = {
  vintageId: string;
  figure: FigureValue;
  cause: "source_revised" | "our_error";
};

export type RunEvidence = {
  runId: string;
  derivationId: string;
  label: string;
  figure: FigureValue;
  inputVintageIds: readonly string[];
  /** An input has a newer vintage; `newerRunId` is the run made with it, where there is one. */
  isStale: boolean;
  newerRunId: string | null;
  embargoUntil: Embargo;
};

export type WordingEvidence = {
  wordingId: string;
  quoteId: string;
  text: string;
  language: string;
  kind: "direct" | "partial" | "indirect";
  /** Null where nobody is named. */
  speaker: string | null;
  /** Null where the day isn't known. */
  saidOn: Days | null;
  /** All that the speaker is known to have held. */
  roles: readonly RoleEvidence[];
  /**
   * The latest of each witness; of a translation that has none, those of the words that it translates, where they stand. Empty where no
   * passage has been named.
   */
  verdicts: readonly (
    | "verbatim"
    | "verbatim_with_declared_edits"
    | "as_noted"
    | "mismatch"
    | "not_found"
  )[];
  /** Null for the original words. `isReviewed` matters for translations of ours. */
  translation: {
    status: "official" | "agency" | "ours" | "machine" | "not_stated";
    translator: string | null;
    isReviewed: boolean;
  } | null;
  /** Of the best witness, as is the source. */
  passageId: string | null;
  sourceId: string | null;
  embargoUntil: Embargo;
};

/** ISO days, the last not included; null is no end. */
export type Days = { from: string | null; to: string | null };

/** A role and when it was held; `isPrinted`: the one that the quotation prints. */
export type RoleEvidence = Days & { title: string; isPrinted: boolean };

export type PassageEvidence = {
  passageId: string;
  sourceId: string;
  exact: string;
  source: string;
  embargoUntil: Embargo;
  /** One person alone has read its words in a picture, or heard them in a recording. */
  isUnchecked: boolean;
  /** How it isn't as it was, where its source lives; null where it is, or where somebody said of this draft's brief that it doesn't matter. */
  drift: "changed" | "missing" | "unread" | null;
};
export type SourceEvidence = {
  sourceId: string;
  title: string;
  embargoUntil: Embargo;
  /** It is no longer where it was when it was last looked for. */
  isDead: boolean;
};
export type MediaEvidence = { mediaId: string; url: string };

/** Ids come from documents: one named like a property of every object must not find that. */
export function findEvidence<T>(things: Readonly<Record<string, T>>, id: string): T | null {
  return Object.hasOwn(things, id) ? (things[id] ?? null) : null;
}
