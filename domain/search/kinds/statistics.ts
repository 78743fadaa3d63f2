import { type SQL, sql } from "drizzle-orm";
import { readQuestion as readFigureQuestion } from "#domain/briefs/picker-question.ts";
import { loadVintages } from "#domain/indicators/load-statistics.ts";
import { toLikePattern } from "#domain/like.ts";
import { makeSearchOf } from "../kind-search.ts";
import { hasAsked, type Question } from "../question.ts";
import type { HitFact } from "../view.ts";

/** Statistics by value ("46.5", "46,5 млрд"), by code, and those of no indicator by what they count; of an indicator's, its own page lists them. */
export const searchStatistics = makeSearchOf(
  {
    kind: "statistics",
    action: "statistic.read",
    find: (question) => sql`
      select ways.id, ways.rank from (
        select t.id, 1::real as rank from statistics t where t.code = lower(${question.text})
        union all
        select t.id, 0 from statistics t where t.what is not null and ${hasAsked(sql`search_words(t.what)`, question)}
        ${findByValue(question)}
      ) as ways join statistics t on t.id = ways.id and t.withdrawn_at is null`,
  },
  async (db, page) => {
    const { rows } = await db.execute<{ id: string; newest: string }>(sql`
      select x.id, (select v.id from vintages v where v.statistic_id = x.id order by v.n desc limit 1) as newest
      from jsonb_to_recordset(${JSON.stringify(page)}::jsonb) as x (id uuid)`);
    const newest = new Map(rows.map((row) => [row.id, row.newest]));
    const loaded = await loadVintages(db, [...newest.values()], "en");
    return page.flatMap(({ id }) => {
      const one = loaded.get(newest.get(id) ?? "");
      if (!one) return [];
      const facts: HitFact[] = [one.printed, one.publisher, one.code].flatMap((name) =>
        name === null ? [] : [{ kind: "name", name }],
      );
      return [
        { path: `/studio/statistics/${id}`, title: one.label, language: null, excerpt: [], facts },
      ];
    });
  },
);

/** As sources write numbers: of units, thousands, millions, billions, trillions. */
const scales = [0, 3, 6, 9, 12];

/** Its newest value is one of those asked for, and what it counts has the other words. */
function findByValue({ text }: Question): SQL {
  const language = /\p{Script=Cyrillic}/u.test(text) ? "ru" : "en";
  const { values, reported, others } = readFigureQuestion(text, language);
  if (values.length + reported.length === 0) return sql``;
  const asked = sql`(${sql.param(values)}::numeric[] || array(
    select n * ('1e' || k)::numeric from unnest(${sql.param(reported)}::numeric[]) as n, unnest(${sql.param(scales)}::integer[]) as k))`;
  const words = others.filter((word) => !reported.includes(word.replace(",", ".")));
  return sql`
    union all
    select t.id, 0.5 from (
      select statistic_id, n from vintages where value = any (${asked})
      union select statistic_id, n from vintages where low = any (${asked})
      union select statistic_id, n from vintages where high = any (${asked})) as v
    join statistics t on t.id = v.statistic_id
    left join series s on s.id = t.series_id left join slices l on l.id = s.slice_id left join indicators i on i.id = l.indicator_id
    where not exists (select from vintages later where later.statistic_id = v.statistic_id and later.n > v.n)
      and concat_ws(' ', i.title, t.what, t.period, l.area, l.counterpart, l.flow, l.breakdown, s.coverage) ilike all (${sql.param(words.map(toLikePattern))}::text[])`;
}
