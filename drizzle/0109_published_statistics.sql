CREATE TABLE "series_releases" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"series_id" uuid NOT NULL,
	"released_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "series_releases" ADD CONSTRAINT "series_releases_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_releases" ADD CONSTRAINT "series_releases_released_by_staff_id_fk" FOREIGN KEY ("released_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "statistics_series_latest" ON "statistics" USING btree ("series_id",upper("during") DESC);--> statement-breakpoint
CREATE INDEX "series_releases_series_id" ON "series_releases" USING btree ("series_id");
--> statement-breakpoint
do $$ begin call make_immutable('series_releases'::regclass); end $$;
--> statement-breakpoint
create constraint trigger audited after insert on series_releases deferrable initially deferred for each row execute function need_audit();
--> statement-breakpoint
create trigger recorded_now before insert on series_releases for each row execute function keep_created_at();
--> statement-breakpoint
grant select, insert on series_releases to plumbline_app;
--> statement-breakpoint
-- Statistics that readers may know of, each up to its newest vintage that they may (DESIGN.md §2.16): one that stood there when a version that cites the statistic was published, or that
-- somebody other than who entered it released, by itself or with its series; of words read in a picture or heard, once a second person has checked them. What came before that, they may read too. Nobody is granted this; the public views are made of it.
create view shown_statistics as
  select t.*, shown.n as shown_n
  from statistics t
  cross join lateral (
    select max(v.n) as n from vintages v
    where v.statistic_id = t.id and not exists (
        select from passages p where p.id = v.passage_id and (p.region is not null or p.media_start_seconds is not null)
          and not exists (select from transcription_checks k where k.passage_id = p.id and k.outcome = 'agreed'))
      and (
      v.created_at <= t.released_at and v.created_by is distinct from t.released_by
      or v.created_at <= (select max(r.created_at) from series_releases r where r.series_id = t.series_id and r.released_by is distinct from v.created_by)
      or v.created_at <= (select max(c.published_at) from readable_citations c where c.statistic_id = t.id))
  ) as shown
  where shown.n is not null and t.withdrawn_at is null and (t.embargo_until is null or t.embargo_until <= clock_timestamp())
    and coalesce((select k.embargo_until from people k where k.id = t.said_by_person_id), '-infinity') <= clock_timestamp()
    and coalesce((select k.embargo_until from organisations k where k.id = t.said_by_organisation_id), '-infinity') <= clock_timestamp()
    and coalesce((select k.embargo_until from series x join organisations k on k.id = x.compiler_id where x.id = t.series_id), '-infinity') <= clock_timestamp();
--> statement-breakpoint
-- What is measured, once it says what, how, and what it can't tell.
create view published_indicators with (security_barrier) as
  select i.id, i.slug, i.title, i.definition, i.method, i.limitations, i.translations, i.unit_kind, i.unit_code, i.frequency,
    array(select x.subject_id from indicator_subjects x where x.indicator_id = i.id) as subject_ids
  from indicators i
  where '' not in (i.definition, i.method, i.limitations) and (i.embargo_until is null or i.embargo_until <= clock_timestamp())
    and (i.released_at is not null or exists (
      select from slices sl join series s on s.slice_id = sl.id join shown_statistics t on t.series_id = s.id where sl.indicator_id = i.id));
