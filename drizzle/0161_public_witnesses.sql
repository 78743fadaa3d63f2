-- Further passages that report a value which readers may know of. Each waits, as values do (docs/decisions/0016), until somebody other than who bound it has released the statistic, by itself or
-- with its series, or a version that cites the statistic was published since. Nobody of the public is granted this; what they may read is made of it.
create trigger recorded_now before insert on statistic_witnesses for each row execute function keep_created_at();
--> statement-breakpoint
create view shown_statistic_witnesses as
  select t.id as statistic_id, v.id as vintage_id, v.n, x.passage_id, p.capture_id, p.independence_group, x.created_at
  from statistic_witnesses x
  join vintages v on v.id = x.vintage_id
  join shown_statistics t on t.id = v.statistic_id and v.n <= t.shown_n
  join passages p on p.id = x.passage_id
  where x.stands and not exists (select from statistic_witnesses y where y.vintage_id = x.vintage_id and y.passage_id = x.passage_id and y.n > x.n)
    and x.passage_id is distinct from v.passage_id
    and not exists (select from standing_replacements r where r.vintage_id = v.id and r.passage_id = x.passage_id)
    and (p.region is null and p.media_start_seconds is null or exists (select from transcription_checks k where k.passage_id = p.id and k.outcome = 'agreed'))
    and (x.created_at <= t.released_at and x.created_by is distinct from t.released_by
      or x.created_at <= (select max(r.created_at) from series_releases r where r.series_id = t.series_id and r.released_by is distinct from x.created_by)
      or x.created_at <= (select max(c.published_at) from readable_citations c where c.statistic_id = t.id));
--> statement-breakpoint
-- Where each vintage is reported: the passage that it was taken from, and further ones; only in sources that readers may know of.
create view published_statistic_witnesses with (security_barrier) as
  select r.statistic_id, r.vintage_id, r.n, r.passage_id, r.is_origin, w.id as source_id, c.n as capture_n, coalesce(r.independence_group, held.independence_group) as independence_group, r.created_at
  from (
    select statistic_id, vintage_id, n, passage_id, capture_id, independence_group, created_at, false as is_origin from shown_statistic_witnesses
    union all
    select t.id, v.id, v.n, p.id, p.capture_id, p.independence_group, v.created_at, true
    from shown_statistics t join vintages v on v.statistic_id = t.id and v.n <= t.shown_n join passages p on p.id = v.passage_id
  ) as r
  join captures c on c.id = r.capture_id
  join sources held on held.id = c.source_id
  join lateral (select s.id from published_sources s where s.id = c.source_id limit 1) as w on true;
--> statement-breakpoint
-- As before, and the further passages of values that readers may know of.
create or replace view published_passages with (security_barrier) as
  select p.id, w.id as source_id, p.capture_id, p.text_layer_id, p.start_at, p.end_at, p.page, p.media_start_seconds, p.media_end_seconds,
    case when w.display <> 'none' then x.exact end as exact,
    case when w.display <> 'none' and x.exact is not null then utf16_slice(t.text, greatest(p.start_at - 160, 0), p.start_at) end as before,
    case when w.display <> 'none' and x.exact is not null then utf16_slice(t.text, p.end_at, p.end_at + 160) end as after,
    r.public_note as redaction_note,
    p.region, case when w.display <> 'none' and x.exact is not null then seen.picture end as picture
  from passages p
  join captures c on c.id = p.capture_id
  join lateral (select s.id, s.display from published_sources s where s.id = c.source_id limit 1) as w on true
  left join passage_texts x on x.passage_id = p.id
  left join redactions r on r.id = x.redaction_id
  left join standing_pictures seen on seen.passage_id = p.id
  left join text_layers l on l.id = p.text_layer_id
  left join text_contents t on t.sha256 = l.text_sha256
  where (p.region is null and p.media_start_seconds is null or exists (select from transcription_checks t where t.passage_id = p.id and t.outcome = 'agreed')) and (
    (select true from published_origins o where o.passage_id = p.id limit 1)
    or (select true from organisation_facts f where f.passage_id = p.id
      and (select true from published_sources s where s.publisher_id = f.organisation_id limit 1) limit 1)
    or (select true from vintages v join shown_statistics t on t.id = v.statistic_id and v.n <= t.shown_n where v.passage_id = p.id limit 1)
    or (select true from shown_statistic_witnesses s where s.passage_id = p.id limit 1));
--> statement-breakpoint
grant select on shown_statistic_witnesses to plumbline_app;
--> statement-breakpoint
grant select on published_statistic_witnesses to plumbline_public, plumbline_app;
--> statement-breakpoint
call pin_search_paths();
