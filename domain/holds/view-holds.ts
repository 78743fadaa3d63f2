/** What a hold stands on; null is everything. */
export type HeldThing = { kind: "source" | "brief"; id: string } | null;

export type HoldView = {
  id: string;
  on: { kind: "source" | "brief"; id: string; title: string } | null;
  legalBasis: string;
  remark: string;
  by: string;
  /** ISO instant. */
  at: string;
  /** Null while it stands. */
  end: { by: string; at: string; reason: string } | null;
};
