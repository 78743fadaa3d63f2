import type { JudgedPassage } from "./judge-passage.ts";

/** Words that somebody read in a picture or a scan: of the file in which they stand, its hash (hex) and its type. */
export type HeldRegion = {
  id: string;
  sha256: string;
  mediaType: string | null;
  /** Of the text that its file has beside what was read in it, hex; null where it has none. */
  textSha256: string | null;
  /** It came by the source's address; else somebody brought it, and the address may have answered with a page all along. */
  isFetched: boolean;
};

/**
 * What became of words that were read in pictures: nothing, where the file is the same, or has the same text in other bytes, as one that is made anew for whoever asks. Of another file nobody can tell but who looks at it, so nothing is said of its
 * words. `isOtherKind`: what is there now is no file of that kind, which may be so for a day.
 */
export function judgeRegions(
  regions: readonly HeldRegion[],
  now: { sha256: string; mediaType: string | null; textSha256: string | null },
): { passages: JudgedPassage[]; isOtherKind: boolean } {
  const type = toType(now.mediaType);
  const judged = regions.filter(
    (one) => one.isFetched || one.sha256 === now.sha256 || toType(one.mediaType) === type,
  );
  const isSame = (one: HeldRegion) =>
    one.sha256 === now.sha256 ||
    (one.textSha256 !== null &&
      one.textSha256 === now.textSha256 &&
      toType(one.mediaType) === type);
  const passages = judged.map(
    (one): JudgedPassage => ({
      ...{ id: one.id, found: null, differences: [], fileSha256: now.sha256 },
      fate: isSame(one) ? "unchanged" : "unread",
    }),
  );
  const isOtherKind = judged.some((one) => !isSame(one) && toType(one.mediaType) !== type);
  return { passages, isOtherKind };
}

const toType = (mediaType: string | null) => mediaType?.split(";")[0]?.trim().toLowerCase() ?? null;
