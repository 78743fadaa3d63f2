import { utils, type WorkSheet, write } from "@e965/xlsx";
import { type ExportRow, exportColumns, numberColumns } from "./list-rows.ts";

/** Digits that a spreadsheet's number holds without loss. */
const digitsMax = 15;

/** A workbook: the rows with typed cells, numbers as numbers where they fit and everything else as text that nothing runs; and what the columns hold. */
export function writeXlsx(rows: readonly ExportRow[], title: string): Uint8Array<ArrayBuffer> {
  const book = utils.book_new();
  book.Props = { Title: title };
  const columns = Object.keys(exportColumns) as (keyof ExportRow)[];
  const cells = rows.map((row) =>
    columns.map((column) => toCell(row[column], numberColumns.has(column))),
  );
  utils.book_append_sheet(
    book,
    toSheet([columns.map((name) => toCell(name, false)), ...cells]),
    "Values",
  );
  const notes = Object.entries(exportColumns).map((pair) =>
    pair.map((text) => toCell(text, false)),
  );
  utils.book_append_sheet(
    book,
    toSheet([["column", "holds"].map((text) => toCell(text, false)), ...notes]),
    "Columns",
  );
  const bytes: ArrayBuffer = write(book, { type: "array", bookType: "xlsx", compression: true });
  return new Uint8Array(bytes);
}

type Cell = { t: "s"; v: string } | { t: "n"; v: number };

function toSheet(cells: Cell[][]): WorkSheet {
  return utils.aoa_to_sheet(cells);
}

function toCell(text: string, isNumber: boolean): Cell {
  const digits = text.replace(/^-|\./g, "").replace(/^0+/, "").replace(/0+$/, "");
  return isNumber && text !== "" && digits.length <= digitsMax
    ? { t: "n", v: Number(text) }
    : { t: "s", v: text };
}
