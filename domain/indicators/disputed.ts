import { type SQL, sql } from "drizzle-orm";

/**
 * Whether another report contradicts the vintage `v` of statistic `t` in series `s`: it counts the same in the same prices for the same period, is no forecast or
 * plan either, isn't deprecated, and gives a value more than a twentieth away. Not of a value that the editors go by (`adopted`), nor of approximations and inequalities,
 * which may both hold. What isn't stated contradicts nothing.
 */
export function isDisputed(): SQL {
  return sql`adopted.reason is null and s.coverage <> 'not_stated' and t.nature in ('count', 'claim') and v.qualifier = '=' and exists (
    select from series rs join statistics r on r.series_id = rs.id
      join lateral (select x.value, x.qualifier from vintages x where x.statistic_id = r.id order by x.n desc limit 1) rv on true
    where rs.slice_id = s.slice_id and rs.coverage = s.coverage and rs.price_basis = s.price_basis and rs.currency is not distinct from s.currency
      and r.id <> t.id and r.period = t.period and r.period_kind = t.period_kind and r.nature in ('count', 'claim') and r.withdrawn_at is null
      and rv.qualifier = '=' and abs(rv.value - v.value) * 20 > abs(v.value)
      and not coalesce((select x.deprecated from deprecations x where x.statistic_id = r.id order by x.n desc limit 1), false))`;
}
