import type { EntryWarning } from "#domain/evidence/entry/entry.ts";
import type { Problem } from "#domain/result.ts";
import type { MappingInput } from "./input-mapping.ts";

export const outcomeStates = ["new", "revised", "equal", "refused", "missing"] as const;
export type OutcomeState = (typeof outcomeStates)[number];

/** What comes of one cell of a table: the row from 1, the column from 0. */
export type EntryOutcome = { n: number; column: number; state: OutcomeState; problem?: Problem };

/** The first of each kind, with what stands in the cell. */
export type OutcomeExample = EntryOutcome & { text: string; period: string | null };

/** What looks like a slip in a table's values, by kind: how many, and the first of them. Of a long table only so many are looked at. */
export type ImportDoubts = {
  looked: number;
  of: number;
  kinds: {
    code: string;
    count: number;
    examples: { period: string; values: EntryWarning["values"] }[];
  }[];
};

export type ImportState =
  | "mapping"
  | "reading"
  | "read"
  | "loading"
  | "loaded"
  | "stopped"
  | "failed"
  | "undone";

export type StatisticImportView = {
  id: string;
  indicatorId: string;
  fileName: string;
  format: "csv" | "xlsx";
  state: ImportState;
  revision: number;
  mapping: MappingInput | null;
  done: number;
  total: number | null;
  counts: Record<OutcomeState, number> | null;
  examples: OutcomeExample[];
  problem: Problem | null;
  /** Null until the table was read. */
  doubts: ImportDoubts | null;
  /** Why what looks like a slip stands. */
  heedNote: string | null;
  importedBy: string | null;
  createdAt: string;
  loadedAt: string | null;
  undoneAt: string | null;
  mayUndo: boolean;
};
