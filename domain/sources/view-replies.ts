/** A reply as the studio lists it. Instants are ISO 8601 in UTC. */
export type ReplyView = {
  id: string;
  text: string;
  saidBy: string;
  /** A day: "2026-11-29". */
  receivedOn: string;
  /** BCP 47. */
  language: string;
  /** Who stored it; null is the system. */
  createdBy: string | null;
  state: "private" | "released" | "withdrawn";
  withdrawn: { at: string; note: string } | null;
};
