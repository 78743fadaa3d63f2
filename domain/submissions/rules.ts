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
