-- The day of the speech that a statistic reports: the one from which its first value is said to be known, else those of its source's publication. Null where
-- nobody said either, and the value is known from the moment at which we wrote it down.
create function statistic_said_on(statistic uuid) returns daterange language sql stable as $$
  select case
    when lower(w.published) = (v.known_from at time zone 'UTC')::date then w.published
    when w.published is null and v.known_from > v.created_at - interval '1 minute' then null
    else daterange((v.known_from at time zone 'UTC')::date, (v.known_from at time zone 'UTC')::date, '[]') end
  from vintages v
  left join passages p on p.id = v.passage_id left join captures c on c.id = p.capture_id left join sources w on w.id = c.source_id
  where v.statistic_id = statistic and v.n = 1
$$;
--> statement-breakpoint
-- A role's dates don't move away from under a statistic either (15).
create or replace function check_role_kept() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from quote_states s
    where s.role_id = new.id and (not s.said_on && new.during or (s.speaker_kind = 'role_holder') <> (new.person_id is null))
  ) then
    raise exception 'a quote rests on this role as it was'
      using errcode = 'check_violation', table = 'roles', constraint = 'roles_kept';
  end if;
  if exists (
    select 1 from statistics t where t.said_by_role_id = new.id and t.withdrawn_at is null and not statistic_said_on(t.id) && new.during
  ) then
    raise exception 'a statistic rests on this role as it was'
      using errcode = 'check_violation', table = 'roles', constraint = 'roles_kept';
  end if;
  return null;
end $$;
--> statement-breakpoint
CREATE INDEX "statistics_said_by_role_id" ON "statistics" USING btree ("said_by_role_id") WHERE "statistics"."said_by_role_id" is not null;
--> statement-breakpoint
call pin_search_paths();
