import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { type Unit, unitKinds } from "#domain/evidence/figure.ts";

const row = z.object({ kind: z.enum(unitKinds), code: z.string().nullable() });

/** What the values of a series are in; null where there is no such series. */
export async function findSeriesUnit(tx: Tx, seriesId: string): Promise<Unit | null> {
  const { rows } = await tx.execute(sql`
    select case when s.currency is not null then 'currency' else i.unit_kind end as kind, coalesce(s.currency, i.unit_code) as code
    from series s join slices sl on sl.id = s.slice_id join indicators i on i.id = sl.indicator_id where s.id = ${seriesId}`);
  return rows[0] ? row.parse(rows[0]) : null;
}

/** What an indicator is measured in; null where there is no such indicator. */
export async function findIndicatorUnit(tx: Tx, indicatorId: string): Promise<Unit | null> {
  const { rows } = await tx.execute(sql`
    select unit_kind as kind, unit_code as code from indicators where id = ${indicatorId}`);
  return rows[0] ? row.parse(rows[0]) : null;
}

/** What a figure without a series is in, or, of one that has a series, what it counts instead of the series' noun; null where there is no such figure. */
export async function findStatedUnit(tx: Tx, statisticId: string): Promise<Unit | null> {
  const { rows } = await tx.execute(sql`
    select coalesce(t.unit_kind, 'count') as kind, t.unit_code as code from statistics t where t.id = ${statisticId} and t.withdrawn_at is null`);
  return rows[0] ? row.parse(rows[0]) : null;
}

/** What a statistic's values are in, whatever says so: itself, its series or its indicator; null where there is no such statistic. */
export async function findStatisticUnit(tx: Tx, statisticId: string): Promise<Unit | null> {
  const { rows } = await tx.execute(sql`
    select coalesce(t.unit_kind, case when s.currency is not null then 'currency' end, i.unit_kind) as kind, coalesce(t.unit_code, s.currency, i.unit_code) as code
    from statistics t left join series s on s.id = t.series_id left join slices sl on sl.id = s.slice_id left join indicators i on i.id = sl.indicator_id
    where t.id = ${statisticId}`);
  return rows[0] ? row.parse(rows[0]) : null;
}
