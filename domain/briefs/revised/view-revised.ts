import type { CompareRow } from "../history/view-compare.ts";

/**
 * What is to be done with a brief that gives an older value: the new one is to be taken into its draft; that was done and waits for somebody else's yes; or something else must be
 * done by hand first.
 */
export type RevisedStep = "take" | "approve" | "byHand";

/** Why a brief isn't done together with others: what it is in, what it lacks. */
export type ByHand =
  | "inReview"
  | "scheduled"
  | "saysMore"
  | "reviewedApart"
  | "notSent"
  | "needsRun"
  | "unreadable";

export type RevisedBrief = {
  briefId: string;
  title: string;
  language: string;
  /** Of the draft. */
  revision: number;
  /** The one that readers see; null where there is none. */
  version: number | null;
  step: RevisedStep;
  byHand: ByHand | null;
  /** What differs: of what is to be taken, in the draft; of what waits, from what readers see. */
  rows: CompareRow[];
  /** Words of a writer that don't say the new value, and give way to it. */
  droppedWords: string[];
  /** What readers see in it, as printed; null where only what was reckoned with it stands there. */
  was: string | null;
  /** Findings that keep what comes of it from publication. */
  blocking: number;
  /** By what changed; null where that isn't known yet. */
  changeClass: "update" | "correction" | null;
  /** Why somebody has kept the old value. */
  keptBecause: string | null;
  /** The one who looks took it, or wrote what stands there, and there is somebody else. */
  isOwn: boolean;
  /** Who sent it to review. */
  by: string | null;
};

export type RevisedFigure = {
  statisticId: string;
  label: string;
  code: string;
  /** As printed, in the language of the page. */
  was: string;
  now: string;
  cause: "source_revised" | "our_error";
  /** Why, in the words of whoever revised it. */
  note: string;
  briefs: RevisedBrief[];
  /** There are more briefs than are shown at once. */
  hasMore: boolean;
};

/** What taking did to a draft. */
export type TakenRevised = { revision: number; isSubmitted: boolean };
