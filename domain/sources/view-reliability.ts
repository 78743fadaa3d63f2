import type { reliabilityLetters } from "#db/schema/reliability-ratings.ts";

export type ReliabilityLetter = (typeof reliabilityLetters)[number];

/** What somebody said of how reliable a source or its publisher is, and why. */
export type ReliabilityRating = {
  id: string;
  of: "source" | "publisher";
  letter: ReliabilityLetter;
  reason: string;
  /** Null: the system. */
  by: string | null;
  /** ISO 8601 in UTC. */
  at: string;
};

/** `counts`: the source's own newest, else its publisher's; null where nobody has said. `ratings`: all, the newest first. */
export type Reliability = { counts: ReliabilityRating | null; ratings: ReliabilityRating[] };
