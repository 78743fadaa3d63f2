import { type FileHandle, open } from "node:fs/promises";
import { stringify } from "csv-stringify/sync";
import { escapeFormula } from "#domain/indicators/exports/write-csv.ts";
import { fail, type Result, succeed } from "#domain/result.ts";

export type ReportRow = {
  outcome: string;
  kind: string;
  /** Its number in the system that it came from. */
  id: string;
  title: string;
  slug: string;
  /** Where readers found it. */
  address: string;
  published: string;
  /** Why it didn't come in, or what an editor should look at. */
  remarks: string;
};

const columns = [
  "outcome",
  "kind",
  "id",
  "title",
  "slug",
  "address",
  "published",
  "remarks",
] as const satisfies readonly (keyof ReportRow)[];

export type Report = { add(row: ReportRow): Promise<void>; close(): Promise<void> };

/** What became of each, as CSV that is written as it happens: what was done before a break stands in it. */
export async function openReport(file: string): Promise<Result<Report>> {
  let handle: FileHandle;
  try {
    handle = await open(file, "w");
  } catch {
    // A folder, or one that nobody may write to.
    return fail({ code: "importFile.reportThere", values: { file } });
  }
  const write = async (cells: readonly string[]) => {
    await handle.write(stringify([cells.map(escapeFormula)], { record_delimiter: "windows" }));
  };
  await write(columns);
  return succeed({
    add: (row) => write(columns.map((column) => row[column])),
    close: () => handle.close(),
  });
}
