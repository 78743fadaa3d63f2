/** What one check of a source's address found (DESIGN.md §4), the most telling first. */
export const checkOutcomes = [
  "passage_missing",
  "passage_changed",
  "ok_changed_elsewhere",
  "ok",
  "gone",
  "soft_404",
  "paywalled",
  "blocked",
  "robots_denied",
  "unreachable",
] as const;
export type CheckOutcome = (typeof checkOutcomes)[number];

/** How a source stands, by what its checks have found so far. */
export const standings = [
  "unknown",
  "live",
  "drifted",
  "dead",
  "paywalled",
  "blocked",
  "unreachable",
] as const;
export type Standing = (typeof standings)[number];
