import type {
  checkOutcomes,
  driftStates,
  passageFates,
  sourceStandings,
} from "#db/schema/watch.ts";

/** What one check of a source's address found (DESIGN.md §4). */
export type CheckOutcome = (typeof checkOutcomes)[number];
/** What became of a passage: the words as they were, wherever they stand now; other words in their place; nothing that comes near; a file that nobody has read yet. */
export type PassageFate = (typeof passageFates)[number];
/** How a source stands, by what its checks have found so far. */
export type Standing = (typeof sourceStandings)[number];
export type DriftState = (typeof driftStates)[number];
