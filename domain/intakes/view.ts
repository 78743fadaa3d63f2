import type { IntakeProposal, intakeStates } from "#db/schema/intakes.ts";

export type IntakeState = (typeof intakeStates)[number];

/** An address on its way to being a source. Instants are ISO 8601 in UTC. */
export type IntakeView = {
  id: string;
  batchId: string;
  url: string;
  state: IntakeState;
  /** Why nothing could be had: a code of the fetcher's, the visit's or the reader's. */
  failure: string | null;
  finalUrl: string | null;
  httpStatus: number | null;
  mediaType: string | null;
  byteLength: number | null;
  fetchedAt: string | null;
  proposal: IntakeProposal | null;
  /** The source that it became. */
  sourceId: string | null;
  /** Sources that have this address already. */
  known: { id: string; title: string | null; code: string }[];
};
