import { type SQL, sql } from "drizzle-orm";
import type { Report } from "./report.ts";

const before = (days: number): SQL => sql`clock_timestamp() - make_interval(days => ${days})`;

/** What readers see of briefs, and what it cites. */
const shown = sql`briefs b join brief_versions v on v.id = b.current_version_id and b.state <> 'withdrawn'`;

/** Briefs that readers see and that nobody has published anew, written in or checked for so long. */
export const agingBriefs: Report = {
  action: "brief.read",
  rows: ({ days }) => sql`
    select * from (
      select b.id, '/studio/briefs/' || b.id as path, v.title, b.language, null as note, null::integer as count,
        greatest(v.published_at, d.updated_at, (select max(k.created_at) from citation_checks k where k.brief_id = b.id)) as at
      from ${shown} join brief_drafts d on d.brief_id = b.id) as looked_at
    where at < ${before(days)}`,
};

/** Statistics that readers see in a brief and whose newest value is so old. */
export const agingStatistics: Report = {
  action: "statistic.read",
  rows: ({ days }) => sql`
    select t.id, '/studio/statistics/' || t.id as path, concat_ws(', ', coalesce(i.title, t.what), l.area, l.counterpart, l.flow, l.breakdown, t.period) as title, null as language, t.code as note,
      null::integer as count, newest.created_at as at
    from (select distinct c.statistic_id from ${shown} join version_citations c on c.version_id = v.id where c.statistic_id is not null) as cited
    join statistics t on t.id = cited.statistic_id
    join lateral (select x.created_at from vintages x where x.statistic_id = t.id order by x.n desc limit 1) as newest on newest.created_at < ${before(days)}
    left join series s on s.id = t.series_id left join slices l on l.id = s.slice_id left join indicators i on i.id = l.indicator_id`,
};

/** Briefs that print a value of which a newer one is known, or arithmetic with such a value. */
export const revisedFigures: Report = {
  action: "brief.read",
  rows: () => sql`
    select b.id, '/studio/briefs/' || b.id as path, v.title, b.language, null as note, revised.count::integer as count, revised.at
    from ${shown} join lateral (
      select count(distinct (x.statistic_id, x.run_id)) as count, min(x.since) as at from (
        select c.statistic_id, null::uuid as run_id, later.created_at as since
        from version_citations c join vintages printed on printed.id = c.vintage_id join vintages later on later.statistic_id = printed.statistic_id and later.n > printed.n
        where c.version_id = v.id
        union all
        select null, c.derivation_run_id, later.created_at
        from version_citations c join derivation_inputs i on i.run_id = c.derivation_run_id join vintages used on used.id = i.vintage_id
          join vintages later on later.statistic_id = used.statistic_id and later.n > used.n
        where c.version_id = v.id) as x) as revised on revised.count > 0`,
};
