/** For so long whoever decided may take it back. The page offers it for ten seconds; the rest is for slow lines. */
export const undoSeconds = 30;
export const undoShownSeconds = 10;

/** Two texts that are so alike are told of (pg_trgm's similarity, 0 to 1). */
export const alike = 0.7;
/** So alike they say the same, if they are long enough to say something. */
export const same = 0.875;
export const sameWordsMin = 8;

/** Whether two texts say the same: short ones are alike too easily. */
export function isSame(similarity: number, text: string): boolean {
  return similarity >= same && text.split(/\s+/u).length >= sameWordsMin;
}

/** Why something was declined: a list that everybody may read (db/schema/submissions.ts has the same). */
export const declineReasons = [
  "off_subject",
  "not_checkable",
  "known",
  "not_public",
  "unclear",
  "no_fault_found",
] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** What may be done with several at once: each of it can be taken back. */
export const togetherActs = ["claim", "spam", "duplicate"] as const;
export type TogetherAct = (typeof togetherActs)[number];

/** Of what those who write a brief are told. */
export const remarkCharsMax = 2_000;
