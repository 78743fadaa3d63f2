import type { RedactedThing } from "./input.ts";

/** What of a source could be taken away: whole captures, and passages that still have their words. */
export type Redactable = {
  source: { id: string; name: string };
  captures: { id: string; n: number; capturedAt: string }[];
  passages: { id: string; captureN: number; words: string }[];
};

/** What somebody asked to have taken away, and what became of it. */
export type RequestView = {
  id: string;
  what: RedactedThing;
  /** The source it is of: its title or code, and its page in the studio. */
  source: { id: string; name: string; captureN: number };
  /** The words, of a passage that still has them. */
  words: string | null;
  reason: string;
  legalBasis: string;
  publicNote: string;
  requestedBy: { id: string; name: string };
  askedAt: string;
  end: {
    decision: "approved" | "declined";
    reason: string;
    by: string;
    at: string;
    /** How much was taken away, by the kind of place. */
    lost: { place: string; count: number }[];
  } | null;
};
