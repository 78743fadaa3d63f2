import { createReadStream, createWriteStream } from "node:fs";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createZstdCompress, createZstdDecompress } from "node:zlib";
import pg from "pg";
import { from, to } from "pg-copy-streams";
import { HashThrough } from "./hash-through.ts";
import type { Column, Table } from "./tables.ts";

/** A table's rows in a file: how many, the bytes of the file, and the hash of the rows as they were before they were packed. */
export type KeptRows = { rows: number; bytes: number; sha256: string; rowsSha256: string };

/**
 * Numbers of transactions count from the beginning in another cluster, and one that is given there would some day equal one of those that were kept: what
 * may be added in its own transaction alone could then be added years later. So what is restored is lifted above all that a cluster will ever give; twice,
 * where it is restored twice.
 */
export const transactionLift = 2n ** 40n;
const transactionType = "xid8";

/** Writes all rows into a file that isn't there yet, in an order that any server gives again. */
export async function writeRows(client: pg.Client, table: Table, file: string): Promise<KeptRows> {
  const copy = client.query(to(copyOut(table, 0n)));
  const [plain, packed] = [new HashThrough(), new HashThrough()];
  const target = createWriteStream(file, { flags: "wx", mode: 0o600, flush: true });
  await pipeline(copy, plain, createZstdCompress(), packed, target);
  return {
    rows: copy.rowCount,
    bytes: packed.bytes,
    sha256: packed.sha256(),
    rowsSha256: plain.sha256(),
  };
}

/** The rows of a file into a table that is empty. */
export async function readRows(client: pg.Client, table: Table, file: string): Promise<void> {
  const copy = client.query(
    from(`copy ${nameOf(table)} (${table.columns.map(quote).join(", ")}) from stdin`),
  );
  await pipeline(createReadStream(file), createZstdDecompress(), copy);
  const lifted = table.columns.filter(isTransaction).map(quote);
  if (lifted.length === 0) return;
  const sets = lifted.map((name) => `${name} = ${liftBy(name, transactionLift)}`);
  await client.query(`update ${nameOf(table)} set ${sets.join(", ")}`);
}

/** Of a table that was restored: how many rows, and their hash as `writeRows` made it where they came from. */
export async function hashRestoredRows(
  client: pg.Client,
  table: Table,
): Promise<Pick<KeptRows, "rows" | "rowsSha256">> {
  const copy = client.query(to(copyOut(table, -transactionLift)));
  const plain = new HashThrough();
  await pipeline(copy, plain, new Writable({ write: (_, __, done) => done() }));
  return { rows: copy.rowCount, rowsSha256: plain.sha256() };
}

function copyOut(table: Table, lift: bigint): string {
  const columns = table.columns.map((column) =>
    lift !== 0n && isTransaction(column) ? liftBy(quote(column), lift) : quote(column),
  );
  return `copy (select ${columns.join(", ")} from ${nameOf(table)} as t order by ${orderOf(table)}) to stdout`;
}

const liftBy = (name: string, lift: bigint) =>
  `(${name}::text::numeric + (${lift}))::text::${transactionType}`;

const isTransaction = ({ type }: Column) => type === transactionType;

/** By its key, and letters by their codes: servers sort words each in their own way. */
function orderOf({ columns, key }: Table): string {
  if (key.length === 0) return `t::text collate "C"`;
  return key
    .map((name) => {
      const type = columns.find((column) => column.name === name)?.type ?? "";
      const isWords = /^(?:text|character)/.test(type);
      return `t.${pg.escapeIdentifier(name)}${isWords ? ' collate "C"' : ""}`;
    })
    .join(", ");
}

const quote = ({ name }: Column) => pg.escapeIdentifier(name);

export const nameOf = ({ name }: Pick<Table, "name">) => `public.${pg.escapeIdentifier(name)}`;
