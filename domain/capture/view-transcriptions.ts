/** Words that somebody read in a region of a page, or heard in a span of time. */
export type Transcription = {
  id: string;
  /** Null after a redaction. */
  words: string | null;
  /** Null: the system. */
  madeById: string | null;
  madeBy: string | null;
  /** What a second person found; null where nobody has checked it yet. */
  outcome: "agreed" | "corrected" | null;
  checkedBy: string | null;
  /** The passage of what stands there, or is said, instead. */
  correctedId: string | null;
};
