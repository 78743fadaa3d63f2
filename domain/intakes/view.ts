import type { intakeStates } from "#db/schema/intakes.ts";
import { isRecordingType } from "#domain/capture/rules-recordings.ts";
import type { IntakeProposal } from "./proposal.ts";

export type IntakeState = (typeof intakeStates)[number];

export type SourceLink = { id: string; title: string | null; code: string };

/** An address on its way to being a source. Instants are ISO 8601 in UTC. */
export type IntakeView = {
  id: string;
  batchId: string;
  url: string;
  state: IntakeState;
  /** Why nothing could be had: a code of the fetcher's, the visit's or the reader's. */
  failure: string | null;
  /** What fills in its sentence. */
  failureValues: Record<string, string | number>;
  finalUrl: string | null;
  httpStatus: number | null;
  mediaType: string | null;
  byteLength: number | null;
  fetchedAt: string | null;
  proposal: IntakeProposal | null;
  /** The source that it became. */
  sourceId: string | null;
  /** Sources that have its address already: as it was given, one on the way, the one that answered, or the one that the page calls its own. */
  known: SourceLink[];
  /** Others that have the DOI that its page names. */
  knownByDoi: SourceLink[];
  /** Sources that may be the same: a mobile page, an archive's copy. */
  perhaps: SourceLink[];
};

/** Whether what an address answered may be a capture of that source: it has the address already, or the DOI. */
export function isAddressOf(
  { known, knownByDoi }: Pick<IntakeView, "known" | "knownByDoi">,
  sourceId: string,
): boolean {
  return [...known, ...knownByDoi].some(({ id }) => id === sourceId);
}

/** Whether asking once more may bring something: an address that we never ask for stays one. */
export function mayAnswerYet({ state, failure }: Pick<IntakeView, "state" | "failure">): boolean {
  return state === "failed" && !failure?.startsWith("address.");
}

/** Whether a recording may lie at an address, or be played there, that we don't have: too large to be fetched, or only embedded in the page. */
export function lacksRecording({
  state,
  failure,
  proposal,
  mediaType,
}: Pick<IntakeView, "state" | "failure" | "proposal" | "mediaType">): boolean {
  if (state === "ready") return !isRecordingType(mediaType) && proposal?.isAboutRecording === true;
  return (
    state === "failed" &&
    ["body.tooLarge", "captures.tooLarge", "captures.onlyRecording"].includes(failure ?? "")
  );
}
