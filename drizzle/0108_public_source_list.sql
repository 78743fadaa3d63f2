ALTER TABLE "version_origins" ADD COLUMN "is_first" boolean;
--> statement-breakpoint
alter table version_origins disable trigger immutable;
--> statement-breakpoint
update version_origins o set is_first = numbered.n = 1
  from (select id, row_number() over (partition by version_id, source_id order by entry, passage_id) as n from version_origins) numbered where numbered.id = o.id;
--> statement-breakpoint
alter table version_origins enable trigger immutable;
--> statement-breakpoint
ALTER TABLE "version_origins" ALTER COLUMN "is_first" SET NOT NULL;
--> statement-breakpoint
CREATE INDEX "organisation_facts_passage_id" ON "organisation_facts" USING btree ("passage_id") WHERE "organisation_facts"."passage_id" is not null;
--> statement-breakpoint
drop view published_origins, published_sources, published_source_tombstones, published_captures, published_passages, published_texts, published_publisher_facts, published_source_checks, published_drifts, published_revised_figures;
--> statement-breakpoint
drop function origins_in(jsonb);
--> statement-breakpoint
-- Where sources stand in a version's evidence list: passages that are printed, those that the inputs of a reckoning have their origin in, and sources that are cited alone.
create function origins_in(canonical jsonb)
  returns table (entry integer, source_id uuid, passage_id uuid, quote_id uuid, statistic_id uuid, is_first boolean) language sql stable as $$
  with entries as (
    select (e ->> 'number')::integer as entry, e as body
    from jsonb_array_elements(case jsonb_typeof(canonical -> 'evidence') when 'array' then canonical -> 'evidence' else '[]' end) as e
  ),
  printed as (
    select entry, body, to_uuid(given #>> '{}') as passage_id from entries, jsonb_path_query(body, '$.**.passageId') as given
    union
    select entry, body, v.passage_id from entries, jsonb_path_query(body, '$.**.vintageId') as given
      join vintages v on v.id = to_uuid(given #>> '{}')
  ),
  found as (
    select p.entry, p.body, c.source_id, p.passage_id from printed p join passages x on x.id = p.passage_id join captures c on c.id = x.capture_id
    union
    select e.entry, e.body, w.id, null from entries e join sources w on w.code = e.body #>> '{source,code}' where e.body ->> 'kind' = 'note'
      and jsonb_typeof(e.body -> 'origin') is distinct from 'object'
  )
  select f.entry, f.source_id, f.passage_id, q.id, s.id, row_number() over (partition by f.source_id order by f.entry, f.passage_id) = 1 from found f
    left join quotes q on q.id = to_uuid(f.body ->> 'quoteId')
    left join statistics s on s.id = to_uuid(f.body ->> 'statisticId')
  where f.entry is not null
$$;
--> statement-breakpoint
create or replace function add_version_origins() returns trigger language plpgsql security definer as $$
begin
  insert into version_origins (version_id, entry, source_id, passage_id, quote_id, statistic_id, is_first)
    select new.id, o.* from origins_in(new.canonical::jsonb) as o;
  return null;
end $$;
--> statement-breakpoint
-- A condition between two views isn't carried into the second, which would then be read whole for one row of the first. Where a view is asked for one thing, what it needs of another
-- is therefore asked row by row: by a subquery that gives one value, or by a lateral join of one row.
-- Where sources stand in versions that can be read: those of published briefs, but for what a withdrawal took back.
create view published_origins with (security_barrier) as
  select o.source_id, o.passage_id, o.version_id, v.brief_id, b.slug, v.n, o.entry, o.is_first, b.current_version_id = v.id as is_current,
    q.code as quote_code, s.id as statistic_id, s.code as statistic_code
  from version_origins o
  join brief_versions v on v.id = o.version_id
  join published_briefs b on b.id = v.brief_id
  left join quotes q on q.id = o.quote_id and q.withdrawn_at is null and (q.embargo_until is null or q.embargo_until <= clock_timestamp())
  left join statistics s on s.id = o.statistic_id and s.withdrawn_at is null and (s.embargo_until is null or s.embargo_until <= clock_timestamp())
  where not exists (select from brief_versions w where w.brief_id = v.brief_id and w.n > v.n and w.change_class = 'withdrawal');
--> statement-breakpoint
create view published_sources with (security_barrier) as
  select w.id, w.code, w.csl_type, public_csl(w.csl) as csl, w.title, o.id as publisher_id, o.slug as publisher_slug, o.names as publisher_names,
    (select f.text from organisation_facts f where f.organisation_id = o.id and f.kind = 'owner' order by f.created_at desc limit 1) as owner,
    w.url, w.language, w.published_edtf, upper(w.published) as published_before, extract(year from lower(w.published))::integer as published_year,
    w.translator, w.translated_from, w.original_source_id, w.original_not_held_because, w.display, w.licence,
    coalesce(s.standing, 'unknown') as standing, s.standing_since, s.checked_at
  from sources w
  left join organisations o on o.id = w.publisher_id and (o.embargo_until is null or o.embargo_until <= clock_timestamp())
  left join source_watches s on s.source_id = w.id
  where w.withdrawn_at is null and (w.embargo_until is null or w.embargo_until <= clock_timestamp())
    and (w.released_at is not null or exists (select from published_origins x where x.source_id = w.id));
--> statement-breakpoint
-- The same sources, with what lists are narrowed and sorted by. Who asks for all of them is told sooner by one look at all citations than by a look for each source, which is what the view
-- above costs; it in turn is quick for one.
create view published_source_list with (security_barrier) as
  select w.id, o.slug as publisher_slug, o.names as publisher_names, owned.text as owner, w.language, upper(w.published) as published_before,
    extract(year from lower(w.published))::integer as published_year, lower(coalesce(w.title, w.url, w.code)) as name, coalesce(s.standing, 'unknown') as standing
  from sources w
  left join organisations o on o.id = w.publisher_id and (o.embargo_until is null or o.embargo_until <= clock_timestamp())
  left join (
    select distinct on (organisation_id) organisation_id, text from organisation_facts where kind = 'owner' order by organisation_id, created_at desc
  ) as owned on owned.organisation_id = o.id
  left join source_watches s on s.source_id = w.id
  where w.withdrawn_at is null and (w.embargo_until is null or w.embargo_until <= clock_timestamp())
    and (w.released_at is not null or w.id in (select x.source_id from published_origins x where x.is_first));
--> statement-breakpoint
-- Sources that could be read once and can no more, because what cited them was withdrawn.
create view published_source_tombstones with (security_barrier) as
  select w.code, w.id from sources w
  where w.withdrawn_at is null and w.released_at is null and (w.embargo_until is null or w.embargo_until <= clock_timestamp())
    and exists (select from version_origins o join brief_versions v on v.id = o.version_id join published_briefs b on b.id = v.brief_id where o.source_id = w.id)
    and not exists (select from published_origins x where x.source_id = w.id);
--> statement-breakpoint
-- A hash of our own notes proves nothing, so none is shown, nor their length.
create view published_captures with (security_barrier) as
  select c.id, c.source_id, c.n, c.method, c.requested_url, c.final_url, c.captured_at, c.http_status, public_headers(c.headers) as headers, c.media_type,
    case when c.method <> 'transcription' then c.byte_length end as byte_length,
    case when c.method <> 'transcription' then c.bytes_sha256 end as bytes_sha256,
    coalesce(
      (select r.public_note from redacted_places p join redactions r on r.id = p.redaction_id where p.place = 'captures' and p.row_key = c.id::text limit 1),
      (select r.public_note from text_layers l join text_contents t on t.sha256 = l.text_sha256 join redactions r on r.id = t.redaction_id where l.capture_id = c.id limit 1)) as redaction_note,
    exists (select from passages p join passage_texts x on x.passage_id = p.id where p.capture_id = c.id and x.redaction_id is not null) as has_redacted_passages
  from captures c join published_sources w on w.id = c.source_id;
--> statement-breakpoint
-- Passages that are cited, by a version or for what is said of a publisher, with a little context. The words stay here where the source isn't to be shown.
create view published_passages with (security_barrier) as
  select p.id, w.id as source_id, p.capture_id, p.text_layer_id, p.start_at, p.end_at, p.page, p.media_start_seconds, p.media_end_seconds,
    case when w.display <> 'none' then x.exact end as exact,
    case when w.display <> 'none' and x.exact is not null then utf16_slice(t.text, greatest(p.start_at - 160, 0), p.start_at) end as before,
    case when w.display <> 'none' and x.exact is not null then utf16_slice(t.text, p.end_at, p.end_at + 160) end as after,
    r.public_note as redaction_note
  from passages p
  join captures c on c.id = p.capture_id
  join lateral (select s.id, s.display from published_sources s where s.id = c.source_id limit 1) as w on true
  left join passage_texts x on x.passage_id = p.id
  left join redactions r on r.id = x.redaction_id
  left join text_layers l on l.id = p.text_layer_id
  left join text_contents t on t.sha256 = l.text_sha256
  where (select true from published_origins o where o.passage_id = p.id limit 1)
    or (select true from organisation_facts f where f.passage_id = p.id
      and (select true from published_sources s where s.publisher_id = f.organisation_id limit 1) limit 1);
--> statement-breakpoint
-- Whole texts, only where the licence allows it.
create view published_texts with (security_barrier) as
  select distinct on (l.capture_id) l.capture_id, l.id as text_layer_id, t.text
  from text_layers l
  join captures c on c.id = l.capture_id
  join lateral (select s.id from published_sources s where s.id = c.source_id and s.display = 'full' limit 1) as w on true
  join text_contents t on t.sha256 = l.text_sha256
  order by l.capture_id, l.created_at desc;
--> statement-breakpoint
-- Owner, funders and legal form of publishers, each with what it rests on; a passage only where its source is public too.
create view published_publisher_facts with (security_barrier) as
  select f.id, f.organisation_id, f.kind, f.text, f.from_edtf, f.to_edtf, f.no_passage_because, f.created_at,
    w.id as evidence_source_id, w.code as evidence_code, c.n as evidence_n, case when w.id is not null then f.passage_id end as passage_id
  from organisation_facts f
  left join passages p on p.id = f.passage_id
  left join captures c on c.id = p.capture_id
  left join lateral (select s.id, s.code from published_sources s where s.id = c.source_id limit 1) as w on true
  where (select true from published_sources s where s.publisher_id = f.organisation_id limit 1);
--> statement-breakpoint
create view published_source_checks with (security_barrier) as
  select k.source_id, k.outcome, k.http_status, k.checked_at, c.n as capture_n
  from capture_checks k join published_sources w on w.id = k.source_id left join captures c on c.id = k.capture_id;
--> statement-breakpoint
-- Passages cited by versions that read otherwise, or stand no more, where their source lives; but for what was judged to be of no weight.
create view published_drifts with (security_barrier) as
  select d.passage_id, w.id as source_id, d.fate, d.created_at, c.n as held_in, k.n as now_in
  from passage_drifts d
  join passages p on p.id = d.passage_id
  join captures c on c.id = p.capture_id
  join published_sources w on w.id = c.source_id
  join passage_checks x on x.check_id = d.check_id and x.passage_id = d.passage_id
  left join captures k on k.id = x.capture_id
  where d.state in ('open', 'accepted') and (select true from published_origins o where o.passage_id = d.passage_id limit 1);
--> statement-breakpoint
-- Figures that a readable version takes from a source and that were revised at the source since: that they were, and not the new value.
create view published_revised_figures with (security_barrier) as
  select distinct on (o.source_id, o.statistic_id) o.source_id, o.statistic_id, o.statistic_code, o.slug, o.n, o.entry, later.known_from as revised_at
  from published_origins o
  join passages p on p.id = o.passage_id
  join vintages cited on cited.statistic_id = o.statistic_id and cited.passage_id = p.id
  join vintages later on later.statistic_id = o.statistic_id and later.n > cited.n and later.cause = 'source_revised'
  where o.statistic_id is not null
  order by o.source_id, o.statistic_id, o.is_current desc, o.n desc, later.n desc;
--> statement-breakpoint
grant select on published_origins, published_sources, published_source_list, published_source_tombstones, published_captures, published_passages, published_texts, published_publisher_facts, published_source_checks,
  published_drifts, published_revised_figures to plumbline_public, plumbline_app;
--> statement-breakpoint
call pin_search_paths();
