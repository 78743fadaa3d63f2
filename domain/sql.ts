import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { TrashKind } from "#db/schema/trash.ts";

/** Ids as one array parameter: drizzle would spell a list out. */
export function anyOf(ids: readonly string[]): SQL {
  return sql`any(${sql.param([...ids])}::uuid[])`;
}

/**
 * Rows as a table `n`, its columns named as the rows' keys: one parameter however many rows there are. Drizzle would make one of each value, and spend longer on that
 * than Postgres on storing them.
 */
export function tableOf(rows: readonly object[], types: Readonly<Record<string, string>>): SQL {
  const columns = Object.entries(types).map(([key, type]) => `"${key}" ${type}`);
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(${sql.raw(columns.join(", "))})`;
}

/** That a thing isn't in the trash; `id` is a column, named with its table. */
export function isNotTrashed(kind: TrashKind, id: string): SQL {
  return sql.raw(
    `not exists (select from trash thrown where thrown.kind = '${kind}' and thrown.thing_id = ${id})`,
  );
}

/** Integers in decimals as one array parameter. */
export function toBigints(integers: readonly string[]): SQL {
  return sql`${sql.param([...integers])}::bigint[]`;
}

/** When an embargo ends; null where there is none or it is over. */
export function embargoIn(column: string): SQL {
  const until = sql.raw(column);
  return sql`case when ${until} > clock_timestamp() then ${until} end`;
}

/** What `embargoIn` gives, as an ISO instant. */
export const embargoEnd = z.coerce
  .date()
  .transform((at) => at.toISOString())
  .nullable();

/** A name in the language, else in English, else in whatever language there is. */
export function nameIn(column: string, language: string): SQL {
  const names = sql.raw(column);
  return sql`coalesce(${names} ->> ${language}, ${names} ->> 'en', (select value from jsonb_each_text(${names}) limit 1))`;
}
