import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { type Embargoable, type EmbargoKind, embargoKinds } from "./view-embargoes.ts";

const tables: Record<EmbargoKind, string> = {
  source: "sources",
  quote: "quotes",
  statistic: "statistics",
  derivation: "derivations",
};

export function tableOfKind(kind: EmbargoKind): SQL {
  return sql.raw(tables[kind]);
}

/** Locks the thing and says when its embargo ends; undefined where there is no such thing. */
export async function lockEmbargo(
  tx: Tx,
  { kind, id }: Embargoable,
): Promise<Date | null | undefined> {
  const { rows } = await tx.execute<{ until: string | null }>(
    sql`select embargo_until::text as until from ${tableOfKind(kind)} where id = ${id} for update`,
  );
  const [row] = rows;
  return row && (row.until === null ? null : new Date(row.until));
}

export async function writeEmbargo(
  tx: Tx,
  { kind, id }: Embargoable,
  until: Date | null,
): Promise<void> {
  await tx.execute(
    sql`update ${tableOfKind(kind)} set embargo_until = ${until?.toISOString() ?? null}::timestamptz where id = ${id}`,
  );
}

/** Takes off what is over, at most so many of a kind; which those were. */
export async function clearEnded(tx: Tx, max: number): Promise<Embargoable[]> {
  const ended: Embargoable[] = [];
  for (const kind of embargoKinds) {
    const table = tableOfKind(kind);
    const { rows } = await tx.execute<{ id: string }>(sql`
      with taken as materialized (
        select id from ${table} where embargo_until <= clock_timestamp() order by id limit ${max} for update skip locked)
      update ${table} t set embargo_until = null from taken where t.id = taken.id
      returning t.id`);
    ended.push(...rows.map(({ id }) => ({ kind, id })));
  }
  return ended;
}
