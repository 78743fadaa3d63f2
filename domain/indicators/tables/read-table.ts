import { readCsvRows } from "./read-csv.ts";
import { openWorkbook } from "./read-xlsx.ts";
import { type TableRow, UnreadableTable } from "./table-row.ts";

export type TableFormat = "csv" | "xlsx";

/** By its first bytes; whatever is no workbook is taken for text. */
export function detectTableFormat(bytes: Uint8Array): TableFormat {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isOle = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  return isZip || isOle ? "xlsx" : "csv";
}

/** The rows of a table file, one after the other. Throws UnreadableTable. */
export async function* readTable(bytes: Buffer, sheet: number): AsyncGenerator<TableRow> {
  if (bytes.length < 4) throw new UnreadableTable("tables.empty");
  if (detectTableFormat(bytes) === "csv") yield* readCsvRows(bytes);
  else yield* (await openWorkbook(bytes)).readRows(sheet);
}

export type TableSample = { format: TableFormat; sheets: string[]; rows: TableRow[] };

/** A table's first rows, for whoever says what its columns are. */
export async function sampleTable(
  bytes: Buffer,
  { sheet, rowsMax }: { sheet: number; rowsMax: number },
): Promise<TableSample> {
  const format = detectTableFormat(bytes);
  const sheets = format === "xlsx" ? (await openWorkbook(bytes)).sheets : [];
  const rows: TableRow[] = [];
  for await (const row of readTable(bytes, sheet)) {
    if (rows.length >= rowsMax) break;
    rows.push(row);
  }
  if (rows.every(({ cells }) => cells.every((cell) => cell.trim() === ""))) {
    throw new UnreadableTable("tables.empty");
  }
  return { format, sheets, rows };
}
