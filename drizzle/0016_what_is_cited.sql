-- A version cites a quote as we hold it now (DESIGN.md §2.8): by an older state, indirect words would pass as nobody's quotation after they became one.
create function check_newest_state() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from quote_states cited join quote_states later on later.quote_id = cited.quote_id and later.n > cited.n
    where cited.id = new.quote_state_id
  ) then
    raise exception 'the quote has a newer state'
      using errcode = 'check_violation', table = 'version_citations', constraint = 'version_citations_newest_state';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger newest_state before insert on version_citations for each row when (new.quote_state_id is not null) execute function check_newest_state();
--> statement-breakpoint
-- Lists print these two columns; what is hashed is the text.
ALTER TABLE "brief_versions" ADD CONSTRAINT "brief_versions_head_of_canonical" CHECK (("brief_versions"."title" = canonical::jsonb ->> 'title' and "brief_versions"."standfirst" = canonical::jsonb ->> 'standfirst') is true);
--> statement-breakpoint
-- A value whose origin is our arithmetic says what that came to (2).
create function check_run_said() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from derivation_runs r
    where r.id = new.derivation_run_id and r.qualifier = new.qualifier
      and (r.value, r.low, r.high) is not distinct from (new.value, new.low, new.high)
  ) then
    raise exception 'the derivation''s run came to something else'
      using errcode = 'check_violation', table = 'vintages', constraint = 'vintages_say_what_run_came_to';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger run_said after insert on vintages for each row when (new.derivation_run_id is not null) execute function check_run_said();
--> statement-breakpoint
-- At commit: a statistic counts in its series' unit (6); of things counted, names may differ.
create function check_unit() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from (
      select case when s.currency is not null then 'currency' else i.unit_kind end as kind, coalesce(s.currency, i.unit_code) as code
      from series s join slices c on c.id = s.slice_id join indicators i on i.id = c.indicator_id where s.id = new.series_id
    ) as unit
    where coalesce(new.unit_kind, unit.kind) = unit.kind and (unit.kind = 'count' or coalesce(new.unit_code, unit.code) is not distinct from unit.code)
  ) then
    raise exception 'the statistic is of another unit than its series'
      using errcode = 'check_violation', table = 'statistics', constraint = 'statistics_unit_of_series';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger unit_of_series after insert or update of series_id on statistics deferrable initially deferred for each row
  when (new.series_id is not null and (new.unit_kind is not null or new.unit_code is not null)) execute function check_unit();
--> statement-breakpoint
-- At commit: what is disproved is gone by no longer (5).
create function check_not_adopted() returns trigger language plpgsql as $$
begin
  if is_deprecated(new.statistic_id) and exists (
    select 1 from statistics t join series s on s.id = t.series_id
    where t.id = new.statistic_id and adopted_statistic(s.slice_id, s.coverage, t.period) = t.id
  ) then
    raise exception 'the editors go by this statistic'
      using errcode = 'check_violation', table = 'deprecations', constraint = 'deprecations_not_adopted';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger not_adopted after insert on deprecations deferrable initially deferred for each row execute function check_not_adopted();
--> statement-breakpoint
-- At commit: what is under an embargo is on no page before it ends (16), so the brief's own ends no sooner.
create function check_embargoes() returns trigger language plpgsql as $$
declare
  version uuid := case tg_table_name when 'briefs' then to_jsonb(new) ->> 'current_version_id' else to_jsonb(new) ->> 'id' end;
  public_from timestamptz;
begin
  select greatest(b.embargo_until, clock_timestamp()) into public_from
    from brief_versions v join briefs b on b.id = v.brief_id where v.id = version and v.change_class <> 'withdrawal';
  if exists (
    select 1 from version_citations c
    left join vintages v on v.id = c.vintage_id
    left join derivation_inputs x on x.run_id in (c.derivation_run_id, v.derivation_run_id)
    left join vintages i on i.id = x.vintage_id
    left join statistics t on t.id in (c.statistic_id, i.statistic_id)
    left join quotes q on q.id = c.quote_id
    left join derivation_runs r on r.id in (c.derivation_run_id, v.derivation_run_id)
    left join derivations d on d.id = r.derivation_id
    left join passages p on p.id in (c.passage_id, v.passage_id, i.passage_id)
    left join captures k on k.id = p.capture_id
    left join sources s on s.id in (c.source_id, k.source_id)
    where c.version_id = version and greatest(t.embargo_until, q.embargo_until, d.embargo_until, s.embargo_until) > public_from
  ) then
    raise exception 'what is cited is under an embargo'
      using errcode = 'check_violation', table = 'brief_versions', constraint = 'brief_versions_embargo';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger embargoes_hold after insert on brief_versions deferrable initially deferred for each row execute function check_embargoes();
--> statement-breakpoint
create constraint trigger embargoes_hold after update of embargo_until on briefs deferrable initially deferred
  for each row when (new.embargo_until is distinct from old.embargo_until) execute function check_embargoes();
--> statement-breakpoint
call pin_search_paths();
