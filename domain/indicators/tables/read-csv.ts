import { isUtf8 } from "node:buffer";
import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { parse as parseSync } from "csv-parse/sync";
import { findTextEncoding } from "#domain/capture/decode-text.ts";
import { cellCharsMax, columnsMax, type TableRow, UnreadableTable } from "./table-row.ts";

const chunkBytes = 64 * 1024;
const sampleChars = 64 * 1024;
const recordCharsMax = 1_000_000;
const delimiters = [";", "\t", ",", "|"] as const;

/**
 * The rows of a text table, one after the other: UTF-8, UTF-16 or a one-byte encoding, parted by semicolons, tabs, commas or bars, as its first lines show. Quotation
 * marks that aren't closed end with their row's line at the latest, so that one slip doesn't swallow the rest. Memory doesn't grow with the file.
 */
export async function* readCsvRows(bytes: Uint8Array): AsyncGenerator<TableRow> {
  const encoding = findTextEncoding(bytes, isUtf8);
  if (encoding === null) throw new UnreadableTable("tables.unreadable");
  const parser = parse({
    delimiter: findDelimiter(bytes, encoding),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: recordCharsMax,
    info: true,
  });
  const source = Readable.from(decode(bytes, encoding));
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const { record, info } of parser) yield toRow(record, info.lines);
  } catch {
    throw new UnreadableTable("tables.unreadable");
  } finally {
    source.destroy();
    parser.destroy();
  }
}

function toRow(record: string[], n: number): TableRow {
  const cells = record.length > columnsMax ? record.slice(0, columnsMax) : record;
  for (const [at, cell] of cells.entries()) {
    if (cell.length > cellCharsMax || cell.includes("\0")) {
      // A sign that no text of a database can hold.
      cells[at] = cell.slice(0, cellCharsMax).replaceAll("\0", "\ufffd");
    }
  }
  return { n, cells };
}

function* decode(bytes: Uint8Array, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    const text = decoder.decode(bytes.subarray(at, at + chunkBytes), { stream: true });
    if (text !== "") yield text;
  }
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}

/** The sign that parts the first lines into the most columns, all alike; a comma parts decimals as well, so it comes behind. */
export function findDelimiter(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, sampleChars));
  const lines = text.split(/\r\n|\n|\r/).slice(0, 60);
  const sample = (lines.length > 2 ? lines.slice(0, -1) : lines).join("\n");
  const rated = delimiters.map((delimiter) => ({ delimiter, score: rate(sample, delimiter) }));
  return rated.sort((a, b) => b.score - a.score)[0]?.delimiter ?? ",";
}

function rate(sample: string, delimiter: string): number {
  try {
    const rows: string[][] = parseSync(sample, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
    const widths = rows.map(({ length }) => length);
    const widest = Math.max(1, ...widths);
    if (widest === 1) return 0;
    const common = widths.filter((width) => width === widest).length / widths.length;
    return common + (delimiter === "," ? 0 : 0.5) * common + Math.min(widest, 50) / 1000;
  } catch {
    return 0;
  }
}
