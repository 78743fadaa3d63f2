import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db, Tx } from "#db/client.ts";
import type { EntryKey, EntryValue } from "#domain/evidence/entry/entry.ts";
import { isGrowthOf } from "#domain/evidence/entry/growth-titles.ts";
import { observationStatuses, qualifiers, unitKinds } from "#domain/evidence/figure.ts";
import { natures, periodKinds } from "./input.ts";
import type { LoadedSeries } from "./rules-entry.ts";

const row = z.object({
  seriesId: z.string(),
  indicatorId: z.string(),
  title: z.string(),
  area: z.string().nullable(),
  counterpart: z.string().nullable(),
  flow: z.string().nullable(),
  breakdown: z.string().nullable(),
  coverage: z.string().nullable(),
  compiler: z.string().nullable(),
  priceBasis: z.string().nullable(),
  unitKind: z.enum(unitKinds),
  unitCode: z.string().nullable(),
  statisticId: z.string().nullable(),
  period: z.string().nullable(),
  periodKind: z.enum(periodKinds).nullable(),
  nature: z.enum(natures).nullable(),
  value: z.string().nullable(),
  low: z.string().nullable(),
  high: z.string().nullable(),
  qualifier: z.enum(qualifiers).nullable(),
  statuses: z.array(z.enum(observationStatuses)).nullable(),
  sourceId: z.string().nullable(),
  knownFrom: z.string().nullable(),
});
type Row = z.infer<typeof row>;

/**
 * For commands and queries: every series of an indicator, and of those that say how it grows or whose growth it says, each with one value a period: the adopted one, else the newest, a count
 * before a forecast; disproved and withdrawn ones aside. With `seriesId` only what that series may be held against: of the same area and counterpart.
 */
export async function loadEntrySeries(
  db: Db | Tx,
  { indicatorId, seriesId }: { indicatorId: string; seriesId: string | null },
): Promise<LoadedSeries[]> {
  const titles = await db.execute<{ id: string; title: string }>(sql`
    select id, title from indicators where unit_kind in ('percent', 'percentage_points') or id = ${indicatorId}
      or exists (select from indicators own where own.id = ${indicatorId} and own.unit_kind in ('percent', 'percentage_points'))`);
  const own = titles.rows.find(({ id }) => id === indicatorId);
  if (!own) return [];
  const near = titles.rows.filter(
    ({ id, title }) =>
      id === indicatorId || isGrowthOf(title, own.title) || isGrowthOf(own.title, title),
  );
  const ids = sql.join(
    near.map(({ id }) => sql`${id}::uuid`),
    sql`, `,
  );
  const alike: SQL =
    seriesId === null
      ? sql`true`
      : sql`exists (select from series p join slices o on o.id = p.slice_id where p.id = ${seriesId}
          and (o.area, o.counterpart) is not distinct from (sl.area, sl.counterpart))`;
  const { rows } = await db.execute(sql`
    select s.id as "seriesId", i.id as "indicatorId", i.title, sl.area, sl.counterpart, sl.flow, sl.breakdown, nullif(s.coverage, 'not_stated') as coverage,
      s.compiler_id as compiler, nullif(s.price_basis, 'not_stated') as "priceBasis", case when s.currency is not null then 'currency' else i.unit_kind end as "unitKind",
      coalesce(s.currency, i.unit_code) as "unitCode", t.id as "statisticId", t.period, t.period_kind as "periodKind", t.nature, trim_scale(v.value)::text as value,
      trim_scale(v.low)::text as low, trim_scale(v.high)::text as high, v.qualifier, v.status as statuses, c.source_id as "sourceId", to_char(v.known_from, 'YYYY-MM-DD') as "knownFrom"
    from series s join slices sl on sl.id = s.slice_id join indicators i on i.id = sl.indicator_id
      left join statistics t on t.series_id = s.id and t.withdrawn_at is null and not is_deprecated(t.id)
      left join lateral (select * from vintages x where x.statistic_id = t.id order by x.n desc limit 1) v on true
      left join passages p on p.id = v.passage_id left join captures c on c.id = p.capture_id
    where i.id in (${ids}) and ${alike}
    order by s.id, t.id = adopted_statistic(sl.id, s.coverage, t.period) is true desc, t.nature = 'count' desc, t.created_at desc`);
  return group(z.array(row).parse(rows));
}

function group(rows: readonly Row[]): LoadedSeries[] {
  const found = new Map<string, LoadedSeries & { values: Map<string, EntryValue> }>();
  for (const each of rows) {
    const { seriesId, indicatorId, title } = each;
    const series = found.get(seriesId) ?? {
      ...{ id: seriesId, indicatorId, title, key: toKey(each) },
      values: new Map<string, EntryValue>(),
    };
    found.set(seriesId, series);
    const value = toValue(each, series.key);
    // Those that come first are gone by.
    if (value && !series.values.has(value.period)) series.values.set(value.period, value);
  }
  return [...found.values()];
}

function toKey(each: Row): EntryKey {
  const { indicatorId, area, counterpart, flow, breakdown, coverage, compiler, priceBasis } = each;
  const unit = { kind: each.unitKind, code: each.unitCode };
  const slice = { area, counterpart, flow, breakdown };
  return { indicator: indicatorId, ...slice, coverage, compiler, priceBasis, unit };
}

function toValue(each: Row, { unit }: EntryKey): EntryValue | null {
  const { period, periodKind, nature, value, low, high, qualifier, statuses } = each;
  if (period === null || periodKind === null || nature === null || qualifier === null) return null;
  const { statisticId: id, sourceId, knownFrom } = each;
  const figure = { value, low, high, qualifier, unit };
  return { id, period, periodKind, nature, figure, statuses: statuses ?? [], sourceId, knownFrom };
}
