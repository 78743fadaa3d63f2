import type { SpeakerChoice } from "./passage-requests.ts";

/** What the list of speakers holds besides those found: no choice yet, and nobody that is named. */
export const unchosen = "";
export const nobody = "nobody";

/** Who it is, whatever the place in a list that is fetched again with each letter and each day. */
export function keyOf({ speaker }: SpeakerChoice): string {
  return JSON.stringify(speaker);
}

/** The speaker that is saved for what the list shows; null where nobody is chosen, or who was chosen isn't offered any more. */
export function findSpeaker(
  chosen: string,
  found: readonly SpeakerChoice[],
): SpeakerChoice["speaker"] | null {
  if (chosen === nobody) return { kind: "nobody" };
  return found.find((one) => keyOf(one) === chosen)?.speaker ?? null;
}
