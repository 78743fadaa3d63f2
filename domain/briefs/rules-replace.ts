import type { Problem } from "#domain/result.ts";

/** What is asked of a passage before it may stand for another. */
export type WitnessPassage = {
  id: string;
  sourceId: string;
  /** Null after a redaction. */
  exact: string | null;
  /** Its source was taken back. */
  isWithdrawn: boolean;
  /** It isn't as it was where its source lives, and nobody has dismissed that. */
  hasDrifted: boolean;
  /** One person alone has read it in a picture. */
  isUnchecked: boolean;
};

/** Why a passage can't stand for one that changed; null where it can, if it bears what rests on that. Pure. */
export function checkWitness(
  changed: { sourceId: string },
  witness: WitnessPassage | null,
): Problem | null {
  if (witness === null || witness.exact === null || witness.isWithdrawn)
    return { code: "watch.witnessNotThere" };
  if (witness.sourceId === changed.sourceId) return { code: "watch.witnessSameSource" };
  if (witness.hasDrifted) return { code: "watch.witnessDrifted" };
  if (witness.isUnchecked) return { code: "watch.witnessUnchecked" };
  return null;
}
