-- Guards judge a run, an adoption or a citation once, when it is added: what they judged it by stays. Until there is one, what we wrote down wrongly of a report may
-- be put right. A stated figure that had no period may be given one at any time, as it may be given a series.
create function is_settled(of_statistic uuid) returns boolean language sql stable as $$
  select exists (select from version_citations where statistic_id = of_statistic)
    or exists (select from adoptions where statistic_id = of_statistic)
    or exists (select from derivation_inputs i join vintages v on v.id = i.vintage_id where v.statistic_id = of_statistic)
$$;
--> statement-breakpoint
create function check_settled() returns trigger language plpgsql as $$
begin
  if (
    (new.what, new.unit_kind, new.unit_code, new.nature, new.said_by_person_id, new.said_by_organisation_id, new.said_by_role_id)
      is distinct from (old.what, old.unit_kind, old.unit_code, old.nature, old.said_by_person_id, old.said_by_organisation_id, old.said_by_role_id)
    or old.period is not null and (new.period, new.period_kind) is distinct from (old.period, old.period_kind)
  ) and is_settled(old.id) then
    raise exception 'something rests on this statistic as it is'
      using errcode = 'restrict_violation', table = 'statistics', constraint = 'statistics_settled';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger settled before update of what, unit_kind, unit_code, period, period_kind, nature, said_by_person_id, said_by_organisation_id, said_by_role_id
  on statistics for each row execute function check_settled();
--> statement-breakpoint
grant update (what, unit_kind, unit_code, period, period_kind, nature, said_by_person_id, said_by_organisation_id, said_by_role_id) on statistics to plumbline_app;
--> statement-breakpoint
-- The unit may change now, so it is asked about then too.
drop trigger unit_of_series on statistics;
--> statement-breakpoint
create constraint trigger unit_of_series after insert or update of series_id, unit_kind, unit_code on statistics deferrable initially deferred for each row
  when (new.series_id is not null and (new.unit_kind is not null or new.unit_code is not null)) execute function check_unit();
--> statement-breakpoint
call pin_search_paths();
