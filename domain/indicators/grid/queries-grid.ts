import { sql } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import type { EntryKey, EntryValue } from "#domain/evidence/entry/entry.ts";
import { isThingId } from "#domain/fields.ts";
import { anyOf } from "#domain/sql.ts";
import { loadEntrySeries } from "../load-entry.ts";

/** A series with its values, as it goes to the browser. */
export type GridSeries = {
  id: string;
  indicatorId: string;
  title: string;
  key: EntryKey;
  /** With the number of each value's newest vintage. */
  values: (EntryValue & { vintage: number })[];
};

const seriesMax = 200;

/** An indicator's series for the grid, and those that they may be held against; null where it isn't the actor's to fill in. */
export async function findGrid(actor: Actor, indicatorId: string): Promise<GridSeries[] | null> {
  if (!can(actor, "statistic.create") || !isThingId(indicatorId)) return null;
  const db = studioDb();
  const all = (await loadEntrySeries(db, { indicatorId, seriesId: null })).slice(0, seriesMax);
  const ids = all.flatMap(({ values }) => [...values.values()].flatMap(({ id }) => id ?? []));
  const { rows } = await db.execute<{ id: string; n: number }>(
    sql`select statistic_id as id, max(n)::integer as n from vintages where statistic_id = ${anyOf(ids)} group by statistic_id`,
  );
  const vintages = new Map(rows.map(({ id, n }) => [id, n]));
  return all.map(({ values, ...series }) => ({
    ...series,
    values: [...values.values()].map((value) => ({
      ...value,
      vintage: vintages.get(value.id ?? "") ?? 1,
    })),
  }));
}
