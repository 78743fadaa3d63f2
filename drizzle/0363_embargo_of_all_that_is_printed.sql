-- As before, and asked too of the sources in which quotations stand, of whoever is said to have spoken or told a value, and of who counted it: a version prints them all.
create or replace function check_embargoes() returns trigger language plpgsql as $$
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
    left join series counted on counted.id = t.series_id
    left join quotes q on q.id = c.quote_id
    left join quote_states said on said.id = c.quote_state_id
    left join people person on person.id in (said.speaker_person_id, t.said_by_person_id)
    left join organisations body on body.id in (said.speaker_organisation_id, t.said_by_organisation_id, counted.compiler_id)
    left join derivation_runs r on r.id in (c.derivation_run_id, v.derivation_run_id)
    left join derivations d on d.id = r.derivation_id
    left join passages p on p.id in (c.passage_id, v.passage_id, i.passage_id)
    left join captures k on k.id = p.capture_id
    left join sources s on s.id in (c.source_id, k.source_id)
    where c.version_id = version and greatest(t.embargo_until, q.embargo_until, d.embargo_until, s.embargo_until, person.embargo_until, body.embargo_until) > public_from
  ) or exists (
    select from version_origins o join sources s on s.id = o.source_id where o.version_id = version and s.embargo_until > public_from
  ) then
    raise exception 'what is cited is under an embargo'
      using errcode = 'check_violation', table = 'brief_versions', constraint = 'brief_versions_embargo';
  end if;
  return null;
end $$;
--> statement-breakpoint
call pin_search_paths();
