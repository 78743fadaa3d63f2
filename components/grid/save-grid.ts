import type { GridOrigin } from "./grid-state.ts";

export type CellToSave = {
  key: string;
  seriesId: string;
  period: string;
  text: string;
  held: { statisticId: string; vintage: number } | null;
  origin: GridOrigin | null;
  note: string;
};

export type GridToSave = {
  indicatorId: string;
  scale: number;
  decimalSign: "." | "," | null;
  cause: "source_revised" | "our_error";
  /** Where values come from whose cells don't say it; "" for nowhere. */
  because: string;
  cells: readonly CellToSave[];
};

/** `key` is the cell's that was refused; null for what concerns all. */
export type SavedGrid =
  | { ok: true; count: number }
  | { ok: false; problems: { key: string | null; text: string }[] };

export type SaveGrid = (grid: GridToSave) => Promise<SavedGrid>;
