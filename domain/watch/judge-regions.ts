import type { JudgedPassage } from "./judge-passage.ts";

/** Words that somebody read in a picture or a scan: of the file in which they stand, its hash (hex) and its type. */
export type HeldRegion = {
  id: string;
  sha256: string;
  mediaType: string | null;
  /** It came by the source's address; else somebody brought it, and the address may have answered with a page all along. */
  isFetched: boolean;
};

/**
 * What became of words that were read in pictures: nothing, where the file is the same. Of another file nobody can tell but who looks at it, so nothing is said of its
 * words. `isOtherKind`: what is there now is no file of that kind, which may be so for a day.
 */
export function judgeRegions(
  regions: readonly HeldRegion[],
  now: { sha256: string; mediaType: string | null },
): { passages: JudgedPassage[]; isOtherKind: boolean } {
  const type = toType(now.mediaType);
  const judged = regions.filter(
    (one) => one.isFetched || one.sha256 === now.sha256 || toType(one.mediaType) === type,
  );
  const passages = judged.map(
    ({ id, sha256 }): JudgedPassage => ({
      ...{ id, found: null, differences: [], fileSha256: now.sha256 },
      fate: sha256 === now.sha256 ? "unchanged" : "unread",
    }),
  );
  const isOtherKind = judged.some(
    (one) => one.sha256 !== now.sha256 && toType(one.mediaType) !== type,
  );
  return { passages, isOtherKind };
}

const toType = (mediaType: string | null) => mediaType?.split(";")[0]?.trim().toLowerCase() ?? null;
