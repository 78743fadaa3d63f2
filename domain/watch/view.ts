import type { CheckOutcome, DriftState, PassageFate, Standing } from "./outcomes.ts";

/** One look at a source's address. Instants are ISO 8601 in UTC. */
export type CheckView = {
  id: string;
  url: string;
  finalUrl: string | null;
  httpStatus: number | null;
  outcome: CheckOutcome;
  failure: string | null;
  /** Of a post: its channel said that it had been edited. */
  isEditedPost: boolean;
  /** The number of the capture that was kept of it. */
  captureN: number | null;
  /** Somebody asked that what came be kept. */
  isToKeep: boolean;
  /** Of such a look: the capture that holds what came already. */
  held: { n: number; at: string } | null;
  checkedAt: string;
};

/** A passage that isn't as it was, where its source lives. */
export type DriftView = {
  id: string;
  passageId: string;
  fate: Exclude<PassageFate, "unchanged">;
  state: DriftState;
  /** What is held; null after a redaction. */
  held: string | null;
  /** What stands in its place; null where nothing does, or after a redaction. */
  now: string | null;
  /** Numbers of the captures in which either stands. */
  heldIn: number;
  nowIn: number | null;
  reason: string | null;
  /** Who accepted or dismissed it, and when; null where nobody did. */
  decided: { by: string; at: string } | null;
  since: string;
  /** Something rests on another passage instead; with "replaced", all that did. */
  isReplaced: boolean;
  /** Who printed which other passage in its place, and when; null where nobody did, or something still rests on it. */
  witness: { by: string | null; at: string; sourceId: string; source: string; n: number } | null;
};

/** A change that is there still, and wasn't dismissed: of a passage that something is told of. */
export type StandingDrift = Pick<DriftView, "id" | "fate" | "held" | "now" | "heldIn" | "nowIn"> & {
  state: Extract<DriftState, "open" | "accepted" | "replaced">;
};

export type WatchView = {
  standing: Standing;
  standingSince: string | null;
  checkedAt: string | null;
  /** Null: only by hand. */
  nextCheckAt: string | null;
  /** A new capture that somebody asked for: under way; or, once that takes longer than any visit, lost; or put off, as its host wants to be left alone. Null where nobody waits for one. */
  keeping: { state: "under-way" | "lost" | "put-off"; at: string } | null;
  /** The newest first. */
  checks: CheckView[];
  /** Open ones first. */
  drifts: DriftView[];
  /** Why its page is asked although its site asks machines to stay away; null where its wish is followed. */
  robotsOverride: { reason: string; by: string | null; at: string } | null;
  /** Who took such a reason back last, where none stands any more; null where nobody did. */
  endedOverride: { by: string | null; at: string } | null;
};

/** What a check gave. */
export type Checked = {
  outcome: CheckOutcome | "postponed";
  standing: Standing;
  /** Passages that were told of for the first time. */
  drifted: string[];
};
