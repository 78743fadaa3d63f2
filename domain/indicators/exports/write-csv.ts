import { stringify } from "csv-stringify/sync";
import { type ExportRow, exportColumns, numberColumns } from "./list-rows.ts";

/** A spreadsheet takes a cell that begins so for a formula, in its full-width forms too. */
const formulaStart = /^[=+\-@\t\r\0＝＋－＠]/;

/** Rows as CSV (RFC 4180, UTF-8): a cell of text that a spreadsheet would run begins with an apostrophe. */
export function writeCsv(rows: readonly ExportRow[]): string {
  return toCsv(Object.keys(exportColumns), rows);
}

/**
 * The newest values by period: a row a period, a column for each series and whoever reports in it, so that values counted in different ways never share a column. A range stands as
 * "low–high", with the qualifier before it where there is one; with one end as at least or at most it.
 */
export function writeWideCsv(rows: readonly ExportRow[]): string {
  const columns = [...new Set(rows.map(nameColumn))].sort();
  const periods = new Map<string, Record<string, string>>();
  for (const row of rows) {
    const { slice, period, period_start, period_end } = row;
    const key = `${period_start} ${period_end} ${slice}`;
    const line = periods.get(key) ?? { period, period_start, period_end };
    const column = nameColumn(row);
    const held = line[column];
    line[column] = held === undefined ? sayValue(row) : `${held}; ${sayValue(row)}`;
    periods.set(key, line);
  }
  const lines = [...periods].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
  return toCsv(["period", "period_start", "period_end", ...columns], lines, new Set(columns));
}

function nameColumn(row: ExportRow): string {
  const who = [row.said_by, row.nature === "count" ? "" : row.nature].filter(Boolean);
  const what = [row.flow, row.breakdown].filter(Boolean).join(", ");
  return [
    ...(what === "" ? [] : [what]),
    row.coverage,
    row.compiler,
    row.unit,
    row.price_basis,
    ...who,
  ].join(" | ");
}

/** A range with one end says no more than at least, or at most, that. */
function sayValue({ value, low, high, qualifier }: ExportRow): string {
  const sign = qualifier === "=" ? "" : qualifier;
  if (value !== "") return `${sign}${value}`;
  if (low !== "" && high !== "") return `${sign}${low}–${high}`;
  return low === "" ? (high === "" ? "" : `≤${high}`) : `≥${low}`;
}

/** A number, or what the wide table says of several: digits and their signs alone, which no spreadsheet runs. */
const number =
  /^[~<>≤≥]?-?\d+(?:\.\d+)?(?:–-?\d+(?:\.\d+)?)?(?:; [~<>≤≥]?-?\d+(?:\.\d+)?(?:–-?\d+(?:\.\d+)?)?)*$/;

function toCsv(
  columns: readonly string[],
  rows: readonly Record<string, string>[],
  numbers: ReadonlySet<string> = numberColumns,
): string {
  const cells = rows.map((row) =>
    columns.map((column) => makeHarmless(row[column] ?? "", numbers.has(column))),
  );
  return stringify([columns.map((name) => makeHarmless(name, false)), ...cells], {
    record_delimiter: "windows",
  });
}

function makeHarmless(cell: string, isNumber: boolean): string {
  return isNumber && number.test(cell) ? cell : escapeFormula(cell);
}

/** A cell that no spreadsheet runs. */
export function escapeFormula(cell: string): string {
  return formulaStart.test(cell) ? `'${cell}` : cell;
}
