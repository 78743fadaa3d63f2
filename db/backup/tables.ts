import type { Client } from "pg";

export type Column = { name: string; type: string };

/** A table of ours: its columns that aren't made of others, and those that tell one row from another. */
export type Table = { name: string; columns: Column[]; key: string[] };

/** What a sequence gave out last. */
export type Sequence = { name: string; last: string; isCalled: boolean };

/**
 * Every table of the schema `public`, by name. The two others aren't among them: `drizzle` says which migrations there were, and pg-boss makes its own anew.
 */
export async function listTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select c.relname as name,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      coalesce((select json_agg(a.attname order by k.at)
        from pg_index i cross join unnest(i.indkey::int2[]) with ordinality as k (attnum, at)
          join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary), '[]') as key
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    order by c.relname collate "C"`);
  return rows;
}

/** Sequences stand outside of transactions: read after a snapshot was taken, they are never behind it. */
export async function listSequences(client: Client): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string }>(
    `select sequencename as name from pg_sequences where schemaname = 'public' order by sequencename collate "C"`,
  );
  const sequences: Sequence[] = [];
  for (const { name } of rows) {
    const { rows: values } = await client.query<Omit<Sequence, "name">>(
      `select last_value::text as last, is_called as "isCalled" from public.${client.escapeIdentifier(name)}`,
    );
    for (const value of values) sequences.push({ name, ...value });
  }
  return sequences;
}

/** When the migrations that made this schema were written, as drizzle/meta/_journal.json says it, in their order. Empty where there is no schema. */
export async function listMigrations(client: Client): Promise<number[]> {
  const { rows: found } = await client.query(
    "select to_regclass('drizzle.__drizzle_migrations') is not null as there",
  );
  if (!found[0]?.there) return [];
  const { rows } = await client.query<{ at: string }>(
    "select created_at as at from drizzle.__drizzle_migrations order by created_at",
  );
  return rows.map(({ at }) => Number(at));
}
