/** A row of a table as its cells' texts; `n` counts from 1, as spreadsheets and editors do. */
export type TableRow = { n: number; cells: string[] };

/** More columns than any table of statistics has; what goes beyond is left out. */
export const columnsMax = 1_000;
/** More than a cell that says anything; what is longer is cut, and refused as too long by whoever reads it. */
export const cellCharsMax = 400;

export type TableProblem =
  | "tables.empty"
  | "tables.unreadable"
  | "tables.protected"
  | "tables.tooLarge";

/** Thrown by readers of tables: a file that can't be read as what it is. */
export class UnreadableTable extends Error {
  readonly code: TableProblem;

  constructor(code: TableProblem) {
    super(code);
    this.code = code;
  }
}
