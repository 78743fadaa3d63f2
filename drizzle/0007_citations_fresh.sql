-- The same guard as before, asked only of citations that rest on a run: asking it of nothing took half a millisecond a citation, most of publishing's time.
create or replace function check_fresh() returns trigger language plpgsql as $$
declare
  of_value uuid;
begin
  if new.vintage_id is not null then
    select derivation_run_id into of_value from vintages where id = new.vintage_id;
  end if;
  if (new.derivation_run_id is not null and is_stale(new.derivation_run_id)) or (of_value is not null and is_stale(of_value)) then
    raise exception 'the derivation''s run is stale'
      using errcode = 'check_violation', table = 'version_citations', constraint = 'version_citations_fresh';
  end if;
  return new;
end $$;
