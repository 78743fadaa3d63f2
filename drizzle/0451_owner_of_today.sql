-- Who owns a publisher is who does today, whoever was entered last; where each has ended, nobody is named.
create or replace view published_sources with (security_barrier) as
  select w.id, w.code, w.csl_type, public_csl(w.csl) as csl, w.title, o.id as publisher_id, o.slug as publisher_slug, o.names as publisher_names,
    (select f.text from organisation_facts f where f.organisation_id = o.id and f.kind = 'owner' and f.to_edtf is null order by f.from_edtf desc nulls last, f.created_at desc limit 1) as owner,
    w.url, w.language, w.published_edtf, upper(w.published) as published_before, extract(year from lower(w.published))::integer as published_year,
    w.translator, w.translated_from, w.original_source_id, w.original_not_held_because, w.display, w.licence,
    coalesce(s.standing, 'unknown') as standing, s.standing_since, s.checked_at
  from sources w
  left join organisations o on o.id = w.publisher_id and (o.embargo_until is null or o.embargo_until <= clock_timestamp())
  left join source_watches s on s.source_id = w.id
  where w.withdrawn_at is null and (w.embargo_until is null or w.embargo_until <= clock_timestamp())
    and (w.released_at is not null or exists (select from published_origins x where x.source_id = w.id));
--> statement-breakpoint
create or replace view published_source_list with (security_barrier) as
  select w.id, o.slug as publisher_slug, o.names as publisher_names, owned.text as owner, w.language, upper(w.published) as published_before,
    extract(year from lower(w.published))::integer as published_year, lower(coalesce(w.title, w.url, w.code)) as name, coalesce(s.standing, 'unknown') as standing
  from sources w
  left join organisations o on o.id = w.publisher_id and (o.embargo_until is null or o.embargo_until <= clock_timestamp())
  left join (
    select distinct on (f.organisation_id) f.organisation_id, f.text from organisation_facts f where f.kind = 'owner' and f.to_edtf is null
    order by f.organisation_id, f.from_edtf desc nulls last, f.created_at desc
  ) as owned on owned.organisation_id = o.id
  left join source_watches s on s.source_id = w.id
  where w.withdrawn_at is null and (w.embargo_until is null or w.embargo_until <= clock_timestamp())
    and (w.released_at is not null or w.id in (select x.source_id from published_origins x where x.is_first));
