/** What a legal hold stops, in plain words. ICU message syntax. */
export const holdsProblems = {
  "holds.standing":
    "A legal hold stands on something of this, so nothing of it may be removed. The page “Legal holds” says by which order. Where one order says to keep and another to remove, an admin lifts the hold first.",
  "holds.lifted": "This hold was lifted already.",
} as const;
