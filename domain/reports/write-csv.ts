import { stringify } from "csv-stringify/sync";
import { escapeFormula } from "#domain/indicators/exports/write-csv.ts";
import type { ReportRow } from "./view.ts";

/** A report as CSV (RFC 4180, UTF-8), with whole addresses; nothing in it runs in a spreadsheet. */
export function writeReportCsv(rows: readonly ReportRow[], publicUrl: string): string {
  return stringify(
    rows.map(({ path, title, note, count, at }) =>
      [new URL(path, publicUrl).href, title, note, count, at].map((cell) =>
        escapeFormula(String(cell ?? "")),
      ),
    ),
    {
      header: true,
      columns: ["address", "title", "note", "count", "at"],
      record_delimiter: "windows",
    },
  );
}