--> statement-breakpoint
-- Every vintage that readers may know of, with what it counts and who says so. Of a passage that isn't public there is the id alone, and nothing can be asked of it.
create view published_values with (security_barrier) as
  select t.id as statistic_id, t.code, t.what, t.period, lower(t.during) as starts, upper(t.during) as before, t.period_kind, t.nature,
    v.id as vintage_id, v.n, v.n = t.shown_n as is_newest, v.known_from, v.cause, v.reported_value, v.reported_low, v.reported_high, v.unit_mult, v.reported_unit,
    trim_scale(v.value) as value, trim_scale(v.low) as low, trim_scale(v.high) as high, v.qualifier, v.status, v.note, v.no_passage_because, v.passage_id, v.derivation_run_id,
    coalesce(t.unit_kind, case when s.currency is not null then 'currency' end, i.unit_kind) as unit_kind, coalesce(t.unit_code, s.currency, i.unit_code) as unit_code,
    s.id as series_id, s.coverage, s.currency, s.price_basis, compiler.id as compiler_id, compiler.slug as compiler_slug, compiler.names as compiler_names,
    sl.id as slice_id, sl.area, sl.counterpart, sl.flow, sl.breakdown, i.id as indicator_id, i.slug as indicator_slug, i.title as indicator_title, i.translations as indicator_translations,
    person.id as person_id, person.slug as person_slug, person.names as person_names, speaker.id as organisation_id, speaker.slug as organisation_slug, speaker.names as organisation_names,
    role.titles as role_titles, c.id as capture_id, c.n as capture_n, c.method as capture_method, c.source_id, p.page, p.region is not null as is_region, p.media_start_seconds,
    adopted.reason as adopted_because, adopted.created_at as adopted_at, deprecated.reason as deprecated_because, deprecated.created_at as deprecated_at
  from shown_statistics t
  join vintages v on v.statistic_id = t.id and v.n <= t.shown_n
  left join series s on s.id = t.series_id
  left join slices sl on sl.id = s.slice_id
  left join indicators i on i.id = sl.indicator_id
  left join organisations compiler on compiler.id = s.compiler_id
  left join people person on person.id = t.said_by_person_id
  left join organisations speaker on speaker.id = t.said_by_organisation_id
  left join roles role on role.id = t.said_by_role_id
  left join passages p on p.id = v.passage_id
  left join captures c on c.id = p.capture_id
  left join lateral (select a.reason, a.statistic_id, a.created_at from adoptions a where a.slice_id = sl.id and a.coverage = s.coverage and a.period = t.period order by a.n desc limit 1) adopted
    on adopted.statistic_id = t.id
  left join lateral (select d.reason, d.deprecated, d.created_at from deprecations d where d.statistic_id = t.id order by d.n desc limit 1) deprecated on deprecated.deprecated;
--> statement-breakpoint
-- In which versions that can be read a statistic stands: the newest of each brief that cites it.
create view published_statistic_uses with (security_barrier) as
  select distinct on (c.statistic_id, c.brief_id) c.statistic_id, c.brief_id, c.slug, c.language, c.title, c.n, c.is_current, c.published_at
  from readable_citations c where c.statistic_id is not null
  order by c.statistic_id, c.brief_id, c.n desc;
--> statement-breakpoint
create view published_subjects with (security_barrier) as select s.id, s.slug, s.names from subjects s;
--> statement-breakpoint
-- The newest vintages of the last reports of every series: enough for a list, and found without reading what came before.
create view published_last_values with (security_barrier) as
  select sl.indicator_id, v.id as vintage_id
  from slices sl
  join series s on s.slice_id = sl.id
  cross join lateral (select t.id, t.shown_n from shown_statistics t where t.series_id = s.id order by upper(t.during) desc limit 24) t
  join vintages v on v.statistic_id = t.id and v.n = t.shown_n;
--> statement-breakpoint
grant select on shown_statistics to plumbline_app;
--> statement-breakpoint
grant select on published_indicators, published_values, published_last_values, published_statistic_uses, published_subjects to plumbline_public, plumbline_app;
--> statement-breakpoint
-- As before, and the passages of values that readers may know of.
create or replace view published_passages with (security_barrier) as
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
      and (select true from published_sources s where s.publisher_id = f.organisation_id limit 1) limit 1)
    or (select true from vintages v join shown_statistics t on t.id = v.statistic_id and v.n <= t.shown_n where v.passage_id = p.id limit 1);
--> statement-breakpoint
call pin_search_paths();
