import { type SQL, sql } from "drizzle-orm";
import { nameIn } from "#domain/sql.ts";

/** What the thing of trash row `t` is called, in the studio's lists. */
export const titleOf: SQL = sql`case t.kind
  when 'brief' then (select coalesce(nullif(trim(d.title_text), ''), b.slug) from briefs b left join brief_drafts d on d.brief_id = b.id where b.id = t.thing_id)
  when 'source' then (select coalesce(s.title, s.url, s.code) from sources s where s.id = t.thing_id)
  when 'quote' then (select coalesce((select left(w.text, 160) from wordings w where w.quote_id = q.id and w.text is not null order by w.created_at limit 1), q.code) from quotes q where q.id = t.thing_id)
  when 'statistic' then (
    select concat_ws(' · ', coalesce(i.title, k.what), k.period, k.code) from statistics k
    left join series s on s.id = k.series_id left join slices l on l.id = s.slice_id left join indicators i on i.id = l.indicator_id where k.id = t.thing_id)
  when 'indicator' then (select i.title from indicators i where i.id = t.thing_id)
  when 'derivation' then (select d.title from derivations d where d.id = t.thing_id)
  when 'subject' then (select ${nameIn("j.names", "en")} from subjects j where j.id = t.thing_id)
  when 'person' then (select ${nameIn("p.names", "en")} from people p where p.id = t.thing_id)
  when 'organisation' then (select ${nameIn("o.names", "en")} from organisations o where o.id = t.thing_id)
  when 'media' then (select m.file_name from media m where m.id = t.thing_id) end`;
