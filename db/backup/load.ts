import pg from "pg";
import { hashRestoredRows, type KeptRows, nameOf, readRows } from "./rows.ts";
import { listTables, type Sequence, type Table } from "./tables.ts";

/** A table, where its rows lie, and what was said of them. */
export type TableToLoad = Table & Pick<KeptRows, "rows" | "rowsSha256"> & { file: string };

/** Why nothing was loaded. */
export type Misfit =
  | { kind: "columns"; table: string }
  | { kind: "rows"; table: string; rows: number; of: number };

/**
 * Loads the rows of a whole database into one that has its schema, in one transaction: all are there, and as they were, or nothing has changed. What
 * guards the past would refuse it, and a row may come before the one it names. So guards are laid down, and the constraints between tables taken away and
 * given back, which looks at every row again. An owner may do that; nobody needs to be a superuser, as `session_replication_role` would ask.
 */
export async function loadTables(
  client: pg.Client,
  { tables, sequences }: { tables: readonly TableToLoad[]; sequences: readonly Sequence[] },
  onDone: (done: number, of: number) => void,
): Promise<Misfit | null> {
  const misfit = findOtherColumns(await listTables(client), tables);
  if (misfit) return misfit;
  const names = tables.map(nameOf);
  await client.query("begin");
  try {
    const guards = await listGuards(client);
    for (const name of names) await client.query(`alter table ${name} disable trigger user`);
    const bonds = await listBonds(client);
    for (const { table, name } of bonds)
      await client.query(`alter table ${table} drop constraint ${name}`);
    // Migrations may have put rows there.
    await client.query(`truncate ${names.join(", ")}`);
    for (const [at, table] of tables.entries()) {
      await readRows(client, table, table.file);
      const read = await hashRestoredRows(client, table);
      if (read.rows !== table.rows || read.rowsSha256 !== table.rowsSha256) {
        await client.query("rollback");
        return { kind: "rows", table: table.name, rows: read.rows, of: table.rows };
      }
      onDone(at + 1, tables.length);
    }
    for (const { table, name, definition } of bonds)
      await client.query(`alter table ${table} add constraint ${name} ${definition}`);
    for (const name of names) await client.query(`alter table ${name} enable trigger user`);
    await requireSame(guards, await listGuards(client));
    for (const { name, last, isCalled } of sequences)
      await client.query("select setval($1::regclass, $2::bigint, $3)", [
        `public.${pg.escapeIdentifier(name)}`,
        last,
        isCalled,
      ]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  }
  await client.query("analyze");
  return null;
}

function findOtherColumns(there: readonly Table[], kept: readonly Table[]): Misfit | null {
  const describe = ({ columns }: Table) =>
    columns.map(({ name, type }) => `${name} ${type}`).join();
  const described = new Map(there.map((table) => [table.name, describe(table)]));
  const other = kept.find((table) => described.get(table.name) !== describe(table));
  const names = new Set(kept.map(({ name }) => name));
  const table = other ?? there.find(({ name }) => !names.has(name));
  return table ? { kind: "columns", table: table.name } : null;
}

/** Every guard of ours with whether it is awake, and every constraint with whether all rows keep it. */
async function listGuards(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ guard: string }>(`
    select concat_ws(' ', t.tgrelid::regclass, t.tgname, t.tgenabled) as guard from pg_trigger t
      where not t.tgisinternal and t.tgrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
    union all
    select concat_ws(' ', c.conrelid::regclass, c.conname, c.convalidated, pg_get_constraintdef(c.oid)) from pg_constraint c
      where c.connamespace = 'public'::regnamespace and c.conrelid <> 0
    order by 1`);
  return rows.map(({ guard }) => guard);
}

async function requireSame(before: readonly string[], after: readonly string[]): Promise<void> {
  const lost = before.find((guard) => !after.includes(guard));
  if (lost !== undefined || before.length !== after.length)
    throw new Error(`A guard of the database wasn't given back as it was: ${lost ?? "one more"}.`);
}

type Bond = { table: string; name: string; definition: string };

async function listBonds(client: pg.Client): Promise<Bond[]> {
  const { rows } = await client.query<Bond>(`
    select c.conrelid::regclass::text as table, quote_ident(c.conname) as name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c where c.contype = 'f' and c.connamespace = 'public'::regnamespace order by 1, 2`);
  return rows;
}
