import { stringify } from "csv-stringify/sync";
import type { AuditView } from "#domain/auth/view-audit.ts";
import { escapeFormula } from "#domain/indicators/exports/write-csv.ts";

type Line = AuditView & { words: string };

const columns = [
  "seq",
  "at",
  "who",
  "kind",
  "action",
  "words",
  "thing",
  "thing_id",
  "detail",
  "hash",
  "prev_hash",
] as const;

/** The heading of the trail as CSV. */
export const auditCsvHeading = toCsv([[...columns]]);

/** Rows of the trail as CSV (RFC 4180, UTF-8); a cell that a spreadsheet would run begins with an apostrophe. */
export function writeAuditCsv(rows: readonly Line[]): string {
  return toCsv(
    rows.map((row) => [
      ...[String(row.seq), row.at, row.actorName ?? row.actorId ?? "", row.actorKind],
      ...[row.action, row.words, row.thing, row.thingId ?? "", JSON.stringify(row.detail)],
      ...[row.hash, row.prevHash],
    ]),
  );
}

/** The same with a JSON object a line. */
export function writeAuditNdjson(rows: readonly Line[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
}

function toCsv(lines: string[][]): string {
  return stringify(
    lines.map((cells) => cells.map(escapeFormula)),
    { record_delimiter: "windows" },
  );
}
